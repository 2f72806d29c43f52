import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Canonical, canonicalJson } from '../plan/canonicalJson.ts'
import { type Claim, claimDigest, claimFormat, claimStatement, claimTypedData } from './claim.ts'
import { printClaimRefusal, printSignedClaim, readClaim, type SignedClaim } from './readClaim.ts'

const claim: Claim = {
  format: claimFormat,
  plan: 'Two units',
  statement: claimStatement,
  madeAt: '2026-11-23T00:00:00Z',
  tool: { name: 'specie mine', version: '0.1.0' },
  mineMw: 100,
  figures: [{ key: 'npv', label: 'Net present value', value: -1.5e7, unit: 'USD' }],
  promised: [{ year: 2027, minedMwh: 800_000, soldMwh: 1.6e7, bitcoin: 350.25, netUsd: 4e6 }],
  inputs: { site: 'ab'.repeat(32), series: { weather: 'cd'.repeat(32) } },
  madeUp: ['weather'],
}
const signed: SignedClaim = {
  claim,
  digest: claimDigest(claim),
  signer: `0x${'1'.repeat(40)}`,
  signature: `0x${'2'.repeat(130)}`,
}

function refusalOf(change: (value: SignedClaim) => unknown): string {
  const read = readClaim(JSON.stringify(change(structuredClone(signed))))
  return read.ok ? 'accepted' : printClaimRefusal(read.refusal)
}

test('the example of RFC 8785 comes out as it prints it', () => {
  const value: Canonical = {
    // Its first number has one digit more than a double holds, and is read as this one.
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  }
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('the order in which fields were written changes nothing, and JSON reads the same back', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string(),
        fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
      ),
      (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        assert.equal(canonicalJson(turned), canonicalJson(value))
        assert.equal(canonicalJson(JSON.parse(canonicalJson(value))), canonicalJson(value))
      },
    ),
  )
  assert.throws(() => canonicalJson({ npv: Number.NaN }), RangeError)
})

test('the digest is the sha-256 of the canonical text, whatever the layout of the file', () => {
  assert.equal(claimDigest(claim), `0x${createHash('sha256').update(canonicalJson(claim)).digest('hex')}`)
  const read = readClaim(printSignedClaim(signed))
  assert.deepEqual(read, { ok: true, value: signed })
  assert.ok(readClaim(JSON.stringify(signed)).ok)
  const twice = JSON.stringify(signed).replace('"plan":', '"plan":"another","plan":')
  const told = readClaim(twice)
  assert.ok(!told.ok && told.refusal.code === 'OTHER_FORM')
})

test('whoever signs is shown that mining income never backs a coin', () => {
  const { message } = claimTypedData(claim)
  assert.match(message.statement, /Mining income never counts as backing for a coin\./)
  assert.equal(message.claim, claimDigest(claim))
})

test('a claim that was changed, or is no claim, is refused in words', () => {
  assert.match(
    refusalOf((value) => ({ ...value, claim: { ...value.claim, mineMw: 120 } })),
    /was changed: it states the digest/,
  )
  assert.match(
    refusalOf((value) => ({ ...value, claim: { ...value.claim, statement: 'Certain.' } })),
    /swears to another sentence/,
  )
  assert.match(
    refusalOf((value) => ({ ...value, claim: { ...value.claim, extra: 1 } })),
    /claim\.extra is not right; one of format, plan/,
  )
  assert.match(
    refusalOf((value) => ({ ...value, claim: { ...value.claim, promised: [{ year: '2027' }] } })),
    /claim\.promised\.0\.year is not right; a number would be/,
  )
  assert.match(
    refusalOf((value) => ({ ...value, signature: '0x00' })),
    /signature is not right/,
  )
  assert.match(
    refusalOf(() => ({ claim: {} })),
    /is no signed claim/,
  )
  assert.match(
    refusalOf(() => null),
    /is no signed claim/,
  )
  const broken = readClaim('{')
  assert.equal(broken.ok ? '' : broken.refusal.code, 'NOT_JSON')
})
