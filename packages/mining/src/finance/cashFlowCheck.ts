/** What no cash flow can be made from is named before any figure is worked out. */
import type { CashFlowCase } from './cashFlowCase.ts'

export function checkCase(of: CashFlowCase): void {
  if (!Number.isInteger(of.years) || of.years < 1 || of.years > 1000)
    throw new RangeError(`A cash flow runs for 1 to 1,000 whole years: not ${of.years}.`)
  checkNames(of)
  for (const {
    name,
    usd,
    builtInYear = 0,
    lifeYears,
    shieldInflationPercent = 0,
    residual,
  } of of.components) {
    if (!(usd >= 0 && Number.isFinite(usd))) throw new RangeError(`${name} costs 0 or more: not ${usd}.`)
    if (lifeYears !== null && !(Number.isInteger(lifeYears) && lifeYears >= 1))
      throw new RangeError(`${name} lives whole years, 1 or more: not ${lifeYears}.`)
    if (!(shieldInflationPercent > -100))
      throw new RangeError(`${name}: inflation lies above -100 %, not ${shieldInflationPercent}.`)
    if (residual?.is === 'percentOfCost' && !(residual.percent >= 0))
      throw new RangeError(`${name} leaves 0 % of its cost or more: not ${residual.percent}.`)
    requireYear(name, 'is built', builtInYear, of.years)
  }
  for (const { name, usd } of of.lines) {
    if ('length' in usd) requireTable(name, usd, of.years + 1)
    else {
      if (!Number.isFinite(usd.usdPerYear))
        throw new RangeError(`${name} is a number of dollars a year: not ${usd.usdPerYear}.`)
      requireYear(name, 'begins', usd.fromYear ?? 1, of.years)
      requireYear(name, 'ends', usd.toYear ?? of.years, of.years)
      if (!((usd.risePercent ?? 0) > -100))
        throw new RangeError(`${name} rises by more than -100 %: not ${usd.risePercent}.`)
    }
  }
  for (const { name, drawnInYear = 0, of: sum } of of.loans ?? []) {
    requireYear(name, 'is drawn', drawnInYear, of.years - 1)
    if ('percentOfCapital' in sum && !(sum.percentOfCapital >= 0 && sum.percentOfCapital <= 100))
      throw new RangeError(`${name} is 0 to 100 % of the capital: not ${sum.percentOfCapital}.`)
  }
  for (const { name, of: need } of of.workingCapital ?? [])
    if ('usd' in need) requireTable(name, need.usd, of.years)
    else if (!(need.days >= 0)) throw new RangeError(`${name} is 0 days or more: not ${need.days}.`)
}

/** Lines are found by name, so none may stand twice, and none takes a name that the table itself writes. */
function checkNames({ components, lines, loans = [], workingCapital = [] }: CashFlowCase): void {
  const names = [
    'tax',
    ...lines.map(({ name }) => name),
    ...components.flatMap(({ name, residual }) => (residual ? [name, `${name}, residual`] : [name])),
    ...loans.flatMap(({ name }) => [`${name}, drawn`, `${name}, interest`, `${name}, principal`]),
    ...workingCapital.map(({ name }) => name),
  ]
  const seen = new Set<string>()
  for (const name of names) {
    if (name === '') throw new RangeError('A line of a cash flow has a name.')
    if (seen.has(name)) throw new RangeError(`Two lines of a cash flow are called ${name}.`)
    seen.add(name)
  }
}

function requireYear(name: string, does: string, year: number, last: number): void {
  if (!(Number.isInteger(year) && year >= 0 && year <= last))
    throw new RangeError(`${name} ${does} in a year from 0 to ${last}: not ${year}.`)
}

function requireTable(name: string, usd: ArrayLike<number>, length: number): void {
  if (usd.length !== length)
    throw new RangeError(`${name} has ${length} years, from year 0 on: not ${usd.length}.`)
  for (let year = 0; year < length; year++)
    if (!Number.isFinite(usd[year]))
      throw new RangeError(`${name} in year ${year} is a number of dollars: not ${usd[year]}.`)
}
