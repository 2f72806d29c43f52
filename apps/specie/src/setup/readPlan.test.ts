import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { planSchema } from './plan.ts'
import { bootstrapOf, planDigest } from './programmeOf.ts'
import { readPlan } from './readPlan.ts'
import { sampleAddress, samplePlan } from './samplePlan.ts'
import { planTemplate } from './template.ts'

/** What is said of a plan with this change, as `line: field message`. */
function saidOf(from: string | RegExp, to: string): readonly string[] {
  const plan = readPlan(
    samplePlan((text) => {
      assert.match(
        text,
        from instanceof RegExp ? from : new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      )
      return text.replace(from, to)
    }),
  )
  return plan.ok ? [] : plan.refusal.map(({ line, field, message }) => `${line}: ${field} ${message}`)
}

test('a plan that is right is read, as YAML or as JSON, and an address is no hexadecimal number', () => {
  const plan = readPlan(samplePlan())
  assert.ok(plan.ok, JSON.stringify(plan))
  assert.equal(plan.value.council.seats[0]?.address, sampleAddress(1))
  assert.equal(plan.value.council.seats[0]?.jurisdiction, 'NO')
  assert.deepEqual(readPlan(JSON.stringify(plan.value, null, 2)), plan)
  assert.deepEqual(
    bootstrapOf(plan.value).map(({ kind }) => kind),
    [
      'admitSponsor',
      'admitCustodian',
      'admitAuditor',
      'admitAuditor',
      'admitGuardian',
      'admitOfficer',
      'admitOfficer',
      'addVault',
      'raiseCap',
    ],
  )
})

test('every rule of the contracts is bounded where it stands', () => {
  assert.deepEqual(saidOf('maxAgeDays: 30', 'maxAgeDays: 46'), ['7: rules.maxAgeDays must be at most 45'])
  assert.deepEqual(saidOf('raiseDelayHours: 24', 'raiseDelayHours: 0'), [
    '8: rules.raiseDelayHours must be at least 1',
  ])
  assert.deepEqual(saidOf('changeDelayDays: 7', 'changeDelayDays: 11'), [
    '9: rules.changeDelayDays is above a third of maxAgeDays: at most 10',
  ])
  assert.deepEqual(saidOf('quorum: 2', 'quorum: 3'), [
    '10: rules.quorum asks for 3 auditors, and 2 are listed; no statement could be signed',
  ])
  assert.deepEqual(saidOf('quorum: 2', 'quorum: 1'), ['10: rules.quorum must be at least 2'])
  assert.deepEqual(saidOf('quorum: 2', 'quorum: 2.5'), ['10: rules.quorum must be a whole number'])
  for (const threshold of [3, 4])
    assert.deepEqual(saidOf('threshold: 2', `threshold: ${threshold}`), [
      '12: council.threshold must be more than half of 3 seats and fewer than all: 2 to 2',
    ])
})

test('an address stands for one party in one role', () => {
  assert.deepEqual(saidOf(sampleAddress(5), sampleAddress(4)), [
    '20: custodians[0].address is the address of the sponsor Sponsor already; an address has one role for ever',
  ])
  const mixed = '0x70997970c51812dc3A010C7d01b50e0d17dc79C8'
  assert.match(saidOf(sampleAddress(5), mixed)[0] ?? '', /20: custodians\[0\]\.address has a wrong checksum/)
  assert.deepEqual(saidOf(sampleAddress(5), `0x${'0'.repeat(40)}`), [
    '20: custodians[0].address is the address of nobody',
  ])
  assert.deepEqual(saidOf('Auditor Two', 'Auditor One'), [
    '23: auditors[1].name is the name of somebody else already: Auditor One',
  ])
})

test('a key that the world knows stands for nobody on a chain that matters', () => {
  const known = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
  assert.deepEqual(saidOf(sampleAddress(5), known), [])
  const text = samplePlan((plan) => plan.replace('31337', '1').replace(sampleAddress(5), known))
  const plan = readPlan(text)
  assert.match(plan.ok ? '' : (plan.refusal[0]?.message ?? ''), /the whole world knows/)
})

test('a vault names its sponsor and custodian, and a sponsor without a vault is a mistake', () => {
  assert.deepEqual(saidOf('sponsor: Sponsor', 'sponsor: Spnsor'), [
    '18: sponsors[0].name has no vault: it could never issue anything',
    '33: vaults[0].sponsor names no sponsor: it is one of Sponsor',
  ])
})

test('a field that is missing or unknown, and text that is no YAML, are named by their line', () => {
  assert.deepEqual(saidOf('    place: Zurich\n', ''), ['30: vaults[0].place is missing'])
  assert.deepEqual(saidOf('place: Zurich', 'plaice: Zurich'), [
    '30: vaults[0].place is missing',
    '31: vaults[0].plaice is no field of a programme',
  ])
  assert.match(saidOf('metal: gold', 'metal: [gold')[0] ?? '', /^\d+: /)
  assert.match(saidOf('metal: gold', 'metal: gold\nmetal: silver')[0] ?? '', /^4: {2}Map keys must be unique/)
  assert.deepEqual(saidOf('metal: gold', 'metal: tin'), [
    '3: metal must be one of gold, silver, platinum, palladium',
  ])
})

test('the template is refused for what is to be filled in, and for nothing else', () => {
  const plan = readPlan(planTemplate)
  assert.ok(!plan.ok)
  assert.ok(plan.refusal.length > 40)
  for (const { message } of plan.refusal) assert.equal(message, 'is missing')
})

test('what the contracts are made of decides which deployment it is; a name beside it does not', () => {
  const digest = (change: (text: string) => string) => {
    const plan = readPlan(samplePlan(change))
    assert.ok(plan.ok)
    return planDigest(plan.value)
  }
  const same = digest((text) => text)
  assert.equal(
    digest((text) => text.replace('North Hall', 'South Hall')),
    same,
  )
  assert.notEqual(
    digest((text) => text.replace('raiseDelayHours: 24', 'raiseDelayHours: 25')),
    same,
  )
  assert.notEqual(
    digest((text) => text.replace(sampleAddress(1), `0x${'ab'.repeat(20)}`)),
    same,
  )
})

test('the published schema is the one that checks', async () => {
  const file = new URL('../../../../docs/programme.schema.json', import.meta.url)
  const [published, ours] = [await readFile(file, 'utf8'), planSchema()].map((text) => JSON.parse(text))
  assert.deepEqual(published, ours, 'npx specie init --schema > docs/programme.schema.json')
})
