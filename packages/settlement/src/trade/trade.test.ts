/** Quotes, tickets and the rules that members set themselves, on a real database and a real chain. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoAccount } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import { revocationOf, revokeMandate } from '@specie/issuance'
import { mandate } from '../../../issuance/test/desk.ts'
import { codeOf, expect, people } from '../../../issuance/test/programme.ts'
import {
  agree,
  coins,
  members,
  newTicket,
  type SettlementDesk,
  settlementDesk,
  signs,
} from '../../test/settlementDesk.ts'
import { enterFee, strikeFee } from '../member/feeActs.ts'
import {
  admitToken,
  confirmInstruction,
  confirmLimit,
  proposeToken,
  setInstruction,
  setLimit,
  setPersons,
  withdrawToken,
} from '../member/memberActs.ts'
import { proposeRound } from '../round/proposeRound.ts'
import { listFees } from '../store/fees.ts'
import { listObligations } from '../store/obligations.ts'
import { findTicket } from '../store/tickets.ts'
import { acceptOffer, offerQuote, requestQuote, weightDifference, withdrawOffer } from './requestActs.ts'
import { cancelTicket, draftTicket, signTicket, ticketSigning } from './ticketActs.ts'

let desk: SettlementDesk
before(async () => {
  desk = await settlementDesk()
})
after(() => desk?.close())

const { aldis, brun, cora } = members
const [trader, second] = [demoAccount(30), demoAccount(31)]
const coin = () => desk.chain.contracts.coin
const key = () => crypto.randomUUID()

test('a request reaches those that were asked; an offer is theirs to withdraw, and accepted it drafts what both said', async () => {
  const { office, money } = desk
  const now = await office.chain.now()
  const content = {
    gives: [],
    takes: [{ kind: 'amount', asset: coin(), amount: 9_000_000n }],
    quoteIn: money.asset,
    valueDate: '2026-01-15',
    due: 0,
    reference: 'BUY 9',
  } as const
  const wanted = { key: key(), member: aldis.address, asked: [brun.address], content, validUntil: now + 600 }
  const request = expect(await requestQuote(office, { key: aldis.address }, wanted))
  const offer = (by: typeof brun, amount: bigint) =>
    offerQuote(
      office,
      { key: by.address },
      {
        key: key(),
        request,
        member: by.address,
        content: { amount, payer: 'asker' },
        validUntil: now + 500,
      },
    )
  assert.equal(codeOf(await offer(cora, 1n)), 'QUOTE_REQUEST_UNKNOWN')
  const taken = expect(await offer(brun, 1_000n))
  const gone = expect(await offer(brun, 900n))
  expect(
    await withdrawOffer(office, { key: brun.address }, { key: key(), offer: gone, member: brun.address }),
  )
  const accept = (id: string) =>
    acceptOffer(office, { key: aldis.address }, { key: key(), offer: id, member: aldis.address })
  assert.equal(codeOf(await accept(gone)), 'OFFER_OVER')
  const digest = expect(await accept(taken))
  assert.equal(codeOf(await accept(taken)), 'QUOTE_REQUEST_OVER')
  const { ticket } = (await findTicket(office.pool, digest)) ?? {}
  assert.deepEqual(ticket?.legs, [
    { kind: 'amount', from: brun.address, to: aldis.address, asset: coin(), amount: 9_000_000n },
    { kind: 'amount', from: aldis.address, to: brun.address, asset: money.asset, amount: 1_000n },
  ])
  const why = 'the price has moved'
  expect(
    await cancelTicket(
      office,
      { key: brun.address },
      { key: key(), ticket: digest, member: brun.address, why },
    ),
  )
  assert.equal(codeOf(await signs(office, 'aldis', digest)), 'TICKET_OVER')
})

test('a limit counts at once where it lowers, waits for a second key where it raises, and stops the ticket that breaks it', async () => {
  const { office } = desk
  await mandate(office, aldis, second.address, { name: 'Second Settler', capabilities: ['settle'] })
  const limit = (by: { address: `0x${string}` }, mostPerDay: bigint) =>
    setLimit(
      office,
      { key: by.address },
      { key: key(), member: aldis.address, counterparty: brun.address, asset: coin(), mostPerDay },
    )
  expect(await limit(aldis, 10n))
  const ticket = (amount: bigint) =>
    draftTicket(
      office,
      { key: aldis.address },
      newTicket('aldis', 'brun', [coins('aldis', 'brun', amount, coin())]),
    )
  const within = expect(await ticket(10n))
  expect(await signs(office, 'aldis', within))
  expect(await signs(office, 'brun', within))
  const beyond = expect(await ticket(1n))
  expect(await signs(office, 'aldis', beyond))
  const exceeded = await signs(office, 'brun', beyond)
  assert.deepEqual(exceeded.ok ? null : exceeded.refusal, {
    code: 'LIMIT_EXCEEDED',
    member: aldis.address,
    counterparty: brun.address,
    asset: coin(),
    most: 10n,
    would: 11n,
  })
  const raised = expect(await limit(aldis, 20n))
  assert.equal(codeOf(await signs(office, 'brun', beyond)), 'LIMIT_EXCEEDED')
  const confirm = (by: { address: `0x${string}` }) =>
    confirmLimit(office, { key: by.address }, { key: key(), member: aldis.address, limit: raised })
  assert.equal(codeOf(await confirm(aldis)), 'SAME_KEY')
  expect(await confirm(second))
  const { typedData } = ticketSigning(
    office,
    (await findTicket(office.pool, beyond)) ?? assert.fail(),
    brun.address,
  )
  const { signature } = expect(await accountSigner(brun).sign(typedData))
  expect(
    await signTicket(
      office,
      { key: brun.address },
      { key: key(), ticket: beyond, member: brun.address, signature },
    ),
  )
  assert.equal((await findTicket(office.pool, beyond))?.state, 'agreed')
})

test('a key trades by a mandate to trade alone; where two persons sign, one person with two keys is one', async () => {
  const { office } = desk
  await mandate(office, cora, trader.address, { name: 'One Trader', capabilities: ['trade'] })
  await mandate(office, cora, second.address, { name: 'One Trader', capabilities: ['trade'] })
  expect(await setPersons(office, { key: cora.address }, { key: key(), member: cora.address, two: true }))
  const draft = newTicket('cora', 'brun', [coins('cora', 'brun', 3n, coin())])
  assert.equal(codeOf(await draftTicket(office, { key: people.stranger.address }, draft)), 'NO_CAPACITY')
  const digest = expect(await draftTicket(office, { key: trader.address }, { ...draft, key: key() }))
  const recorded = (await findTicket(office.pool, digest)) ?? assert.fail()
  const sign = async (account: typeof trader) => {
    const { typedData } = ticketSigning(office, recorded, account.address)
    const { signature } = expect(await accountSigner(account).sign(typedData))
    const request = { key: key(), ticket: digest, member: cora.address, signature }
    return signTicket(office, { key: account.address }, request)
  }
  expect(await signs(office, 'brun', digest))
  expect(await sign(trader))
  assert.equal(codeOf(await sign(second)), 'SAME_PERSON')
  assert.equal((await findTicket(office.pool, digest))?.state, 'drafted')
  expect(await signs(office, 'cora', digest))
  assert.equal((await findTicket(office.pool, digest))?.state, 'agreed')
})

test('a signature of a key whose mandate ended before the other side signed is one too few', async () => {
  const { office } = desk
  expect(await setPersons(office, { key: cora.address }, { key: key(), member: cora.address, two: false }))
  const gone = demoAccount(32)
  const { mandate: given } = await mandate(office, cora, gone.address, {
    name: 'Gone Trader',
    capabilities: ['trade'],
  })
  const draft = newTicket('cora', 'brun', [coins('cora', 'brun', 4n, coin())])
  const digest = expect(await draftTicket(office, { key: gone.address }, draft))
  const recorded = (await findTicket(office.pool, digest)) ?? assert.fail()
  const ticketData = ticketSigning(office, recorded, gone.address).typedData
  const request = { key: key(), ticket: digest, member: cora.address }
  const { signature } = expect(await accountSigner(gone).sign(ticketData))
  expect(await signTicket(office, { key: gone.address }, { ...request, signature }))
  const { typedData: revocation } = revocationOf(office, cora.address, given.nonce)
  const revoked = expect(await accountSigner(cora).sign(revocation)).signature
  expect(await revokeMandate(office, { party: cora.address, nonce: given.nonce, signature: revoked }))
  expect(await signs(office, 'brun', digest))
  assert.equal((await findTicket(office.pool, digest))?.state, 'drafted')
  assert.deepEqual(await listObligations(office.pool, { tickets: [digest] }), [])
  expect(await signs(office, 'cora', digest))
  assert.equal((await findTicket(office.pool, digest))?.state, 'agreed')
})

test('an amendment takes the earlier ticket’s place when both have signed it, and not while a round holds what it replaces', async () => {
  const { office } = desk
  const one = { key: key(), member: cora.address, two: false }
  assert.equal(codeOf(await setPersons(office, { key: trader.address }, one)), 'NO_CAPACITY')
  expect(await setPersons(office, { key: cora.address }, one))
  const first = await agree(office, ['brun', 'cora'], [coins('brun', 'cora', 50n, coin())])
  const better = await agree(office, ['brun', 'cora'], [coins('brun', 'cora', 40n, coin())], {
    replaces: first,
  })
  const states = async (ticket: `0x${string}`) =>
    (await listObligations(office.pool, { tickets: [ticket] })).map(({ state }) => state)
  assert.deepEqual([await states(first), await states(better)], [['void'], ['open']])
  expect(await proposeRound(office))
  const late = newTicket('brun', 'cora', [], { replaces: better })
  assert.equal(codeOf(await draftTicket(office, { key: brun.address }, late)), 'TICKET_UNDER_WAY')
  const others = newTicket('aldis', 'brun', [], { replaces: better })
  assert.equal(codeOf(await draftTicket(office, { key: aldis.address }, others)), 'TICKET_NOT_THEIRS')
})

test('a payment token takes two officers, and one ends it: nothing new is agreed in it', async () => {
  const { office, money } = desk
  const [one, other] = people.officers.map(({ address }) => ({ key: address }))
  assert.ok(one !== undefined && other !== undefined)
  const propose = (asset: `0x${string}`) => proposeToken(office, one, { key: key(), asset, currency: 'USD' })
  assert.equal(codeOf(await propose(money.asset)), 'TOKEN_EXISTS')
  assert.equal(codeOf(await propose(people.stranger.address)), 'NOT_A_TOKEN')
  assert.equal(codeOf(await propose(coin())), 'NOT_A_TOKEN')
  assert.equal(codeOf(await admitToken(office, one, { key: key(), asset: money.asset })), 'SAME_KEY')
  assert.equal(
    codeOf(await withdrawToken(office, { key: aldis.address }, { key: key(), asset: money.asset })),
    'NOT_AN_OFFICER',
  )
  expect(await withdrawToken(office, other, { key: key(), asset: money.asset }))
  const draft = newTicket('aldis', 'cora', [coins('aldis', 'cora', 5n, money.asset)])
  assert.equal(codeOf(await draftTicket(office, { key: aldis.address }, draft)), 'TICKET_WRONG')
})

test('a fee agreed outside is the member’s own to enter and to strike out, and moves nothing', async () => {
  const { office } = desk
  const fee = {
    key: key(),
    member: aldis.address,
    day: '2026-01-15',
    asset: coin(),
    units: -250n,
    what: 'Brokerage',
  }
  assert.equal(codeOf(await enterFee(office, { key: trader.address }, fee)), 'NO_CAPACITY')
  assert.equal(codeOf(await enterFee(office, { key: brun.address }, fee)), 'NO_CAPACITY')
  const asset = people.stranger.address
  const by = { key: aldis.address }
  assert.equal(codeOf(await enterFee(office, by, { ...fee, key: key(), asset })), 'TOKEN_UNKNOWN')
  for (const wrong of [{ units: 0n }, { day: '2026-02-30' }, { what: 'two\nlines' }])
    assert.equal(codeOf(await enterFee(office, by, { ...fee, ...wrong, key: key() })), 'SETTLEMENT_WRONG')
  const id = expect(await enterFee(office, by, fee))
  assert.equal(expect(await enterFee(office, by, fee)), id)
  const standing = async () =>
    (await listFees(office.pool, aldis.address, '2026-01-15')).filter(({ struckBy }) => struckBy === null)
  assert.deepEqual(
    (await standing()).map(({ units, what }) => [units, what]),
    [[-250n, 'Brokerage']],
  )
  const strike = (member: typeof aldis) =>
    strikeFee(office, { key: member.address }, { key: key(), member: member.address, fee: id })
  assert.equal(codeOf(await strike(brun)), 'FEE_UNKNOWN')
  expect(await strike(aldis))
  assert.equal(codeOf(await strike(aldis)), 'FEE_UNKNOWN')
  assert.deepEqual(await standing(), [])
})

test('a standing instruction takes two keys of the member', async () => {
  const { office } = desk
  const wanted = {
    key: key(),
    member: aldis.address,
    reference: 'SSI-1',
    what: 'title',
    place: 'zurich',
    account: cora.address,
    validFrom: '2026-01-01',
    validTo: null,
  } as const
  expect(await setInstruction(office, { key: aldis.address }, wanted))
  const confirm = (by: `0x${string}`) =>
    confirmInstruction(office, { key: by }, { key: key(), member: aldis.address, reference: 'SSI-1' })
  assert.equal(codeOf(await confirm(aldis.address)), 'SAME_KEY')
  expect(await confirm(second.address))
  assert.equal(codeOf(await confirm(second.address)), 'INSTRUCTION_UNKNOWN')
  const wrong = { ...wanted, key: key(), reference: 'SSI-2', validTo: '2025-12-31' }
  assert.equal(codeOf(await setInstruction(office, { key: aldis.address }, wrong)), 'SETTLEMENT_WRONG')
})

test('bar against bar, whoever gives the lighter one makes up for it in coins', () => {
  const leg = (amount: bigint) => ({ kind: 'amount', asset: coin(), amount })
  assert.deepEqual(weightDifference({ fine: 5n }, { fine: 8n }, coin()), { side: 'gives', leg: leg(3n) })
  assert.deepEqual(weightDifference({ fine: 8n }, { fine: 5n }, coin()), { side: 'takes', leg: leg(3n) })
  assert.equal(weightDifference({ fine: 5n }, { fine: 5n }, coin()), null)
})
