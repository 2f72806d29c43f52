import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { counted } from '@specie/coin'
import { accountSigner, parseAnswer, printAnswer } from '@specie/evidence'
import { liftHold, placeHold } from '@specie/register'
import { micrograms, ok, toBigint } from '@specie/units'
import {
  attest,
  auditor,
  codeOf,
  countedBars,
  digestOf,
  expect,
  importBars,
  listOf,
  losingAnswers,
  people,
  rpc,
  secondAuditor,
  type TestProgramme,
  testProgramme,
} from '../../test/programme.ts'
import {
  draftStatement,
  findDraft,
  listInForce,
  readinessOf,
  receiveSignature,
  signStatement,
  statementRequest,
  submitStatement,
} from '../index.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
})
after(() => programme.close())

const aDay = 86_400
const draftNow = async (key: string) => {
  await programme.local.advance(60)
  return expect(await draftStatement(programme.office, { key, vault: 1 }))
}
const countedNow = async (vault: number) => {
  const reserve = await programme.chain.readReserve()
  const state = reserve.vaults.find((one) => one.vault === vault)
  assert.ok(state)
  return toBigint(counted(reserve, state, await programme.chain.now()))
}

test('a draft says how much of the journal its list reflects, and swears to the register’s bars', async () => {
  const draft = await draftNow('a draft')
  const { list } = expect(await listInForce(programme.office, 1))
  assert.equal(draft.statement.barCount, 12)
  assert.equal(draft.statement.seen, 0)
  assert.equal(toBigint(draft.statement.fineGold), toBigint(list.counted))
  assert.deepEqual(expect(await draftStatement(programme.office, { key: 'a draft', vault: 1 })), draft)
  assert.equal(
    codeOf(await draftStatement(programme.office, { key: 'a draft', vault: 2 })),
    'KEY_USED_OTHERWISE',
  )
})

test('a key answers with its draft for ever, and two keys may ask for the very same one at once', async () => {
  const { office, chain, local } = programme
  await local.advance(60)
  const asOf = await chain.now()
  const draft = async (key: string) => expect(await draftStatement(office, { key, vault: 1, asOf }))
  const [one, other] = await Promise.all([draft('one of two'), draft('other of two')])
  assert.equal(one.digest, other.digest)
  await local.advance(60)
  const again = (key: string) => draftStatement(office, { key, vault: 1 })
  assert.equal(expect(await again('one of two')).digest, one.digest)
  assert.equal(expect(await again('other of two')).digest, one.digest)

  const hasty = await Promise.all(Array.from({ length: 4 }, () => again('asked four times at once')))
  assert.equal(new Set(hasty.map((each) => expect(each).digest)).size, 1)
})

test('bars were counted later than the last time, and not in the future', async () => {
  const { office, chain } = programme
  const now = await chain.now()
  const at = (asOf: number) => draftStatement(office, { key: `at ${asOf}`, vault: 1, asOf })
  const inForce = (await chain.readReserve()).vaults[0]?.asOf ?? 0
  assert.equal(codeOf(await at(now + 3_600)), 'IN_THE_FUTURE')
  assert.equal(codeOf(await at(inForce)), 'NOT_LATER')
  assert.equal(codeOf(await draftStatement(office, { key: 'nowhere', vault: 9 })), 'VAULT_UNKNOWN')
})

test('only the vault’s custodian and auditors that stand may sign', async () => {
  const draft = await draftNow('who signs')
  const sign = async (who: typeof people.holder) =>
    codeOf(await signStatement(programme.office, draft.digest, accountSigner(who)))
  assert.equal(await sign(people.holder), 'NOT_AN_ATTESTOR')
  assert.equal(await sign(people.sponsor), 'NOT_AN_ATTESTOR')
  assert.equal(await sign(auditor), 'done')
  assert.equal(
    codeOf(await signStatement(programme.office, digestOf('no draft'), accountSigner(auditor))),
    'DRAFT_UNKNOWN',
  )
})

test('it is submitted once custodian and quorum have signed, not before, and only once', async () => {
  const { office, chain } = programme
  const draft = await draftNow('the quorum')
  const submit = (key: string) =>
    submitStatement(office, { key, digest: draft.digest, sender: people.stranger })
  expect(await signStatement(office, draft.digest, accountSigner(auditor)))
  expect(await signStatement(office, draft.digest, accountSigner(people.custodian)))
  const early = await submit('submit')
  assert.equal(codeOf(early), 'SIGNATURES_MISSING')
  expect(await signStatement(office, draft.digest, accountSigner(secondAuditor)))
  const signed = await findDraft(office.pool, draft.digest)
  assert.ok(signed)
  assert.deepEqual(await readinessOf(office, signed), {
    custodianSigned: true,
    auditorsSigned: 2,
    quorum: 2,
    ready: true,
  })

  const deaf = programme.officeWith(losingAnswers(chain))
  await assert.rejects(
    submitStatement(deaf, { key: 'submit', digest: draft.digest, sender: people.stranger }),
  )
  const found = expect(await submit('submit'))
  assert.equal(found.again, true)
  assert.equal((await findDraft(office.pool, draft.digest))?.transaction, found.transaction)
  assert.equal(codeOf(await submit('the same draft under another key')), 'NotLaterThan')
})

test('a signature comes back from another machine as a file; a false one is not kept', async () => {
  const { office } = programme
  const draft = await draftNow('by file')
  const request = statementRequest(office, draft, auditor.address)
  const signed = expect(await accountSigner(auditor).sign(request.typedData))
  const carried = expect(parseAnswer(printAnswer(signed)))
  const received = expect(await receiveSignature(office, carried.digest, carried))
  assert.equal(received.signatures.length, 1)
  const forged = await receiveSignature(office, draft.digest, {
    signer: secondAuditor.address,
    signature: signed.signature,
  })
  assert.equal(codeOf(forged), 'SIGNATURE_REFUSED')
  assert.equal((await findDraft(office.pool, draft.digest))?.signatures.length, 1)
})

test('new gold waits a day, then counts', async () => {
  const before = await countedNow(1)
  await programme.local.advance(60)
  await importBars(programme.office, 1, 'arrival', listOf('C', 3), 'added')
  await attest(programme.office, 1, 'with the arrival')
  assert.equal(await countedNow(1), before)
  await programme.local.advance(aDay)
  assert.equal(await countedNow(1), before + 3n * 12_426_585_465n)
})

test('a hold that the register does not know of keeps anybody from drafting past it', async () => {
  const { office, chain, local } = programme
  const evidence = digestOf('a guardian’s doubt')
  const before = await countedNow(2)
  const amount = micrograms(12_426_585_465n)
  expect(await chain.write.hold(people.guardian, { vault: 2, amount, evidence }))
  assert.equal(await countedNow(2), before - toBigint(amount))
  await local.advance(60)
  const early = await draftStatement(office, { key: 'past the hold', vault: 2 })
  assert.equal(codeOf(early), 'JOURNAL_NOT_REFLECTED')
  assert.deepEqual(!early.ok && 'entries' in early.refusal ? early.refusal.entries : [], [1])

  const [bar] = await countedBars(office, 2)
  assert.ok(bar)
  const from = new Date((await chain.now()) * 1000)
  expect(
    await placeHold(office.pool, {
      id: 'doubt',
      vault: '2',
      scope: { kind: 'bars', barKeys: [bar.key] },
      ground: 'a doubt',
      by: 'guardian',
      from,
      evidence,
    }),
  )
  await local.advance(60)
  await attest(office, 2, 'with the hold')
  await local.advance(aDay)
  assert.equal(await countedNow(2), before - toBigint(amount), 'the held bar is listed and counts nothing')

  expect(
    await liftHold(
      office.pool,
      {
        id: 'settled',
        hold: 'doubt',
        number: 'S-1',
        scope: { kind: 'whole' },
        by: 'guardian',
        from: new Date((await chain.now()) * 1000),
        evidence: digestOf('settled'),
      },
      async () => ok({ licence: 'settled', version: 1, ends: true, until: null }),
    ),
  )
  await local.advance(60)
  await attest(office, 2, 'without the hold')
  assert.equal(await countedNow(2), before - toBigint(amount), 'relief waits')
  await local.advance(aDay)
  assert.equal(await countedNow(2), before)
})

test('a draft swears to final entries only: after a reorganisation nobody has signed for another one', async () => {
  const { office, chain, local } = programme
  const evidence = digestOf('a doubt that the chain takes back')
  const fork = await rpc(local, 'evm_snapshot')
  const amount = micrograms(1_000n)
  expect(await chain.write.hold(people.custodian, { vault: 1, amount, evidence }))
  const draft = (key: string) => draftStatement(office, { key, vault: 1, settled: [1] })
  const early = await draft('too early')
  assert.equal(codeOf(early), 'JOURNAL_NOT_FINAL')
  assert.deepEqual(!early.ok && 'entries' in early.refusal ? early.refusal.entries : [], [1])

  // The block with the hold is gone, and another hold is entry 1.
  await rpc(local, 'evm_revert', [fork])
  await local.advance(60)
  const other = digestOf('the doubt that stayed')
  expect(await chain.write.hold(people.custodian, { vault: 1, amount, evidence: other }))
  assert.equal(codeOf(await draft('still too early')), 'JOURNAL_NOT_FINAL')
  await local.mine()
  await local.mine()
  assert.equal(expect(await draft('when it is final')).statement.seen, 1)
})

test('an entry that came after the look at the journal is not sworn to, however final it is by now', async () => {
  const { chain, local, officeWith } = programme
  const before = await chain.readReserve()
  const behind = officeWith({
    ...chain,
    readReserve: async (at) => (at === undefined ? before : chain.readReserve(at)),
  })
  const length = before.vaults.find((one) => one.vault === 1)?.journalLength ?? 0
  const evidence = digestOf('a doubt that comes in between')
  expect(await chain.write.hold(people.guardian, { vault: 1, amount: micrograms(1_000n), evidence }))
  await local.mine()
  await local.mine()
  const draft = await draftStatement(behind, { key: 'from an old look', vault: 1, settled: [1] })
  assert.equal(expect(draft).statement.seen, length)
})
