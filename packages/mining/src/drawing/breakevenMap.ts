/** Where two inputs together turn gain into loss: a table of net present values, coloured by sign, deeper the further from nothing. */
import { figure, money, moneyUnit } from './amount.ts'
import type { Drawing, Mark } from './drawing.ts'
import { box, lettersWide, text } from './marks.ts'

type Side = { readonly label: string; readonly values: readonly number[] }

export function breakevenMap(
  of: {
    readonly rows: Side
    readonly columns: Side
    readonly npvUsd: readonly (readonly number[])[]
    /** The planned values: their cell is framed. */
    readonly planned?: { readonly row: number; readonly column: number }
  },
  width: number,
): Drawing {
  const { rows, columns, npvUsd, planned } = of
  const all = npvUsd.flat()
  const unit = moneyUnit(all)
  const greatest = all.reduce((most, usd) => Math.max(most, Math.abs(usd)), 0)
  const left = Math.max(...rows.values.map((value) => lettersWide(figure(value)))) + 10
  const top = 66
  const each = (width - left - 2) / Math.max(1, columns.values.length)
  const down = 34
  const bottom = top + rows.values.length * down
  const gains = all.filter((usd) => usd > 0).length
  const cell = (usd: number, row: number, column: number): readonly Mark[] => {
    const [x, y] = [left + column * each, top + row * down]
    const names = usd > 0 ? 'gain-cell' : 'loss-cell'
    return [
      box(x + 1, y + 1, x + each - 1, y + down - 1, `${names} deep-${deepness(usd, greatest)}`),
      text(x + each / 2, y + down / 2 + 4, money(usd, unit), 'cell', 'middle'),
    ]
  }
  const isPlanned = (row: number, column: number) =>
    planned !== undefined &&
    same(rows.values[row], planned.row) &&
    same(columns.values[column], planned.column)
  return {
    width,
    height: bottom + 26,
    title: 'Where gain turns into loss',
    description: `NPV in ${unit.name} by ${rows.label} (rows) and ${columns.label} (columns): ${gains} of ${all.length} cells gain.`,
    marks: [
      text(0, 14, `down: ${rows.label}`, 'unit'),
      text(0, 32, `across: ${columns.label}`, 'unit'),
      ...columns.values.map((value, column) =>
        text(left + (column + 0.5) * each, top - 8, figure(value), 'tick', 'middle'),
      ),
      ...rows.values.map((value, row) =>
        text(left - 8, top + (row + 0.5) * down + 4, figure(value), 'tick', 'end'),
      ),
      ...npvUsd.flatMap((line, row) => line.flatMap((usd, column) => cell(usd, row, column))),
      ...npvUsd.flatMap((line, row) =>
        line.flatMap((_, column) =>
          isPlanned(row, column)
            ? [
                box(
                  left + column * each + 1,
                  top + row * down + 1,
                  left + (column + 1) * each - 1,
                  top + (row + 1) * down - 1,
                  'planned-cell',
                ),
              ]
            : [],
        ),
      ),
      text(
        left,
        bottom + 18,
        `NPV, ${unit.name}${planned === undefined ? '' : '; framed: as planned'}`,
        'tick',
      ),
    ],
  }
}

/** By the square root: most cells lie near nothing, and one far corner must not pale them. */
function deepness(usd: number, greatest: number): number {
  return greatest === 0 ? 1 : Math.max(1, Math.ceil(Math.sqrt(Math.abs(usd) / greatest) * 4 - 1e-9))
}

function same(value: number | undefined, wanted: number): boolean {
  return value !== undefined && Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
}
