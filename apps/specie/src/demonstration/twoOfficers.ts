/**
 * Two compliance officers at work: one drafts and proposes, the other admits and approves, always through the same functions that
 * everybody uses. For the demonstration, and for whoever needs a programme in which somebody is cleared.
 */

import type { WholeQuestion } from '@specie/issuance'
import {
  type Address,
  admitParty,
  closePolicyDecision,
  confirmOutcome,
  draftParty,
  findPartyOfAddress,
  listCases,
  openCaseRooms,
  type PartyFile,
  type PersonalData,
  type PolicyPurpose,
  policyFor,
  proposeOutcome,
  proposePolicyDecision,
  screenParty,
} from '@specie/screening'
import { admissionOf } from '../admission.ts'
import { metalOf } from '../metalOf.ts'
import type { Pool } from '../programme/store.ts'
import { must } from './stage.ts'

export type TwoOfficers = {
  /** Drafts a party from its papers and screens it. Gives its id. `name` is its own among the keys. */
  draft(papers: PartyFile, name: string, at: Date): Promise<string>
  /** The same; whatever the lists made them look at is found to be somebody else, and the party is admitted. */
  admit(papers: PartyFile, name: string, at: Date): Promise<void>
  /** Wherever the law leaves it to a person they say yes, for a year, about the rules as they stand. */
  decideLaw(question: WholeQuestion, at: Date): Promise<void>
}

export function twoOfficers(desk: {
  readonly pool: Pool
  readonly personal: PersonalData
  readonly first: Address
  readonly second: Address
}): TwoOfficers {
  const { pool, personal, first, second } = desk
  const rooms = openCaseRooms(pool, personal)

  const draft: TwoOfficers['draft'] = async (papers, name, at) => {
    const asked = { by: first, key: `papers ${name}`, content: papers, now: at }
    const drafted = must(await draftParty(pool, personal, asked), `draft ${name}`)
    must(await screenParty(rooms, drafted.id, { cause: 'drafted', now: at }), `screen ${name}`)
    return drafted.id
  }

  const clearCases = async (party: string, at: Date): Promise<void> => {
    for (const { id } of await listCases(pool, { states: ['open'], owner: party, after: null, limit: 20 })) {
      const reason = 'Another person: the date of birth differs, and the passport was seen.'
      const about = { case: id, now: at, reason }
      const asked = { ...about, by: first, key: `case ${id}`, outcome: 'clear', match: 1 } as const
      const proposed = must(await proposeOutcome(rooms, asked), `propose to clear case ${id}`)
      const proposal = proposed.acts.at(-1)?.number ?? 0
      const confirmed = { ...about, by: second, key: `case ${id} too`, proposal }
      must(await confirmOutcome(rooms, confirmed), `clear case ${id}`)
    }
  }

  return {
    draft,
    async admit(papers, name, at) {
      const party = await draft(papers, name, at)
      await clearCases(party, at)
      const asked = {
        by: second,
        key: `admit ${name}`,
        party,
        version: 1,
        check: admissionOf(personal),
        now: at,
      }
      must(await admitParty(pool, personal, asked), `admit ${name}`)
    },
    async decideLaw(question, at) {
      const { vaultJurisdiction } = question
      const purpose = question.purpose as PolicyPurpose
      // A settlement's party is the contract: its members are the others.
      const asked = purpose === 'settlement' ? question.others : [question.party, ...question.others]
      const [party, ...others] = await Promise.all(asked.map(personAt))
      if (party === undefined) throw new Error('A question without a party is none.')
      const metal = await metalOf(pool, () => at)({ ...question, purpose })
      const places = (question.bars ?? []).flatMap(({ vaultJurisdiction: place }) => place ?? [])
      const origins = [...new Set([...metal.origins, ...places])]
      const answer = await policyFor(pool, { purpose, party, others, vaultJurisdiction, origins }, at)
      for (const { activity, verdict, person, basis } of answer.parts.filter(
        ({ outcome }) => outcome === 'waits',
      )) {
        const { jurisdiction } = verdict.question
        const key = `law ${person} ${activity} ${jurisdiction} ${basis}`
        const day = at.toISOString().slice(0, 10)
        const proposed = must(
          await proposePolicyDecision(pool, {
            by: first,
            key,
            party: person,
            activity,
            verdicts: [verdict],
            may: true,
            licence:
              verdict.answer === 'licensed'
                ? { number: `${jurisdiction}-${activity}`, authority: `The authority of ${jurisdiction}` }
                : null,
            validFrom: day,
            validUntil: `${Number(day.slice(0, 4)) + 1}-${day.slice(5, 7)}-01`,
            reason: 'Counsel’s opinion of the founding: nothing in the law of this place stands against it.',
            now: at,
          }),
          `propose what the law of ${jurisdiction} leaves open`,
        )
        const approved = {
          by: second,
          key: `${key} too`,
          decision: proposed.id,
          act: 'approved',
          why: null,
          now: at,
        } as const
        must(await closePolicyDecision(pool, approved), `approve decision ${proposed.id}`)
      }
    },
  }

  async function personAt(address: Address) {
    const facts = await findPartyOfAddress(pool, address)
    if (facts === null) throw new Error(`${address} is no party here.`)
    const { jurisdiction, kind, region, roles } = facts
    return { address, jurisdiction, kind, region, roles }
  }
}
