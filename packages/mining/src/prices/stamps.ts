/** Dates and times as files write them. What has no offset stays local: it is given as if it were UTC, and a zone decides later. */

export type Stamp = {
  /** Local clock as if it were UTC, ms. */
  readonly localMs: number
  /** Stated offset, ms; null where there is none. */
  readonly offsetMs: number | null
  /** There is a time of day. */
  readonly timed: boolean
}

/** `2022-03-05T14:00+01:00`, `2022-03-05 14:00`, `05.03.2022 14:00`, `3/5/2022 2:00 PM`; of an interval (`… - …`) the beginning. */
export function readStamp(cell: string, dayFirst: boolean): Stamp | null {
  const beginning =
    cell.split(/\s+[-–]\s+|\//.test(cell) && /^\d{4}-/.test(cell) ? /\s+[-–]\s+|\// : /\s+[-–]\s+/)[0] ?? ''
  const found = pattern.exec(beginning.trim())
  if (found === null) return null
  const date = dateOf(found[1] ?? '', dayFirst)
  if (date === null) return null
  const time = timeOf(found)
  if (time === null) return null
  return { localMs: date + time.ms, offsetMs: offsetOf(found[7]), timed: found[2] !== undefined }
}

/** Whether 3/4 in this file is the third of April: null where every date would do both ways. */
export function dayStandsFirst(cells: Iterable<string>): boolean | null {
  for (const cell of cells) {
    const found = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell)
    if (found === null) continue
    if (Number(found[1]) > 12) return true
    if (Number(found[2]) > 12) return false
  }
  return null
}

/** Time of day in a column of its own, ms after midnight: `14:15`, `0:00`, `24:00`. Null where it is none. */
export function readTimeOfDay(cell: string): number | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell)
  if (found === null) return null
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)]
  if (minutes > 59 || seconds > 59 || hours > 24 || (hours === 24 && minutes + seconds > 0)) return null
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

const pattern =
  /^(\d{4}-\d{2}-\d{2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{8}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}-\d{1,2}-\d{4})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/

function dateOf(text: string, dayFirst: boolean): number | null {
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : text.split(/[-./]/)
  const [first = 0, second = 0, third = 0] = parts.map(Number)
  if ((parts[0] ?? '').length === 4) return civil(first, second, third)
  const monthFirst = text.includes('/') && !dayFirst
  return monthFirst ? civil(third, first, second) : civil(third, second, first)
}

function civil(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null
}

function timeOf(found: RegExpExecArray): { readonly ms: number } | null {
  if (found[2] === undefined) return { ms: 0 }
  let hours = Number(found[2])
  const half = found[6]?.[0]?.toLowerCase()
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half === 'p' ? 12 : 0)
  }
  const ms = readTimeOfDay(`${hours}:${found[3]}:${found[4] ?? '00'}`)
  return ms === null ? null : { ms: ms + Math.round(Number(`0.${found[5] ?? '0'}`) * 1000) }
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^[A-Z]/.test(text)) return 0
  const digits = text.replace(/\D/g, '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}
