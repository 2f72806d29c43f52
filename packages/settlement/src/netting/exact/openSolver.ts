/**
 * The choice as an integer programme, by HiGHS: the greatest weight, then with that weight the most payments. Its floating point decides nothing that
 * is paid: what it proposes is made payable exactly. Its bound is raised by a millionth before it is put down to the next weight that can occur.
 */
import loadHighs, { type Highs } from 'highs'
import type { Draft } from '../choice.ts'
import type { Queue } from '../queue.ts'
import { type Class, classesOf, programmeOf } from './programme.ts'

export type SolverOptions = {
  /** The best choice so far. */
  readonly known: Draft
  readonly leftMs: () => number
}

export type Solved = {
  /** Units that it would take. */
  readonly taken: Uint8Array
  /** No choice weighs more. */
  readonly bound: bigint
}

/** Null where it found nothing in its time. */
export type Solver = (queue: Queue, options: SolverOptions) => Solved | null

/** Loaded once; it then answers at once. */
export async function openSolver(): Promise<Solver> {
  const highs = await loaded()
  return (queue, options) => solvedBy(highs, queue, options)
}

let solver: Promise<Highs> | undefined
// highs declares a CommonJS default and gives Node its module build, whose default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default

function loaded(): Promise<Highs> {
  solver ??= load()
  return solver
}

function solvedBy(highs: Highs, queue: Queue, { known, leftMs }: SolverOptions): Solved | null {
  const classes = classesOf(queue)
  const programme = programmeOf(highs, queue, classes)
  const first = run(highs, programme.weighing(), {
    counts: countsOf(classes, known.taken),
    ms: leftMs() * shareOfFirst,
  })
  if (first === null) return null
  const bound = programme.weightOf(first.bound * (1 + margin))
  const taken = takenOf(queue, classes, first.counts)
  const weight = weightOf(queue, taken)
  if (weight < bound) return { taken, bound }
  const second = run(highs, programme.counting(weight), { counts: first.counts, ms: leftMs() })
  return { taken: second === null ? taken : takenOf(queue, classes, second.counts), bound }
}

function run(
  highs: Highs,
  data: ReturnType<ReturnType<typeof programmeOf>['weighing']>,
  { counts, ms }: { readonly counts: ArrayLike<number>; readonly ms: number },
): { readonly counts: Float64Array; readonly bound: number } | null {
  if (ms < leastMs) return null
  return highs.withModel(data, (model) => {
    model.options.set({
      ...{ output_flag: false, time_limit: ms / 1000, mip_rel_gap: 0, mip_abs_gap: 0 },
      mip_feasibility_tolerance: 1e-9,
    })
    model.setSolution({ colValue: Float64Array.from(counts) })
    model.run()
    const { modelStatus } = highs.constants
    const status = model.getModelStatus()
    if (status !== modelStatus.optimal && status !== modelStatus.timeLimit) return null
    const { colValue } = model.getSolution()
    const bound = Number(model.info.get('mip_dual_bound'))
    return colValue.length === data.numCols && Number.isFinite(bound) ? { counts: colValue, bound } : null
  })
}

function countsOf(classes: readonly Class[], taken: Uint8Array): Float64Array {
  return Float64Array.from(classes, ({ places }) =>
    places.reduce((sum, place) => sum + (taken[place] ?? 0), 0),
  )
}

/** Of units that are alike, those that came first. */
function takenOf({ units }: Queue, classes: readonly Class[], counts: Float64Array): Uint8Array {
  const taken = new Uint8Array(units.length)
  for (const [at, { places }] of classes.entries())
    for (const place of places.slice(0, Math.round(counts[at] ?? 0))) taken[place] = 1
  return taken
}

function weightOf({ units }: Queue, taken: Uint8Array): bigint {
  return units.reduce((sum, { weight }, place) => (taken[place] === 1 ? sum + weight : sum), 0n)
}

const shareOfFirst = 0.8
const leastMs = 20
const margin = 1e-6
