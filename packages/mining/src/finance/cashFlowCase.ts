/** What a cash flow is made from. Every part has a name; the name is what the answer's lines are called by. All sums positive, the kind gives the sign. */
import type { DepreciationMethod } from './depreciation.ts'
import type { LoanTerms } from './loan.ts'

export type CashFlowCase = {
  /** Last year; flows run from year 0 (spent before operation, or now) to the end of year `years`. */
  readonly years: number
  readonly components: readonly Component[]
  readonly lines: readonly YearlyLine[]
  readonly tax: TaxTerms
  readonly loans?: readonly CaseLoan[]
  readonly workingCapital?: readonly WorkingCapital[]
}

/** Something built and, where it has a life, built again each time that ends inside the horizon (in its last year no more). */
export type Component = {
  readonly name: string
  readonly usd: number
  /** Year in which it is paid; 0 where not given. It works, and is written off, from the year after. */
  readonly builtInYear?: number
  /** Null: once, for the whole horizon. */
  readonly lifeYears: number | null
  /** Its price next time, % of the first: by which count of rebuilding (1 the first); the same price where not given. */
  readonly rebuildPercent?: (time: number) => number
  /** Null: never written off for tax. */
  readonly depreciation: DepreciationMethod | null
  /**
   * Flows without inflation, tax books with it: the shield of a nominal write-off shrinks by (1 + this)^-year, counted from year 0. 0 (no inflation, or
   * flows nominal too) where not given.
   */
  readonly shieldInflationPercent?: number
  /** What it brings in the last year: nothing where not given. The gain or loss over what is not written off is taxed. */
  readonly residual?:
    | { readonly is: 'bookValue' }
    | { readonly is: 'percentOfCost'; readonly percent: number }
}

export type YearlyLine = {
  readonly name: string
  readonly kind: 'revenue' | 'cost'
  /** By year, index 0 to `years`; or level in the years from 1 (or `fromYear`) to the last (or `toYear`), rising from the first of them. */
  readonly usd:
    | ArrayLike<number>
    | {
        readonly usdPerYear: number
        readonly fromYear?: number
        readonly toYear?: number
        readonly risePercent?: number
      }
  /** Whether it counts for the tax on profit; true where not given. */
  readonly taxed?: boolean
}

export type TaxTerms = {
  readonly percent: number
  readonly losses: LossRule
}

/**
 * What a year's loss is good for. refunded: its tax comes back at once (a small project in a profitable house; what TEAL does).
 * carried: set against later profits, the oldest first, for so many years (null: without end), at most this share of a year's profit
 * (50 in Russia by article 283(2.1) of its Tax Code, 80 in the United States by section 172(a) of theirs, else 100). lost: for nothing.
 */
export type LossRule =
  | { readonly are: 'refunded' }
  | { readonly are: 'lost' }
  | {
      readonly are: 'carried'
      readonly years: number | null
      readonly mostPercentOfProfit: number
    }

export type CaseLoan = Omit<LoanTerms, 'principalUsd'> & {
  readonly name: string
  /** Year at whose end it is drawn; 0 where not given. Interest falls due from the year after. */
  readonly drawnInYear?: number
  /** Its sum, or a share of what all components cost in the year of drawing. */
  readonly of: { readonly usd: number } | { readonly percentOfCapital: number }
}

/** Money that lies in stocks and open bills, set anew each year and given back in the last. */
export type WorkingCapital = {
  readonly name: string
  /** So many days of the next year's lines of one kind, or the level itself by year (index 0 to `years` - 1). */
  readonly of:
    | { readonly daysOf: 'revenue' | 'cost'; readonly days: number }
    | { readonly usd: ArrayLike<number> }
}
