/** Figures short enough for a chart: a unit for the whole of it, and the number before it. */

export type MoneyUnit = { readonly usd: number; readonly name: string }

/** Thousands, millions or billions of dollars, by the greatest amount of a chart. */
export function moneyUnit(amountsUsd: Iterable<number>): MoneyUnit {
  let most = 0
  for (const usd of amountsUsd) if (Number.isFinite(usd)) most = Math.max(most, Math.abs(usd))
  return units.find(({ usd }) => most >= usd * 1.0001) ?? dollars
}

/** With a true minus sign; three figures at most behind the point are worth printing in a chart, mostly fewer. */
export function figure(value: number, decimals = decimalsFor(value), least = 0): string {
  if (!Number.isFinite(value)) return 'none'
  const shown = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
  })
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown
}

export function money(usd: number, unit: MoneyUnit): string {
  const value = usd / unit.usd
  const decimals = value === 0 ? 0 : decimalsFor(value)
  return figure(value, decimals, decimals)
}

function decimalsFor(value: number): number {
  const size = Math.abs(value)
  return size >= 100 ? 0 : size >= 10 ? 1 : 2
}

const dollars: MoneyUnit = { usd: 1, name: 'dollars' }
const units: readonly MoneyUnit[] = [
  { usd: 1e12, name: 'trillion dollars' },
  { usd: 1e9, name: 'billion dollars' },
  { usd: 1e6, name: 'million dollars' },
  { usd: 1e3, name: 'thousand dollars' },
]
