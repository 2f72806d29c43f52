/**
 * What a turn comes to when its time has come: who asks for what, under which key. An act that finds nothing to do (no title
 * to close, nobody frozen) asks for nothing; one that must be refused (a receiver that nobody screened) is asked for all the same.
 */
import type { Address } from '@specie/coin'
import type { Office } from '@specie/issuance'
import { keccak256, stringToHex } from 'viem'
import type { Answer, Ordered, ProposedChange, Request } from '../member/words.ts'
import { at } from '../schedule/dice.ts'
import type { ActName, Turn } from '../schedule/schedule.ts'
import {
  accountNumber,
  auditors,
  custodians,
  guardians,
  holders,
  officers,
  operatorsFor,
  seats,
  sponsors,
  strangers,
  vaults,
} from '../world/cast.ts'
import { advance } from './advance.ts'
import type { View } from './view.ts'
import type { Wallet } from './wallet.ts'

/** Asks until there is an answer, or the caller's patience is over. */
export type Asking = (request: Request) => Promise<Answer>

export type Scene = {
  readonly turn: Turn
  /** The seed's own mark in keys. */
  readonly mark: string
  readonly view: View
  readonly office: Office
  readonly wallet: Wallet
  readonly ask: Asking
  /** Drafts that were signed, withheld or not, oldest first. */
  readonly drafts: { readonly digest: string; readonly vault: number }[]
}

export async function act(scene: Scene): Promise<void> {
  await acts[scene.turn.act](scene)
}

const screened = holders.slice(0, -1)

/** A good-delivery bar of 399.524 oz. */
export const barMicrograms = 12_426_585_465n

const acts: Record<ActName, (scene: Scene) => Promise<void>> = {
  mint: async (scene) => {
    const wanted = mintWanted(scene)
    if (wanted === null) return
    const { sponsor, to, amount } = wanted
    const d = scene.turn.throws[3]
    const cleared = d < 0.05 ? officers.slice(0, 1) : twoOf(officers, d)
    await scene.ask({
      ...{ key: keyOf(scene), deed: 'mint', by: number(sponsor), to, amount: String(amount) },
      ...{ reference: digestOf(keyOf(scene)), officers: cleared.map(number) },
    })
  },
  transfer: async (scene) => {
    const [a, b, c] = scene.turn.throws
    const rich = [...holders, ...sponsors].filter((one) => balance(scene, one.address) > 1_000_000n)
    const from = at(rich, a)
    const to = at(
      holders.filter((one) => one !== from),
      b,
    )
    if (from === undefined || to === undefined) return
    const most = balance(scene, from.address)
    const amount = (c < 0.4 ? most / 2n : most / 100n) + BigInt(scene.turn.number)
    await scene.ask({
      key: keyOf(scene),
      deed: 'transfer',
      by: number(from),
      to: to.address,
      amount: String(amount),
    })
  },
  orderMint: async (scene) => {
    const wanted = mintWanted(scene)
    if (wanted === null) return
    const { sponsor, to, amount } = wanted
    await draft(scene, sponsor, {
      kind: 'mint',
      to,
      amount: String(amount),
      reference: digestOf(keyOf(scene)),
    })
  },
  open: async (scene) => {
    const [a, b, c] = scene.turn.throws
    const holder = at(
      holders.filter((one) => balance(scene, one.address) >= barMicrograms),
      a,
    )
    const vault = at(vaults, b)?.vault
    if (holder === undefined || vault === undefined) return
    const bar = at(await scene.view.bars(vault), c)
    if (bar !== undefined) await draft(scene, holder, { kind: 'open', vault, barKey: bar.barKey })
  },
  close: (scene) => draftForTitle(scene, 'close'),
  deliver: (scene) => draftForTitle(scene, 'deliver'),
  transferTitle: (scene) =>
    withTitle(scene, (title, owner) => {
      const to = at(holders, scene.turn.throws[1])
      return to === undefined ? null : { deed: 'transferTitle', by: owner, title, to: to.address }
    }),
  ask: (scene) => withTitle(scene, (title, owner) => ({ deed: 'ask', by: owner, title })),
  withdraw: async (scene) => {
    const [a, b] = scene.turn.throws
    const vault = at(scene.view.reserve.vaults, a)
    if (vault === undefined) return
    const bar = at(await scene.view.bars(vault.vault), b)
    if (bar === undefined) return
    await draft(
      scene,
      { address: vault.sponsor },
      { kind: 'withdraw', vault: vault.vault, barKey: bar.barKey },
    )
  },
  retire: async (scene) => {
    const sponsor = at(
      sponsors.filter((one) => balance(scene, one.address) > 1_000_000n),
      scene.turn.throws[0],
    )
    if (sponsor === undefined) return
    const amount = balance(scene, sponsor.address) / 3n + BigInt(scene.turn.number)
    await draft(scene, sponsor, { kind: 'retire', amount: String(amount) })
  },
  assume: async (scene) => {
    const [a, b] = scene.turn.throws
    const from = at(sponsors, a)
    const to = sponsors.find((one) => one !== from)
    if (from === undefined || to === undefined) return
    const amount = BigInt(1 + Math.floor(b * 1e9)) + BigInt(scene.turn.number)
    const terms = { reference: digestOf(keyOf(scene)), expiry: scene.view.time + 7 * 86_400 }
    await draft(scene, from, { kind: 'assume', to: to.address, amount: String(amount), ...terms })
  },
  advance: (scene) => advance(scene),
  statement: async (scene) => {
    const [a, b, c, d] = scene.turn.throws
    const vault = at(scene.view.reserve.vaults, a)
    if (vault === undefined) return
    const drafted = await scene.ask({
      key: keyOf(scene, 'draft'),
      deed: 'draftStatement',
      vault: vault.vault,
    })
    if (drafted.kind !== 'done') return
    const digest = String(drafted.facts.digest)
    const sign = (by: number) =>
      scene.ask({ key: keyOf(scene, `sign ${by}`), deed: 'signStatement', digest, by })
    await Promise.all([accountNumber(vault.custodian), ...auditorsFor(b).map(number)].map(sign))
    scene.drafts.push({ digest, vault: vault.vault })
    // Some are withheld: whoever has them may bring them at any time.
    if (c < 0.25) return
    await submit(scene, digest, d)
  },
  submitOld: async (scene) => {
    const [a, b] = scene.turn.throws
    const draft = at(scene.drafts, a)
    if (draft !== undefined) await submit(scene, draft.digest, b)
  },
  arrival: async (scene) => {
    const [a, b] = scene.turn.throws
    const vault = at(vaults, a)?.vault
    if (vault === undefined) return
    const more = {
      first: 10_000 + scene.turn.number * 10,
      count: 1 + Math.floor(b * 4),
      asOf: scene.view.time,
    }
    await scene.ask({ key: keyOf(scene), deed: 'importBars', vault, ...more })
  },
  hold: async (scene) => {
    const [a, b] = scene.turn.throws
    const vault = at(scene.view.reserve.vaults, a)
    if (vault === undefined) return
    const by = at(
      [custodians.find((one) => one.address === vault.custodian) ?? guardians[0], ...guardians],
      b,
    )
    if (by === undefined) return
    const id = `hold-${scene.turn.number}`
    const amount = String(barMicrograms)
    await scene.ask({
      key: keyOf(scene),
      deed: 'hold',
      by: number(by),
      vault: vault.vault,
      amount,
      evidence: digestOf(`${scene.mark} ${id}`),
      id,
    })
  },
  withdrawSignature: async (scene) => {
    const [a, b] = scene.turn.throws
    const auditor = at(auditors, a)
    const vault = at(vaults, b)?.vault
    if (auditor === undefined || vault === undefined) return
    await scene.ask({ key: keyOf(scene), deed: 'withdrawSignature', by: number(auditor), vault })
  },
  freeze: async (scene) => {
    const [a, b] = scene.turn.throws
    const officer = at(officers, a)
    const account = at(holders, b)?.address
    if (officer === undefined || account === undefined) return
    await scene.ask({
      key: keyOf(scene),
      deed: 'freeze',
      by: number(officer),
      account,
      evidence: digestOf(keyOf(scene)),
    })
  },
  liftFreeze: (scene) => aboutFreeze(scene, 'liftFreeze'),
  confirmFreeze: (scene) => aboutFreeze(scene, 'confirmFreeze'),
  propose: async (scene) => {
    const seat = at(seats, scene.turn.throws[0])
    const change = proposed(scene)
    if (seat === undefined || change === null) return
    await scene.ask({ key: keyOf(scene), deed: 'propose', by: number(seat), change })
  },
  approveChange: async (scene) => {
    const [a, b] = scene.turn.throws
    const seat = at(seats, a)
    const proposal = at(
      scene.view.proposals.filter((one) => one.stage === 'gathering'),
      b,
    )
    if (seat === undefined || proposal === undefined) return
    await scene.ask({
      key: keyOf(scene),
      deed: 'approveChange',
      by: number(seat),
      proposal: proposal.proposal,
    })
  },
  executeChange: async (scene) => {
    const [a, b] = scene.turn.throws
    const by = at(strangers, a)
    const proposal = at(
      scene.view.proposals.filter((one) => one.stage === 'open' || one.stage === 'waiting'),
      b,
    )
    if (by === undefined || proposal === undefined) return
    await scene.ask({ key: keyOf(scene), deed: 'executeChange', by: number(by), proposal: proposal.proposal })
  },
  vetoChange: async (scene) => {
    const [a, b] = scene.turn.throws
    const by = at(guardians, a)
    const proposal = at(
      scene.view.proposals.filter((one) => one.stage === 'waiting'),
      b,
    )
    if (by === undefined || proposal === undefined) return
    await scene.ask({ key: keyOf(scene), deed: 'vetoChange', by: number(by), proposal: proposal.proposal })
  },
}

function mintWanted({ turn }: Scene) {
  const [a, b, c] = turn.throws
  const sponsor = at(sponsors, a)
  // One in eight goes to somebody whom nobody screened.
  const to = b < 0.125 ? holders.at(-1) : at([...screened, ...screened, ...sponsors], (b - 0.125) / 0.875)
  if (sponsor === undefined || to === undefined) return null
  // A weight of its own for each turn, so that no two mints can be taken for each other.
  return {
    sponsor,
    to: to.address,
    amount: barMicrograms * BigInt(1 + Math.floor(c * 2)) + BigInt(turn.number),
  }
}

/** Drafted by the party's first operator; now and then by one who may not. */
async function draft(scene: Scene, party: { readonly address: Address }, ordered: Ordered): Promise<void> {
  const [drafter] = operatorsFor(party.address)
  const by = scene.turn.throws[4] < 0.04 ? number(strangers[0] ?? party) : drafter
  if (by === undefined) return
  await scene.ask({ key: keyOf(scene), deed: 'draftOrder', by, party: party.address, ordered })
}

async function draftForTitle(scene: Scene, kind: 'close' | 'deliver'): Promise<void> {
  const live = at(scene.view.titles, scene.turn.throws[0])
  if (live !== undefined) await draft(scene, { address: live.owner }, { kind, title: live.title })
}

async function withTitle(
  scene: Scene,
  wish: (title: number, owner: number, vault: number) => Wish | null,
): Promise<void> {
  const live = at(scene.view.titles, scene.turn.throws[0])
  if (live === undefined) return
  const wanted = wish(live.title, accountNumber(live.owner), live.vault)
  if (wanted !== null) await scene.ask({ key: keyOf(scene), ...wanted } as Request)
}

type Wish = Request extends infer One ? (One extends Request ? Omit<One, 'key'> : never) : never

async function aboutFreeze(scene: Scene, deed: 'liftFreeze' | 'confirmFreeze'): Promise<void> {
  const [a, b] = scene.turn.throws
  const officer = at(officers, a)
  const account = at(holders, b)?.address
  if (officer === undefined || account === undefined) return
  await scene.ask({ key: keyOf(scene), deed, by: number(officer), account })
}

async function submit(scene: Scene, digest: string, fraction: number): Promise<void> {
  const sender = at(strangers, fraction)
  if (sender === undefined) return
  await scene.ask({ key: keyOf(scene, 'submit'), deed: 'submitStatement', digest, by: number(sender) })
}

/** Lowering changes are soon undone by their raising counterparts, so that a seed rarely ends with nothing that counts. */
function proposed({ turn, view }: Scene): ProposedChange | null {
  const [, a, b, c] = turn.throws
  const auditor = at(auditors, b)?.address
  const officer = at(officers, b)?.address
  const sponsor = at(sponsors, b)?.address
  const account = at(holders, b)?.address
  const vault = at(view.reserve.vaults, b)
  const other = custodians.find((one) => one.address !== vault?.custodian)?.address
  if (!auditor || !officer || !sponsor || !account || !vault || !other) return null
  const cap = String(10n ** 15n + BigInt(turn.number))
  const low = String(BigInt(1 + Math.floor(c * 5)) * barMicrograms * 4n)
  const changes: readonly ProposedChange[] = [
    { kind: 'suspendAuditor', party: auditor },
    { kind: 'admitAuditor', party: auditor },
    { kind: 'admitAuditor', party: auditor },
    { kind: 'suspendOfficer', party: officer },
    { kind: 'admitOfficer', party: officer },
    { kind: 'admitOfficer', party: officer },
    { kind: 'suspendSponsor', party: sponsor },
    { kind: 'admitSponsor', party: sponsor },
    { kind: 'admitSponsor', party: sponsor },
    { kind: 'lowerCap', sponsor, cap: low },
    { kind: 'raiseCap', sponsor, cap },
    { kind: 'raiseCap', sponsor, cap },
    { kind: 'confirmFreeze', account },
    { kind: 'liftFreeze', account },
    { kind: 'liftFreeze', account },
    { kind: 'replaceCustodian', vault: vault.vault, custodian: other },
  ]
  return at(changes, a) ?? null
}

/** Mostly three, so that one may take its signature back; sometimes too few. */
function auditorsFor(fraction: number) {
  if (fraction < 0.08) return auditors.slice(0, 1)
  return fraction < 0.5 ? auditors.slice(0, 3) : auditors.slice(1, 4)
}

function twoOf<T>(people: readonly T[], fraction: number): readonly T[] {
  const left = Math.min(people.length - 1, Math.floor(fraction * people.length))
  return people.filter((_, index) => index !== left).slice(0, 2)
}

export function keyOf({ mark, turn }: Scene, step = ''): string {
  return `${mark}.${turn.number}.${turn.act}${step === '' ? '' : ` ${step}`}`
}

function number(party: { readonly address: Address }): number {
  return accountNumber(party.address)
}

function balance({ view }: Scene, address: Address): bigint {
  return view.balances.get(address) ?? 0n
}

function digestOf(text: string) {
  return keccak256(stringToHex(text))
}
