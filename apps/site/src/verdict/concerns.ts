/**
 * What a visitor must not overlook, the worst first: gold that is missing, statements that lapsed, holds, vaults without
 * enough signatures, sponsors that may not mint. A pure function of the answers and the clock.
 */
import { add, compare, isZero, type Micrograms, micrograms, minimum, subtract, sum } from '@specie/units'
import type { Reserve, Sponsor } from '../api/reserve.ts'
import type { JournalEntry, Vault } from '../api/vaults.ts'
import { holdsInForce, standing } from './standing.ts'

export type Concern =
  | { readonly kind: 'shortfall'; readonly sponsor: Sponsor; readonly missing: Micrograms }
  | { readonly kind: 'lapsed'; readonly vault: Vault; readonly sinceMs: number }
  | { readonly kind: 'hold'; readonly vault: Vault; readonly hold: JournalEntry }
  | { readonly kind: 'unsigned'; readonly vault: Vault }
  | { readonly kind: 'suspended'; readonly sponsor: Sponsor }
  | { readonly kind: 'lapsing'; readonly vault: Vault; readonly lapsesAtMs: number }

export function concerns(
  reserve: Reserve,
  vaults: readonly Vault[],
  quorum: number | null,
  nowMs: number,
): readonly Concern[] {
  return [
    ...shortfalls(reserve),
    ...vaults.flatMap((vault) => ofVault(vault, quorum, nowMs)),
    ...reserve.sponsors
      .filter((sponsor) => sponsor.mintingSuspended)
      .map((sponsor): Concern => ({ kind: 'suspended', sponsor })),
  ].toSorted((a, b) => order[a.kind] - order[b.kind])
}

/** What one sponsor owes beyond the gold of its own vaults; another's surplus never fills it. */
export function missingGold(sponsor: Sponsor): Micrograms {
  const owed = add(sponsor.issuedMicrograms, sponsor.titledMicrograms)
  return subtract(owed, minimum(sponsor.assetsMicrograms, owed))
}

/** The gold that is missing behind all that is owed. */
export function missingInAll(reserve: Reserve): Micrograms {
  return reserve.sponsors.length === 0 ? micrograms(0n) : sum(reserve.sponsors.map(missingGold))
}

function shortfalls(reserve: Reserve): readonly Concern[] {
  return reserve.sponsors
    .map((sponsor) => ({ kind: 'shortfall', sponsor, missing: missingGold(sponsor) }) as const)
    .filter(({ missing }) => !isZero(missing))
    .toSorted((a, b) => compare(b.missing, a.missing))
}

function ofVault(vault: Vault, quorum: number | null, nowMs: number): readonly Concern[] {
  const holds = holdsInForce(vault).map((hold): Concern => ({ kind: 'hold', vault, hold }))
  const state = standing(vault, nowMs, quorum)
  const { lapsesAt } = vault
  if (state === 'lapsed' && lapsesAt !== null) return [{ kind: 'lapsed', vault, sinceMs: lapsesAt }, ...holds]
  if (state === 'unsigned') return [{ kind: 'unsigned', vault }, ...holds]
  if (lapsesAt !== null && lapsesAt - nowMs < soonMs) {
    return [...holds, { kind: 'lapsing', vault, lapsesAtMs: lapsesAt }]
  }
  return holds
}

const order = {
  shortfall: 0,
  lapsed: 1,
  hold: 2,
  unsigned: 3,
  suspended: 4,
  lapsing: 5,
} satisfies Record<Concern['kind'], number>

/** A statement this near its end is said aloud: a new count takes days. */
const soonMs = 3 * 86_400_000
