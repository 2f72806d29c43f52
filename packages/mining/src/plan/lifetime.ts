/** A whole lifetime under one future, by hour-classes: quick enough to be asked ten thousand times. */
import { npv } from '../finance/index.ts'
import type { HourClasses } from './classes.ts'
import { courseOf, type YearOutcome } from './course.ts'
import { moneyOf } from './money.ts'
import type { Prepared } from './prepare.ts'
import type { Settled } from './settle.ts'
import type { Lifetime, Path } from './types.ts'
import { decideYear } from './year.ts'

/**
 * `coupling`: for each year, the share of the hour-classes' mining that ramps, starts and shortest times leave (measured once, hour by
 * hour, under the expected future); all of it unless given.
 */
export function valueOfPath(
  prepared: Prepared,
  path: Path,
  options: {
    readonly mw?: number
    readonly coupling?: readonly number[]
    /** What selling everything brings in each year under the same path, where it is known (`soldByClasses`). */
    readonly sellAll?: readonly Settled[]
  } = {},
): Lifetime {
  const { site } = prepared
  const mw = options.mw ?? site.mine.mw
  const course = courseOf(prepared, path, mw, (year, running) =>
    classOutcome(prepared, path, running, year, options.coupling?.[year] ?? 1, options.sellAll?.[year]),
  )
  const { netUsd } = moneyOf(prepared, mw, course, path)
  return {
    npvUsd: npv(site.money.discountPercent / 100, netUsd),
    flowsUsd: netUsd,
    bitcoin: Float64Array.from(course.years, ({ withMine }) => withMine.bitcoin),
    minedMwh: Float64Array.from(course.years, ({ withMine }) => withMine.minedMwh),
    miningUsd: Float64Array.from(course.years, ({ withMine }) => withMine.miningUsd),
  }
}

/** A plan year by its hour-classes. */
export function classOutcome(
  prepared: Prepared,
  path: Path,
  mw: number,
  year: number,
  coupling: number,
  known?: Settled,
): YearOutcome {
  const sellAll = known ?? classYear(prepared, path, 0, year)
  if (mw === 0) return { withMine: sellAll, sellAll }
  const withMine = classYear(prepared, path, mw, year)
  return { withMine: coupling === 1 ? withMine : blended(sellAll, withMine, coupling), sellAll }
}

/** What selling everything brings, year by year: the same for every size of mine. */
export function soldByClasses(prepared: Prepared, path: Path): readonly Settled[] {
  return prepared.years.map((_, year) => classYear(prepared, path, 0, year))
}

function classYear(prepared: Prepared, path: Path, mw: number, year: number): Settled {
  const inYear = prepared.years[year]
  if (inYear === undefined)
    throw new RangeError(`The plan has ${prepared.years.length} years; year ${year} is none of them.`)
  const { steps, hours } = afterOutages(prepared, path, year, inYear.classes)
  return decideYear({ prepared, year, path, mw }, steps, { coupled: false, blocks: inYear.blocks, hours })
    .settled
}

/** Forced outages of one unit among several take output; of the only unit, hours. */
function afterOutages(
  prepared: Prepared,
  path: Path,
  year: number,
  classes: HourClasses,
): { readonly steps: HourClasses; readonly hours: Float64Array } {
  const share = (step: number) => path.availability[year * 12 + (classes.monthOfStep[step] ?? 0)] ?? 1
  if (prepared.site.station.units === 1)
    return { steps: classes, hours: classes.hours.map((hours, step) => hours * share(step)) }
  const scaled = (values: Float64Array) => values.map((mw, step) => mw * share(step))
  return {
    steps: {
      ...classes,
      availableMw: scaled(classes.availableMw),
      lowestMw: scaled(classes.lowestMw),
      exportLimitMw: classes.exportLimitMw.map((mw, step) =>
        Math.min(mw, (classes.availableMw[step] ?? 0) * share(step)),
      ),
    },
    hours: classes.hours,
  }
}

function blended(off: Settled, on: Settled, share: number): Settled {
  const result = { ...on }
  for (const key of Object.keys(result) as (keyof Settled)[])
    result[key] = off[key] * (1 - share) + on[key] * share
  return result
}
