/**
 * What may happen to a programme overnight, as data: somebody's gold is blocked, an origin is no longer accepted, a statement
 * lapses. Written by people as `vault:2`, `custodian:0x…`, `jurisdiction:CH`, `sponsor:0x…`, `lapse:3`, `origin:PAMP,1990-2003`.
 */
import type { Address } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'

export type Shock =
  | { readonly kind: 'vault'; readonly vault: number }
  | { readonly kind: 'custodian'; readonly custodian: Address }
  /** ISO 3166-1 alpha-2. */
  | { readonly kind: 'jurisdiction'; readonly jurisdiction: string }
  | { readonly kind: 'sponsor'; readonly sponsor: Address }
  /** The vault's statement is not renewed. */
  | { readonly kind: 'lapse'; readonly vault: number }
  | OriginShock

/** Bars of these refiners and years no longer count; an empty list of refiners means all of them. */
export type OriginShock = {
  readonly kind: 'origin'
  /** Codes as the lists have them. */
  readonly refiners: readonly string[]
  /** First and last year, both included; null is without end. A bar without a year is inside every span. */
  readonly from: number | null
  readonly to: number | null
}

export type ShockRefusal = { readonly code: 'SHOCK_WRONG'; readonly text: string; readonly expected: string }

/** At most so many at once: each is looked at for each bar. */
export const mostShocks = 20

export function parseShock(text: string): Outcome<Shock, ShockRefusal> {
  const colon = text.indexOf(':')
  const [kind, rest] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
  const wrong = (expected: string) => refused<ShockRefusal>({ code: 'SHOCK_WRONG', text, expected })
  if (kind === 'vault' || kind === 'lapse') {
    return /^[1-9]\d{0,5}$/.test(rest) ? ok({ kind, vault: Number(rest) }) : wrong(`${kind}:NUMBER`)
  }
  if (kind === 'custodian' || kind === 'sponsor') {
    if (!/^0x[0-9a-fA-F]{40}$/.test(rest)) return wrong(`${kind}:0x and 40 hex digits`)
    const address = rest.toLowerCase() as Address
    return ok(kind === 'custodian' ? { kind, custodian: address } : { kind, sponsor: address })
  }
  if (kind === 'jurisdiction') {
    return /^[A-Z]{2}$/.test(rest)
      ? ok({ kind, jurisdiction: rest })
      : wrong('jurisdiction:CC, two capitals of ISO 3166-1')
  }
  if (kind === 'origin')
    return parseOrigin(rest) ?? wrong('origin:REFINER,…[,YEAR-YEAR], as origin:PAMP,1990-2003')
  return wrong('vault:, custodian:, jurisdiction:, sponsor:, lapse: or origin:')
}

export function printShock(shock: Shock): string {
  switch (shock.kind) {
    case 'vault':
    case 'lapse':
      return `${shock.kind}:${shock.vault}`
    case 'custodian':
      return `custodian:${shock.custodian}`
    case 'sponsor':
      return `sponsor:${shock.sponsor}`
    case 'jurisdiction':
      return `jurisdiction:${shock.jurisdiction}`
    case 'origin': {
      const span = shock.from === null && shock.to === null ? [] : [`${shock.from ?? ''}-${shock.to ?? ''}`]
      return `origin:${[...shock.refiners, ...span].join(',')}`
    }
  }
}

function parseOrigin(rest: string): Outcome<Shock, ShockRefusal> | null {
  const parts = rest.split(',')
  const span = /^(\d{4})?-(\d{4})?$/.exec(parts.at(-1) ?? '')
  const refiners = span === null ? parts : parts.slice(0, -1)
  const [from, to] = [span?.[1], span?.[2]].map((year) => (year === undefined ? null : Number(year)))
  if (refiners.some((code) => !/^[\p{L}\p{N} .&'-]{1,32}$/u.test(code))) return null
  const bounded = (from ?? null) !== null || (to ?? null) !== null
  if ((refiners.length === 0 && !bounded) || (from ?? 0) > (to ?? 9_999)) return null
  return ok({ kind: 'origin', refiners, from: from ?? null, to: to ?? null })
}
