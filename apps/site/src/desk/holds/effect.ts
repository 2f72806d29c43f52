/** What a hold would do to what counts: a pure estimate from the public figures, the contracts' own word comes with the call. */
import {
  add,
  type BasisPoints,
  compare,
  isZero,
  type Micrograms,
  micrograms,
  minimum,
  saturatingSubtract,
  shareDown,
  sum,
} from '@specie/units'
import type { Sponsor } from '../../api/reserve.ts'
import type { Vault } from '../../api/vaults.ts'

export type HoldEffect = {
  readonly countedBefore: Micrograms
  readonly countedAfter: Micrograms
  /** Hundredths of a percent, rounded down; null while nothing is owed. */
  readonly coverageBefore: BasisPoints | null
  readonly coverageAfter: BasisPoints | null
  /** The sponsor's gold above what it owes, afterwards. */
  readonly freeAfter: Micrograms
  readonly missingAfter: Micrograms
}

/** Coverage as MECHANISM has it: the sum over sponsors of min(assets, owed), by the sum of what is owed, rounded down. */
export function holdEffect(
  vault: Pick<Vault, 'countedMicrograms' | 'sponsor'>,
  amount: Micrograms | 'all',
  sponsors: readonly Pick<
    Sponsor,
    'address' | 'assetsMicrograms' | 'issuedMicrograms' | 'titledMicrograms'
  >[],
): HoldEffect {
  const countedBefore = vault.countedMicrograms
  const taken = amount === 'all' ? countedBefore : minimum(amount, countedBefore)
  const isIts = (address: string) => address.toLowerCase() === vault.sponsor.address.toLowerCase()
  const assetsAfter = (sponsor: (typeof sponsors)[number]) =>
    isIts(sponsor.address) ? saturatingSubtract(sponsor.assetsMicrograms, taken) : sponsor.assetsMicrograms
  const its = sponsors.find(({ address }) => isIts(address))
  const owedByIt = its === undefined ? nothing : owed(its)
  const assets = its === undefined ? nothing : assetsAfter(its)
  return {
    countedBefore,
    countedAfter: saturatingSubtract(countedBefore, taken),
    coverageBefore: coverage(sponsors, (sponsor) => sponsor.assetsMicrograms),
    coverageAfter: coverage(sponsors, assetsAfter),
    freeAfter: saturatingSubtract(assets, owedByIt),
    missingAfter: compare(assets, owedByIt) < 0 ? saturatingSubtract(owedByIt, assets) : nothing,
  }
}

type Position = Pick<Sponsor, 'issuedMicrograms' | 'titledMicrograms'>

function owed({ issuedMicrograms, titledMicrograms }: Position): Micrograms {
  return add(issuedMicrograms, titledMicrograms)
}

function coverage<S extends Position>(
  sponsors: readonly S[],
  assets: (sponsor: S) => Micrograms,
): BasisPoints | null {
  const whole = sum(sponsors.map(owed))
  if (isZero(whole)) return null
  return shareDown(sum(sponsors.map((one) => minimum(assets(one), owed(one)))), whole)
}

const nothing = micrograms(0n)
