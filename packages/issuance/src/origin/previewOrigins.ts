/**
 * What a change of the rules of origin would do to the coins' backing, before it takes effect: what each vault's next statement would swear to, and from that each
 * sponsor's assets and the programme's coverage, by the rules as they are and as they would be.
 */

import { type Address, assets, coverage, free, owed, type ReserveState } from '@specie/coin'
import { type OriginPart, type OriginPartRefusal, type OriginsWeighed, weighOrigins } from '@specie/register'
import { type BasisPoints, type Micrograms, micrograms, type Outcome, ok } from '@specie/units'
import type { Records } from '../office.ts'

export type SponsorFigures = {
  readonly assets: Micrograms
  readonly free: Micrograms
  /** Basis points of what it owes, downward; null where it owes nothing. */
  readonly coverage: BasisPoints | null
}

export type OriginPreview = OriginsWeighed & {
  readonly sponsors: readonly {
    readonly address: Address
    readonly owed: Micrograms
    readonly before: SponsorFigures
    readonly after: SponsorFigures
  }[]
  readonly coverage: {
    /** On the chain, at this moment, by the statements in force. */
    readonly now: BasisPoints | null
    /** With every vault's next statement, by the rules as they are. */
    readonly before: BasisPoints | null
    /** The same by the rules as they would be. */
    readonly after: BasisPoints | null
  }
}

export async function previewOrigins(
  office: Records,
  asked: { readonly parts: readonly OriginPart[]; readonly at: Date },
): Promise<Outcome<OriginPreview, OriginPartRefusal>> {
  const { chain, pool } = office
  const [state, seconds] = await Promise.all([chain.readReserve(), chain.now()])
  const weighed = await weighOrigins(pool, { ...asked, now: new Date(seconds * 1000) })
  if (!weighed.ok) return weighed
  const { vaults } = weighed.value
  const before = withGold(state, new Map(vaults.map((one) => [one.vault, one.before])))
  const after = withGold(state, new Map(vaults.map((one) => [one.vault, one.after])))
  const at = Math.floor(asked.at.getTime() / 1000)
  return ok({
    ...weighed.value,
    sponsors: state.sponsors.map((sponsor) => ({
      address: sponsor.address,
      owed: owed(sponsor),
      before: figuresOf(before, sponsor.address, at),
      after: figuresOf(after, sponsor.address, at),
    })),
    coverage: {
      now: coverage(state, seconds),
      before: coverage(before, at),
      after: coverage(after, at),
    },
  })
}

/** The reserve as it would be with a statement of this weight for each vault, signed by those who stand and past its delay. */
export function withGold(state: ReserveState, weights: ReadonlyMap<string, Micrograms>): ReserveState {
  const everybody = (1n << BigInt(state.rules.quorum + 1)) - 1n
  return {
    ...state,
    accredited: everybody,
    vaults: state.vaults.map((vault) => {
      const gold = weights.get(String(vault.vault)) ?? micrograms(0n)
      return {
        ...vault,
        base: gold,
        waiting: gold,
        gold,
        goldAt: 0,
        waitingAt: 0,
        asOf: Number.MAX_SAFE_INTEGER - state.rules.maxAgeSeconds,
        custodianIndex: 0,
        signers: everybody,
        journalSeenTotal: vault.journalTotal,
        seen: vault.journalLength,
      }
    }),
  }
}

function figuresOf(state: ReserveState, address: Address, at: number): SponsorFigures {
  const sponsor = state.sponsors.find((one) => one.address === address)
  if (sponsor === undefined) throw new Error(`The reserve has no sponsor ${address}.`)
  return {
    assets: assets(state, address, at),
    free: free(state, sponsor, at),
    coverage: coverage({ ...state, sponsors: [sponsor] }, at),
  }
}
