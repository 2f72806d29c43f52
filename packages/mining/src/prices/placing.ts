/**
 * Puts rows on a grid of equal steps. A row that stands where it should not is told from steps that are missing by looking at the row
 * after it: if that one fits, the row between is wrong; if it follows on, the steps before are missing.
 */
import type { RowFault } from './faults.ts'

export type Placeable = {
  readonly line: number
  /** Instants (or places) that the row may mean: none when it cannot be read, two where clocks went back. */
  readonly candidates: readonly number[]
}

export type Placed = {
  /** Instant of the first step. */
  readonly start: number
  /** For each step the index of its row; -1 where there is none. */
  readonly rowOfStep: Int32Array
  readonly gaps: readonly { readonly beforeLine: number; readonly step: number; readonly steps: number }[]
  readonly faults: readonly RowFault[]
}

/** `rows` is not empty; `stepMs` in the unit of the candidates; `show` prints an instant for messages. */
export function place(
  rows: readonly Placeable[],
  stepMs: number,
  column: string,
  show: (instant: number) => string,
): Placed {
  const start = firstInstant(rows, stepMs)
  const faults: RowFault[] = []
  const gaps: { beforeLine: number; step: number; steps: number }[] = []
  const rowOfStep: number[] = []
  let expected = start
  rows.forEach((row, index) => {
    const stepNow = Math.round((expected - start) / stepMs)
    const at = nearest(row.candidates, expected)
    if (at === expected) {
      rowOfStep[stepNow] = index
      expected += stepMs
      return
    }
    const next = rows[index + 1]
    const nextFits = next?.candidates.includes(expected + stepMs) === true
    if (at === null || nextFits) {
      if (at !== null)
        faults.push(fault(row.line, `${show(at)} does not follow the line before.`, show(expected)))
      rowOfStep[stepNow] = index
      expected += stepMs
      return
    }
    const distance = (at - expected) / stepMs
    if (!Number.isInteger(distance)) {
      faults.push(
        fault(
          row.line,
          `${show(at)} does not lie on the file’s steps of ${stepMs / 60_000} minutes.`,
          `${show(expected)}, as all steps are alike.`,
        ),
      )
      return
    }
    if (distance < 0) {
      const before = rowOfStep[stepNow + distance]
      const first = before === undefined ? undefined : rows[before]
      if (first === undefined)
        faults.push(
          fault(
            row.line,
            `${show(at)} lies before the line above it.`,
            `${show(expected)}; the lines stand in the order of time.`,
          ),
        )
      else
        faults.push(
          fault(
            row.line,
            `${show(at)} was there already, on line ${first.line}.`,
            `${show(expected)}, each step once.`,
          ),
        )
      if (first === undefined) expected = at + stepMs
      return
    }
    if (stepNow + distance > longest) {
      faults.push(fault(row.line, `${show(at)} lies too far from the line before.`, show(expected)))
      return
    }
    gaps.push({ beforeLine: row.line, step: stepNow, steps: distance })
    rowOfStep[stepNow + distance] = index
    expected = at + stepMs
  })
  return { start, rowOfStep: Int32Array.from(rowOfStep, (row) => row ?? -1), gaps, faults }

  function fault(line: number, what: string, right: string): RowFault {
    return { line, column, what, right: right.endsWith('.') ? right : `${right}.` }
  }
}

/** The first row's, unless the rows after it agree that it is wrong. */
function firstInstant(rows: readonly Placeable[], stepMs: number): number {
  const at = (index: number) => rows[index]?.candidates[0] ?? null
  const [first, second, third] = [at(0), at(1), at(2)]
  if (first !== null && (second === null || second - first === stepMs)) return first
  if (second !== null && third !== null && third - second === stepMs && (first === null || rows.length > 3)) {
    const gap = first === null ? 0 : (second - first) / stepMs
    const plain = Number.isInteger(gap) && gap >= 0 && gap <= 24
    if (first === null || !plain) return second - stepMs
  }
  return first ?? 0
}

function nearest(candidates: readonly number[], expected: number): number | null {
  let best: number | null = null
  for (const candidate of candidates)
    if (best === null || Math.abs(candidate - expected) < Math.abs(best - expected)) best = candidate
  return best
}

/** Twenty years of five-minute steps and more: beyond it a date is a slip, not a gap. */
const longest = 4_000_000
