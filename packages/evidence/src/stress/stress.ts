/**
 * What becomes of a programme after a shock, computed from the reserve's state, the bars on its shelves and the terms: what still
 * counts, each sponsor's position, which bars can still leave, and what stands behind a coin. All of it in integers.
 */
import {
  type Address,
  counted,
  coverage,
  type Digest,
  type ReserveState,
  type SponsorState,
  statementStands,
  type TitleState,
  type VaultState,
} from '@specie/coin'
import { type BasisPoints, divideUp, type Micrograms, micrograms, toBigint } from '@specie/units'
import type { LossRule } from '../terms/terms.ts'
import type { OriginShock, Shock } from './shock.ts'

/** A bar of the list in force that has not left. */
export type StressedBar = {
  readonly barKey: Digest
  readonly counted: Micrograms
  readonly refiner: string | null
  readonly year: number | null
}

export type StressInputs = {
  readonly reserve: ReserveState
  /** Seconds of Unix time for which ages and delays are counted. */
  readonly time: number
  readonly titles: readonly TitleState[]
  /** By vault; a vault of which the list is not at hand must be missing, and then the answer says so. */
  readonly bars: ReadonlyMap<number, readonly StressedBar[]>
  readonly loss: LossRule
}

/** Why a vault counts less than before: the first that applies. */
export type VaultFate = 'untouched' | 'blocked' | 'lapsed' | 'origin' | 'already-lapsed'

export type StressedVault = {
  readonly vault: number
  readonly fate: VaultFate
  readonly countedBefore: Micrograms
  readonly countedAfter: Micrograms
  /** Bars that coins can still become the titles of, smallest first: no more than the vault counts, and over all its sponsor's vaults no more than its coins. */
  readonly openBars: number
  readonly openMicrograms: Micrograms
  readonly titlesDeliverable: number
  readonly titlesBlocked: number
}

export type StressedSponsor = {
  readonly sponsor: Address
  readonly owed: Micrograms
  readonly assetsBefore: Micrograms
  readonly assetsAfter: Micrograms
  readonly freeAfter: Micrograms
  readonly shortfall: Micrograms
}

/** One coin, a gram, in micrograms that add up to 1,000,000; what can be reached is rounded down, what is uncovered up. */
export type CoinExpectation = {
  /** Counted, lawful, and not in a blocked place. */
  readonly reachableMicrograms: bigint
  /** Gold that is there and cannot move: a licence or an order frees it. */
  readonly blockedMicrograms: bigint
  /** Nothing that counts stands behind it now. */
  readonly uncoveredMicrograms: bigint
}

export type Stressed = {
  readonly coverageBefore: BasisPoints | null
  readonly coverageAfter: BasisPoints | null
  readonly countedBefore: Micrograms
  readonly countedAfter: Micrograms
  readonly vaults: readonly StressedVault[]
  readonly sponsors: readonly StressedSponsor[]
  /** Null while there are no coins. */
  readonly coin: CoinExpectation | null
  readonly smallestOpenBar: Micrograms | null
  readonly titles: { readonly deliverable: number; readonly blocked: number; readonly originExcluded: number }
  /** Vaults that have counted gold and of which the list was not at hand: an origin shock says nothing of them, no bar opens there. */
  readonly listsMissing: readonly number[]
}

export function stress(inputs: StressInputs, shocks: readonly Shock[]): Stressed {
  const { reserve, time } = inputs
  const after = new Map(reserve.vaults.map((vault) => [vault.vault, strike(inputs, vault, shocks)]))
  const state = withCounted(inputs, after)
  const sponsors = reserve.sponsors.map((sponsor) => standing(inputs, sponsor, after))
  const open = openings(reserve, after)
  const vaults = reserve.vaults.map((vault) => seen(inputs, vault, after, open))
  const titles = [...after.values()].reduce(
    (sum, struck) => ({
      deliverable: sum.deliverable + struck.titlesDeliverable,
      blocked: sum.blocked + struck.titlesBlocked,
      originExcluded: sum.originExcluded + struck.titlesExcluded,
    }),
    { deliverable: 0, blocked: 0, originExcluded: 0 },
  )
  const [smallest] = [...open.values()].flatMap((weights) => weights.slice(0, 1)).sort(ascending)
  return {
    coverageBefore: coverage(reserve, time),
    coverageAfter: coverage(state, time),
    countedBefore: micrograms(total(reserve.vaults, (vault) => toBigint(counted(reserve, vault, time)))),
    countedAfter: micrograms(total([...after.values()], (struck) => struck.counted)),
    vaults,
    sponsors: sponsors.map(({ shown }) => shown),
    coin: expectation(sponsors, inputs.loss),
    smallestOpenBar: smallest === undefined ? null : micrograms(smallest),
    titles,
    listsMissing: reserve.vaults
      .filter((vault) => !inputs.bars.has(vault.vault) && toBigint(counted(reserve, vault, time)) > 0n)
      .map(({ vault }) => vault),
  }
}

/** What is left of one vault. */
type Struck = {
  readonly fate: VaultFate
  readonly counted: bigint
  /** Counted before, and now out of reach though it lies there. */
  readonly blocked: bigint
  /** Of what still counts, what lies under titles. */
  readonly countedTitled: bigint
  /** Of what is blocked, what lies under titles. */
  readonly blockedTitled: bigint
  /** Weights of the bars that coins could become the titles of, ascending. */
  readonly openable: readonly bigint[]
  readonly titlesDeliverable: number
  readonly titlesBlocked: number
  readonly titlesExcluded: number
}

function strike(inputs: StressInputs, vault: VaultState, shocks: readonly Shock[]): Struck {
  const { reserve, time } = inputs
  const before = toBigint(counted(reserve, vault, time))
  const bars = inputs.bars.get(vault.vault) ?? []
  const titles = inputs.titles.filter((title) => title.vault === vault.vault)
  const blocked = shocks.some((shock) => blocks(shock, vault))
  const lapsed = shocks.some((shock) => shock.kind === 'lapse' && shock.vault === vault.vault)
  const origins = shocks.filter((shock): shock is OriginShock => shock.kind === 'origin')
  const excluded = bars.filter((bar) => origins.some((origin) => excludes(origin, bar)))
  const excludedKeys = new Set(excluded.map(({ barKey }) => barKey))
  const lost = total(excluded, (bar) => toBigint(bar.counted))
  const left = lapsed ? 0n : lessNeverBelowZero(before, lost)
  const titledKeys = new Set(titles.map(({ barKey }) => barKey))
  const titled = total(
    titles.filter(({ barKey }) => !excludedKeys.has(barKey)),
    (title) => toBigint(title.fine),
  )
  const fate: VaultFate = blocked
    ? 'blocked'
    : lapsed
      ? 'lapsed'
      : lost > 0n
        ? 'origin'
        : before === 0n && !statementStands(reserve, vault, time)
          ? 'already-lapsed'
          : 'untouched'
  const opens = !blocked && !lapsed && statementStands(reserve, vault, time)
  const openable = opens
    ? bars
        .filter(({ barKey }) => !titledKeys.has(barKey) && !excludedKeys.has(barKey))
        .map((bar) => toBigint(bar.counted))
        // The contract opens no bar heavier than what its vault counts, holds and what still waits taken off.
        .filter((weight) => weight > 0n && weight <= left)
        .sort(ascending)
    : []
  return {
    fate,
    counted: blocked ? 0n : left,
    blocked: blocked ? left : 0n,
    countedTitled: blocked ? 0n : least(titled, left),
    blockedTitled: blocked ? least(titled, left) : 0n,
    openable,
    titlesDeliverable: blocked ? 0 : titles.length,
    titlesBlocked: blocked ? titles.length : 0,
    titlesExcluded: titles.filter(({ barKey }) => excludedKeys.has(barKey)).length,
  }
}

/** A blocked sponsor's gold is blocked wherever it lies, titled bars included: they take a licence to come out. */
function blocks(shock: Shock, vault: VaultState): boolean {
  switch (shock.kind) {
    case 'vault':
      return shock.vault === vault.vault
    case 'custodian':
      return shock.custodian.toLowerCase() === vault.custodian.toLowerCase()
    case 'jurisdiction':
      return shock.jurisdiction === vault.jurisdiction
    case 'sponsor':
      return shock.sponsor.toLowerCase() === vault.sponsor.toLowerCase()
    case 'lapse':
    case 'origin':
      return false
  }
}

function excludes(origin: OriginShock, bar: StressedBar): boolean {
  if (origin.refiners.length > 0 && (bar.refiner === null || !origin.refiners.includes(bar.refiner)))
    return false
  if (bar.year === null) return true
  return (origin.from === null || bar.year >= origin.from) && (origin.to === null || bar.year <= origin.to)
}

/** The same reserve in which each vault's statement swears to what is left of it, so that coverage is the contracts' own. */
function withCounted({ reserve, time }: StressInputs, after: ReadonlyMap<number, Struck>): ReserveState {
  return {
    ...reserve,
    vaults: reserve.vaults.map((vault) => {
      const pending = toBigint(vault.journalTotal) - toBigint(vault.journalSeenTotal)
      if (!statementStands(reserve, vault, time)) return vault
      const whole = micrograms((after.get(vault.vault)?.counted ?? 0n) + pending)
      return { ...vault, base: whole, waiting: whole, gold: whole, waitingAt: time, goldAt: time }
    }),
  }
}

type Standing = {
  readonly shown: StressedSponsor
  readonly issued: bigint
  /** Counted gold that is under no title: what coins of this sponsor have behind them. */
  readonly forCoins: bigint
  readonly blockedForCoins: bigint
}

function standing(
  { reserve, time }: StressInputs,
  sponsor: SponsorState,
  after: ReadonlyMap<number, Struck>,
): Standing {
  const vaults = reserve.vaults.filter((vault) => vault.sponsor === sponsor.address)
  const struck = vaults.flatMap(({ vault }) => after.get(vault) ?? [])
  const has = total(struck, (one) => one.counted)
  const issued = toBigint(sponsor.issued)
  const owes = issued + toBigint(sponsor.titled)
  return {
    shown: {
      sponsor: sponsor.address,
      owed: micrograms(owes),
      assetsBefore: micrograms(total(vaults, (vault) => toBigint(counted(reserve, vault, time)))),
      assetsAfter: micrograms(has),
      freeAfter: micrograms(lessNeverBelowZero(has, owes)),
      shortfall: micrograms(lessNeverBelowZero(owes, has)),
    },
    issued,
    forCoins: lessNeverBelowZero(
      has,
      total(struck, (one) => one.countedTitled),
    ),
    blockedForCoins: total(struck, (one) => one.blocked - one.blockedTitled),
  }
}

/**
 * Under `sponsors-jointly` one sponsor's surplus makes good another's coins; under `pro-rata` each sponsor answers for its own coins, and what is
 * missing falls on all coins alike, since no coin shows whose it is.
 */
function expectation(sponsors: readonly Standing[], loss: LossRule): CoinExpectation | null {
  const issued = total(sponsors, (one) => one.issued)
  if (issued === 0n) return null
  const each = loss === 'pro-rata'
  const reachable = each
    ? total(sponsors, (one) => least(one.forCoins, one.issued))
    : least(
        total(sponsors, (one) => one.forCoins),
        issued,
      )
  const blocked = each
    ? total(sponsors, (one) => least(one.blockedForCoins, lessNeverBelowZero(one.issued, one.forCoins)))
    : least(
        total(sponsors, (one) => one.blockedForCoins),
        issued - reachable,
      )
  const reachableMicrograms = (reachable * coin) / issued
  const uncoveredMicrograms = divideUp((issued - reachable - blocked) * coin, issued)
  return {
    reachableMicrograms,
    blockedMicrograms: coin - reachableMicrograms - uncoveredMicrograms,
    uncoveredMicrograms,
  }
}

/**
 * Which bars could become titles, by vault, smallest first: of all vaults of a sponsor together no more than its coins, of each vault no more than
 * what it counts beside the titles that there are.
 */
function openings(
  { sponsors, vaults }: ReserveState,
  after: ReadonlyMap<number, Struck>,
): ReadonlyMap<number, readonly bigint[]> {
  const open = new Map<number, bigint[]>()
  for (const { address, issued } of sponsors) {
    const own = vaults.filter(({ sponsor }) => sponsor === address).map(({ vault }) => vault)
    const rooms = new Map(own.map((vault) => [vault, roomIn(after.get(vault))]))
    let coins = toBigint(issued)
    const bars = own.flatMap((vault) =>
      (after.get(vault)?.openable ?? []).map((weight) => ({ vault, weight })),
    )
    for (const { vault, weight } of bars.sort((one, other) => ascending(one.weight, other.weight))) {
      const room = rooms.get(vault) ?? 0n
      if (weight > coins || weight > room) continue
      coins -= weight
      rooms.set(vault, room - weight)
      const weights = open.get(vault) ?? []
      weights.push(weight)
      open.set(vault, weights)
    }
  }
  return open
}

function roomIn(struck: Struck | undefined): bigint {
  return struck === undefined ? 0n : struck.counted - struck.countedTitled
}

function seen(
  { reserve, time }: StressInputs,
  vault: VaultState,
  after: ReadonlyMap<number, Struck>,
  open: ReadonlyMap<number, readonly bigint[]>,
): StressedVault {
  const struck = after.get(vault.vault)
  const opened = open.get(vault.vault) ?? []
  return {
    vault: vault.vault,
    fate: struck?.fate ?? 'untouched',
    countedBefore: counted(reserve, vault, time),
    countedAfter: micrograms(struck?.counted ?? 0n),
    openBars: opened.length,
    openMicrograms: micrograms(total(opened, (weight) => weight)),
    titlesDeliverable: struck?.titlesDeliverable ?? 0,
    titlesBlocked: struck?.titlesBlocked ?? 0,
  }
}

function total<One>(all: readonly One[], of: (one: One) => bigint): bigint {
  return all.reduce((sum, one) => sum + of(one), 0n)
}

function ascending(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

function lessNeverBelowZero(one: bigint, other: bigint): bigint {
  return one > other ? one - other : 0n
}

const coin = 1_000_000n
