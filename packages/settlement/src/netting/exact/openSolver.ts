/**
 * The choice as a linear or an integer programme, by HiGHS: which units to take at most once, so that no account falls below zero. Its floating
 * point decides nothing: what it proposes is made payable exactly, and its prices are put to `boundOf`.
 */
import loadHighs, { type Highs, type ModelData } from 'highs'
import { priceScale } from '../bound.ts'
import type { Queue } from '../queue.ts'

export type SolverOptions = {
  /** Whole units, or parts of them: then the answer is quicker, and its prices are the best there are. */
  readonly whole: boolean
  readonly timeMs: number
}

export type Solved = {
  /** Units that it would take. */
  readonly taken: Uint8Array
  /** Of each account, times 2³²; null of an integer programme. */
  readonly prices: readonly bigint[] | null
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

function solvedBy(highs: Highs, queue: Queue, { whole, timeMs }: SolverOptions): Solved | null {
  const { units } = queue
  if (units.length === 0) return { taken: new Uint8Array(), prices: queue.balances.map(() => 0n) }
  return highs.withModel(modelOf(highs, queue, whole), (model) => {
    model.options.set({
      output_flag: false,
      time_limit: timeMs / 1000,
      ...(whole ? { mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9 } : {}),
    })
    model.run()
    const { modelStatus } = highs.constants
    const status = model.getModelStatus()
    if (status !== modelStatus.optimal && !(whole && status === modelStatus.timeLimit)) return null
    const { colValue, rowDual } = model.getSolution()
    if (colValue.length !== units.length) return null
    const taken = Uint8Array.from(colValue, (value) => (value > nearlyWhole ? 1 : 0))
    return { taken, prices: whole ? null : Array.from(rowDual, (dual) => scaled(Math.abs(dual))) }
  })
}

/** Largest amount 1: what the solver sees has the size that its tolerances are made for. */
function modelOf(highs: Highs, { units, balances }: Queue, whole: boolean): ModelData {
  const greatest = units.reduce((most, { weight }) => (weight > most ? weight : most), 1n)
  const inUnits = (amount: bigint) => Number((amount * precision) / greatest) / Number(precision)
  const starts = new Int32Array(units.length + 1)
  const rows: number[] = []
  const values: number[] = []
  for (const [place, { accounts, changes }] of units.entries()) {
    starts[place] = rows.length
    for (const [index, account] of accounts.entries()) {
      rows.push(account)
      values.push(inUnits(-(changes[index] ?? 0n)))
    }
  }
  starts[units.length] = rows.length
  const { objectiveSense, variableType } = highs.constants
  return {
    numCols: units.length,
    numRows: balances.length,
    sense: objectiveSense.maximize,
    // A little for each, so that of equal values the most are taken.
    colCost: Float64Array.from(units, ({ weight }) => inUnits(weight) + 1e-9),
    colLower: new Float64Array(units.length),
    colUpper: new Float64Array(units.length).fill(1),
    rowLower: new Float64Array(balances.length).fill(Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.from(balances, inUnits),
    matrix: {
      format: 'csc',
      numCols: units.length,
      numRows: balances.length,
      starts,
      indices: Int32Array.from(rows),
      values: Float64Array.from(values),
    },
    ...(whole ? { integrality: new Int32Array(units.length).fill(variableType.integer) } : {}),
  }
}

function scaled(price: number): bigint {
  return Number.isFinite(price) ? BigInt(Math.round(price * Number(priceScale))) : 0n
}

/** Parts of a unit do not go: what is not whole stays out, and goes in again where it fits. */
const nearlyWhole = 0.999
const precision = 1n << 50n
