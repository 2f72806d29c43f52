/**
 * How a file says which step a row stands for: by a time, by a date and an hour, by a number, or by its place alone. Found from the
 * names of its columns and from what they hold; where two columns would do, the file is refused naming both.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { fileFault, quoted, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import { readStamp, readTimeOfDay } from './stamps.ts'
import type { Table } from './table.ts'

export type Timing =
  /** `ends`: the time is the end of the step. */
  | { readonly kind: 'stamp'; readonly column: number; readonly ends: boolean; readonly zone: string | null }
  | { readonly kind: 'date and hour'; readonly column: number; readonly hourColumn: number }
  /** `hours`: the name of the column says that its numbers are hours. */
  | { readonly kind: 'number'; readonly column: number; readonly hours: boolean }
  | { readonly kind: 'order' }

export function timingOf(table: Table, mapping: Mapping): Outcome<Timing, RowFault> {
  const kinds = table.names.map((_, column) => kindOf(table, column))
  if (mapping.timeColumn !== undefined) {
    const column = columnNamed(table, mapping.timeColumn)
    return column.ok ? timingBy(table, mapping, kinds, column.value) : column
  }
  const stamps = kinds.flatMap((kind, column) => (kind === 'stamp' ? [column] : []))
  if (stamps.length > 0) {
    const chosen = oneOf(table, stamps)
    return chosen.ok ? timingBy(table, mapping, kinds, chosen.value) : chosen
  }
  const dates = kinds.flatMap((kind, column) => (kind === 'date' ? [column] : []))
  if (dates[0] !== undefined) return timingBy(table, mapping, kinds, dates[0])
  const numbers = table.names.flatMap((name, column) =>
    kinds[column] === 'whole' && (numberName.test(name) || /^column \d+$/.test(name)) ? [column] : [],
  )
  const number = numbers.find((column) => hourName.test(table.names[column] ?? '')) ?? numbers[0]
  if (number !== undefined && table.names.length > 1) return timingBy(table, mapping, kinds, number)
  return ok({ kind: 'order' })
}

/** Where the column of that name stands; names are compared without regard to case and blanks around them. */
export function columnNamed(table: Table, name: string): Outcome<number, RowFault> {
  const column = table.names.findIndex((own) => own.toLowerCase() === name.trim().toLowerCase())
  if (column >= 0) return ok(column)
  return refused(fileFault(`There is no column ${quoted(name)}.`, `one of ${listed(table.names)}.`))
}

export function listed(names: readonly string[]): string {
  return names.map((name) => quoted(name === '' ? '(no name)' : name)).join(', ')
}

type Kind = 'stamp' | 'date' | 'time' | 'whole' | 'other'

function timingBy(
  table: Table,
  mapping: Mapping,
  kinds: readonly Kind[],
  column: number,
): Outcome<Timing, RowFault> {
  const name = table.names[column] ?? ''
  if (kinds[column] === 'date') {
    const hour =
      mapping.hourColumn === undefined
        ? hourBeside(table, kinds, column)
        : columnNamed(table, mapping.hourColumn)
    return hour.ok ? ok({ kind: 'date and hour', column, hourColumn: hour.value }) : hour
  }
  if (kinds[column] === 'whole') return ok({ kind: 'number', column, hours: hourName.test(name) })
  return ok({ kind: 'stamp', column, ends: endName.test(name), zone: zoneInName(name) })
}

function hourBeside(table: Table, kinds: readonly Kind[], date: number): Outcome<number, RowFault> {
  const times = kinds.flatMap((kind, column) => (kind === 'time' ? [column] : []))
  const hours = kinds.flatMap((kind, column) =>
    kind === 'whole' && hourName.test(table.names[column] ?? '') ? [column] : [],
  )
  const beside = times[0] ?? hours[0]
  if (beside !== undefined) return ok(beside)
  const what = `Column ${quoted(table.names[date] ?? '')} holds days, and no column holds the hour.`
  return refused(fileFault(what, 'a column “hour”, or hourColumn naming it.'))
}

/** What most of the first rows hold: one broken row must not turn the column into another. */
function kindOf(table: Table, column: number): Kind {
  const counts: Record<Kind, number> = { stamp: 0, date: 0, time: 0, whole: 0, other: 0 }
  for (const { cells } of table.rows.slice(0, 25)) counts[kindOfCell(cells[column] ?? '')]++
  return kindsInOrder.reduce((best, kind) => (counts[kind] > counts[best] ? kind : best), 'other')
}

function kindOfCell(cell: string): Kind {
  if (/^\d{1,7}([.,]\d+)?$/.test(cell) || /^he\s*\d+$/i.test(cell)) return 'whole'
  if (readTimeOfDay(cell) !== null) return 'time'
  const stamp = readStamp(cell, true) ?? readStamp(cell, false)
  return stamp === null ? 'other' : stamp.timed ? 'stamp' : 'date'
}

/** Of several columns of times: the one in UTC, else the one that begins the step. */
function oneOf(table: Table, columns: readonly number[]): Outcome<number, RowFault> {
  const named = (name: RegExp) => columns.filter((column) => name.test(table.names[column] ?? ''))
  for (const group of [columns, named(/\b(utc|gmt)\b|_utc/i), named(/start|begin|from/i)])
    if (group.length === 1 && group[0] !== undefined) return ok(group[0])
  const names = listed(columns.map((column) => table.names[column] ?? ''))
  return refused(fileFault(`Several columns hold times: ${names}.`, 'timeColumn naming one of them.'))
}

/** `MTU (CET/CEST)`: every country of that clock follows the same rule. */
function zoneInName(name: string): string | null {
  if (/\b(utc|gmt)\b|_utc/i.test(name)) return 'UTC'
  if (/\bCET\/CEST\b/.test(name)) return 'Europe/Brussels'
  if (/\bEET\/EEST\b/.test(name)) return 'Europe/Athens'
  return null
}

const kindsInOrder: readonly Kind[] = ['stamp', 'date', 'time', 'whole', 'other']
const hourName =
  /^(hours?|h|he|hour.?ending|hour of (the )?(day|year)|hour.?(no|number|index)|delivery.?hour|час)$/i
const numberName = /^(|index|hours?|h|he|hour.*|step|period|interval|no\.?|number|n|t|time|#|№|час)$/i
const endName = /\b(end|ending|ends|to|until)\b|_end/i
