/**
 * Reads rules from a CSV file: the columns of `data/README.md`, one rule a line. All of them or none: what is wrong is said by line and
 * column, with what would be right. Any bytes are an answer or an error.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { CsvError, parse } from 'csv-parse/sync'
import { type PolicyRule, type Tag, type TagKey, tagKeys } from '../policy/rule.ts'
import { ruleShape } from './ruleShape.ts'

export type RuleFault = {
  /** Of the file, the header being 1; null where the fault is of the file as a whole. */
  readonly line: number | null
  readonly column: string
  readonly found: string
  readonly expected: string
}

export type RuleFileRefusal = { readonly code: 'RULES_WRONG'; readonly faults: readonly RuleFault[] }

export function readRules(bytes: Uint8Array): Outcome<readonly PolicyRule[], RuleFileRefusal> {
  const table = tableOf(bytes)
  if (!table.ok) return table
  const { header, lines } = table.value
  const faults: RuleFault[] = []
  const rules: PolicyRule[] = []
  const used = new Map<string, number>()
  lines.forEach((cells, index) => {
    const line = index + 2
    if (cells.length !== header.length) {
      faults.push({
        line,
        column: '',
        found: `${cells.length} cells`,
        expected: `${header.length}, as the header has`,
      })
      return
    }
    const row = new Map(header.map((column, at) => [column, cells[at] ?? '']))
    const read = ruleOf(row, line, used)
    if (read.ok) rules.push(read.value)
    else faults.push(...read.refusal)
  })
  if (faults.length === 0) faults.push(...faultsAmong(rules))
  return faults.length > 0 ? wrong(faults) : ok(rules)
}

/** The instrument without its tags, and the tags, which stand in brackets behind it: `[who:individuals]`. */
export function tagsOf(text: string): {
  readonly instrument: string
  readonly tags: readonly Tag[]
  /** A tag that is none of ours, or is empty. */
  readonly odd: string | null
} {
  const tags: Tag[] = []
  let odd: string | null = null
  // A year of a case in brackets, [2022] EWHC, is no tag.
  const instrument = text.replace(/\s*\[([A-Za-z-]+):([^[\]]*)\]/g, (whole, key: string, inner: string) => {
    const values = inner.split(',').map((value) => value.trim())
    if (isTagKey(key) && values.every((value) => value !== '')) tags.push({ key, values })
    else odd = whole.trim()
    return ''
  })
  return { instrument: instrument.trim(), tags, odd }
}

type Table = { readonly header: readonly string[]; readonly lines: readonly (readonly string[])[] }

function tableOf(bytes: Uint8Array): Outcome<Table, RuleFileRefusal> {
  const whole = (found: string, expected: string) => wrong([{ line: null, column: '', found, expected }])
  let records: readonly (readonly string[])[]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      to_line: mostRules + 2,
      skip_empty_lines: true,
    })
  } catch (error) {
    if (error instanceof CsvError) return whole(error.message.slice(0, 200), 'a CSV file')
    if (error instanceof TypeError) return whole('bytes that are no UTF-8', 'a CSV file in UTF-8')
    throw error
  }
  const [header = [], ...lines] = records
  const missing = needed.filter((column) => !header.includes(column))
  if (missing.length > 0) return whole(`no column ${missing.join(', ')}`, `the columns ${needed.join(', ')}`)
  if (lines.length === 0) return whole('no rule', 'at least one: an empty file is no collection of rules')
  if (lines.length > mostRules) return whole(`more than ${mostRules} rules`, 'fewer')
  return ok({ header, lines })
}

function ruleOf(
  row: ReadonlyMap<string, string>,
  line: number,
  used: Map<string, number>,
): Outcome<PolicyRule, readonly RuleFault[]> {
  const cell = (column: string) => row.get(column) ?? ''
  const fault = (column: string, expected: string): RuleFault => ({
    line,
    column,
    found: cell(column).slice(0, 100),
    expected,
  })
  const { instrument, tags, odd } = tagsOf(cell('instrument'))
  if (odd !== null)
    return refused([fault('instrument', `tags of ${tagKeys.join(', ')}, as [who:individuals]`)])
  if (!['yes', 'no'].includes(cell('verified'))) return refused([fault('verified', 'yes or no')])
  const read = ruleShape.safeParse({
    id: cell('id') || freshId(cell, used),
    jurisdiction: cell('jurisdiction_iso2'),
    from: cell('effective_date'),
    until: cell('end_date') || null,
    activity: cell('activity'),
    status: cell('status'),
    instrument,
    tags,
    summary: cell('summary'),
    sourceTitle: cell('source_title'),
    sourceAddress: cell('source_address') || null,
    verified: cell('verified') === 'yes',
    seenUpTo: cell('seen_up_to'),
    lifts: cell('lifts')
      .split(' ')
      .filter((id) => id !== ''),
  })
  if (read.success) return ok(read.data)
  return refused(
    read.error.issues.map((issue) => fault(columnOf[String(issue.path[0])] ?? 'instrument', issue.message)),
  )
}

/** Made from what the rule is, so that the same line has the same id wherever it stands. */
function freshId(cell: (column: string) => string, used: Map<string, number>): string {
  const base = [
    cell('jurisdiction_iso2'),
    cell('effective_date'),
    cell('activity').replaceAll('_', '-'),
    cell('status'),
  ].join('-')
  const count = (used.get(base) ?? 0) + 1
  used.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}

function faultsAmong(rules: readonly PolicyRule[]): readonly RuleFault[] {
  const known = new Map<string, PolicyRule>()
  const faults: RuleFault[] = []
  const fault = (column: string, found: string, expected: string) =>
    faults.push({ line: null, column, found: found.slice(0, 100), expected })
  for (const rule of rules) {
    if (known.has(rule.id)) fault('id', `${rule.id} twice`, 'every id once')
    known.set(rule.id, rule)
  }
  for (const rule of rules)
    for (const lifted of rule.lifts) {
      const ban = known.get(lifted)
      if (
        ban?.jurisdiction !== rule.jurisdiction ||
        ban.activity !== rule.activity ||
        ban.status !== 'banned'
      )
        fault('lifts', lifted, `the id of a ban of ${rule.jurisdiction} on the same activity, in this file`)
    }
  return faults
}

function wrong(faults: readonly RuleFault[]): Outcome<never, RuleFileRefusal> {
  return refused({ code: 'RULES_WRONG', faults: faults.slice(0, 100) })
}

function isTagKey(text: string): text is TagKey {
  return tagKeys.some((key) => key === text)
}

/** More lines than any collection of laws has; the file is not read further. */
const mostRules = 20_000

const columnOf: Readonly<Record<string, string>> = {
  id: 'id',
  jurisdiction: 'jurisdiction_iso2',
  from: 'effective_date',
  until: 'end_date',
  activity: 'activity',
  status: 'status',
  instrument: 'instrument',
  tags: 'instrument',
  summary: 'summary',
  sourceTitle: 'source_title',
  sourceAddress: 'source_address',
  verified: 'verified',
  seenUpTo: 'seen_up_to',
  lifts: 'lifts',
}

const needed = Object.values(columnOf).filter((column) => !['id', 'lifts'].includes(column))
