import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListEntry } from '../lists/entry.ts'
import { prepareEntry, prepareSubject } from './prepareSubject.ts'
import { type Scored, scoreEntry } from './scoreEntry.ts'
import { specimenEntry, specimenSubject } from './specimens.ts'
import type { Subject } from './subject.ts'
import { threshold } from './threshold.ts'

const score = (subject: Partial<Subject>, entry: Partial<ListEntry>): Scored | null =>
  scoreEntry(prepareSubject(specimenSubject(subject)), prepareEntry(specimenEntry(entry)))

const names = ['Taras Bogdanowitsch Weretennikow']
const born = (year: number, month: number, day: number) => ({ year, month, day })
const listed = (year: number, month: number, day: number, approximate = false) => ({
  from: born(year, month, day),
  until: born(year, month, day),
  approximate,
})

test('the date of birth raises, an exchanged day and month nearly as much, another year lowers', () => {
  const weak = ['Taras Vertenikow']
  const at = (date: Subject['date']) =>
    score({ names: weak, date }, { dates: [listed(1961, 3, 4)] })?.score ?? 0
  const without = score({ names: weak }, {})?.score ?? 0
  assert.ok(at(born(1961, 3, 4)) > at(born(1961, 4, 3)))
  assert.ok(at(born(1961, 4, 3)) > without)
  assert.ok(at({ year: 1961, month: null, day: null }) > without)
  assert.ok(at(born(1962, 3, 4)) < at(born(1961, 3, 4)))
  assert.equal(at(born(1940, 7, 9)), 0)
})

test('the very same name is still shown where the year is another: a person decides', () => {
  const found = score({ names, date: born(1983, 1, 2) }, { dates: [listed(1961, 3, 4)] })
  assert.ok(found !== null && found.score >= threshold)
  assert.deepEqual(
    found.explanation.evidence.map(({ what, effect, says }) => ({ what, effect, says })),
    [{ what: 'date', effect: -2800, says: 'The years are 22 apart.' }],
  )
})

test('a span of years and an approximate year are not held against anybody within them', () => {
  const span = { from: born(1955, 1, 1), until: born(1960, 12, 31), approximate: false }
  const effect = (date: Subject['date'], dates: ListEntry['dates']) =>
    score({ names, date }, { dates })?.explanation.evidence[0]?.effect ?? 0
  assert.ok(effect(born(1957, 6, 1), [span]) > 0)
  assert.ok(effect(born(1963, 3, 4), [listed(1961, 3, 4, true)]) >= 0)
  assert.ok(effect(born(1972, 6, 1), [span]) < 0)
})

test('countries, birthplace and gender count, each with its sentence', () => {
  const found = score(
    { names, countries: ['CH'], birthCountry: 'RU', gender: 'female' },
    { countries: ['RU'], birthplaces: [{ country: 'RU', text: 'Omsk, Russia' }], gender: 'male' },
  )
  assert.deepEqual(
    found?.explanation.evidence.map(({ what, effect }) => [what, effect]),
    [
      ['country', -400],
      ['birthplace', 300],
      ['gender', -1500],
    ],
  )
})

test('a weak alias finds nobody unless the name is all but the same', () => {
  const alias = {
    names: [
      { text: 'Taras the Ferryman', quality: 'primary' as const },
      { text: 'Weretennik', quality: 'weak' as const },
    ],
  }
  assert.equal(score({ names: ['Weretennek'] }, alias)?.explanation.evidence[0]?.what, 'weakAlias')
  assert.equal(score({ names: ['Veritemok'] }, alias), null)
})

test('a person is not found by the name of a vessel, unless it is the same to the letter', () => {
  assert.equal(
    score(
      { names: ['Tarrs Vertenikow'] },
      { kind: 'vessel', names: [{ text: 'TARAS VERETENNIKOV', quality: 'primary' }] },
    ),
    null,
  )
  assert.ok(
    score(
      { names: ['Taras Veretennikov'] },
      { kind: 'vessel', names: [{ text: 'TARAS VERETENNIKOV', quality: 'primary' }] },
    ) !== null,
  )
})

test('an identifier that both have decides, whatever the names say and however it is written', () => {
  const cases: readonly (readonly [Subject['identifiers'][number], ListEntry['identifiers'][number]])[] = [
    [
      { kind: 'passport', number: '12 34-567890', country: 'RU' },
      { kind: 'passport', number: '1234567890', country: null },
    ],
    [
      { kind: 'imo', number: 'IMO 9074729', country: null },
      { kind: 'imo', number: '9074729', country: null },
    ],
    [
      { kind: 'taxNumber', number: '7830002293', country: 'RU' },
      { kind: 'other', number: 'ИНН 7830002293', country: null },
    ],
    [
      { kind: 'bic', number: 'KLVRCHZZ', country: null },
      { kind: 'bic', number: 'KLVRCHZZXXX', country: null },
    ],
    [
      { kind: 'lei', number: '529900T8BM49AURSDO55', country: null },
      { kind: 'lei', number: '5299 00T8 BM49 AURS DO55', country: null },
    ],
  ]
  for (const [ours, theirs] of cases) {
    const found = score({ names: ['Somebody Else'], identifiers: [ours] }, { identifiers: [theirs] })
    assert.equal(found?.by, 'identifier', ours.number)
    assert.equal(found?.score, 10_000)
  }
})

test('numbers of two countries are two numbers, and a check digit that fails is said', () => {
  const passport = (country: string) => [{ kind: 'passport' as const, number: '123456789', country }]
  assert.equal(score({ identifiers: passport('RU') }, { identifiers: passport('IR') }), null)
  const wrong = [{ kind: 'imo' as const, number: '9074728', country: null }]
  const found = score({ kind: 'vessel', identifiers: wrong }, { kind: 'vessel', identifiers: wrong })
  assert.equal(found?.score, 9000)
  assert.match(found?.explanation.evidence[0]?.says ?? '', /check digits do not agree/)
})

test('another IMO number makes another vessel of a name that is not quite the same', () => {
  const imo = (number: string) => [{ kind: 'imo' as const, number, country: null }]
  const vessel = { kind: 'vessel' as const, names: ['OSTRAVIIA STAR'] }
  const entry = { kind: 'vessel' as const, names: [{ text: 'OSTRAVIA STAR', quality: 'primary' as const }] }
  assert.ok(score({ ...vessel, identifiers: imo('9074729') }, { ...entry }) !== null)
  const apart = score(
    { ...vessel, names: ['OSTRAVIA STEIR'], identifiers: imo('9074729') },
    { ...entry, identifiers: imo('9176187') },
  )
  assert.equal(apart, null)
})
