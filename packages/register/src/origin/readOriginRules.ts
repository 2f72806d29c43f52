/**
 * Rules of origin from a file: CSV in UTF-8, a rule a line (docs/formats.md). A file is what the record should say of the rules in it: a rule that is on record as it
 * stands there is passed over, one whose end is new is ended, and one that stands otherwise is refused by its line.
 */

import { type Outcome, ok, refused } from '@specie/units'
import { readCsv } from '../file/readCsv.ts'
import type { OriginPart } from './originChange.ts'
import type { OriginRule } from './originRule.ts'
import { wrongIn } from './withParts.ts'

export const originColumns = [
  'rule',
  'effect',
  'from',
  'until',
  'metal',
  'refiner',
  'jurisdiction',
  'made from',
  'made until',
  'custody',
  'law',
  'lifts',
  'licence',
  'source',
] as const

export type OriginFileError = {
  /** Of the file, from 1; the header is line 1. */
  readonly line: number
  readonly column: string
  readonly value: string
  readonly expected: string
}

export type OriginFileRefusal = {
  readonly code: 'ORIGIN_FILE_WRONG'
  readonly errors: readonly OriginFileError[]
}

/** The parts of a change that bring the record to what the file says; none where it says so already. */
export function readOriginRules(
  bytes: Uint8Array,
  known: readonly OriginRule[],
): Outcome<readonly OriginPart[], OriginFileRefusal> {
  const rows = readRows(bytes)
  if (!rows.ok) return rows
  const errors: OriginFileError[] = []
  const parts: OriginPart[] = []
  const seen = new Map<string, number>()
  const byId = new Map(known.map((rule) => [rule.id, rule]))
  for (const { line, cells } of rows.value) {
    const wrong = (column: string, expected: string) => {
      errors.push({ line, column, value: (cells.get(column) ?? '').slice(0, 100), expected })
    }
    const rule = ruleOf(cells, wrong)
    if (rule === null) continue
    const before = seen.get(rule.id)
    if (before !== undefined) {
      wrong('rule', `a rule once; it stands in line ${before} as well`)
      continue
    }
    seen.set(rule.id, line)
    const existing = byId.get(rule.id)
    const part = existing === undefined ? { kind: 'add' as const, rule } : differenceOf(existing, rule)
    if (part === 'other')
      wrong('rule', 'what is on record of it, or another id: a rule is ended and another one written')
    else if (part !== null) parts.push(part)
  }
  return errors.length > 0 ? refused({ code: 'ORIGIN_FILE_WRONG', errors: errors.slice(0, 100) }) : ok(parts)
}

/** The file that says what is on record. */
export function printOriginRules(rules: readonly OriginRule[]): string {
  const day = (moment: Date | null) => (moment === null ? '' : printMoment(moment))
  const lines = rules.map((rule) =>
    [
      rule.id,
      rule.effect,
      day(rule.from),
      day(rule.until),
      rule.metal ?? '',
      rule.refiner ?? '',
      rule.jurisdiction ?? '',
      String(rule.madeFrom ?? ''),
      String(rule.madeUntil ?? ''),
      rule.needsCustody ? 'needed' : '',
      rule.law ?? '',
      rule.lifts.join(' '),
      rule.licence ?? '',
      rule.source,
    ]
      .map(cellOf)
      .join(','),
  )
  return [originColumns.join(','), ...lines, ''].join('\n')
}

type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> }
type Wrong = (column: string, expected: string) => void

function readRows(bytes: Uint8Array): Outcome<readonly Row[], OriginFileRefusal> {
  const whole = (value: string, expected: string, line = 1) =>
    refused({ code: 'ORIGIN_FILE_WRONG', errors: [{ line, column: '', value, expected }] } as const)
  if (bytes.length > mostBytes) return whole(`${bytes.length} bytes`, `at most ${mostBytes} bytes`)
  const table = readCsv(bytes, { encoding: 'utf-8', delimiter: ',' })
  if (!table.ok) {
    const { line = 1, found = '', expected = 'CSV in UTF-8' } = { ...table.refusal } as WrongFile
    return whole(String(found), String(expected), line ?? 1)
  }
  const [first, ...rest] = table.value.rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const header = first?.cells.map((name) => String(name).toLowerCase()) ?? []
  const missing = (['rule', 'effect', 'from', 'source'] as const).filter((name) => !header.includes(name))
  const strange = header.filter((name) => !originColumns.some((column) => column === name))
  if (missing.length > 0 || strange.length > 0 || new Set(header).size !== header.length)
    return whole(header.join(',').slice(0, 200), `the columns ${originColumns.join(', ')}`)
  if (rest.length > mostRules) return whole(`${rest.length} rules`, `at most ${mostRules}`)
  const ragged = rest.find(({ cells }) => cells.length !== header.length)
  if (ragged !== undefined)
    return whole(`${ragged.cells.length} cells`, `${header.length} cells, as in the header`, ragged.line)
  return ok(
    rest.map(({ line, cells }) => ({
      line,
      cells: new Map(header.map((name, index) => [name, String(cells[index] ?? '')])),
    })),
  )
}

/** What refusals of files have in common. */
type WrongFile = { readonly line?: number | null; readonly found?: unknown; readonly expected?: unknown }

function ruleOf(cells: ReadonlyMap<string, string>, wrong: Wrong): OriginRule | null {
  const text = (column: string) => cells.get(column) ?? ''
  const optional = (column: string) => text(column) || null
  let good = true
  const fail = (column: string, expected: string): null => {
    good = false
    wrong(column, expected)
    return null
  }
  const moment = (column: string) =>
    text(column) === '' ? null : (momentOf(text(column)) ?? fail(column, 'a day or a moment: 2026-03-01'))
  const year = (column: string) =>
    text(column) === ''
      ? null
      : /^[0-9]{4}$/.test(text(column))
        ? Number(text(column))
        : fail(column, 'a year')
  const effect = (['counts', 'excludes', 'permits'] as const).find((one) => one === text('effect'))
  const metal = (['gold', 'silver', 'platinum', 'palladium'] as const).find((one) => one === text('metal'))
  const from = moment('from')
  if (effect === undefined) fail('effect', 'counts, excludes or permits')
  if (text('metal') !== '' && metal === undefined)
    fail('metal', 'gold, silver, platinum, palladium or nothing')
  if (from === null && good) fail('from', 'the day from which it is in force')
  if (!['', 'needed'].includes(text('custody'))) fail('custody', 'needed, or nothing')
  const until = moment('until')
  const [madeFrom, madeUntil] = [year('made from'), year('made until')]
  if (!good || effect === undefined || from === null) return null
  const rule: OriginRule = {
    id: text('rule'),
    effect,
    from,
    until,
    metal: metal ?? null,
    refiner: optional('refiner'),
    jurisdiction: optional('jurisdiction'),
    madeFrom,
    madeUntil,
    needsCustody: text('custody') === 'needed',
    law: optional('law'),
    lifts: text('lifts')
      .split(/\s+/)
      .filter((one) => one !== ''),
    licence: optional('licence'),
    source: text('source'),
  }
  const form = wrongIn(rule)
  if (form === null) return rule
  return fail(columnOf[form.field] ?? form.field, form.expected)
}

/** Nothing where the record says so already; `other` where it says something else. */
function differenceOf(existing: OriginRule, rule: OriginRule): OriginPart | null | 'other' {
  const plain = ({ from: _, until: __, ...rest }: OriginRule) =>
    JSON.stringify(rest, Object.keys(rest).sort())
  if (plain(existing) !== plain(rule)) return 'other'
  // A rule begins with its approval where the file says an earlier day: it is still the same rule.
  if (rule.from > existing.from) return 'other'
  if (rule.until?.getTime() === existing.until?.getTime()) return null
  if (existing.until !== null || rule.until === null) return 'other'
  return { kind: 'end', rule: rule.id, until: rule.until }
}

function momentOf(text: string): Date | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?Z)?$/.test(text)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text.slice(0, 10)
    ? null
    : moment
}

function printMoment(moment: Date): string {
  const text = moment.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

function cellOf(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const columnOf: Readonly<Record<string, string>> = {
  id: 'rule',
  madeFrom: 'made from',
  madeUntil: 'made until',
}

const mostBytes = 2_000_000
const mostRules = 5_000
