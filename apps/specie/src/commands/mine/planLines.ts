/** A plan on a terminal: its finding, the figures that decide, and what to know before believing it. */
import type { Figure, Plan } from '@specie/mining/plan'
import { table } from '../../terminal/report.ts'

export function planLines(plan: Plan): readonly string[] {
  const decisive = plan.decisive.flatMap((key) => plan.figures.filter((figure) => figure.key === key))
  return [
    plan.name,
    ...plan.finding.map((sentence) => `  ${sentence}`),
    '',
    ...table(
      ['', '', '', 'explain'],
      decisive.map((figure) => [figure.label, printFigure(figure), figure.unit, figure.key]),
    ).slice(1),
    '',
    ...plan.warnings.map((warning) => `! ${warning}`),
  ]
}

/** Thousands apart; as many decimals as its size can bear. */
export function printFigure({ value }: Pick<Figure, 'value'>): string {
  if (value === null) return 'none'
  const decimals = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 2 : 4
  return value.toLocaleString('en-US', {
    maximumFractionDigits: decimals,
    minimumFractionDigits: Math.min(2, decimals),
  })
}
