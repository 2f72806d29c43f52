/** A figure of a plan as a person reads it. */
import type { Figure, Plan } from '@specie/mining/plan'

export function printFigure({ value, unit }: Figure): { readonly value: string; readonly unit: string } {
  if (value === null) return { value: 'none', unit: '' }
  if (unit === 'USD' && Math.abs(value) >= 1e6)
    return { value: grouped(value / 1e6, Math.abs(value) >= 1e9 ? 0 : 1), unit: 'million USD' }
  const decimals = unit === 'USD' || Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2
  return { value: grouped(value, decimals), unit }
}

export function figureNamed(plan: Plan, key: string): Figure | null {
  return plan.figures.find((figure) => figure.key === key) ?? null
}

function grouped(value: number, decimals: number): string {
  return value
    .toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−')
}
