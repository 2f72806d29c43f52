/**
 * Moves for the comparison of the two worlds: a few small numbers become one call, right or wrong, that fits how things stand. What
 * stands is asked of one world only, and both get the very same call.
 */
import { coinUnits, micrograms, toBigint } from '@specie/units'
import type { HDAccount } from 'viem/accounts'
import { free } from '../derived/figures.ts'
import type { Chain } from '../port/chain.ts'
import type { Address, ProposalState, ReserveState, TitleState } from '../port/state.ts'
import type { CouncilChange, TransitionName, Transitions } from '../port/transitions.ts'
import { cast, nth } from './cast.ts'
import { day } from './found.ts'
import { type BarList, bar, listOf } from './lists.ts'
import { digestNamed, type Signing } from './sign.ts'
import { custodianOf } from './stage.ts'

/** What chance gives: which move, and three numbers to choose by. */
export type Draw = { readonly move: number; readonly a: number; readonly b: number; readonly c: number }

export type Move =
  | { readonly kind: 'advance'; readonly seconds: number }
  | {
      [Name in TransitionName]: {
        readonly kind: 'call'
        readonly name: Name
        readonly signer: HDAccount
        readonly what: Transitions[Name]
      }
    }[TransitionName]

export type Standing = {
  readonly chain: Chain
  readonly sign: Signing
  readonly now: number
  readonly reserve: ReserveState
  readonly titles: readonly TitleState[]
  readonly proposals: readonly ProposalState[]
  /** Lists by their root: those in force are among them. */
  readonly lists: Map<string, BarList>
}

export async function standing(chain: Chain, sign: Signing, lists: Map<string, BarList>): Promise<Standing> {
  const [now, reserve, titles, proposals] = await Promise.all([
    chain.now(),
    chain.readReserve(),
    chain.readTitles(),
    chain.readProposals(),
  ])
  return { chain, sign, now, reserve, titles, proposals, lists }
}

export function moveOf(draw: Draw, stand: Standing): Promise<Move> {
  return nth(moves, draw.move % moves.length)(draw, stand)
}

type Maker = (draw: Draw, stand: Standing) => Promise<Move>

function call<Name extends TransitionName>(name: Name, signer: HDAccount, what: Transitions[Name]): Move {
  // The one member of the union with this name.
  return { kind: 'call', name, signer, what } as Move
}

const holders = [cast.holder, cast.otherHolder, cast.sponsor, ...cast.members]
const anyone = [...holders, cast.otherSponsor, cast.custodian, ...cast.officers, cast.stranger]

const submit: Maker = async ({ a, b, c }, { sign, now, reserve, lists }) => {
  const vault = 1 + (a % 3)
  const held = nth(reserve.vaults, vault - 1)
  const bars = [1, 2, 3, 4, 5, 6, 7, 8]
    .filter((number) => ((b >> (number - 1)) & 1) === 1)
    .map((number) => (c % 7 === number ? bar(number, 0n) : bar(number)))
  const list = listOf(bars)
  lists.set(list.root, list)
  const asOf = nth([now, now - 1, now, now - 3600, held.asOf, now + 1], c % 6)
  const seen = Math.max(0, held.journalLength - (c % 11 === 0 ? 1 : 0) + (c % 13 === 0 ? 1 : 0))
  const custodian = c % 17 === 0 ? cast.spareCustodian : custodianOf(vault)
  const auditors = cast.auditors.slice(0, c % 9 === 0 ? 1 : 2 + (c % 2))
  return call('submit', cast.stranger, await sign.submit(vault, list, asOf, seen, [custodian, ...auditors]))
}

const hold: Maker = async ({ a, b, c }, { sign, reserve }) => {
  const vault = 1 + (a % 3)
  const amount = nth([1n, 5_000_000_000n, 13_000_000_000n, 2_000_000_000_000_000n, 0n], b % 5)
  const evidence = digestNamed(`hold ${c % 4}`)
  const what = { vault, amount: micrograms(amount), evidence }
  const by = nth([custodianOf(vault), nth(cast.guardians, 0), nth(cast.guardians, 1), cast.stranger], c % 4)
  if (b % 3 !== 0) return call('hold', by, what)
  const consenting = nth(
    [nth(cast.officers, 0), nth(cast.auditors, 0), custodianOf(vault), cast.sponsor],
    a % 4,
  )
  const entry = nth(reserve.vaults, vault - 1).journalLength
  return call('hold', by, {
    ...what,
    consent: await sign.consent(consenting, { vault, amount, evidence, entry }),
  })
}

const withdrawSignature: Maker = async ({ a, b }) =>
  call('withdrawSignature', nth([...cast.auditors, cast.custodian], a % 4), { vault: 1 + (b % 3) })

const twice: Maker = async ({ a, b, c }, stand) => {
  const vault = 1 + (a % 3)
  const otherVault = 1 + (b % 3)
  const proof = proofIn(stand, vault, c)
  const otherProof = proofIn(stand, otherVault, c)
  return call('twice', cast.stranger, { vault, proof, otherVault, otherProof })
}

const mint: Maker = async ({ a, b, c }, { sign, now, reserve }) => {
  const sponsor = a % 3 === 0 ? cast.otherSponsor : cast.sponsor
  const state = reserve.sponsors.find(({ address }) => address === sponsor.address)
  const room = state === undefined ? 0n : toBigint(free(reserve, state, now))
  const amount = nth([room, room + 1n, room / 2n, 25_000_000_000n, 0n], b % 5)
  const to = nth(holders, c % holders.length).address
  const officers = cast.officers.slice(0, c % 8 === 0 ? 1 : 2)
  return call(
    'mint',
    sponsor,
    await sign.mint(sponsor.address, to, amount, `order ${a % 50}`, now + (b % 7 === 0 ? -1 : day), officers),
  )
}

const open: Maker = async ({ a, b, c }, stand) => {
  const vault = 1 + (a % 3)
  return call('open', nth(holders, b % holders.length), { vault, proof: proofIn(stand, vault, c) })
}

const close: Maker = async ({ a, b }, stand) => {
  const title = stand.titles[a % (stand.titles.length + 1)]
  const owner = b % 5 === 0 ? cast.stranger : accountOf(title?.owner)
  return call('close', owner, {
    title: title?.title ?? 99,
    proof: proofOfKey(stand, title?.vault ?? 1, title?.barKey),
  })
}

const ask: Maker = async ({ a, b }, { titles }) => {
  const title = titles[a % Math.max(1, titles.length)]
  return call('ask', b % 4 === 0 ? cast.stranger : accountOf(title?.owner), { title: title?.title ?? 77 })
}

const deliver: Maker = async ({ a, b }, { sign, now, titles }) => {
  const title = titles[a % Math.max(1, titles.length)]
  const vault = title?.vault ?? 1
  const owner = title?.owner ?? cast.holder.address
  const fine = title === undefined ? 1n : toBigint(title.fine)
  const custodian = b % 6 === 0 ? cast.spareCustodian : custodianOf(vault)
  const what = { vault, title: title?.title ?? 88, owner, fine }
  return call(
    'deliver',
    accountOf(owner),
    await sign.deliver(custodian, what, now + (b % 7 === 0 ? -1 : day)),
  )
}

const withdraw: Maker = async ({ a, b, c }, stand) => {
  const vault = 1 + (a % 3)
  const sponsor = b % 5 === 0 ? cast.stranger : vault === 3 ? cast.otherSponsor : cast.sponsor
  const proof = proofIn(stand, vault, c)
  const goneAt = await stand.chain.goneAt(vault, proof.barKey)
  const signed = await stand.sign.withdraw(
    custodianOf(vault),
    sponsor.address,
    vault,
    proof,
    goneAt,
    stand.now + day,
  )
  return call('withdraw', sponsor, signed)
}

const retire: Maker = async ({ a, b }, { chain }) => {
  const sponsor = a % 3 === 0 ? cast.otherSponsor : cast.sponsor
  const balance = toBigint(await chain.balanceOf(sponsor.address))
  return call('retire', sponsor, { amount: coinUnits(nth([balance, balance / 2n, balance + 1n, 0n], b % 4)) })
}

const assume: Maker = async ({ a, b, c }, { sign, now, reserve }) => {
  const [from, to] = a % 2 === 0 ? [cast.sponsor, cast.otherSponsor] : [cast.otherSponsor, cast.sponsor]
  const state = reserve.sponsors.find(({ address }) => address === to.address)
  const room = state === undefined ? 0n : toBigint(free(reserve, state, now))
  const amount = nth([room, room + 1n, 1_000n, 0n], b % 4)
  return call('assume', cast.stranger, await sign.assume(from, to, amount, `assume ${c % 5}`, now + day))
}

const freeze: Maker = async ({ a, b, c }) => {
  const account = nth([cast.holder, cast.holder, cast.otherHolder, ...cast.members], a % 6).address
  const officer = b % 9 === 0 ? cast.stranger : nth(cast.officers, b % 3)
  if (c % 3 === 0) return call('freeze', officer, { account, evidence: digestNamed(`freeze ${c}`) })
  return c % 3 === 1 ? call('confirmFreeze', officer, { account }) : call('liftFreeze', officer, { account })
}

const pay: Maker = async ({ a, b, c }, { chain, sign, now }) => {
  const from = nth(holders, a % holders.length)
  const to = nth(anyone, b % anyone.length)
  const balance = toBigint(await chain.balanceOf(from.address))
  const amount = nth([balance, balance / 3n, balance + 1n, 7n, 0n], c % 5)
  const units = coinUnits(amount)
  const before = now + (c % 9 === 0 ? 0 : day)
  const nonce = `nonce ${c % 6}`
  switch (c % 8) {
    case 0:
      return call('approve', from, { spender: to.address, amount: units })
    case 1:
      return call('transferFrom', to, { from: from.address, to: cast.otherHolder.address, amount: units })
    case 2: {
      const used = await chain.permitNonce(from.address)
      return call('permit', cast.stranger, await sign.permit(from, to.address, amount, used, before))
    }
    case 3: {
      const kind = 'TransferWithAuthorization'
      const signed = await sign.authorization(kind, from, to.address, amount, nonce, 0, before)
      return call('transferWithAuthorization', cast.stranger, signed)
    }
    case 4: {
      const kind = 'ReceiveWithAuthorization'
      const signed = await sign.authorization(kind, from, to.address, amount, nonce, 0, before)
      return call('receiveWithAuthorization', to, signed)
    }
    case 5:
      return call('cancelAuthorization', cast.stranger, await sign.cancel(from, nonce))
    default:
      return call('transfer', from, { to: to.address, amount: units })
  }
}

const passTitle: Maker = async ({ a, b, c }, { titles }) => {
  const title = titles[a % Math.max(1, titles.length)]
  const from = title?.owner ?? cast.holder.address
  const to = nth(holders, b % holders.length).address
  const by = c % 3 === 0 ? nth(holders, c % holders.length) : accountOf(from)
  if (c % 4 === 0) return call('approveTitle', by, { title: title?.title ?? 55, spender: to })
  return call('transferTitle', by, { title: title?.title ?? 55, from, to })
}

const propose: Maker = async ({ a, c }) =>
  call('propose', nth([...cast.seats, cast.stranger], a % 6), { change: nth(changes, c % changes.length) })

/** Mostly the next seat for the newest proposal that still gathers: three in a row make a majority. */
const approve: Maker = async ({ a, b }, { proposals }) => {
  const gathering = proposals.findLast(({ stage }) => stage === 'gathering')
  const seat =
    b % 6 === 0
      ? nth([...cast.seats, cast.stranger], a % 6)
      : nth(cast.seats, (gathering?.approvals ?? a) % 5)
  return call('approveChange', seat, { proposal: gathering?.proposal ?? proposals.length })
}

const execute: Maker = async ({ a, b }, { proposals }) => {
  const ripe = proposals.filter(({ stage }) => stage === (b % 4 === 0 ? 'waiting' : 'open'))
  const proposal = ripe[a % Math.max(1, ripe.length)]?.proposal ?? proposals.length
  return call('executeChange', cast.stranger, { proposal })
}

const object: Maker = async ({ a, b }, { proposals }) => {
  const waiting = proposals.filter(({ stage }) => stage === 'waiting' || stage === 'open')
  const proposal = waiting[a % Math.max(1, waiting.length)]?.proposal ?? proposals.length
  if (b % 3 === 0) return call('revokeApproval', nth(cast.seats, a % 5), { proposal })
  return call('vetoChange', nth([...cast.guardians, cast.stranger], a % 3), { proposal })
}

const settle: Maker = async ({ a, b, c }, { chain, sign, now, titles, reserve }) => {
  const [first, second, third] = cast.members
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('Three members play.')
  if (c % 5 === 0) return call('raiseNonce', nth(cast.members, a % 3), {})
  const spender = chain.contracts.settlement
  const all = coinUnits(2n ** 256n - 1n)
  if (c % 5 === 1) return call('approve', nth(cast.members, a % 3), { spender, amount: all })
  const one = BigInt(a % 100) * 100_000_000n
  const two = BigInt(b % 100) * 100_000_000n
  const title = titles.find(({ owner }) => cast.members.some(({ address }) => address === owner))
  if (title !== undefined && c % 5 === 2)
    return call('approveTitle', accountOf(title.owner), { title: title.title, spender })
  const journalLength = title === undefined ? 0 : nth(reserve.vaults, title.vault - 1).journalLength
  const legs =
    title === undefined ? [] : [{ title: title.title, from: title.owner, to: second.address, journalLength }]
  const nonces = await Promise.all(cast.members.map(({ address }) => chain.settlementNonce(address)))
  const deadline = now + nth([3_000, 3_601, -1], c % 11 === 0 ? 1 : c % 13 === 0 ? 2 : 0)
  const nets = [-one, one + two, -two]
  return call('settle', cast.stranger, await sign.settle(cast.members, nets, legs, nonces, deadline))
}

const anchorLog: Maker = async ({ a, b }) => {
  const root = b % 7 === 0 ? (`0x${'0'.repeat(64)}` as const) : digestNamed(`root ${b}`)
  return call('anchorLog', nth([cast.sponsor, cast.stranger], a % 2), { size: b % 30, root })
}

const advance: Maker = async ({ a }) => ({
  kind: 'advance',
  seconds: nth([1, 3_600, day, day, 2 * day, 7 * day, 7 * day, 15 * day, 31 * day, 36 * day], a % 10),
})

const admitMember: Maker = async ({ a }, { sign, now }) =>
  call(
    'admitMember',
    cast.stranger,
    await sign.admitMember(nth([cast.otherHolder, cast.stranger, cast.sponsor], a % 3).address, now + day),
  )

/** What is played often stands in it often. */
const moves: readonly Maker[] = [
  submit,
  submit,
  submit,
  hold,
  withdrawSignature,
  twice,
  mint,
  mint,
  mint,
  open,
  open,
  open,
  close,
  close,
  ask,
  deliver,
  deliver,
  withdraw,
  retire,
  assume,
  freeze,
  freeze,
  freeze,
  pay,
  pay,
  pay,
  passTitle,
  propose,
  propose,
  approve,
  approve,
  approve,
  approve,
  approve,
  execute,
  execute,
  object,
  settle,
  anchorLog,
  settle,
  advance,
  advance,
  advance,
  admitMember,
]

const changes: readonly CouncilChange[] = [
  { kind: 'suspendAuditor', party: nth(cast.auditors, 0).address },
  { kind: 'admitAuditor', party: nth(cast.auditors, 0).address },
  { kind: 'suspendCustodian', party: cast.custodian.address },
  { kind: 'admitCustodian', party: cast.custodian.address },
  { kind: 'suspendOfficer', party: nth(cast.officers, 2).address },
  { kind: 'suspendSponsor', party: cast.otherSponsor.address },
  { kind: 'admitSponsor', party: cast.otherSponsor.address },
  { kind: 'suspendMember', party: nth(cast.members, 1).address },
  { kind: 'admitMember', party: nth(cast.members, 1).address },
  { kind: 'lowerCap', sponsor: cast.sponsor.address, cap: coinUnits(30_000_000_000n) },
  { kind: 'raiseCap', sponsor: cast.sponsor.address, cap: coinUnits(200_000_000_000_000n) },
  { kind: 'confirmFreeze', account: cast.holder.address },
  { kind: 'liftFreeze', account: cast.holder.address },
  { kind: 'removeGuardian', party: nth(cast.guardians, 0).address },
  { kind: 'admitGuardian', party: nth(cast.guardians, 0).address },
  {
    kind: 'addVault',
    sponsor: cast.sponsor.address,
    custodian: cast.spareCustodian.address,
    jurisdiction: 'LI',
  },
  { kind: 'replaceCustodian', vault: 2, custodian: cast.spareCustodian.address },
  { kind: 'replaceCustodian', vault: 2, custodian: cast.otherCustodian.address },
  { kind: 'addSeat', seat: cast.stranger.address, threshold: 4 },
  { kind: 'removeSeat', seat: cast.stranger.address, threshold: 3 },
  { kind: 'replaceSeat', seat: nth(cast.seats, 4).address, by: cast.holder.address },
]

/** A bar of the list in force; of a made-up list where there is none. */
function proofIn(stand: Standing, vault: number, choice: number) {
  const list = listInForce(stand, vault)
  return list.proofOf(nth(list.bars, choice % list.bars.length).barKey)
}

function proofOfKey(stand: Standing, vault: number, barKey: string | undefined) {
  const list = listInForce(stand, vault)
  const listed = list.bars.find((one) => one.barKey === barKey) ?? nth(list.bars, 0)
  return list.proofOf(listed.barKey)
}

function listInForce({ reserve, lists }: Standing, vault: number): BarList {
  const list = lists.get(nth(reserve.vaults, vault - 1).barRoot)
  return list === undefined || list.bars.length === 0 ? listOf([bar(1), bar(2)]) : list
}

function accountOf(address: Address | undefined): HDAccount {
  return anyone.find((account) => account.address === address) ?? cast.holder
}
