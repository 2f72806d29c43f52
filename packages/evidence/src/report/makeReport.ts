/** The month's report from the chain's record and the lists in force at its end: arithmetic alone, the same for everybody who makes it. */
import {
  type Address,
  assets,
  type ChainEvent,
  counted,
  coverage,
  free,
  lapsesAt,
  owed,
  pending,
  type ReserveState,
  type SponsorState,
  type VaultState,
  waiting,
  worstLosses,
} from '@specie/coin'
import type { WeightList } from '@specie/register/list'
import { type BasisPoints, type Outcome, ok, parseDecimal, refused, toBigint } from '@specie/units'
import type { StatementAccepted } from '../verify/inputs.ts'
import type { ReserveReport } from './report.ts'

export type ReportInputs = {
  readonly programme: string
  readonly metal: string
  /** As 2026-10. */
  readonly month: string
  readonly chainId: number
  readonly reserveAddress: Address
  readonly coinAddress: Address
  /** After the last block of the month in which anything happened. */
  readonly reserve: ReserveState
  /** All since the beginning, or at least of the month. */
  readonly events: readonly ChainEvent[]
  /** By vault: the statement in force at the month's end, with its list. */
  readonly lists: ReadonlyMap<number, { readonly statement: StatementAccepted; readonly list: WeightList }>
  readonly terms: { readonly version: number; readonly digest: string } | null
  readonly nameOf: (address: Address) => string
  readonly placeOf: (vault: number) => { readonly name: string; readonly place: string }
  /** Bit i of a statement's signers. */
  readonly attestorOf: (index: number) => Address | undefined
  readonly price: ReportPrice | null
}

/** Named by whoever publishes: a benchmark's figure for the month's last day. */
export type ReportPrice = {
  readonly currency: string
  /** Decimal digits, at most four after the point. */
  readonly pricePerTroyOunce: string
  readonly source: string
}

export type ReportRefusal =
  | { readonly code: 'MONTH_WRONG'; readonly month: string }
  | { readonly code: 'LISTS_MISSING'; readonly vaults: readonly number[] }
  | { readonly code: 'PRICE_WRONG'; readonly price: string }

/** First and last second of a month as 2026-10, in Unix time; null where it is none. */
export function monthSpan(month: string): { readonly from: number; readonly until: number } | null {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? []
  if (year === undefined || number === undefined) return null
  return {
    from: Date.UTC(Number(year), Number(number) - 1, 1) / 1_000,
    until: Date.UTC(Number(year), Number(number), 1) / 1_000 - 1,
  }
}

export function makeReport(inputs: ReportInputs): Outcome<ReserveReport, ReportRefusal> {
  const span = monthSpan(inputs.month)
  if (span === null) return refused({ code: 'MONTH_WRONG', month: inputs.month })
  const { reserve, lists } = inputs
  const stated = reserve.vaults.filter(({ asOf }) => asOf > 0)
  const missing = stated.filter(({ vault }) => !lists.has(vault)).map(({ vault }) => vault)
  if (missing.length > 0) return refused({ code: 'LISTS_MISSING', vaults: missing })
  const gold = total(reserve.vaults, (vault) => toBigint(counted(reserve, vault, span.until)))
  const value = inputs.price === null ? null : moneyValue(gold, inputs.price)
  if (value === undefined)
    return refused({ code: 'PRICE_WRONG', price: inputs.price?.pricePerTroyOunce ?? '' })
  const ofMonth = inputs.events.filter(({ block }) => block.time >= span.from && block.time <= span.until)
  const { block } = reserve
  return ok({
    report: 1,
    programme: inputs.programme,
    metal: inputs.metal,
    month: inputs.month,
    from: iso(span.from),
    asOf: iso(span.until),
    chain: {
      chainId: inputs.chainId,
      reserve: inputs.reserveAddress,
      coin: inputs.coinAddress,
      block: { number: block.number, hash: block.hash, time: iso(block.time) },
    },
    terms: inputs.terms,
    tokens: tokens(inputs, span.until),
    reserve: {
      ...reserveOf(inputs, span.until),
      countedMicrograms: String(gold),
      value,
      composition: composition(inputs),
    },
    custody: reserve.vaults.map((vault) => custody(inputs, vault, span.until)),
    statements: ofMonth.filter(isStatement).map((statement) => ({
      vault: statement.vault,
      acceptedAt: iso(statement.block.time),
      asOf: iso(statement.asOf),
      bars: statement.barCount,
      goldMicrograms: digits(statement.fineGold),
      barRoot: statement.barRoot,
      listDigest: statement.listDigest,
      signers: signersOf(inputs, statement.signers),
      transaction: statement.transaction,
    })),
    changes: changes(ofMonth),
    incidents: [...incidents(inputs, ofMonth), ...lapses(inputs, span)].sort((one, other) =>
      one.time < other.time ? -1 : one.time > other.time ? 1 : 0,
    ),
  })
}

function tokens({ reserve, nameOf }: ReportInputs, at: number): ReserveReport['tokens'] {
  return {
    outstandingMicrograms: digits(reserve.supply),
    titledMicrograms: String(total(reserve.sponsors, ({ titled }) => toBigint(titled))),
    owedMicrograms: String(total(reserve.sponsors, (sponsor) => toBigint(owed(sponsor)))),
    sponsors: reserve.sponsors.map((sponsor) => ({
      address: sponsor.address,
      name: nameOf(sponsor.address),
      issuedMicrograms: digits(sponsor.issued),
      titledMicrograms: digits(sponsor.titled),
      assetsMicrograms: digits(assets(reserve, sponsor.address, at)),
      freeMicrograms: digits(free(reserve, sponsor, at)),
      shortfallMicrograms: String(shortfall(reserve, sponsor, at)),
    })),
  }
}

function shortfall(reserve: ReserveState, sponsor: SponsorState, at: number): bigint {
  const missing = toBigint(owed(sponsor)) - toBigint(assets(reserve, sponsor.address, at))
  return missing > 0n ? missing : 0n
}

function reserveOf({ reserve, nameOf }: ReportInputs, at: number) {
  const worst = worstLosses(reserve, at)
  return {
    listedMicrograms: String(total(reserve.vaults, ({ gold }) => toBigint(gold))),
    waitingMicrograms: String(total(reserve.vaults, (vault) => toBigint(waiting(reserve, vault, at)))),
    coverageBasisPoints: points(coverage(reserve, at)),
    fullyBacked: reserve.sponsors.every((sponsor) => shortfall(reserve, sponsor, at) === 0n),
    without: worst && {
      vault: { vault: worst.vault.lost, coverageBasisPoints: points(worst.vault.coverage) ?? 0 },
      custodian: {
        address: worst.custodian.lost,
        name: nameOf(worst.custodian.lost),
        coverageBasisPoints: points(worst.custodian.coverage) ?? 0,
      },
      jurisdiction: {
        code: worst.jurisdiction.lost,
        coverageBasisPoints: points(worst.jurisdiction.coverage) ?? 0,
      },
    },
  }
}

/** Of the lists in force; the largest first, equals by name. */
function composition({ lists }: ReportInputs): ReserveReport['reserve']['composition'] {
  const bars = [...lists.values()].flatMap(({ list }) => list.bars)
  const by = (what: (bar: (typeof bars)[number]) => string) => {
    const parts = new Map<string, { bars: number; counted: bigint }>()
    for (const bar of bars) {
      const found = parts.get(what(bar)) ?? { bars: 0, counted: 0n }
      parts.set(what(bar), { bars: found.bars + 1, counted: found.counted + toBigint(bar.counted) })
    }
    return [...parts]
      .map(([name, one]) => ({ what: name, bars: one.bars, countedMicrograms: String(one.counted) }))
      .sort((one, other) => compareParts(one, other))
  }
  const reasons = new Map<string, number>()
  for (const { reason } of bars) if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    byStandard: by(({ standard }) => standard),
    byRefiner: by(({ refiner }) => refiner ?? 'unknown'),
    byYear: by(({ year }) => (year === null ? 'none stamped' : String(year))).sort((one, other) =>
      one.what < other.what ? -1 : 1,
    ),
    notCounted: [...reasons]
      .map(([reason, count]) => ({ reason, bars: count }))
      .sort((one, other) => other.bars - one.bars),
  }
}

function compareParts(
  one: { readonly what: string; readonly countedMicrograms: string },
  other: { readonly what: string; readonly countedMicrograms: string },
): number {
  const [first, second] = [BigInt(one.countedMicrograms), BigInt(other.countedMicrograms)]
  if (first !== second) return first > second ? -1 : 1
  return one.what < other.what ? -1 : one.what > other.what ? 1 : 0
}

function custody(inputs: ReportInputs, vault: VaultState, at: number): ReserveReport['custody'][number] {
  const { reserve, nameOf, placeOf, lists } = inputs
  const stated = lists.get(vault.vault)
  const lapses = lapsesAt(reserve, vault)
  return {
    vault: vault.vault,
    ...placeOf(vault.vault),
    jurisdiction: vault.jurisdiction,
    custodian: { address: vault.custodian, name: nameOf(vault.custodian) },
    sponsor: { address: vault.sponsor, name: nameOf(vault.sponsor) },
    bars: stated?.list.bars.length ?? 0,
    countedMicrograms: digits(counted(reserve, vault, at)),
    pendingMicrograms: digits(pending(vault)),
    asOf: vault.asOf === 0 ? null : iso(vault.asOf),
    lapsesAt: lapses === null ? null : iso(lapses),
    listDigest: stated?.statement.listDigest ?? null,
    signers: vault.asOf === 0 ? [] : signersOf(inputs, vault.signers),
  }
}

function signersOf(
  { attestorOf, nameOf }: ReportInputs,
  bits: bigint,
): ReserveReport['custody'][number]['signers'] {
  const signers = []
  for (let index = 0; bits >> BigInt(index) > 0n; index += 1) {
    const address = ((bits >> BigInt(index)) & 1n) === 1n ? attestorOf(index) : undefined
    if (address !== undefined) signers.push({ address, name: nameOf(address) })
  }
  return signers
}

function changes(events: readonly ChainEvent[]): ReserveReport['changes'] {
  const of = (weights: readonly bigint[]) => ({
    count: weights.length,
    micrograms: String(weights.reduce((sum, weight) => sum + weight, 0n)),
  })
  const weightsOf = (kind: ChainEvent['kind']) =>
    events.flatMap((event) => {
      if (event.kind !== kind) return []
      if ('fine' in event) return [toBigint(event.fine)]
      return 'amount' in event ? [toBigint(event.amount)] : []
    })
  return {
    minted: of(weightsOf('minted')),
    retired: of(weightsOf('retired')),
    titled: of(weightsOf('titleOpened')),
    untitled: of(weightsOf('titleClosed')),
    delivered: of(weightsOf('titleDelivered')),
    withdrawn: of(weightsOf('barWithdrawn')),
    assumed: of(weightsOf('assumed')),
  }
}

type Incident = ReserveReport['incidents'][number]

function incidents({ nameOf }: ReportInputs, events: readonly ChainEvent[]): readonly Incident[] {
  const by = (address: Address) => ({ address, name: nameOf(address) })
  return events.flatMap((event): Incident[] => {
    const common = {
      time: iso(event.block.time),
      vault: null,
      micrograms: null,
      evidence: null,
      by: null,
      transaction: event.transaction,
    }
    switch (event.kind) {
      case 'journalled':
        if (event.entryKind !== 'hold' && event.entryKind !== 'duplicate') return []
        return [
          {
            ...common,
            kind: event.entryKind,
            vault: event.vault,
            micrograms: digits(event.amount),
            evidence: event.evidence,
            by: by(event.by),
          },
        ]
      case 'signatureWithdrawn':
        return [{ ...common, kind: 'signature-withdrawn', vault: event.vault }]
      case 'frozen':
        return [{ ...common, kind: 'freeze', evidence: event.evidence, by: by(event.officer) }]
      case 'freezeConfirmed':
        return [{ ...common, kind: 'freeze-confirmed', by: by(event.by) }]
      case 'freezeLifted':
        return [{ ...common, kind: 'freeze-lifted', by: by(event.by) }]
      case 'suspended':
        return [{ ...common, kind: 'suspended', by: by(event.party) }]
      case 'changeVetoed':
        return [{ ...common, kind: 'veto', by: by(event.guardian) }]
      default:
        return []
    }
  })
}

/** A statement that grew too old inside the month before the next one came: no transaction says so. */
function lapses(
  { events, reserve }: ReportInputs,
  span: { readonly from: number; readonly until: number },
): readonly Incident[] {
  const { maxAgeSeconds } = reserve.rules
  return reserve.vaults.flatMap(({ vault }): Incident[] => {
    const stated = events
      .filter(isStatement)
      .filter((event) => event.vault === vault && event.block.time <= span.until)
    return stated.flatMap((statement, at): Incident[] => {
      const lapsedAt = statement.asOf + maxAgeSeconds + 1
      const next = stated[at + 1]?.block.time ?? Number.POSITIVE_INFINITY
      if (lapsedAt >= next || lapsedAt < span.from || lapsedAt > span.until) return []
      return [
        {
          time: iso(lapsedAt),
          kind: 'lapse',
          vault,
          micrograms: null,
          evidence: null,
          by: null,
          transaction: null,
        },
      ]
    })
  })
}

function isStatement(event: ChainEvent): event is StatementAccepted {
  return event.kind === 'statementAccepted'
}

/** Whole units of the currency, rounded down; undefined where the price is none. One troy ounce is 31.1034768 g exactly. */
function moneyValue(gold: bigint, { currency, pricePerTroyOunce, source }: ReportPrice) {
  const price = parseDecimal(pricePerTroyOunce, { decimals: 4 })
  if (!price.ok || !/^[A-Z]{3}$/.test(currency) || source.trim() === '') return undefined
  const amount = (gold * price.value * 10n) / (microgramsInTenOunces * 10_000n)
  return { currency, pricePerTroyOunce, source, amount: String(amount) }
}

/** 10 oz are 311.034768 g. */
const microgramsInTenOunces = 311_034_768n

function total<One>(all: readonly One[], of: (one: One) => bigint): bigint {
  return all.reduce((sum, one) => sum + of(one), 0n)
}

function digits(weight: Parameters<typeof toBigint>[0]): string {
  return String(toBigint(weight))
}

function points(share: BasisPoints | null): number | null {
  return share === null ? null : Number(toBigint(share))
}

function iso(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`
}
