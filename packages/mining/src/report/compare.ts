/** Several plans side by side: every figure that decides one of them, and the best of each row where more is plainly better or worse. */
import type { Figure, Plan } from '../plan/types.ts'
import { plain, printShort, wrapped } from './print.ts'

/** For a terminal; names stand above as numbers where they are long. */
export function comparePlans(
  plans: readonly Plan[],
  { width = 80 }: { readonly width?: number } = {},
): string {
  const rows = comparedFigures(plans)
  const heads = plans.map((_, index) => `(${index + 1})`)
  const cells = rows.map(({ figures }) =>
    figures.map((figure) => (figure === null ? '-' : oneWord(printShort(figure)))),
  )
  const labels = rows.map(({ label, unit }) => (unit === '' ? label : `${label}, ${unit}`))
  const longest = Math.max(0, ...labels.map(({ length }) => length))
  const columns = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (label: string, row: readonly string[]) =>
    `${label.padEnd(longest)}${row.map((cell, column) => `  ${cell.padStart(columns[column] ?? 0)}`).join('')}`.trimEnd()
  return `${[
    ...plans.flatMap((plan, index) => [
      `(${index + 1}) ${plain(plan.name)}${plan.madeUp.length === 0 ? '' : '  [made-up data]'}`,
      ...plan.finding.slice(0, 1).flatMap((sentence) => wrapped(sentence, width, '    ')),
    ]),
    '',
    line('', heads),
    ...rows.map((_, row) => line(labels[row] ?? '', cells[row] ?? [])),
  ].join('\n')}\n`
}

export type Compared = Pick<Figure, 'key' | 'label' | 'unit'> & {
  readonly figures: readonly (Figure | null)[]
}

/** In the order of the first plan that has each; null where a plan has none. */
export function comparedFigures(plans: readonly Plan[]): readonly Compared[] {
  return [...new Set(plans.flatMap(({ decisive }) => decisive))].flatMap((key) => {
    const figures = plans.map((plan) => plan.figures.find((figure) => figure.key === key) ?? null)
    const known = figures.find((figure) => figure !== null) ?? null
    return known === null ? [] : [{ key, label: known.label, unit: known.unit, figures }]
  })
}

function oneWord({ number, unit }: { readonly number: string; readonly unit: string }): string {
  const word = /^(?:million|billion|trillion)/.exec(unit)
  return word === null ? number : `${number} ${word[0]}`
}
