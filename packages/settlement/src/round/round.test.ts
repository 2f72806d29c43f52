/** Rounds on a real chain and a real database: whole or not at all, once, and the same whatever happens on the way. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toBigint } from '@specie/units'
import { codeOf, expect, people, rpc } from '../../../issuance/test/programme.ts'
import {
  agree,
  coins,
  type MemberName,
  members,
  newTicket,
  type SettlementDesk,
  settlementDesk,
  signedRound,
  signs,
  signsRound,
} from '../../test/settlementDesk.ts'
import { verifyMemberProof } from '../obligation/memberProof.ts'
import { listObligations } from '../store/obligations.ts'
import { findRound, leftOutOf } from '../store/rounds.ts'
import { draftTicket } from '../trade/ticketActs.ts'
import { advanceRound, sweepRounds } from './advance.ts'
import { checkProposal } from './checkProposal.ts'
import { callRound, proposeRound } from './proposeRound.ts'
import { obligationsIn, proofFor } from './signRound.ts'

let desk: SettlementDesk
before(async () => {
  desk = await settlementDesk()
})
after(() => desk.close())

const coin = () => desk.chain.contracts.coin
const stateOf = async (id: string) => (await findRound(desk.office.pool, id))?.state
const balances = async (asset: 'coin' | 'money') =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(members).map(async ([name, { address }]) => [
        name,
        asset === 'coin'
          ? toBigint(await desk.chain.balanceOf(address))
          : await desk.money.balanceOf(address),
      ]),
    ),
  ) as Record<MemberName, bigint>

test('a gridlock that nobody could begin settles in one transaction, and each balance moves by its net', async () => {
  const { office } = desk
  await agree(office, ['aldis', 'brun'], [coins('aldis', 'brun', 130_000_000n, coin())])
  await agree(office, ['brun', 'cora'], [coins('brun', 'cora', 120_000_000n, coin())])
  await agree(office, ['cora', 'aldis'], [coins('cora', 'aldis', 140_000_000n, coin())])
  const large = await agree(office, ['aldis', 'dag'], [coins('aldis', 'dag', 400_000_000n, coin())])
  const before = await balances('coin')
  const id = await signedRound(desk)
  await desk.until(async () => (await stateOf(id)) === 'included')
  await desk.makeFinal()
  assert.equal(await stateOf(id), 'final')
  const changes = await balances('coin')
  assert.deepEqual(
    Object.entries(changes).map(([name, now]) => now - before[name as MemberName]),
    [10_000_000n, 10_000_000n, -20_000_000n, 0n],
  )
  const [left] = await leftOutOf(office.pool, id, [members.dag.address])
  const [waiting] = await listObligations(office.pool, { tickets: [large] })
  assert.equal(left?.obligation, waiting?.id)
  assert.deepEqual([waiting?.state, left?.reason.code], ['open', 'SHORT'])
  assert.equal((await listObligations(office.pool, { round: id, state: 'settled' })).length, 3)
  const event = (await desk.chain.events({ from: 0 })).findLast(({ kind }) => kind === 'settled')
  assert.ok(event?.kind === 'settled')
  assert.deepEqual(
    [event.assets, event.totals, event.titles],
    [[desk.chain.contracts.coin], [20_000_000n], 0],
  )
  // What waits is ended by the two whose it is.
  await agree(office, ['aldis', 'dag'], [], { replaces: large })
  assert.equal((await listObligations(office.pool, { tickets: [large] }))[0]?.state, 'void')
})

test('delivery against payment: coins and money change hands together or not at all', async () => {
  const { office } = desk
  const legs = [
    coins('aldis', 'brun', 5_000_000n, coin()),
    coins('brun', 'aldis', 600_000_000n, desk.money.asset),
  ]
  await agree(office, ['aldis', 'brun'], legs)
  const [metal, money] = [await balances('coin'), await balances('money')]
  const id = await signedRound(desk)
  await desk.until(async () => (await stateOf(id)) === 'included')
  const [metalNow, moneyNow] = [await balances('coin'), await balances('money')]
  assert.equal(metalNow.brun - metal.brun, 5_000_000n)
  assert.equal(moneyNow.aldis - money.aldis, 600_000_000n)
})

test('each member proves its own part and nothing else, and its program finds every lie in a proposal', async () => {
  const { office } = desk
  await agree(office, ['cora', 'dag'], [coins('cora', 'dag', 1_000_000n, coin())])
  await agree(office, ['dag', 'brun'], [coins('dag', 'brun', 2_000_000n, coin())])
  const open = await listObligations(office.pool, { members: [members.cora.address], state: 'open' })
  const id = expect(await proposeRound(office))
  const round = await findRound(office.pool, id)
  assert.ok(round)
  const now = await office.chain.now()
  const proof = expect(await proofFor(office, id, members.cora.address))
  assert.equal(proof.settles.length, 1)
  assert.ok(verifyMemberProof(round.content.obligationsRoot, proof))
  assert.equal(
    verifyMemberProof(round.content.obligationsRoot, { ...proof, member: members.aldis.address }),
    false,
  )
  assert.equal(codeOf(await proofFor(office, id, members.aldis.address)), 'NOT_IN_ROUND')
  const view = { member: members.cora.address, open, agreed: new Set<never>(), now }
  const honest = { batch: round.content, settles: proof.settles }
  assert.equal(checkProposal(honest, view), null)
  const { content } = round
  const place = content.members.indexOf(members.cora.address)
  const dearer = content.nets.map((row) => row.map((net, at) => (at === place ? net - 1n : net)))
  const flaw = (lie: typeof honest) => checkProposal(lie, view)?.code
  assert.equal(flaw({ ...honest, batch: { ...content, nets: dearer } }), 'NET_WRONG')
  assert.equal(flaw({ ...honest, settles: [] }), 'NET_WRONG')
  assert.equal(flaw({ ...honest, batch: { ...content, deadline: now + 7_200 } }), 'DEADLINE_WRONG')
  assert.equal(
    flaw({ ...honest, batch: { ...content, obligationsRoot: content.members[0] as never } }),
    'OBLIGATION_NOT_PROVED',
  )
  const others = await obligationsIn(office, id)
  const foreign = others.find(({ debtor }) => debtor === members.dag.address)
  assert.ok(foreign)
  assert.equal(
    flaw({ ...honest, settles: [...proof.settles, { obligation: foreign, path: [] }] }),
    'OBLIGATION_NOT_MINE',
  )
  assert.equal(flaw({ ...honest, settles: [...proof.settles, ...proof.settles] }), 'OBLIGATION_TWICE')
  // Nobody signs it: when its hour is over, what it held is open again.
  await desk.local.advance(3_700)
  await sweepRounds(office)
  assert.equal(await stateOf(id), 'ended')
  assert.equal(
    (await listObligations(office.pool, { members: [members.cora.address], state: 'open' })).length,
    1,
  )
})

test('a block that is taken back takes the settlement back, and it settles once', async () => {
  const { office, local } = desk
  const snapshot = await rpc(local, 'evm_snapshot')
  const before = await balances('coin')
  const id = await signedRound(desk)
  await desk.until(async () => (await stateOf(id)) === 'included')
  await rpc(local, 'evm_revert', [snapshot])
  await desk.mine(3)
  await desk.until(
    async () => (await stateOf(id)) !== 'included' || (await balances('coin')).brun !== before.brun,
  )
  await desk.until(async () => (await stateOf(id)) === 'included')
  await desk.makeFinal()
  assert.equal(await stateOf(id), 'final')
  assert.equal((await balances('coin')).brun - before.brun, 2_000_000n)
  assert.equal(codeOf(await proposeRound(office)), 'NOTHING_TO_SETTLE')
})

test('who is not cleared, frozen or suspended is left out, and the others settle without it', async () => {
  const { office, screening } = desk
  await agree(office, ['aldis', 'brun'], [coins('aldis', 'brun', 1_000n, coin())])
  await agree(office, ['cora', 'dag'], [coins('cora', 'dag', 1_000n, coin())])
  screening.keepWaiting(members.dag.address, 'a case is open')
  const id = expect(await proposeRound(office))
  const left = await leftOutOf(office.pool, id)
  assert.deepEqual(
    left.map(({ reason }) => reason),
    [{ code: 'MEMBER_OUT', member: members.dag.address, why: 'uncleared' }],
  )
  screening.admit(members.dag.address)
  // What one round holds, another does not touch.
  const other = expect(await proposeRound(office))
  assert.equal((await obligationsIn(office, other)).length, 1)
  // Denied after the officers were asked: the clearance is taken back before anything leaves.
  screening.keepWaiting(members.aldis.address, 'a list changed')
  await advanceRound(office, id)
  assert.match((await findRound(office.pool, id))?.told ?? '', /waits for the compliance officers/)
  screening.admit(members.aldis.address)
  await advanceRound(office, id)
  for (const account of [members.aldis, members.brun, ...people.officers])
    expect(await signsRound(office, id, account))
  screening.keepWaiting(members.aldis.address, 'a list changed')
  await advanceRound(office, id)
  assert.equal((await findRound(office.pool, id))?.clearance, null)
  screening.admit(members.aldis.address)
  await desk.local.advance(3_700)
  await sweepRounds(office)
  assert.deepEqual([await stateOf(id), await stateOf(other)], ['ended', 'ended'])
})

test('what the contracts refuse ends the round, and what it held is open', async () => {
  const { office, chain } = desk
  const id = await signedRound(desk)
  // A member takes its signature back by its nonce.
  expect(await chain.write.raiseNonce(members.aldis, {}))
  await desk.until(async () => (await stateOf(id)) === 'ended')
  const ended = await findRound(office.pool, id)
  assert.match(ended?.whyEnded ?? '', /refused/)
  const again = await signedRound(desk)
  await desk.until(async () => (await stateOf(again)) === 'included')
  await desk.makeFinal()
})

test('the same key again gives the same answer, with another body it is refused, and a stranger’s key may nothing', async () => {
  const { office } = desk
  const wanted = newTicket('aldis', 'brun', [coins('aldis', 'brun', 7n, coin())], {
    key: 'once',
    salt: `0x${'1'.repeat(64)}`,
  })
  const actor = { key: members.aldis.address }
  const first = expect(await draftTicket(office, actor, wanted))
  assert.equal(expect(await draftTicket(office, actor, wanted)), first)
  assert.equal(
    codeOf(await draftTicket(office, actor, { ...wanted, reference: 'OTHER' })),
    'KEY_USED_OTHERWISE',
  )
  assert.equal(
    codeOf(await draftTicket(office, { key: people.stranger.address }, { ...wanted, key: 'x' })),
    'NO_CAPACITY',
  )
  expect(await signs(office, 'aldis', first))
  assert.equal((await listObligations(office.pool, { tickets: [first] })).length, 0)
  expect(await signs(office, 'brun', first))
  assert.equal((await listObligations(office.pool, { tickets: [first] })).length, 1)
  assert.equal(
    codeOf(
      await callRound(office, { key: people.stranger.address }, { key: 'y', member: members.aldis.address }),
    ),
    'NO_CAPACITY',
  )
})
