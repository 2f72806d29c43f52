/** A linear or integer programme being written down, row by row. */
import type { ModelData, VariableType } from 'highs'

export type Programme = {
  /** A new variable; gives its column. */
  column(lower: number, upper: number, usd: number, whole?: boolean): number
  /** lower ≤ Σ value × column ≤ upper. */
  row(lower: number, upper: number, terms: readonly (readonly [column: number, value: number])[]): void
  data(): ModelData
}

export function programme(
  maximise: NonNullable<ModelData['sense']>,
  kinds: Record<'continuous' | 'integer', VariableType>,
): Programme {
  const [cost, lowers, uppers]: [number[], number[], number[]] = [[], [], []]
  const [rowLower, rowUpper, starts]: [number[], number[], number[]] = [[], [], [0]]
  const [indices, values]: [number[], number[]] = [[], []]
  const integrality: VariableType[] = []
  return {
    column(lower, upper, usd, whole = false) {
      lowers.push(lower)
      uppers.push(upper)
      integrality.push(whole ? kinds.integer : kinds.continuous)
      return cost.push(usd) - 1
    },
    row(lower, upper, terms) {
      for (const [column, value] of terms) {
        indices.push(column)
        values.push(value)
      }
      rowLower.push(lower)
      rowUpper.push(upper)
      starts.push(indices.length)
    },
    data() {
      const whole = integrality.includes(kinds.integer)
      return {
        numCols: cost.length,
        numRows: rowLower.length,
        sense: maximise,
        colCost: Float64Array.from(cost),
        colLower: Float64Array.from(lowers),
        colUpper: Float64Array.from(uppers),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        matrix: {
          format: 'csr',
          numRows: rowLower.length,
          numCols: cost.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
        ...(whole ? { integrality } : {}),
      }
    },
  }
}
