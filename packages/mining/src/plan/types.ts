/** What a plan is made of and what comes out of it. Everything here is plain data: it crosses to worker threads and into a page as it is. */
import type { Site } from '../site/schema.ts'

/** One possible future, month by month of the horizon (`years` × 12 values each). */
export type Path = {
  readonly bitcoinUsd: Float64Array
  readonly difficulty: Float64Array
  /** Mean subsidy of the month's blocks, BTC: halvings come when the path's blocks bring them. */
  readonly subsidyBtc: Float64Array
  readonly feesBtc: Float64Array
  /** What a PH/s earns in a day before the pool's share, by the market's convention of difficulty × 2^32 hashes a block: BTC, and US dollars. */
  readonly bitcoinPerPetahashDay: Float64Array
  readonly hashPriceUsd: Float64Array
  /** Multiplies the worth of power on top of its stated growth. */
  readonly powerFactor: Float64Array
  /** Share of the planned output that forced outages leave, by month. */
  readonly availability: Float64Array
  /** Month from which nothing may be mined (0 is the first), and what machines then bring, % of their market value. */
  readonly ban: { readonly month: number; readonly resalePercent: number } | null
}

/** The series that a plan reads beside its file; each of one whole year or several. */
export type PlanSeries = {
  /** Worth of power by step, US dollars a MWh, first step the first hour of a year; null unless the worth is a market. */
  readonly usdPerMwh: Float64Array | null
  /** Steps of `usdPerMwh` that belong to each of its years. */
  readonly stepsByYear: readonly number[]
  readonly stepHours: number
  readonly wetBulbC: Float64Array
  readonly priceSource: string
  readonly pricesMadeUp: boolean
  readonly weatherSource: string
  readonly weatherMadeUp: boolean
  /** sha-256 of the canonical text of each, hex. */
  readonly digests: Readonly<Record<string, string>>
}

/** A lifetime under one path, as money sees it: `flowsUsd[0]` is spent before the first year. */
export type Lifetime = {
  readonly npvUsd: number
  readonly flowsUsd: Float64Array
  /** By year, the first year first. */
  readonly bitcoin: Float64Array
  readonly minedMwh: Float64Array
  readonly miningUsd: Float64Array
}

export type YearRow = {
  readonly year: number
  readonly availableMwh: number
  /** Sold ahead by contract; `soldMwh` is beside it. */
  readonly contractMwh: number
  readonly soldMwh: number
  readonly minedMwh: number
  readonly curtailedMwh: number
  readonly boughtMwh: number
  readonly heatMwh: number
  readonly bitcoin: number
  readonly miningUsd: number
  readonly heatUsd: number
  /** What selling brings beside the mine, and what it would bring without one. */
  readonly soldUsd: number
  readonly sellAllUsd: number
  /** Means over the year. */
  readonly bitcoinUsd: number
  readonly difficulty: number
  readonly hashPriceUsd: number
  readonly joulesPerTerahash: number
  readonly breakEvenUsdPerMwh: number
  readonly powerUsdPerMwh: number
  /** Every line of the year's cash flow by name, US dollars; costs are negative. `net` is their sum. */
  readonly lines: Readonly<Record<string, number>>
  readonly netUsd: number
}

/** A figure that can be traced: what it is, how it follows, and from what. */
export type Figure = {
  readonly key: string
  readonly label: string
  readonly value: number | null
  /** USD, USD/MWh, BTC, %, MW, years … */
  readonly unit: string
  readonly formula: string
  /** Other figures by key, or fields of the file by path (`station.units`), with what they held and where it came from. */
  readonly inputs: readonly { readonly name: string; readonly value: string; readonly source: string }[]
}

export type SizePoint = { readonly mw: number; readonly npvUsd: number; readonly irr: number | null }

export type Spread = {
  readonly mean: number
  readonly deviation: number
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

export type Risk = {
  readonly lifetimes: number
  readonly seed: number
  readonly npvUsd: Spread
  readonly npvHistogram: {
    readonly fromUsd: number
    readonly toUsd: number
    readonly counts: readonly number[]
  }
  readonly probabilityOfLoss: number
  /** Loss that is not exceeded in 95 of 100 lifetimes, and the mean of the five beyond it (a negative NPV is a positive loss). */
  readonly valueAtRiskUsd: number
  readonly conditionalValueAtRiskUsd: number
  readonly bitcoin: Spread
  /** Null for a planned station: its own cost is the power's. */
  readonly costPerBitcoinUsd: Spread | null
  /** Net cash flow of each year (before the first: index 0), by percentile. */
  readonly fan: readonly { readonly year: number; readonly netUsd: Spread; readonly cumulativeUsd: Spread }[]
  readonly tornado: readonly {
    readonly input: string
    readonly label: string
    readonly low: string
    readonly high: string
    readonly npvLowUsd: number
    readonly npvHighUsd: number
  }[]
  /** NPV over two inputs. `npvUsd[row][column]`. */
  readonly map: {
    readonly rows: { readonly label: string; readonly values: readonly number[] }
    readonly columns: { readonly label: string; readonly values: readonly number[] }
    readonly npvUsd: readonly (readonly number[])[]
  }
  readonly bans: readonly {
    readonly from: string
    readonly npvUsd: number
    readonly probabilityOfLoss: number
  }[]
}

/** One year hour by hour, for drawing and for dispatch.csv. */
export type DispatchYear = {
  readonly year: number
  readonly stepHours: number
  readonly method: string
  readonly usdPerMwh: Float64Array
  readonly soldMw: Float64Array
  readonly minedMw: Float64Array
  readonly curtailedMw: Float64Array
  readonly heatMw: Float64Array
  readonly boughtMw: Float64Array
  readonly groupMw: readonly { readonly name: string; readonly mw: Float64Array }[]
  /** Worth of a MWh in the mine, by step: the price at which selling is as good. */
  readonly breakEvenUsdPerMwh: Float64Array
  /** What the same year is worth, US dollars. */
  readonly values: {
    readonly sellAllUsd: number
    readonly mineAllUsd: number
    readonly optimumUsd: number
    /** Decided with yesterday's prices alone; null where only a solver could decide and none was given. */
    readonly honestUsd: number | null
  }
}

export type Plan = {
  readonly name: string
  readonly site: Site
  /** Something in it was made up by a generator. */
  readonly madeUp: readonly string[]
  readonly inputsDigest: string
  readonly digests: Readonly<Record<string, string>>
  readonly mw: number
  readonly figures: readonly Figure[]
  /** Keys of the ten figures that decide, in order. */
  readonly decisive: readonly string[]
  /** Year 0 (what is spent before) and each year. */
  readonly before: { readonly lines: Readonly<Record<string, number>>; readonly netUsd: number }
  readonly years: readonly YearRow[]
  readonly flowsUsd: readonly number[]
  readonly sizing: {
    readonly points: readonly SizePoint[]
    readonly best: SizePoint
    readonly second: SizePoint
  } | null
  readonly dispatch: DispatchYear
  readonly risk: Risk | null
  /** The finding in sentences. */
  readonly finding: readonly string[]
  /** What the reader should know before believing it. */
  readonly warnings: readonly string[]
}
