/** The same optimum by HiGHS, for every problem: needed where ramps meet starts, or the station has a ramp of its own. */
import loadHighs, { type Highs, type ModelData } from 'highs'
import { checkProblem } from '../check.ts'
import { accounted } from '../schedule.ts'
import { type Dispatch, type DispatchProblem, Impossible } from '../types.ts'
import { programme } from './programme.ts'
import { type Columns, write } from './write.ts'

export type ExactOptions = {
  /** Relative gap at which an integer programme may stop; 0 unless stated. */
  readonly relativeGap?: number
  /** Any other setting of HiGHS by its own name; without them its feasibility tolerances are set to the tightest it allows. */
  readonly settings?: Readonly<Record<string, number | string | boolean>>
}

/** Errors as `solve`; an unexpected end of HiGHS is thrown with its status. */
export async function solveExactly(problem: DispatchProblem, options: ExactOptions = {}): Promise<Dispatch> {
  return solvedBy(await loaded(), problem, options)
}

/** The solver opened once, for callers that cannot wait for each problem. */
export async function openSolver(
  options: ExactOptions = {},
): Promise<(problem: DispatchProblem) => Dispatch> {
  const highs = await loaded()
  return (problem) => solvedBy(highs, problem, options)
}

function solvedBy(highs: Highs, problem: DispatchProblem, options: ExactOptions): Dispatch {
  checkProblem(problem)
  const { data, columns } = written(problem, highs)
  const whole = data.integrality !== undefined
  const values = run(highs, data, whole, options)
  // An integer programme ends with binaries near 0 and 1: fixed there, the linear rest is solved once more, to full precision.
  const exact = whole ? run(highs, fixed(data, values, highs), false, options) : values
  return dispatchOf(problem, columns, exact, whole)
}

/** Loaded once: the compiled solver is shared by all calls. */
export function loaded(): Promise<Highs> {
  solver ??= load()
  return solver
}

let solver: Promise<Highs> | undefined
// highs declares a CommonJS default and gives Node its module build, whose default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default

export function written(problem: DispatchProblem, highs: Highs): { data: ModelData; columns: Columns } {
  const { objectiveSense, variableType } = highs.constants
  const into = programme(objectiveSense.maximize, variableType)
  const columns = write(problem, into)
  return { data: into.data(), columns }
}

const tightest = { primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10 }
const tightestWhole = { mip_feasibility_tolerance: 1e-9, mip_abs_gap: 0 }

function run(
  highs: Highs,
  data: ModelData,
  whole: boolean,
  { relativeGap = 0, settings }: ExactOptions,
): Float64Array {
  return highs.withModel(data, (model) => {
    const gap = whole ? { mip_rel_gap: relativeGap } : {}
    model.options.set({
      output_flag: false,
      ...(settings ?? { ...tightest, ...(whole ? tightestWhole : {}) }),
      ...gap,
    })
    model.run()
    const { modelStatus } = highs.constants
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      throw new Impossible(
        0,
        'no schedule from here to the end meets the ramps and the shortest times together.',
      )
    if (status !== modelStatus.optimal)
      throw new Error(`HiGHS ended with status ${status}, not with an optimum.`)
    return model.getSolution().colValue
  })
}

function fixed(data: ModelData, values: Float64Array, { constants }: Highs): ModelData {
  const { integrality = [], ...linear } = data
  const [colLower, colUpper] = [Float64Array.from(data.colLower), Float64Array.from(data.colUpper)]
  for (let column = 0; column < values.length; column++) {
    if (integrality[column] !== constants.variableType.integer) continue
    colLower[column] = colUpper[column] = Math.round(values[column] as number)
  }
  return { ...linear, colLower, colUpper }
}

function dispatchOf(
  problem: DispatchProblem,
  columns: Columns,
  values: Float64Array,
  whole: boolean,
): Dispatch {
  const taken = (of: readonly number[]) =>
    Float64Array.from(of, (column) => Math.max(0, values[column] as number))
  const groupMw = columns.segments.map((steps) =>
    Float64Array.from(steps, (own) =>
      own.reduce((sum, column) => sum + Math.max(0, values[column] as number), 0),
    ),
  )
  const on = columns.on.map((steps) =>
    Uint8Array.from(steps, (column) => Math.round(values[column] as number)),
  )
  const streams = {
    soldMw: taken(columns.sold),
    boughtMw: taken(columns.bought),
    heatMw: taken(columns.heat),
  }
  return accounted(
    problem,
    { method: whole ? 'integer programme' : 'linear programme', groupMw, on },
    streams,
  )
}
