/** Difficulty as it was and as it is expected, with the intervals around it: each step up the axis is the same factor. */
import { figure } from './amount.ts'
import { keys, labelsBelow } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { band, curve, lettersWide, line, text } from './marks.ts'
import { extent, linear, logTicks } from './scale.ts'

export type ForecastPoint = {
  readonly label: string
  readonly difficulty: number
  /** Widest last; none where nothing is known of them. Each point has the levels of the first. */
  readonly intervals: readonly { readonly level: number; readonly low: number; readonly high: number }[]
}

/** `past`: what was measured before the first of `ahead`, in the same even steps; it may be empty. */
export function difficultyForecast(
  of: {
    readonly past: readonly { readonly label: string; readonly difficulty: number }[]
    readonly ahead: readonly ForecastPoint[]
  },
  width: number,
  title = 'Difficulty to come',
): Drawing {
  const { past, ahead } = of
  const points = [...past.map((point) => ({ ...point, intervals: [] })), ...ahead]
  const levels = (ahead[0]?.intervals ?? []).map(({ level }) => level)
  const legend = keys(
    [
      { label: 'expected', class: 'main-line', shape: 'line' },
      ...(past.length === 0 ? [] : [{ label: 'measured', class: 'sum-line', shape: 'line' as const }]),
      ...levels.map((level, index) => ({
        label: `${level} of 100`,
        class: `interval-${Math.min(index, 2)}`,
        shape: 'box' as const,
      })),
    ],
    width,
  )
  const all = points.flatMap(({ difficulty, intervals }) => [
    difficulty,
    ...intervals.flatMap(({ low, high }) => [low, high]),
  ])
  const range = extent(
    all.filter((value) => value > 1e-300),
    false,
  )
  const ticks = logTicks(range[0], range[1], 6)
  const unit = units.find(({ from }) => (ticks.at(-1) ?? 0) >= from) ?? plainUnit
  const labels = ticks.map((tick) => figure(tick / unit.from, 12))
  const top = legend.height + 34
  const height = top + 250
  const left = Math.max(...labels.map(lettersWide)) + 8
  const plot = { left, right: width - 8, top, bottom: height - 30 }
  const [low, high] = [ticks[0] ?? 1, ticks.at(-1) ?? 10]
  const up = linear([Math.log(low), Math.log(high)], [plot.bottom, plot.top])
  const scale = (value: number) => up(Math.log(Math.max(value, low)))
  const across = linear([0, Math.max(1, points.length - 1)], [plot.left + 4, plot.right])
  const from = past.length
  const at = (place: number, value: number) => ({ x: across(place), y: scale(value) })
  const expected = ahead.map(({ difficulty }, index) => at(from + index, difficulty))
  // The last measured value belongs to both lines, so that nothing gapes between them.
  const joined = past.length === 0 ? [] : [at(from - 1, past.at(-1)?.difficulty ?? low)]
  const edge = (index: number, side: 'low' | 'high') => [
    ...joined,
    ...ahead.map(({ difficulty, intervals }, place) =>
      at(from + place, intervals[index]?.[side] ?? difficulty),
    ),
  ]
  return {
    width,
    height,
    title,
    description: said(ahead.at(-1), unit),
    marks: [
      ...legend.marks,
      text(0, top - 12, `difficulty${unit.name}, each step the same factor`, 'unit'),
      ...levels
        .map((_, index) => band(edge(index, 'high'), edge(index, 'low'), `interval-${Math.min(index, 2)}`))
        .toReversed(),
      ...ticks.flatMap((tick, index) => [
        line(plot.left, scale(tick), plot.right, scale(tick), 'grid'),
        text(plot.left - 8, scale(tick) + 4, labels[index] ?? '', 'tick', 'end'),
      ]),
      ...(past.length < 2
        ? []
        : [
            curve(
              past.map(({ difficulty }, place) => at(place, difficulty)),
              'sum-line',
            ),
          ]),
      ...(expected.length === 0 ? [] : [curve([...joined, ...expected], 'main-line')]),
      ...labelsBelow(
        points.map(({ label }, place) => ({ x: across(place), label })),
        plot,
      ),
    ],
  }
}

function said(last: ForecastPoint | undefined, unit: typeof plainUnit): string {
  if (last === undefined) return 'Nothing is forecast.'
  const value = (difficulty: number) => figure(difficulty / unit.from)
  const around = last.intervals.map(
    ({ level, low, high }) => `${level} of 100 between ${value(low)} and ${value(high)}`,
  )
  return `In ${last.label} ${value(last.difficulty)}${unit.name}${around.length === 0 ? '' : `; ${around.join(', ')}`}.`
}

const plainUnit = { from: 1, name: '' }
const units: readonly (typeof plainUnit)[] = [
  { from: 1e12, name: ', trillions' },
  { from: 1e6, name: ', millions' },
]
