/** What the law of every place that an order touches says of it: the same question that the screening puts, part by part, so that an officer sees what to decide. */
import type { OrderPolicyShape } from '@specie/client'
import { asksScreening, type Order } from '@specie/issuance'
import { policyFor } from '@specie/screening'
import { metalOf } from '../../../metalOf.ts'
import type { Desk } from '../desk.ts'
import { partyAsPerson } from './partyAsPerson.ts'

export async function orderPolicy(desk: Desk, order: Order): Promise<OrderPolicyShape> {
  const question = await asksScreening(desk.office, order)
  // A membership moves nothing under any law of a place: its admission is screened by itself.
  if (question === null || question.purpose === 'membership')
    return { outcome: null, countries: [], vaultJurisdiction: null, origins: [], parts: [] }
  const { purpose, vaultJurisdiction } = question
  const now = new Date(Number(await desk.office.chain.now()) * 1000)
  const addresses = [question.party, ...question.others]
  const [party, ...others] = await Promise.all(addresses.map((address) => partyAsPerson(desk, address)))
  if (party === undefined) throw new Error(`Order ${order.id} has no party.`)
  const { origins } = await metalOf(desk.pool, () => now)({ ...question, purpose })
  const answer = await policyFor(desk.pool, { purpose, party, others, vaultJurisdiction, origins }, now)
  const names = await desk.sources.names()
  return {
    outcome: answer.outcome,
    countries: [...new Set([party, ...others].flatMap(({ jurisdiction }) => jurisdiction ?? []))],
    vaultJurisdiction,
    origins: [...origins],
    parts: answer.parts.map(({ person, activity, verdict, outcome, says, decision }) => ({
      party: names.namedOf(person as `0x${string}`),
      activity,
      jurisdiction: verdict.question.jurisdiction,
      answer: verdict.answer,
      outcome,
      says,
      decision: decision?.id ?? null,
    })),
  }
}
