import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assets, free, owed, type SponsorState } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import { findBar } from '@specie/register'
import { toBigint } from '@specie/units'
import {
  attest,
  codeOf,
  countedBars,
  digestOf,
  expect,
  kilograms,
  losingAnswers,
  mintCoins,
  officers,
  people,
  type TestProgramme,
  testProgramme,
} from '../../test/programme.ts'
import {
  askForBar,
  barRelease,
  clear,
  clearanceFrom,
  closeTitle,
  deliver,
  deliveryQuestion,
  departureOf,
  draftStatement,
  liveTitle,
  mint,
  mintQuestion,
  type Office,
  openTitle,
  release,
  requestClearance,
  titleRelease,
  transferTitle,
  withdraw,
  withdrawalQuestion,
} from '../index.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
  expect(await mintCoins(programme.office, { key: 'for the tests', kilograms: 100n }))
})
after(() => programme.close())

const custodian = accountSigner(people.custodian)
const balance = async () => toBigint(await programme.chain.balanceOf(people.holder.address))
const sponsor = async (): Promise<SponsorState> => {
  const found = (await programme.chain.readReserve()).sponsors.find(
    (one) => one.address === people.sponsor.address,
  )
  assert.ok(found)
  return found
}
const surplus = async () => {
  const reserve = await programme.chain.readReserve()
  const state = await sponsor()
  return toBigint(assets(reserve, state.address, await programme.chain.now())) - toBigint(owed(state))
}
const barAt = async (vault: number, index: number) => {
  const bar = (await countedBars(programme.office, vault))[index]
  assert.ok(bar)
  return bar
}
const opened = async (key: string, index: number) => {
  const bar = await barAt(1, index)
  const done = expect(
    await openTitle(programme.office, { key, holder: people.holder, vault: 1, barKey: bar.key }),
  )
  return { bar, title: done.title }
}
const atTheCounter = async (office: Office, title: number, key: string) => {
  const live = expect(await liveTitle(office, title))
  const clearance = expect(await clear(office, deliveryQuestion(title, live.owner), officers))
  const released = expect(await release(office, (expiry) => titleRelease(office, live, expiry), custodian))
  return (of: Office) => deliver(of, { key, owner: people.holder, title, clearance, release: released })
}

test('a party that is not on the allow list is not cleared', async () => {
  const order = {
    sponsor: people.sponsor.address,
    to: people.stranger.address,
    amount: kilograms(1n),
    reference: digestOf('x'),
  }
  const cleared = await clear(programme.office, mintQuestion(order), officers)
  assert.equal(codeOf(cleared), 'PARTY_NOT_CLEARED')
})

test('a clearance serves what it was given for, and only if it was decided here', async () => {
  const { office } = programme
  const order = {
    sponsor: people.sponsor.address,
    to: people.holder.address,
    amount: kilograms(1n),
    reference: digestOf('y'),
  }
  const clearance = expect(await clear(office, mintQuestion(order), officers))
  const asked = { ...order, sponsor: people.sponsor, clearance }
  const more = await mint(office, { ...asked, key: 'more', amount: kilograms(2n) })
  assert.equal(codeOf(more), 'DECISION_FOR_ANOTHER')
  const invented = { ...clearance, decision: digestOf('invented') }
  assert.equal(
    codeOf(await mint(office, { ...asked, key: 'invented', clearance: invented })),
    'DECISION_UNKNOWN',
  )
  const oneOfficer = {
    ...clearance,
    signatures: clearance.signatures.map(() => clearance.signatures[0] ?? assert.fail()),
  }
  assert.equal(
    codeOf(await mint(office, { ...asked, key: 'one officer', clearance: oneOfficer })),
    'OneOfficerTwice',
  )
})

test('officers may sign elsewhere: what comes back finds its request, and two requests do not mix', async () => {
  const { office } = programme
  const question = (reference: string) =>
    mintQuestion({
      sponsor: people.sponsor.address,
      to: people.holder.address,
      amount: kilograms(1n),
      reference: digestOf(reference),
    })
  const [first, second] = officers
  assert.ok(first && second)
  const request = expect(await requestClearance(office, question('elsewhere')))
  const other = expect(await requestClearance(office, question('another')))
  const answers = [expect(await first.sign(request.typedData)), expect(await second.sign(request.typedData))]
  const clearance = expect(await clearanceFrom(office, answers))
  const reference = digestOf('elsewhere')
  const order = { to: people.holder.address, amount: kilograms(1n), reference, clearance }
  expect(await mint(office, { key: 'elsewhere', sponsor: people.sponsor, ...order }))
  const mixed = [answers[0] ?? assert.fail(), expect(await second.sign(other.typedData))]
  assert.equal(codeOf(await clearanceFrom(office, mixed)), 'ANSWERS_DIFFER')
  const stranger = { ...(answers[0] ?? assert.fail()), digest: digestOf('never asked') }
  assert.equal(codeOf(await clearanceFrom(office, [stranger])), 'REQUEST_UNKNOWN')
})

test('a title costs exactly its bar’s weight, and closing it gives exactly that back', async () => {
  const [before, owedBefore] = [await balance(), toBigint(owed(await sponsor()))]
  const { bar, title } = await opened('open', 0)
  assert.equal(before - (await balance()), toBigint(bar.counted))
  assert.equal(toBigint(owed(await sponsor())), owedBefore)
  const twice = { key: 'open it again', holder: people.holder, vault: 1, barKey: bar.key }
  assert.equal(codeOf(await openTitle(programme.office, twice)), 'BarTitled')
  const wrong = { key: 'close', owner: people.stranger, title }
  assert.equal(codeOf(await closeTitle(programme.office, wrong)), 'NotTheOwner')
  expect(await closeTitle(programme.office, { key: 'close', owner: people.holder, title }))
  assert.equal(await balance(), before)
  assert.equal(
    codeOf(await closeTitle(programme.office, { key: 'close more', owner: people.holder, title })),
    'TITLE_UNKNOWN',
  )
})

test('a lost answer opens one title, and the retry knows its number', async () => {
  const bar = await barAt(1, 1)
  const order = { key: 'lost open', holder: people.holder, vault: 1, barKey: bar.key }
  await assert.rejects(openTitle(programme.officeWith(losingAnswers(programme.chain)), order))
  const found = expect(await openTitle(programme.office, order))
  assert.equal(found.again, true)
  assert.equal(await programme.chain.titleOf(bar.key), found.title)
  expect(await askForBar(programme.office, { key: 'ask', owner: people.holder, title: found.title }))
  const sent = { key: 'send', owner: people.holder, title: found.title, to: people.stranger.address }
  expect(await transferTitle(programme.office, sent))
  assert.equal((await programme.chain.readTitle(found.title))?.owner, people.stranger.address)
})

test('a bar that is not on the list cannot be titled', async () => {
  const order = { key: 'no bar', holder: people.holder, vault: 1, barKey: digestOf('no bar') }
  assert.equal(codeOf(await openTitle(programme.office, order)), 'BAR_NOT_LISTED')
})

test('delivery: the title is gone, the register knows, and no later list has the bar', async () => {
  const { bar, title } = await opened('for delivery', 2)
  const before = await surplus()
  const go = await atTheCounter(programme.office, title, 'deliver')
  await assert.rejects(go(programme.officeWith(losingAnswers(programme.chain))))
  const done = expect(await go(programme.office))
  assert.equal(done.again, true)
  assert.equal(await surplus(), before, 'what is owed and what counts fell by the same weight')
  const known = await findBar(programme.office.pool, bar.key, new Date((await programme.chain.now()) * 1000))
  assert.equal(known?.state, 'departed')
  assert.equal(known?.history.filter((event) => event.event === 'departed').length, 1)

  await programme.local.mine()
  await programme.local.advance(60)
  await attest(programme.office, 1, 'after the delivery')
  const keys = (await countedBars(programme.office, 1)).map((one) => one.key)
  assert.equal(keys.includes(bar.key), false)
})

test('withdrawal: a free bar leaves, a titled one does not, and a retry takes no second one', async () => {
  const { office, chain } = programme
  await programme.local.advance(86_400)
  const { bar: titled } = await opened('keeps its bar', 0)
  const withdrawal = async (barKey: typeof titled.key, key: string) => {
    const departure = expect(await departureOf(office, 1, barKey))
    const question = withdrawalQuestion(departure, people.sponsor.address)
    const clearance = expect(await clear(office, question, officers))
    const released = expect(
      await release(office, (expiry) => barRelease(office, departure, expiry), custodian),
    )
    return (of: Office) =>
      withdraw(of, { key, sponsor: people.sponsor, departure, clearance, release: released })
  }
  assert.equal(codeOf(await (await withdrawal(titled.key, 'the titled'))(office)), 'BarTitled')

  const state = await sponsor()
  const reserve = await chain.readReserve()
  const before = toBigint(free(reserve, state, await chain.now()))
  const bar = await barAt(1, 3)
  const go = await withdrawal(bar.key, 'the free')
  await assert.rejects(go(programme.officeWith(losingAnswers(chain))))
  assert.equal(expect(await go(office)).again, true)
  const after = toBigint(free(await chain.readReserve(), await sponsor(), await chain.now()))
  assert.equal(before - after, toBigint(bar.counted))
  assert.equal((await findBar(office.pool, bar.key, new Date((await chain.now()) * 1000)))?.state, 'departed')
})

test('a departure that somebody else brought about is in the register before a list is drafted', async () => {
  const { office, chain } = programme
  const bar = await barAt(1, 4)
  const departure = expect(await departureOf(office, 1, bar.key))
  const clearance = expect(
    await clear(office, withdrawalQuestion(departure, people.sponsor.address), officers),
  )
  const released = expect(await release(office, (expiry) => barRelease(office, departure, expiry), custodian))
  const proof = (await import('../listInForce.ts')).proofInForce
  const inForce = expect(await proof(office, 1, bar.key))
  expect(
    await chain.write.withdraw(people.sponsor, {
      vault: 1,
      proof: inForce,
      clearance,
      releaseExpiry: released.expiry,
      custodianSignature: released.signature,
    }),
  )
  const asOf = async () => new Date((await chain.now()) * 1000)
  assert.equal((await findBar(office.pool, bar.key, await asOf()))?.state, 'listed')
  await programme.local.mine()
  await programme.local.advance(60)
  expect(await draftStatement(office, { key: 'after another’s withdrawal', vault: 1 }))
  assert.equal((await findBar(office.pool, bar.key, await asOf()))?.state, 'departed')
})
