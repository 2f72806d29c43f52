/**
 * A year at a glance: a column for each day, a row for each hour, the darker the more is mined. Cells of one depth are one path, runs of
 * hours one rectangle: a year of 8,760 cells is some kilobytes and no thousand elements.
 */
import { figure } from './amount.ts'
import { labelsBelow } from './axes.ts'
import { type Drawing, type Mark, pixels } from './drawing.ts'
import { box, text } from './marks.ts'

const depths = 6

/** `values` by step from the first hour of the year, MW; the mean of the steps of each hour is drawn. */
export function heatMap(
  of: {
    readonly year: number
    readonly stepHours: number
    readonly values: Float64Array
    readonly topMw: number
  },
  width: number,
  title = 'Mined, by day and hour',
): Drawing {
  const { year, stepHours, values } = of
  const left = 38
  const right = width - 6
  const days = Math.max(1, Math.ceil((values.length * stepHours) / 24))
  const daysEach = Math.max(1, Math.ceil(days / (right - left)))
  const columns = Math.ceil(days / daysEach)
  const across = (right - left) / columns
  const [top, down] = [34, width < 500 ? 8 : 11]
  const bottom = top + down * 24
  const topMw = of.topMw > 0 ? of.topMw : 1
  const depthOf = (column: number, hour: number) => {
    const mean = meanOf(values, stepHours, column * daysEach, Math.min(days, (column + 1) * daysEach), hour)
    if (mean === null) return null
    return mean <= 0 ? 0 : Math.min(depths, Math.max(1, Math.ceil((mean / topMw) * depths - 1e-9)))
  }

  const paths = new Map<number, string[]>()
  for (let column = 0; column < columns; column++) {
    let [start, held] = [0, depthOf(column, 0)]
    for (let hour = 1; hour <= 24; hour++) {
      const depth = hour === 24 ? null : depthOf(column, hour)
      if (hour < 24 && depth === held) continue
      if (held !== null) {
        const runs = paths.get(held) ?? []
        // A hair wider than its column: no paper shines between two days.
        runs.push(
          `M${pixels(left + column * across)} ${pixels(top + start * down)}h${pixels(across + 0.3)}v${pixels((hour - start) * down)}h${pixels(-across - 0.3)}z`,
        )
        paths.set(held, runs)
      }
      ;[start, held] = [hour, depth]
    }
  }
  const cells: Mark[] = [...paths]
    .toSorted(([a], [b]) => a - b)
    .map(([depth, runs]) => ({
      tag: 'path',
      attributes: { class: `depth depth-${depth}`, d: runs.join('') },
    }))
  const plot = { left, right, top, bottom }
  const minedShare = shareAbove(values)
  return {
    width,
    height: bottom + 58,
    title: `${title}, ${year}`,
    description: `The mine runs in ${figure(minedShare * 100, 0)} % of the hours of ${year}; full depth is ${figure(topMw)} MW.`,
    marks: [
      text(0, 18, 'hour of the day', 'unit'),
      ...[0, 6, 12, 18, 24].map((hour) => text(left - 8, top + hour * down + 4, `${hour}`, 'tick', 'end')),
      ...cells,
      box(left, top, right, bottom, 'outline'),
      ...labelsBelow(
        months(year).flatMap(({ day, label }) =>
          day < days ? [{ x: left + (day / daysEach) * across + 10, label }] : [],
        ),
        plot,
        4,
      ),
      ...scaleBelow(left, bottom + 34, topMw, width),
    ],
  }
}

/** Mean of an hour over the days of a column; null where there is no step. */
function meanOf(
  values: Float64Array,
  stepHours: number,
  from: number,
  to: number,
  hour: number,
): number | null {
  let [sum, count] = [0, 0]
  for (let day = from; day < to; day++) {
    const first = Math.floor((day * 24 + hour) / stepHours + 1e-9)
    const last = Math.max(first + 1, Math.floor((day * 24 + hour + 1) / stepHours + 1e-9))
    for (let step = first; step < last && step < values.length; step++) {
      const value = values[step] ?? 0
      if (Number.isFinite(value)) [sum, count] = [sum + value, count + 1]
    }
  }
  return count === 0 ? null : sum / count
}

function scaleBelow(left: number, y: number, topMw: number, width: number): readonly Mark[] {
  const each = width < 500 ? 26 : 34
  return [
    text(left, y + 11, '0', 'tick'),
    ...Array.from({ length: depths + 1 }, (_, depth) =>
      box(left + 14 + depth * each, y, left + 14 + (depth + 1) * each, y + 14, `depth depth-${depth}`),
    ),
    text(left + 22 + (depths + 1) * each, y + 11, `${figure(topMw)} MW`, 'tick'),
  ]
}

function shareAbove(values: Float64Array): number {
  let count = 0
  for (const value of values) if (value > 1e-9) count++
  return values.length === 0 ? 0 : count / values.length
}

function months(year: number): readonly { readonly day: number; readonly label: string }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const start = Date.UTC(year, month)
    return { day: Math.round((start - Date.UTC(year, 0)) / 86_400_000), label: monthNames[month] ?? '' }
  })
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
