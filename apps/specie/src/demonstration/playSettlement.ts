/** `specie demo settlement`: the demonstration made anew, and then what its members do about a gridlock and about bars in the wrong city. */
import { findRound, leftOutOf, listObligations, type Round } from '@specie/settlement'
import { micrograms, printGrams, toBigint } from '@specie/units'
import { officeOf } from '../office.ts'
import type { Programme } from '../programme/programme.ts'
import { whyLeft } from '../settlement/words.ts'
import { addressOf, cast, nameOf, type Slug, withRole } from './cast.ts'
import { openCompliance } from './compliance.ts'
import { createDemonstration } from './createDemonstration.ts'
import { onStage, type SettlementStage, settleRound, swapLocations } from './settlement.ts'
import type { Stage } from './stage.ts'

export type Scene = { readonly title: string; readonly said: readonly string[] }

export async function* playSettlement(
  programme: Programme,
  log: (line: string) => void,
): AsyncGenerator<Scene> {
  log('The demonstration is made, with six members and a morning of trades.')
  await createDemonstration(programme, () => {})
  const clock = programme.localChain
  if (clock === null) throw new Error('It is played on a local chain.')
  const stage: Stage = {
    programme,
    chain: programme.chain(),
    office: officeOf(programme),
    compliance: openCompliance(programme),
    clock,
    log,
    lastProposal: 0,
    holds: new Map(),
  }
  const scenes = await onStage(stage, async (settling) => [
    await theGridlock(settling),
    await itResolves(settling),
    await theSwap(settling),
  ])
  yield* scenes
}

async function theGridlock(stage: SettlementStage): Promise<Scene> {
  const open = await listObligations(stage.office.pool, { state: 'open' })
  const has = await coins(stage)
  return {
    title: 'A gridlock',
    said: [
      ...open.map(
        ({ debtor, creditor, owed }) =>
          `${nameAt(debtor)} owes ${nameAt(creditor)} ${owed.kind === 'amount' ? grams(owed.amount) : `title ${owed.title}`}.`,
      ),
      ...[...has].map(([slug, amount]) => `${nameOf(slug)} has ${grams(amount)}.`),
      'Nobody could pay first.',
    ],
  }
}

async function itResolves(stage: SettlementStage): Promise<Scene> {
  const id = await settleRound(stage, 'brunkroft')
  const round = await findRound(stage.office.pool, id)
  if (round === null) throw new Error('A round that settled is on record.')
  const left = await leftOutOf(stage.office.pool, id)
  const coin = stage.chain.contracts.coin.toLowerCase()
  const words = new Map([[coin, { symbol: 'coins', decimals: 6 }]])
  return {
    title: 'Netting resolves it, in one transaction',
    said: [
      ...netsOf(round),
      `${grams(round.content.gross[0] ?? 0n)} settled by moving ${grams(round.content.net[0] ?? 0n)}: transaction ${round.transaction}.`,
      ...left.map(
        ({ reason }) => `Left owed: ${inNames(whyLeft(reason as Parameters<typeof whyLeft>[0], words))}`,
      ),
    ],
  }
}

async function theSwap(stage: SettlementStage): Promise<Scene> {
  const before = await places(stage)
  await swapLocations(stage, ['sunda', 'rimal'], 1n)
  const id = await settleRound(stage, 'sunda')
  const round = await findRound(stage.office.pool, id)
  return {
    title: 'A location swap: two bars, their weights and the premium, all or nothing',
    said: [
      ...before,
      'They swap, in one transaction:',
      ...(await places(stage)),
      ...(round === null ? [] : netsOf(round)),
    ],
  }
}

async function places({ chain }: SettlementStage): Promise<readonly string[]> {
  const titles = await chain.readTitles()
  return (['sunda', 'rimal'] as const).flatMap((slug) =>
    titles
      .filter(({ owner }) => owner === addressOf(slug))
      .map(
        ({ title, vault, fine }) =>
          `${nameOf(slug)} holds title ${title}, ${printGrams(fine)} in vault ${vault}.`,
      ),
  )
}

async function coins({ chain }: SettlementStage): Promise<ReadonlyMap<Slug, bigint>> {
  const held = new Map<Slug, bigint>()
  for (const { slug } of withRole('member')) held.set(slug, toBigint(await chain.balanceOf(addressOf(slug))))
  return held
}

function netsOf({ content }: Round): readonly string[] {
  return content.members.flatMap((member, place) => {
    const net = content.nets[0]?.[place] ?? 0n
    if (net === 0n) return []
    return [`${nameAt(member)} ${net > 0n ? 'receives' : 'pays'} ${grams(net > 0n ? net : -net)}.`]
  })
}

function nameAt(address: string): string {
  const player = cast.find(({ slug }) => addressOf(slug) === address)
  return player?.name ?? address
}

function inNames(text: string): string {
  return text.replace(/0x[0-9a-fA-F]{40}/g, nameAt)
}

function grams(units: bigint): string {
  return printGrams(micrograms(units))
}
