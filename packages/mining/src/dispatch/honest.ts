/**
 * The dispatch of somebody who does not know the day's prices: each day is decided with the prices of the day before (persistence), and
 * settled at the real ones. Loads, sales and purchases all stand as decided. What the station can give and what machines earn is known.
 */
import { automatonOf, isSwitched, placeAfter } from './automaton.ts'
import { checkProblem } from './check.ts'
import { meetsRamps, rangeOf } from './rampLimits.ts'
import { accounted, type Before, type Schedule, settled } from './schedule.ts'
import { scheduleOf, withoutStationRamp } from './solve.ts'
import { structureOf } from './structure.ts'
import { type Dispatch, type DispatchProblem, Impossible, NeedsSolver } from './types.ts'

export type HonestOptions = {
  /** Hours of each day whose prices are known when it is decided: 24 where tomorrow's are published, 0 where none are. */
  readonly foreknownHours?: number
}

/**
 * Each decision looks two days ahead, so that shortest times and ramps reach over midnight, and its first day is carried out. On a first
 * day without known prices everything is sold. A group whose shortest time would break a rule of the station is switched all the same: that
 * is an outage, not a choice. Throws as `solve` does.
 */
export function honest(problem: DispatchProblem, { foreknownHours = 0 }: HonestOptions = {}): Dispatch {
  checkProblem(problem)
  const { steps, stepHours, groups } = problem
  const day = Math.max(1, Math.round(24 / stepHours))
  const free = withoutHardRamps(problem)
  const groupMw = groups.map(() => new Float64Array(steps))
  const on = groups.map(() => new Uint8Array(steps))
  const streams = {
    soldMw: new Float64Array(steps),
    boughtMw: new Float64Array(steps),
    heatMw: new Float64Array(steps),
  }
  const method = structureOf(free)
  for (let from = 0; from < steps; from += day) {
    const believed = believe(free, {
      from,
      to: Math.min(steps, from + 2 * day),
      day,
      known: foreknownHours / stepHours,
    })
    const schedule = decide(believed, from === 0 ? null : standing(problem, from, groupMw, on))
    const done = settled(believed, schedule)
    const length = Math.min(day, steps - from)
    groups.forEach((_, place) => {
      groupMw[place]?.set(done.groupMw[place]?.subarray(0, length) ?? [], from)
      on[place]?.set(schedule.on?.[place]?.subarray(0, length) ?? [], from)
    })
    for (const name of ['soldMw', 'boughtMw', 'heatMw'] as const)
      streams[name].set(done[name].subarray(0, length), from)
  }
  const dispatch = accounted(problem, { method, groupMw, on }, streams)
  if (!meetsRamps(problem, dispatch))
    throw new NeedsSolver(
      'A ramp binds that a day cannot be decided with: no honest dispatch is found without a solver.',
    )
  return dispatch
}

/** Ramps that the structural methods cannot carry are left out of the decisions, and must turn out to be met. */
function withoutHardRamps(problem: DispatchProblem): DispatchProblem {
  const free = withoutStationRamp(problem)
  return free.groups.some(isSwitched) ? { ...free, rampMwPerHour: null } : free
}

function decide(problem: DispatchProblem, before: Before | null): Schedule {
  const structure = structureOf(problem)
  try {
    const schedule = scheduleOf(structure, problem, before)
    if (schedule !== null) return schedule
  } catch (error) {
    if (!(error instanceof Impossible) || before === null) throw error
    const tripped = scheduleOf(structure, problem)
    if (tripped !== null) return tripped
  }
  throw new NeedsSolver(`Each day is an ${structure}: no honest dispatch is found without a solver.`)
}

type Days = { readonly from: number; readonly to: number; readonly day: number; readonly known: number }

/** Dearer than any price: what nobody knows the price of is sold, and nothing is bought. */
const unknownUsdPerMwh = 1e5

/** The two days as they look from their start: an unknown price is that of the latest known day at the same hour. */
function believe(problem: DispatchProblem, days: Days): DispatchProblem {
  const { from, to } = days
  const cut = (array: Float64Array) => array.subarray(from, to)
  const { power, heat, groups } = problem
  return {
    ...problem,
    steps: to - from,
    power: {
      ...power,
      availableMw: cut(power.availableMw),
      lowestMw: cut(power.lowestMw),
      exportLimitMw: cut(power.exportLimitMw),
      usdPerMwh: expected(power.usdPerMwh, days, unknownUsdPerMwh),
      buyLimitMw: power.buyLimitMw === null ? null : cut(power.buyLimitMw),
      buyUsdPerMwh:
        power.buyUsdPerMwh === null ? null : expected(power.buyUsdPerMwh, days, 2 * unknownUsdPerMwh),
    },
    groups: groups.map((group) => ({
      ...group,
      segments: group.segments.map(({ mw, usdPerMwh }) => ({ mw: cut(mw), usdPerMwh: cut(usdPerMwh) })),
    })),
    heat: heat === null ? null : { ...heat, wantedMw: cut(heat.wantedMw) },
  }
}

function expected(usdPerMwh: Float64Array, { from, to, day, known }: Days, unknown: number): Float64Array {
  return Float64Array.from({ length: to - from }, (_, ahead) => {
    let step = from + ahead
    while (step >= from + known) step -= day
    return step < 0 ? unknown : (usdPerMwh[step] as number)
  })
}

/** Where the evening left the mine. */
function standing(
  problem: DispatchProblem,
  from: number,
  groupMw: readonly Float64Array[],
  on: readonly Uint8Array[],
): Before {
  const last = from - 1
  const places = Int32Array.from(problem.groups, (group, place) => {
    if (!isSwitched(group)) return 0
    const states = on[place] as Uint8Array
    let first = last
    while (first > 0 && states[first - 1] === states[last]) first--
    // A state that lasts since the first step was free: it counts as rested.
    return placeAfter(
      automatonOf(group, problem),
      states[last] === 1,
      first === 0 ? problem.steps : from - first,
    )
  })
  return {
    loadMw: groupMw.reduce((sum, loads) => sum + (loads[last] as number), 0),
    range: rangeOf(problem, last),
    places,
  }
}
