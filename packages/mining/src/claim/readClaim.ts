/** Reads a signed claim and takes nothing in it on trust: its form is checked field by field, its digest is made anew by whoever checks the signature. */
import { type Outcome, ok, refused } from '@specie/units'
import { type Claim, claimDigest, claimFormat, claimStatement } from './claim.ts'

export type SignedClaim = {
  readonly claim: Claim
  /** As `claimDigest` gives it. */
  readonly digest: string
  readonly signer: string
  readonly signature: string
}

export type ClaimRefusal =
  | { readonly code: 'NOT_JSON'; readonly reason: string }
  | { readonly code: 'OTHER_FORMAT'; readonly found: string }
  | { readonly code: 'MALFORMED'; readonly path: string; readonly right: string }
  /** The text was changed after its digest was written. */
  | { readonly code: 'OTHER_DIGEST'; readonly stated: string; readonly made: string }
  | { readonly code: 'OTHER_STATEMENT'; readonly found: string }
  /** The same facts in another form: names twice, other spaces, other digits. */
  | { readonly code: 'OTHER_FORM' }

export function printSignedClaim(signed: SignedClaim): string {
  return `${JSON.stringify(signed, null, 2)}\n`
}

export function readClaim(text: string): Outcome<SignedClaim, ClaimRefusal> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (thrown) {
    return refused({ code: 'NOT_JSON', reason: thrown instanceof Error ? thrown.message : String(thrown) })
  }
  const format = at(value, 'claim', 'format')
  if (format !== claimFormat)
    return refused({ code: 'OTHER_FORMAT', found: JSON.stringify(format) ?? 'none' })
  const wrong = firstWrong(value, signedShape, '')
  if (wrong !== null) return refused({ code: 'MALFORMED', ...wrong })
  const signed = value as SignedClaim
  if (signed.claim.statement !== claimStatement)
    return refused({ code: 'OTHER_STATEMENT', found: signed.claim.statement })
  const made = claimDigest(signed.claim)
  if (made !== signed.digest) return refused({ code: 'OTHER_DIGEST', stated: signed.digest, made })
  // What a person reads is what was signed: no name twice, no digits that a reader rounds.
  if (JSON.stringify(signed) !== withoutBlanks(text)) return refused({ code: 'OTHER_FORM' })
  return ok(signed)
}

/** The text without what may stand between the parts of JSON. */
function withoutBlanks(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
}

export function printClaimRefusal(refusal: ClaimRefusal): string {
  switch (refusal.code) {
    case 'NOT_JSON':
      return `is no JSON: ${refusal.reason}`
    case 'OTHER_FORMAT':
      return `is no signed claim: its format is ${refusal.found}, and “${claimFormat}” would be right`
    case 'MALFORMED':
      return `${refusal.path} is not right; ${refusal.right} would be`
    case 'OTHER_DIGEST':
      return `was changed: it states the digest ${refusal.stated}, and what it says has ${refusal.made}`
    case 'OTHER_FORM':
      return 'is not in the form in which claims are written: a name stands twice, or a number is written in other digits'
    case 'OTHER_STATEMENT':
      return `swears to another sentence: ${JSON.stringify(refusal.found)}`
  }
}

/** A shape: a test of one value, a list of one shape, a record of one shape, or an object of exactly these fields. */
type Shape =
  | { readonly right: string; readonly test: (value: unknown) => boolean }
  | { readonly listOf: Shape }
  | { readonly recordOf: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> }

type Wrong = { readonly path: string; readonly right: string }

function firstWrong(value: unknown, shape: Shape, path: string): Wrong | null {
  if ('test' in shape) return shape.test(value) ? null : { path, right: shape.right }
  const step = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
  if ('listOf' in shape) {
    if (!Array.isArray(value)) return { path, right: 'a list' }
    return first(value.map((one, index) => firstWrong(one, shape.listOf, step(index))))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, right: 'an object' }
  const entries = Object.entries(value)
  if ('recordOf' in shape)
    return first(entries.map(([name, one]) => firstWrong(one, shape.recordOf, step(name))))
  const unknown = entries.find(([name]) => !Object.hasOwn(shape.fields, name))
  if (unknown !== undefined)
    return { path: step(unknown[0]), right: `one of ${Object.keys(shape.fields).join(', ')}` }
  return first(
    Object.entries(shape.fields).map(([name, one]) => firstWrong(at(value, name), one, step(name))),
  )
}

function first(found: readonly (Wrong | null)[]): Wrong | null {
  return found.find((one) => one !== null) ?? null
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, step)
  }
  return found
}

const text: Shape = { right: 'text', test: (value) => typeof value === 'string' }
const figure: Shape = { right: 'a number', test: (value) => typeof value === 'number' }
const figureOrNone: Shape = {
  right: 'a number or null',
  test: (value) => value === null || typeof value === 'number',
}
const matching = (pattern: RegExp, right: string): Shape => ({
  right,
  test: (value) => typeof value === 'string' && pattern.test(value),
})
const sha256 = matching(/^[0-9a-f]{64}$/, 'a sha-256 of 64 hex digits')

const signedShape: Shape = {
  fields: {
    claim: {
      fields: {
        format: text,
        plan: text,
        statement: text,
        madeAt: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time such as 2026-11-23T00:00:00Z'),
        tool: { fields: { name: text, version: text } },
        mineMw: figure,
        figures: { listOf: { fields: { key: text, label: text, value: figureOrNone, unit: text } } },
        promised: {
          listOf: {
            fields: { year: figure, minedMwh: figure, soldMwh: figure, bitcoin: figure, netUsd: figure },
          },
        },
        inputs: { fields: { site: sha256, series: { recordOf: sha256 } } },
        madeUp: { listOf: text },
      },
    },
    digest: matching(/^0x[0-9a-f]{64}$/, '0x and 64 hex digits'),
    signer: matching(/^0x[0-9a-fA-F]{40}$/, '0x and 40 hex digits'),
    signature: matching(/^0x[0-9a-f]{130}$/, '0x and 130 hex digits'),
  },
}
