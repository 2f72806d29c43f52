/** One year, or its hour-classes, as a dispatch problem: what each MWh brings sold, mined or as heat, under one future. */
import type { DispatchProblem, MachineGroup } from '../dispatch/index.ts'
import { bindingRamp, machineNamed, staggeredRampMwPerHour } from '../mine/index.ts'
import { rampMwPerHour } from '../plant/index.ts'
import type { Cooling } from './fleet.ts'
import type { Prepared } from './prepare.ts'
import type { Path } from './types.ts'

/** The steps to decide: a year's own, or classes of like hours. Arrays of one length. */
export type Steps = {
  readonly stepHours: number
  /** Month of the year, 0 to 11. */
  readonly monthOfStep: Uint8Array
  readonly availableMw: Float64Array
  readonly lowestMw: Float64Array
  readonly exportLimitMw: Float64Array
  readonly usdPerMwh: Float64Array
  readonly wantedHeatMw: Float64Array | null
  /** MW at the busbar for one MW of machines, and the share of the machines’ power that can be cooled. */
  readonly overhead: Readonly<Partial<Record<Cooling, Float64Array>>>
  readonly coolable: Readonly<Partial<Record<Cooling, Float64Array>>>
}

export type YearCase = {
  readonly prepared: Prepared
  /** Index of the plan's year, 0 first. */
  readonly year: number
  readonly path: Path
  readonly mw: number
}

/** `coupled`: with ramps, starts and shortest times; hour-classes have no neighbours and go without. */
export function problemOf(
  steps: Steps,
  { prepared, year, path, mw }: YearCase,
  coupled: boolean,
): DispatchProblem {
  const { site } = prepared
  const count = steps.monthOfStep.length
  const factors = path.powerFactor.subarray(year * 12, year * 12 + 12)
  const usdPerMwh = filled(
    count,
    (step) => (steps.usdPerMwh[step] ?? 0) * (factors[steps.monthOfStep[step] ?? 0] ?? 1),
  )
  const { buy } = site.grid
  return {
    stepHours: steps.stepHours,
    steps: count,
    power: {
      availableMw: steps.availableMw,
      lowestMw: steps.lowestMw,
      usdPerMwh,
      exportLimitMw: steps.exportLimitMw,
      variableUsdPerMwh: site.station.variableUsdPerMwh,
      rampMwPerHour: coupled ? rampMwPerHour(site.station) : null,
      buyLimitMw: buy === null ? null : filled(count, () => buy.limitMw),
      buyUsdPerMwh:
        buy === null
          ? null
          : filled(
              count,
              (step) => Math.max(0, usdPerMwh[step] ?? 0) + site.grid.tariffUsdPerMwh + buy.markupUsdPerMwh,
            ),
    },
    groups: machineGroups(steps, { prepared, year, path, mw }, coupled),
    heat:
      site.heat === null || steps.wantedHeatMw === null
        ? null
        : {
            usdPerMwh: site.heat.usdPerMwh,
            recoverableShare: site.heat.recoverablePercent / 100,
            wantedMw: steps.wantedHeatMw,
          },
    rampMwPerHour: coupled ? mineRamp(prepared, mw, steps.stepHours) : null,
  }
}

/** The stated ramp or that of staggered starts, whichever is slower; null where the whole mine changes within a step. */
function mineRamp({ site }: Prepared, mw: number, stepHours: number): number | null {
  const { rampMwPerHour: stated, staggering, groups } = site.mine
  const [group] = groups
  const staggered =
    staggering === null || group === undefined
      ? Number.POSITIVE_INFINITY
      : staggeredRampMwPerHour(
          staggering,
          typeof group.machine === 'string' ? machineNamed(group.machine) : group.machine,
        )
  const ramp = Math.min(stated ?? Number.POSITIVE_INFINITY, staggered)
  return Number.isFinite(ramp) ? bindingRamp(ramp, mw, stepHours) : null
}

/** US dollars that a PH/s earns in an hour of each month of the plan's year, after the pool's share. */
function usdPerPetahashHour({ site }: Prepared, path: Path, year: number): Float64Array {
  const kept = 1 - site.mine.pool.feePercent / 100
  return Float64Array.from({ length: 12 }, (_, month) => {
    const at = year * 12 + month
    const [subsidy, fees] = [path.subsidyBtc[at] ?? 0, path.feesBtc[at] ?? 0]
    const paid = site.mine.pool.scheme === 'pps' ? subsidy / (subsidy + fees) : 1
    return ((path.hashPriceUsd[at] ?? 0) / 24) * kept * paid
  })
}

function machineGroups(
  steps: Steps,
  { prepared, year, path, mw }: YearCase,
  coupled: boolean,
): readonly MachineGroup[] {
  const { site, fleet } = prepared
  const count = steps.monthOfStep.length
  const earned = usdPerPetahashHour(prepared, path, year)
  const uptime = site.mine.uptimePercent / 100
  return fleet.map((group) => {
    const overhead = steps.overhead[group.cooling]
    const coolable = steps.coolable[group.cooling]
    let before = 0
    if (overhead === undefined) throw new Error(`No overhead was prepared for ${group.cooling} cooling.`)
    return {
      name: group.name,
      segments: group.segments.map(({ share, petahashesPerMw }) => {
        const from = before
        before += share
        const mwBySteps = new Float64Array(count)
        const usdPerMwh = new Float64Array(count)
        for (let step = 0; step < count; step++) {
          const month = steps.monthOfStep[step] ?? 0
          const planMonth = year * 12 + month
          const busbarMwPerItMw = overhead[step] ?? 1
          const banned = path.ban !== null && planMonth >= path.ban.month
          mwBySteps[step] = banned
            ? 0
            : mw *
              group.itMw *
              uptime *
              busbarMwPerItMw *
              Math.max(0, Math.min(share, (coolable?.[step] ?? 1) - from))
          usdPerMwh[step] =
            ((petahashesPerMw * (group.factorByMonth[planMonth] ?? 0)) / busbarMwPerItMw) *
            (earned[month] ?? 0)
        }
        return { mw: mwBySteps, usdPerMwh }
      }),
      lowestShare: coupled ? group.lowestShare : 0,
      startUsd: coupled ? group.startUsd : 0,
      stopUsd: coupled ? group.stopUsd : 0,
      shortestOnHours: coupled ? group.shortestOnHours : 1,
      shortestOffHours: coupled ? group.shortestOffHours : 1,
    }
  })
}

function filled(count: number, at: (step: number) => number): Float64Array {
  const array = new Float64Array(count)
  for (let step = 0; step < count; step++) array[step] = at(step)
  return array
}
