import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf } from './parts.ts'
import type { PolicyPerson, PolicyPurpose } from './question.ts'

const person = (
  address: string,
  jurisdiction: string | null,
  roles: readonly string[] = [],
): PolicyPerson => ({
  address,
  jurisdiction,
  kind: 'company',
  region: 'North',
  roles,
})

const told = (purpose: PolicyPurpose, from: string | null = 'CH', origins: readonly string[] = []) =>
  partsOf(
    {
      purpose,
      party: person('party', from),
      others: [person('sponsor', 'DE')],
      vaultJurisdiction: 'SG',
      origins,
    },
    '2026-11-23',
  ).map(({ person, question }) => `${person} ${question.activity} ${question.jurisdiction} ${question.reach}`)

test('every purpose is acts of everybody in it, at home and aimed from everywhere else', () => {
  const of = (party: string, sponsor: string, vault = 'aimed') => [
    `party ${party} CH home`,
    `party ${party} DE aimed`,
    `party ${party} SG ${vault}`,
    `sponsor ${sponsor} CH aimed`,
    `sponsor ${sponsor} DE home`,
    `sponsor ${sponsor} SG ${vault}`,
  ]
  assert.deepEqual(told('mint'), of('hold', 'issue_asset_token'))
  assert.deepEqual(told('assumption'), of('issue_asset_token', 'issue_asset_token'))
  assert.deepEqual(told('settlement'), of('trade', 'trade'))
  // Metal changes hands where it lies: the law of the vault must permit it.
  assert.deepEqual(told('delivery'), of('gold_trade', 'gold_trade', 'home'))
  assert.deepEqual(told('withdrawal'), of('gold_trade', 'gold_trade', 'home'))
})

test('the country that the metal comes from is touched, and an unknown country is asked of as unknown', () => {
  assert.ok(told('delivery', 'CH', ['RU']).includes('party gold_trade RU aimed'))
  assert.ok(told('mint', null).includes('party hold ?? home'))
})

test('what is said of a person is said of home; a party without roles on file has not said that it has none', () => {
  const [home, abroad] = partsOf(
    {
      purpose: 'mint',
      party: person('a', 'CH'),
      others: [person('b', 'DE', ['operators'])],
      vaultJurisdiction: null,
      origins: [],
    },
    '2026-11-23',
  )
  assert.equal(home?.question.circumstances.region, 'North')
  assert.equal(abroad?.question.circumstances.region, null)
  assert.equal(home?.question.circumstances.roles, null)
  assert.deepEqual(home?.question.circumstances.touched, ['CH', 'DE'])
})
