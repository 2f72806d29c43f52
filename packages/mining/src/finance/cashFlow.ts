/**
 * The cash flow of anything built, year by year, every line under its own name: components paid and paid again, revenue and cost, write-offs,
 * loans, working capital, what is left at the end, and the tax on it all. Laid out as INL's TEAL does, and more general.
 */
import type { CaseLoan, CashFlowCase, WorkingCapital, YearlyLine } from './cashFlowCase.ts'
import { checkCase } from './cashFlowCheck.ts'
import { buildComponent } from './component.ts'
import { loanSchedule } from './loan.ts'
import { type TaxYear, taxByYear } from './tax.ts'

export type CashLineKind =
  | 'revenue'
  | 'cost'
  | 'capital'
  | 'working capital'
  | 'residual'
  | 'loan drawn'
  | 'interest'
  | 'principal'
  | 'tax'

/** One named line. Index 0 is now, index n the end of year n; US dollars, what is paid out negative. */
export type CashLine = {
  readonly name: string
  readonly kind: CashLineKind
  readonly usd: Float64Array
  /** In words, how each number follows. */
  readonly from: string
}

/** One year of the table: `lines` add up to `netUsd`; `beside` explains the tax and is no cash. */
export type CashFlowYear = {
  readonly year: number
  readonly lines: Readonly<Record<string, number>>
  readonly netUsd: number
  readonly beside: {
    /** By component: the write-off that counts for tax, after `shieldInflationPercent`. Positive. */
    readonly depreciationUsd: Readonly<Record<string, number>>
    /** Taxed lines less write-offs less interest, before losses of earlier years. */
    readonly profitUsd: number
    readonly lossesUsedUsd: number
    readonly taxedUsd: number
    /** Losses that still wait, and debts still owed, at the year's end. */
    readonly lossesWaitingUsd: number
    readonly owedUsd: number
  }
}

export type CashFlow = {
  readonly years: readonly CashFlowYear[]
  readonly lines: readonly CashLine[]
  /** The sum of all lines: to discount at the owners' rate where there are loans. */
  readonly netUsd: Float64Array
  /** Without loans drawn, interest and principal (the tax stays as it is). */
  readonly beforeLoansUsd: Float64Array
}

/**
 * The table of a case. RangeError, naming the part, for what cannot be: a name twice, years beyond the horizon, tables that do not add up, a loan whose
 * term ends before it begins. A loan still owed in the last year is paid back then. What a component has not been written off by then is lost for tax
 * unless it has a `residual`.
 */
export function cashFlow(of: CashFlowCase): CashFlow {
  checkCase(of)
  const lines: CashLine[] = []
  const profit = new Float64Array(of.years + 1)
  const owed = new Float64Array(of.years + 1)
  const depreciation: Record<string, Float64Array> = {}
  const capital = new Float64Array(of.years + 1)
  const kinds = { revenue: new Float64Array(of.years + 1), cost: new Float64Array(of.years + 1) }

  for (const line of of.lines) {
    const usd = spread(line, of.years)
    add(kinds[line.kind], usd)
    const signed = line.kind === 'cost' ? usd.map((value) => -value) : usd
    lines.push({ name: line.name, kind: line.kind, usd: signed, from: described(line) })
    if (line.taxed !== false) add(profit, signed)
  }
  for (const component of of.components) {
    const built = buildComponent(component, of.years)
    add(capital, built.spentUsd)
    add(profit, built.shieldUsd, -1)
    depreciation[component.name] = built.shieldUsd
    lines.push({
      name: component.name,
      kind: 'capital',
      usd: built.spentUsd.map((usd) => -usd),
      from: built.from,
    })
    if (component.residual === undefined) continue
    add(profit, built.residualUsd)
    profit[of.years] = (profit[of.years] ?? 0) - built.bookUsd
    lines.push({
      name: `${component.name}, residual`,
      kind: 'residual',
      usd: built.residualUsd,
      from: `last year; ${component.residual.is === 'bookValue' ? 'what is not written off' : `${component.residual.percent} % of the cost`}`,
    })
  }
  for (const need of of.workingCapital ?? []) lines.push(working(need, kinds, of.years))
  for (const loan of of.loans ?? []) {
    const account = borrow(loan, capital, of.years)
    lines.push(...account.lines)
    add(profit, account.interestUsd, -1)
    add(owed, account.owedUsd)
  }
  const taxes = taxByYear(profit, of.tax)
  lines.push({
    name: 'tax',
    kind: 'tax',
    usd: Float64Array.from(taxes, (year) => -year.taxUsd),
    from: `${of.tax.percent} % of taxed profit; losses are ${of.tax.losses.are}`,
  })
  return table(lines, taxes, depreciation, owed, of.years)
}

function table(
  lines: readonly CashLine[],
  taxes: readonly TaxYear[],
  depreciation: Readonly<Record<string, Float64Array>>,
  owed: Float64Array,
  last: number,
): CashFlow {
  const netUsd = new Float64Array(last + 1)
  const beforeLoansUsd = new Float64Array(last + 1)
  for (const line of lines) {
    add(netUsd, line.usd)
    if (!loanKinds.includes(line.kind)) add(beforeLoansUsd, line.usd)
  }
  const years = taxes.map((tax, year) => ({
    year,
    lines: Object.fromEntries(lines.map((line) => [line.name, line.usd[year] ?? 0])),
    netUsd: netUsd[year] ?? 0,
    beside: {
      depreciationUsd: Object.fromEntries(
        Object.entries(depreciation).map(([name, usd]) => [name, usd[year] ?? 0]),
      ),
      profitUsd: tax.profitUsd,
      lossesUsedUsd: tax.lossesUsedUsd,
      taxedUsd: tax.taxedUsd,
      lossesWaitingUsd: tax.lossesWaitingUsd,
      owedUsd: owed[year] ?? 0,
    },
  }))
  return { years, lines, netUsd, beforeLoansUsd }
}

function spread({ usd }: YearlyLine, last: number): Float64Array {
  if ('length' in usd) return Float64Array.from(usd)
  const { usdPerYear, fromYear = 1, toYear = last, risePercent = 0 } = usd
  return Float64Array.from({ length: last + 1 }, (_, year) =>
    year < fromYear || year > toYear ? 0 : usdPerYear * (1 + risePercent / 100) ** (year - fromYear),
  )
}

function described({ usd, taxed = true }: YearlyLine): string {
  const untaxed = taxed ? '' : ', not taxed'
  if ('length' in usd) return `given by year${untaxed}`
  const { usdPerYear, fromYear = 1, toYear, risePercent = 0 } = usd
  const rise = risePercent === 0 ? '' : `, rising ${risePercent} % a year`
  return `${usdPerYear} USD a year from year ${fromYear} to ${toYear ?? 'the last'}${rise}${untaxed}`
}

/** The money tied up at each year's end is what the year after will need; each change is a flow. */
function working(
  { name, of }: WorkingCapital,
  kinds: Readonly<Record<'revenue' | 'cost', Float64Array>>,
  last: number,
): CashLine {
  const level = (year: number) => {
    if (year < 0 || year >= last) return 0
    return 'usd' in of ? (of.usd[year] ?? 0) : ((kinds[of.daysOf][year + 1] ?? 0) * of.days) / 365
  }
  return {
    name,
    kind: 'working capital',
    usd: Float64Array.from({ length: last + 1 }, (_, year) => level(year - 1) - level(year)),
    from:
      'usd' in of ? 'changes of the level given by year' : `${of.days} days of the next year's ${of.daysOf}`,
  }
}

function borrow(loan: CaseLoan, capital: Float64Array, last: number) {
  const drawnInYear = loan.drawnInYear ?? 0
  const principalUsd =
    'usd' in loan.of ? loan.of.usd : ((capital[drawnInYear] ?? 0) * loan.of.percentOfCapital) / 100
  const at = () => new Float64Array(last + 1)
  const [drawn, paidInterest, principal, interestUsd, owedUsd] = [at(), at(), at(), at(), at()]
  drawn[drawnInYear] = principalUsd
  owedUsd[drawnInYear] = principalUsd
  let owed = principalUsd
  for (const [index, due] of loanSchedule({ ...loan, principalUsd }).entries()) {
    const year = drawnInYear + 1 + index
    if (year > last) break
    interestUsd[year] = due.interestUsd
    paidInterest[year] = due.addedUsd - due.interestUsd
    principal[year] = -due.principalUsd
    owed = due.owedUsd
    if (year === last) {
      principal[year] = (principal[year] ?? 0) - owed
      owed = 0
    }
    owedUsd[year] = owed
  }
  const terms = `${loan.kind}, ${loan.ratePercent} % over ${loan.years} years`
  const lines: readonly CashLine[] = [
    { name: `${loan.name}, drawn`, kind: 'loan drawn', usd: drawn, from: `year ${drawnInYear}` },
    { name: `${loan.name}, interest`, kind: 'interest', usd: paidInterest, from: terms },
    { name: `${loan.name}, principal`, kind: 'principal', usd: principal, from: terms },
  ]
  return { lines, interestUsd, owedUsd }
}

function add(to: Float64Array, from: Float64Array, times = 1): void {
  for (let year = 0; year < to.length; year++) to[year] = (to[year] ?? 0) + times * (from[year] ?? 0)
}

const loanKinds: readonly CashLineKind[] = ['loan drawn', 'interest', 'principal']
