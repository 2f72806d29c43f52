/** The figures that a programme displays, by the names that its public answers give them. */
import {
  type Address,
  assets,
  counted,
  coverage,
  free,
  owed,
  pending,
  type ReserveState,
  waiting,
  worstLosses,
} from '@specie/coin'
import { toBigint } from '@specie/units'
import { isAddressEqual } from 'viem'

/** Weights as decimal text, shares in basis points, null for no coverage: just as the answers have them; times in seconds. */
export type Figures = Readonly<Record<string, string | number | null>>

export function figuresOf(state: ReserveState, time: number): Figures {
  const { sponsors, vaults } = state
  const total = <Item>(items: readonly Item[], weigh: (item: Item) => bigint) =>
    String(items.reduce((sum, item) => sum + weigh(item), 0n))
  const losses = worstLosses(state, time)
  const stated = vaults.filter(({ asOf }) => asOf > 0).map(({ asOf }) => asOf)
  const oldest = stated.length === 0 ? null : Math.min(...stated)
  const share = (loss: { readonly coverage: ReturnType<typeof coverage> } | undefined) =>
    points(loss?.coverage ?? null)
  return {
    goldMicrograms: total(vaults, ({ gold }) => toBigint(gold)),
    countedMicrograms: total(vaults, (vault) => toBigint(counted(state, vault, time))),
    waitingMicrograms: total(vaults, (vault) => toBigint(waiting(state, vault, time))),
    issuedMicrograms: total(sponsors, ({ issued }) => toBigint(issued)),
    titledMicrograms: total(sponsors, ({ titled }) => toBigint(titled)),
    owedMicrograms: total(sponsors, (sponsor) => toBigint(owed(sponsor))),
    coverageBasisPoints: points(coverage(state, time)),
    withoutVaultBasisPoints: share(losses?.vault),
    withoutCustodianBasisPoints: share(losses?.custodian),
    withoutJurisdictionBasisPoints: share(losses?.jurisdiction),
    oldestStatementAt: oldest,
    oldestStatementLapsesAt: oldest === null ? null : oldest + state.rules.maxAgeSeconds,
  }
}

export function vaultFiguresOf(state: ReserveState, id: number, time: number): Figures {
  const vault = state.vaults.find((one) => one.vault === id)
  if (vault === undefined) return {}
  return {
    goldMicrograms: String(toBigint(vault.gold)),
    countedMicrograms: String(toBigint(counted(state, vault, time))),
    waitingMicrograms: String(toBigint(waiting(state, vault, time))),
    pendingMicrograms: String(toBigint(pending(vault))),
    shareBasisPoints: shareOf(toBigint(counted(state, vault, time)), countedInAll(state, time)),
    lapsesAt: vault.asOf === 0 ? null : vault.asOf + state.rules.maxAgeSeconds,
    journalLength: vault.journalLength,
    seen: vault.seen,
    barRoot: vault.barRoot,
  }
}

export function sponsorFiguresOf(state: ReserveState, address: Address, time: number): Figures {
  const sponsor = state.sponsors.find((one) => isAddressEqual(one.address, address))
  if (sponsor === undefined) return {}
  return {
    assetsMicrograms: String(toBigint(assets(state, sponsor.address, time))),
    issuedMicrograms: String(toBigint(sponsor.issued)),
    titledMicrograms: String(toBigint(sponsor.titled)),
    freeMicrograms: String(toBigint(free(state, sponsor, time))),
    capMicrograms: String(toBigint(sponsor.cap)),
    mintingSuspended: String(sponsor.mintingSuspended),
  }
}

function countedInAll(state: ReserveState, time: number): bigint {
  return state.vaults.reduce((sum, vault) => sum + toBigint(counted(state, vault, time)), 0n)
}

function shareOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 10_000n) / whole)
}

function points(share: ReturnType<typeof coverage>): number | null {
  return share === null ? null : Number(toBigint(share))
}
