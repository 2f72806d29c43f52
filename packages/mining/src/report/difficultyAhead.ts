/** The difficulty that a plan expects, by year, with intervals as wide as forecasts from the network's own past have been wrong. */
import type { ForecastPoint } from '../drawing/index.ts'
import { forecastGrowth } from '../network/index.ts'
import type { Plan } from '../plan/types.ts'

/** Means of the years. The intervals are those of a lognormal whose spread grows with the root of time from the tip. */
export function difficultyAhead({ site, years }: Plan): readonly ForecastPoint[] {
  const { tipHeight, tipDay, difficulty } = site.bitcoin
  const deviation =
    tipHeight < firstHeight
      ? null
      : forecastGrowth({ tip: { height: tipHeight, difficulty }, months: 1 }).volatilityPerYear
  return years.map((row) => {
    const ahead = Math.max(0, (Date.UTC(row.year, 6) - Date.parse(tipDay)) / yearMs)
    const spread = (deviation ?? 0) * Math.sqrt(ahead)
    return {
      label: String(row.year),
      difficulty: row.difficulty,
      intervals:
        deviation === null
          ? []
          : normalHalves.map(({ level, half }) => ({
              level,
              low: row.difficulty * Math.exp(-half * spread),
              high: row.difficulty * Math.exp(half * spread),
            })),
    }
  })
}

/** Half of a normal distribution's central interval, in deviations. */
const normalHalves = [
  { level: 50, half: 0.6744897501960817 },
  { level: 80, half: 1.2815515655446004 },
  { level: 90, half: 1.6448536269514722 },
]
/** The errors were measured up to epoch 350; a forecast without the epochs themselves starts a year of them later. */
const firstHeight = 376 * 2016
const yearMs = 365.25 * 86_400_000
