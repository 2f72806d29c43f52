/** The real lists, pairs and negatives that the benchmarks of screening read where they are present (../shared/data/screening). */

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  countryCode,
  type ListEntry,
  type ListFile,
  type ListFormat,
  partialDate,
  readList,
} from '@specie/screening/lists'
import type { Subject, SubjectKind } from '@specie/screening/match'
import { parse } from 'csv-parse/sync'

export const folder = fileURLToPath(new URL('../../shared/data/screening/', import.meta.url))

export const present = existsSync(folder)

export type LabelledPair = {
  readonly kind: SubjectKind
  readonly ours: string
  readonly theirs: string
  readonly isMatch: boolean
  readonly isStrong: boolean
  /** Which group of cases and which line: what the two halves are made from. */
  readonly place: string
}

/** SDN and UN, as `readList` gives them. */
export async function realEntries(): Promise<readonly ListEntry[]> {
  const ofac = ['sdn', 'alt', 'add', 'sdn_comments'].map((name) => file(`ofac_csv/${name}.csv`))
  return [...(await read('ofac-csv', ofac)), ...(await read('un-xml', [file('UN_consolidated.xml')]))]
}

export function labelledPairs(): readonly LabelledPair[] {
  return rows('name_pairs.csv').map((row, index) => ({
    kind: kinds[row.schema ?? ''] ?? 'unknown',
    ours: row.name1 ?? '',
    theirs: row.name2 ?? '',
    isMatch: row.is_match === 'true',
    isStrong: row.quality === 'STRONG',
    place: `${row.case_group}:${index + 2}`,
  }))
}

export function crossScriptPairs(): readonly (readonly [string, string])[] {
  return text('cross_script_pairs.csv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [ours = '', theirs = ''] = line.split(',')
      return [ours, theirs]
    })
}

/** People on no list, with what is known of them. */
export function negatives(): readonly Subject[] {
  return rows('negatives_20k.csv').map((row) => ({
    kind: 'person',
    names: [row.full_name ?? ''],
    date: partialDate(row.date_of_birth ?? ''),
    countries: [countryCode(row.nationality ?? '')].filter((code) => code !== null),
    birthCountry: null,
    gender: row.gender === 'male' || row.gender === 'female' ? row.gender : null,
    identifiers: [],
    wallets: [],
  }))
}

const kinds: Readonly<Record<string, SubjectKind>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  Vessel: 'vessel',
}

async function read(format: ListFormat, files: readonly ListFile[]): Promise<readonly ListEntry[]> {
  const list = await readList(format, files)
  if (!list.ok) throw new Error(`${list.refusal.file}: ${list.refusal.problem}`)
  return list.value.entries.map((entry) => ({ ...entry, id: `${format}:${entry.id}` }))
}

function file(name: string): ListFile {
  return { name, bytes: readFileSync(folder + name) }
}

function text(name: string): string {
  return readFileSync(folder + name, 'utf8')
}

function rows(name: string): readonly Readonly<Record<string, string>>[] {
  return parse(text(name), { columns: true })
}
