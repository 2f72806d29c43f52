/** Several files of one price: each a year or more, joined in the order of time. */
import { type Outcome, ok, refused } from '@specie/units'
import { fileFault, type RowFault } from './faults.ts'
import type { PriceMapping } from './mapping.ts'
import { readPrices } from './readPrices.ts'
import { hourMs, type Series, seriesOf } from './series.ts'

/** Files that only number their hours follow each other in the order given, from `year` on. The faults of all files are named at once. */
export function readPriceFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  mapping: PriceMapping = {},
): Outcome<Series, readonly RowFault[]> {
  if (files.length === 0) return refused([fileFault('No file was given.', 'one at least.')])
  const faults: RowFault[] = []
  const parts: Series[] = []
  let year = mapping.year
  for (const { name, text } of files) {
    const read = readPrices(text, { ...mapping, source: name, ...(year === undefined ? {} : { year }) })
    if (!read.ok) {
      faults.push(...read.refusal)
      continue
    }
    parts.push(read.value)
    if (!read.value.dated) year = read.value.firstYear + read.value.stepsByYear.length
  }
  return faults.length > 0 ? refused(faults) : joinSeries(parts)
}

/** One series from several that follow each other. They are put in the order of time; a gap or an overlap between two is refused, naming both. */
export function joinSeries(parts: readonly Series[]): Outcome<Series, readonly RowFault[]> {
  const ordered = [...parts].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const [first, ...others] = ordered
  if (first === undefined) return refused([fileFault('There is nothing to join.', 'one series at least.')])
  if (others.length === 0) return ok(first)
  const faults: RowFault[] = []
  ordered.forEach((part, index) => {
    const before = ordered[index - 1]
    if (before === undefined) return
    if (part.unit !== before.unit || part.stepHours !== before.stepHours || part.dated !== before.dated)
      faults.push(
        fileFault(
          `${part.source} is of another kind than ${before.source}.`,
          'the same unit and steps, and times in all files or in none.',
        ),
      )
    const follows = part.dated
      ? Date.parse(part.start) === endOf(before)
      : part.firstYear === before.firstYear + before.stepsByYear.length
    if (!follows)
      faults.push(
        fileFault(
          `${part.source} begins ${part.start}, and ${before.source} ends ${new Date(endOf(before)).toISOString()}.`,
          'files that follow each other, without a gap or an overlap.',
        ),
      )
  })
  if (faults.length > 0) return refused(faults)
  const values = new Float64Array(ordered.reduce((sum, part) => sum + part.values.length, 0))
  let filled = 0
  for (const part of ordered) {
    values.set(part.values, filled)
    filled += part.values.length
  }
  return ok(
    seriesOf({
      startMs: Date.parse(first.start),
      stepHours: first.stepHours,
      zone: first.zone,
      stepsByYear: ordered.flatMap((part) => part.stepsByYear),
      dated: first.dated,
      values,
      unit: first.unit,
      madeUp: ordered.some((part) => part.madeUp),
      source: ordered.map((part) => part.source).join('; '),
      notes: [...new Set(ordered.flatMap((part) => part.notes))],
    }),
  )
}

function endOf(series: Series): number {
  return Date.parse(series.start) + series.values.length * series.stepHours * hourMs
}
