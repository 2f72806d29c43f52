/**
 * A forecast is a claim: the key figures of a plan with the digests of what they were made from, as a statement that its maker signs. It
 * stands beside what is metered later. It says of itself that no income of a mine backs a coin.
 */

import { canonicalJson } from '../plan/canonicalJson.ts'
import type { Plan } from '../plan/types.ts'
import { digestOf } from '../prices/digest.ts'

export type Claim = {
  readonly format: typeof claimFormat
  readonly plan: string
  readonly statement: string
  /** ISO 8601 in UTC, whole seconds. */
  readonly madeAt: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly mineMw: number
  /** The figures that decide, as the report shows them. */
  readonly figures: readonly {
    readonly key: string
    readonly label: string
    readonly value: number | null
    readonly unit: string
  }[]
  /** What can be metered, year by year. */
  readonly promised: readonly {
    readonly year: number
    readonly minedMwh: number
    readonly soldMwh: number
    readonly bitcoin: number
    readonly netUsd: number
  }[]
  /** sha-256, hex: of the site with its defaults, and of each series. */
  readonly inputs: { readonly site: string; readonly series: Readonly<Record<string, string>> }
  /** What a generator made up, in words. */
  readonly madeUp: readonly string[]
}

export function claimOf(plan: Plan, made: { readonly at: Date; readonly toolVersion: string }): Claim {
  const figures = plan.decisive.flatMap((key) => plan.figures.filter((figure) => figure.key === key))
  return {
    format: claimFormat,
    plan: plan.name,
    statement: claimStatement,
    madeAt: `${made.at.toISOString().slice(0, 19)}Z`,
    tool: { name: 'specie mine', version: made.toolVersion },
    mineMw: plan.mw,
    figures: figures.map(({ key, label, value, unit }) => ({ key, label, value, unit })),
    promised: plan.years.map(({ year, minedMwh, soldMwh, bitcoin, netUsd }) => ({
      year,
      minedMwh,
      soldMwh,
      bitcoin,
      netUsd,
    })),
    inputs: { site: plan.inputsDigest, series: { ...plan.digests } },
    madeUp: [...plan.madeUp],
  }
}

/** sha-256 of the canonical JSON, as 0x and 64 hex digits. */
export function claimDigest(claim: Claim): `0x${string}` {
  return `0x${digestOf(canonicalJson(claim))}`
}

/**
 * What is signed (EIP-712): a wallet shows the plan's name, the sentence and the digest of everything else. The domain names no chain and
 * no contract: a forecast binds whoever made it, wherever it is shown.
 */
export function claimTypedData(claim: Claim) {
  return {
    types: {
      EIP712Domain: [
        { name: 'name', type: 'string' },
        { name: 'version', type: 'string' },
      ],
      MiningForecast: [
        { name: 'plan', type: 'string' },
        { name: 'statement', type: 'string' },
        { name: 'madeAt', type: 'string' },
        { name: 'claim', type: 'bytes32' },
      ],
    },
    primaryType: 'MiningForecast',
    domain: { name: 'Specie mining forecast', version: '1' },
    message: {
      plan: claim.plan,
      statement: claim.statement,
      madeAt: claim.madeAt,
      claim: claimDigest(claim),
    },
  } as const
}

export const claimFormat = 'specie mining claim 1'

export const claimStatement =
  'This is a forecast of a mine, made from the inputs whose digests it names. It is no promise of payment. Mining income never counts as backing for a coin.'
