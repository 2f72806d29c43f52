import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partyContent } from './content/content.ts'
import { blockedShare, type OwnedParty } from './control.ts'

const decidedAt = new Date('2026-11-01T00:00:00Z')

test('what blocked persons own is added up, and shown', () => {
  const held = party('held', [owner('Anna', 2_600), owner('Boris', 2_500), owner('Clara', 4_900)], {
    1: 'owner 1',
    2: 'owner 2',
  })
  const share = blockedShare(held, [held])
  assert.equal(share.basisPoints, 5_100)
  assert.equal(
    share.says,
    'blocked persons own 5100 of 10000 basis points: 2600 of owner 1 (blocked by case 1) + 2500 of owner 2 (blocked by case 2)',
  )
  assert.deepEqual(share.cases, ['1', '2'])
  assert.deepEqual(share.decidedAt, decidedAt)
})

test('a layer counts in full from half on, and below half not at all', () => {
  // 50 % of 50 % of 50 %: an eighth by multiplication, and blocked by the rule.
  const top = party('top', [owner('Anna', 5_000), owner('Boris', 5_000)], { 7: 'owner 1' })
  const middle = party('middle', [company('top', 5_000)])
  const low = party('low', [company('middle', 5_000), owner('Clara', 5_000)])
  const share = blockedShare(low, [top, middle, low])
  assert.equal(share.basisPoints, 5_000)
  assert.match(
    share.says,
    /5000 of owner 1 \(party middle\); .* of party middle: 5000 of owner 1 \(party top\); .* \(blocked by case 7\)$/,
  )
  assert.deepEqual(share.cases, ['7'])
  const short = party('top', [owner('Anna', 4_999)], { 7: 'owner 1' })
  assert.equal(blockedShare(low, [short, middle, low]).basisPoints, 0)
})

test('two layers that are each less than half come to half together', () => {
  const left = party('left', [owner('Anna', 10_000)], { 1: 'owner 1' })
  const right = party('right', [owner('Boris', 9_000)], { 2: 'party' })
  const held = party('held', [company('left', 2_500), company('right', 2_500), owner('Clara', 5_000)])
  assert.equal(blockedShare(held, [left, right, held]).basisPoints, 5_000)
  assert.equal(blockedShare(held, [left, held]).basisPoints, 2_500)
})

test('who owns each other in a ring is counted, and the counting ends', () => {
  const one = party('one', [company('two', 6_000)])
  const two = party('two', [company('one', 3_000), owner('Anna', 2_000)], { 4: 'owner 2' })
  assert.equal(blockedShare(one, [one, two]).basisPoints, 0)
  const worse = party('two', [company('one', 3_000), owner('Anna', 5_000)], { 4: 'owner 2' })
  assert.equal(blockedShare(one, [one, worse]).basisPoints, 6_000)
  assert.equal(blockedShare(worse, [one, worse]).basisPoints, 8_000)
})

test('a share that left the blocked person for nobody knows whom counts as his still', () => {
  const sold = party('sold', [owner('Clara', 10_000)], { 3: null })
  const held = party('held', [company('sold', 6_000)])
  assert.equal(blockedShare(held, [sold, held]).basisPoints, 6_000)
})

test('an owner is a party on record by its number, or by name and country where no number tells them apart', () => {
  const blocked = party('Alpha  Metals, A.G.', [], { 1: 'party' }, 'CHE-123.456.789')
  const of = (name: string, number?: string, country?: string) => {
    const held = party('held', [company(name, 6_000, number, country)])
    return blockedShare(held, [blocked, held]).basisPoints
  }
  assert.equal(of('Another Name', 'CHE 123456789'), 6_000)
  assert.equal(of('ALPHA METALS AG'), 6_000)
  assert.equal(of('ALPHA METALS AG', 'CHE-999.999.999'), 0)
  assert.equal(of('ALPHA METALS AG', undefined, 'SG'), 0)
})

type Owner = OwnedParty['owners'][number]

function party(
  name: string,
  owners: readonly Owner[],
  cases: Readonly<Record<string, string | null>> = {},
  number?: string,
): OwnedParty {
  const self = organisation(name, number)
  const content = partyContent.parse({ jurisdiction: 'CH', kind: 'company', self, owners })
  const blocks = Object.entries(cases).map(([id, person]) => ({
    case: id,
    persons: person === null ? [] : [person],
    decidedAt,
  }))
  return { id: name, self: content.self, owners: content.owners, blocks }
}

function company(name: string, shareBasisPoints: number, number?: string, country = 'CH'): Owner {
  return shared(organisation(name, number, country), shareBasisPoints)
}

function owner(given: string, shareBasisPoints: number): Owner {
  return shared({ is: 'person', names: [{ family: 'Test', given }] }, shareBasisPoints)
}

function shared(who: unknown, shareBasisPoints: number): Owner {
  const self = organisation('any')
  const owners = [{ who, shareBasisPoints }]
  const [one] = partyContent.parse({ jurisdiction: 'CH', kind: 'company', self, owners }).owners
  assert.ok(one)
  return one
}

function organisation(name: string, number?: string, registeredIn = 'CH') {
  const identifiers = number === undefined ? [] : [{ kind: 'registration', number, country: 'CH' }]
  return { is: 'organisation', names: [{ full: name }], identifiers, registeredIn }
}
