/**
 * A year by its hour-classes: hours of one month that are alike in output and near in price stand for each other. The same rules decide
 * them as decide hours, a hundred times faster, but without what ties one hour to the next (ramps, starts); `planSite` measures both
 * and says how far they are apart.
 */
import type { Cooling } from './fleet.ts'
import type { Steps } from './problem.ts'

export type HourClasses = Steps & {
  /** Hours that each class stands for. */
  readonly hours: Float64Array
}

/** Eight classes of price a month: the value of a choice between two prices is off by far less than any input; each plan says by how much. */
const classesAMonth = 8

export function classesOf(steps: Steps, mostMinedMw: number): HourClasses {
  const byKey = new Map<number, number[]>()
  for (let step = 0; step < steps.monthOfStep.length; step++) {
    // With the station out there is nothing to share: such hours are a class of their own.
    const short = (steps.availableMw[step] ?? 0) < mostMinedMw ? 1 : 0
    const key = (steps.monthOfStep[step] ?? 0) * 2 + short
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [step])
    else group.push(step)
  }
  const parts: number[][] = []
  for (const [key, group] of [...byKey].toSorted(([a], [b]) => a - b)) {
    const cooler = Object.values(steps.overhead)[0]
    group.sort(
      (a, b) =>
        (steps.usdPerMwh[a] ?? 0) - (steps.usdPerMwh[b] ?? 0) ||
        (cooler?.[a] ?? 0) - (cooler?.[b] ?? 0) ||
        a - b,
    )
    const wanted = key % 2 === 1 ? 2 : classesAMonth
    const size = Math.ceil(group.length / wanted)
    for (let from = 0; from < group.length; from += size) parts.push(group.slice(from, from + size))
  }
  const mean = (values: Float64Array) =>
    Float64Array.from(parts, (part) => part.reduce((sum, step) => sum + (values[step] ?? 0), 0) / part.length)
  const each = (of: Steps['overhead']): Partial<Record<Cooling, Float64Array>> =>
    Object.fromEntries(Object.entries(of).map(([cooling, values]) => [cooling, mean(values)]))
  return {
    stepHours: 1,
    monthOfStep: Uint8Array.from(parts, (part) => steps.monthOfStep[part[0] ?? 0] ?? 0),
    availableMw: mean(steps.availableMw),
    lowestMw: mean(steps.lowestMw),
    exportLimitMw: mean(steps.exportLimitMw),
    usdPerMwh: mean(steps.usdPerMwh),
    wantedHeatMw: steps.wantedHeatMw === null ? null : mean(steps.wantedHeatMw),
    overhead: each(steps.overhead),
    coolable: each(steps.coolable),
    hours: Float64Array.from(parts, (part) => part.length * steps.stepHours),
  }
}
