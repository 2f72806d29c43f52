import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { readList } from '../lists/readList.ts'
import { scoreNames } from '../names/compareNames.ts'
import { prepareName } from '../names/prepareName.ts'
import { prepareEntry, prepareSubject } from './prepareSubject.ts'
import { scoreEntry } from './scoreEntry.ts'
import { specimenSubject } from './specimens.ts'
import type { SubjectKind } from './subject.ts'
import { threshold } from './threshold.ts'

const folder = fileURLToPath(new URL('../../../../../shared/data/screening/', import.meta.url))
const skip = existsSync(folder) ? false : '../shared/data/screening is not here'
const rows = (name: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(folder + name, 'utf8'), { columns: true })
const matches = (ours: string, theirs: string, kind: SubjectKind): boolean =>
  scoreNames(prepareName(ours, kind), prepareName(theirs, kind)) >= threshold

test('labelled pairs: F1 of 0.88 or more at the one threshold, all that are labelled strong', {
  skip,
}, () => {
  const kinds: Record<string, SubjectKind> = { Person: 'person', Vessel: 'vessel', LegalEntity: 'unknown' }
  let [right, wrong, missed] = [0, 0, 0]
  for (const { schema = '', name1 = '', name2 = '', is_match: label, quality } of rows('name_pairs.csv')) {
    const found = matches(name1, name2, kinds[schema] ?? 'organisation')
    if (label === 'true') found ? right++ : missed++
    else if (found) wrong++
    if (quality === 'STRONG') assert.equal(found, label === 'true', `${name1} | ${name2}`)
  }
  const f1 = (2 * right) / (2 * right + wrong + missed)
  assert.ok(f1 >= 0.88, `F1 ${f1}`)
})

test('names across scripts meet their Latin form: 22 of 22', { skip }, () => {
  const pairs = readFileSync(`${folder}cross_script_pairs.csv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const missed = pairs.filter((line) => {
    const [ours = '', theirs = ''] = line.split(',')
    return !matches(ours, theirs, 'person')
  })
  assert.deepEqual([pairs.length, missed], [22, []])
})

test('everybody on the UN list is found by each listed name, weak aliases too', { skip }, async () => {
  const read = await readList('un-xml', [
    { name: 'UN_consolidated.xml', bytes: readFileSync(`${folder}UN_consolidated.xml`) },
  ])
  assert.ok(read.ok)
  const missed = read.value.entries.flatMap((entry) => {
    const prepared = prepareEntry(entry)
    return entry.names
      .filter(({ text }) => {
        const subject = prepareSubject(specimenSubject({ kind: entry.kind, names: [text] }))
        return scoreEntry(subject, prepared) === null
      })
      .map(({ text }) => text)
  })
  assert.deepEqual(missed, [])
})

test('of people on no list, no more than one in two hundred hits the UN list', { skip }, async () => {
  const read = await readList('un-xml', [
    { name: 'UN_consolidated.xml', bytes: readFileSync(`${folder}UN_consolidated.xml`) },
  ])
  assert.ok(read.ok)
  const entries = read.value.entries.map(prepareEntry)
  const people = rows('negatives_20k.csv').filter((_, at) => at % 40 === 0)
  const hits = people.filter(({ full_name: name = '' }) => {
    const subject = prepareSubject(specimenSubject({ names: [name] }))
    return entries.some((entry) => scoreEntry(subject, entry) !== null)
  })
  assert.ok(hits.length * 200 <= people.length, hits.map((hit) => hit.full_name).join(', '))
})
