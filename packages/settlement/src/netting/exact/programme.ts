/** The integer programme: how many of each class of like units are taken, so that no account falls below zero. */
import type { Highs, ModelData } from 'highs'
import type { Queue, Unit } from '../queue.ts'

/** Units that do the same to the same accounts, in the order of claims. 5,000 payments of the Ubin workbook are eight classes. */
export type Class = { readonly places: readonly number[]; readonly like: Unit }

export function classesOf({ units }: Queue): readonly Class[] {
  const found = new Map<string, { readonly places: number[]; readonly like: Unit }>()
  for (const [place, unit] of units.entries()) {
    const mark = `${unit.accounts.join()} ${unit.changes.join()} ${unit.weight} ${unit.obligations.length}`
    const known = found.get(mark)
    if (known === undefined) found.set(mark, { places: [place], like: unit })
    else known.places.push(place)
  }
  return [...found.values()]
}

/** Every row is divided by what all its changes can be divided by, and its balance put down: whole numbers, as small as they can be. */
export function programmeOf(highs: Highs, queue: Queue, classes: readonly Class[]) {
  const step = classes.reduce((gcd, { like }) => greatestCommon(gcd, like.weight), 0n) || 1n
  const scale = scaleOf(classes.map(({ like }) => like.weight / step))
  const weights = classes.map(({ like }) => Number(like.weight / step) / scale)
  const rows = rowsOf(queue, classes)
  const { objectiveSense, variableType } = highs.constants

  function data(cost: readonly number[], more: readonly Row[]): ModelData {
    const all = [...rows, ...more]
    const starts = [0]
    for (const { columns } of all) starts.push((starts.at(-1) ?? 0) + columns.length)
    return {
      numCols: classes.length,
      numRows: all.length,
      sense: objectiveSense.maximize,
      colCost: Float64Array.from(cost),
      colLower: new Float64Array(classes.length),
      colUpper: Float64Array.from(classes, ({ places }) => places.length),
      rowLower: Float64Array.from(all, ({ lower }) => lower),
      rowUpper: Float64Array.from(all, ({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: all.length,
        numCols: classes.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(all.flatMap(({ columns }) => columns)),
        values: Float64Array.from(all.flatMap(({ values }) => values)),
      },
      integrality: new Int32Array(classes.length).fill(variableType.integer),
    }
  }

  return {
    weighing: () => data(weights, []),
    /** As many payments as can be, at no less than this weight. */
    counting: (weight: bigint) =>
      data(
        classes.map(({ like }) => like.obligations.length),
        [
          {
            columns: [...classes.keys()],
            values: weights,
            lower: Number(weight / step) / scale,
            upper: Number.POSITIVE_INFINITY,
          },
        ],
      ),
    /** The greatest weight that can occur up to this value of the objective. */
    weightOf: (value: number): bigint => BigInt(Math.floor(value * scale)) * step,
  }
}

type Row = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** What is taken from an account is no more than there is. Accounts that nothing is taken from have no row. */
function rowsOf({ balances }: Queue, classes: readonly Class[]): readonly Row[] {
  const terms: { readonly column: number; readonly change: bigint }[][] = balances.map(() => [])
  for (const [column, { like }] of classes.entries())
    for (const [index, account] of like.accounts.entries())
      terms[account]?.push({ column, change: like.changes[index] ?? 0n })
  return terms.flatMap((own, account) => {
    if (own.every(({ change }) => change >= 0n)) return []
    const divisor = own.reduce((gcd, { change }) => greatestCommon(gcd, change), 0n)
    const scale = scaleOf(own.map(({ change }) => change / divisor))
    return {
      columns: own.map(({ column }) => column),
      values: own.map(({ change }) => Number(-change / divisor) / scale),
      lower: Number.NEGATIVE_INFINITY,
      upper: Number((balances[account] ?? 0n) / divisor) / scale,
    }
  })
}

/** 1 while the numbers are small enough for the tolerances of the solver; a power of two, so that nothing is rounded where it need not be. */
function scaleOf(numbers: readonly bigint[]): number {
  let scale = 1
  for (const one of numbers) while (Math.abs(Number(one)) / scale > greatestNumber) scale *= 2
  return scale
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

const greatestNumber = 1e7
