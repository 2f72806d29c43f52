import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accountSigner } from '@specie/evidence'
import {
  clear,
  deliver,
  deliveryQuestion,
  liveTitle,
  type Office,
  openTitle,
  release,
  titleRelease,
} from '@specie/issuance'
import { placeHold } from '@specie/register'
import {
  amendLicence,
  closeLicenceVersion,
  draftLicence,
  findLicence,
  licencesOfSubject,
  screeningMigrations,
  unknownPlace,
  useLicence,
} from '@specie/screening'
import { migrate } from '@specie/store'
import { refused, toBigint } from '@specie/units'
import {
  codeOf,
  countedBars,
  expect,
  mintCoins,
  officers,
  people,
  type TestProgramme,
  testProgramme,
} from '../../../../packages/issuance/test/programme.ts'
import { metalOf } from '../metalOf.ts'
import { followLicenceUses, type LicenceUses } from './licenceUses.ts'

let programme: TestProgramme
let office: Office
let uses: LicenceUses
before(async () => {
  programme = await testProgramme()
  const { pool } = programme.office
  await migrate(pool, screeningMigrations)
  expect(await mintCoins(programme.office, { key: 'for the tests', kilograms: 100n }))
  office = { ...programme.office, screening: { ...programme.office.screening, decide: underLicence } }
  uses = followLicenceUses(office, 0)
})
after(() => programme.close())

const aDay = 86_400
const [ann, bob] = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`] as const
const digest = `0x${'d0'.repeat(32)}` as const

/** Everybody in it is in order: only the metal is in question. */
const underLicence: Office['screening']['decide'] = async (question) => {
  const { purpose, party } = question
  assert.ok(purpose !== 'membership')
  const { pool } = programme.office
  const now = await moment()
  const metal = await metalOf(pool, () => now)({ ...question, purpose })
  const asked = { ...question, purpose, jurisdictions: ['CH'], proceeds: null, ...metal }
  const covered = await useLicence(pool, asked, now)
  if (covered.ok) return programme.screening.decide(question)
  const { code, why } = covered.refusal
  return refused({
    code: 'PARTY_NOT_CLEARED',
    party,
    purpose,
    why: `${code}: ${why}`,
    told: 'no',
    waits: true,
  })
}

test('held gold is delivered under a licence alone: reserved, used up once it is final, refused beyond it, given back when it cannot be', async () => {
  const { pool } = office
  const [first, second] = await countedBars(office, 1)
  assert.ok(first && second)
  const weight = toBigint(first.counted)
  const titles = [await open('first', first.key), await open('second', second.key)]
  const barKeys = [first.key, second.key]
  const order = { ground: 'Attachment 4/26', by: 'A court', evidence: 'the order' }
  const hold = { id: 'court-4', vault: '1', scope: { kind: 'bars', barKeys }, from: await moment() } as const
  expect(await placeHold(pool, { ...hold, ...order }))
  assert.match(await why(titles[0] ?? 0), /LICENCE_MISSING: No licence or order on record lifts hold court-4/)

  const content = licence(weight + 1n)
  const drafted = { id: 'l-1', by: ann, content, reason: 'by post', key: 'draft', now: await moment() }
  expect(await draftLicence(pool, drafted))
  await inForce(1)
  const done = await toTheCounter(titles[0] ?? 0, 'delivered')
  assert.deepEqual(await states(), ['reserved'])
  const { subject } = deliveryQuestion(titles[0] ?? 0, people.holder.address)
  assert.deepEqual(await licencesOfSubject(pool, subject), [
    {
      licence: 'l-1',
      number: 'L-1',
      authority: 'An authority',
      amountMicrograms: weight,
      state: 'reserved',
      isPublic: true,
    },
  ])
  assert.match(await why(titles[1] ?? 0), /LICENCE_USED_UP/)
  assert.deepEqual(await uses.follow(), { used: 0, returned: 0 })
  expect(await done())
  await final()
  assert.deepEqual(await uses.follow(), { used: 1, returned: 0 })
  assert.deepEqual(await uses.follow(), { used: 0, returned: 0 })
  assert.equal((await findLicence(pool, 'l-1', await moment()))?.leftMicrograms, 1n)

  const more = { licence: 'l-1', by: ann, content: licence(3n * weight), reason: 'amended', key: 'more' }
  expect(await amendLicence(pool, { ...more, now: await moment() }))
  await inForce(2)
  await toTheCounter(titles[1] ?? 0, 'never')
  await final()
  assert.deepEqual(await uses.follow(), { used: 0, returned: 0 }, 'its clearance may still be used')
  await programme.local.advance(2 * aDay)
  await final()
  assert.deepEqual(await uses.follow(), { used: 0, returned: 1 })
  assert.deepEqual((await states()).toSorted(), ['returned', 'used'])
  // Screened anew it is reserved anew.
  const again = await toTheCounter(titles[1] ?? 0, 'at last')
  expect(await again())
  await final()
  assert.deepEqual(await uses.follow(), { used: 1, returned: 0 })
})

test('a bar that the register does not know is nobody’s to let pass, and coins alone are about no metal', async () => {
  const find = metalOf(office.pool, () => new Date())
  const question = {
    purpose: 'withdrawal',
    party: people.sponsor.address,
    subject: digest,
    others: [],
    vault: 1,
    vaultJurisdiction: 'CH',
    amount: 1n,
    barKey: digest,
  } as const
  await assert.rejects(find(question), /does not know the bar/)
  assert.deepEqual(await find({ ...question, barKey: null }), { impediments: [], origins: [] })
})

test('a bar comes from its refiner’s country; of a refiner that is not on record nobody knows from where', async () => {
  const [bar] = await countedBars(office, 1)
  assert.ok(bar)
  const find = metalOf(office.pool, () => new Date())
  const question = {
    purpose: 'delivery',
    party: people.holder.address,
    subject: digest,
    others: [],
    vault: 1,
    vaultJurisdiction: 'CH',
    amount: 1n,
    barKey: bar.key,
  } as const
  assert.deepEqual((await find(question)).origins, ['CH'])
  await office.pool.query('update register.bar set refiner = null')
  assert.deepEqual((await find(question)).origins, [unknownPlace])
  await office.pool.query(`update register.bar set refiner = 'TST'`)
})

async function open(key: string, barKey: `0x${string}`): Promise<number> {
  return expect(await openTitle(office, { key, holder: people.holder, vault: 1, barKey })).title
}

async function why(title: number): Promise<string> {
  const cleared = await clear(office, deliveryQuestion(title, people.holder.address), officers)
  assert.equal(codeOf(cleared), 'PARTY_NOT_CLEARED')
  return !cleared.ok && cleared.refusal.code === 'PARTY_NOT_CLEARED' ? cleared.refusal.why : ''
}

/** Everything signed: what is given back brings it to the chain. */
async function toTheCounter(title: number, key: string) {
  const live = expect(await liveTitle(office, title))
  const clearance = expect(await clear(office, deliveryQuestion(title, live.owner), officers))
  const custodian = accountSigner(people.custodian)
  const released = expect(await release(office, (expiry) => titleRelease(office, live, expiry), custodian))
  return () => deliver(office, { key, owner: people.holder, title, clearance, release: released })
}

async function inForce(version: number): Promise<void> {
  const act = { licence: 'l-1', version, act: 'inForce', why: null, by: bob } as const
  expect(await closeLicenceVersion(office.pool, { ...act, key: `act ${version}`, now: await moment() }))
}

async function states(): Promise<readonly string[]> {
  const found = await findLicence(office.pool, 'l-1', await moment())
  return (found?.uses ?? []).map(({ state }) => state)
}

/** The chain calls a block final when two more stand on it. */
async function final(): Promise<void> {
  for (const _ of [1, 2, 3]) await programme.local.advance(1)
}

async function moment(): Promise<Date> {
  return new Date((await programme.chain.now()) * 1000)
}

function licence(amount: bigint) {
  return {
    kind: 'licence',
    number: 'L-1',
    authority: 'An authority',
    jurisdiction: 'CH',
    ground: 'Embargo Act',
    lifts: [{ kind: 'hold', hold: 'court-4' }],
    scope: {
      purposes: ['delivery'],
      parties: [people.holder.address],
      counterparties: [people.sponsor.address],
      vaults: [1],
      barKeys: null,
      jurisdictions: ['CH'],
      amountMicrograms: String(amount),
      proceedsTo: null,
    },
    conditions: [],
    validFrom: '2020-01-01T00:00:00Z',
    validUntil: null,
    documents: [{ title: 'The licence', digest }],
  }
}
