import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readList } from '../lists/readList.ts'
import { type PreparedEntry, prepareEntry, prepareSubject } from '../match/prepareSubject.ts'
import { scoreEntry } from '../match/scoreEntry.ts'
import { specimenEntry, specimenSubject } from '../match/specimens.ts'
import type { Subject } from '../match/subject.ts'
import { buildLookup } from './lookup.ts'
import { openLookup } from './openLookup.ts'

const data = new URL('../../../../../shared/data/screening/', import.meta.url)
const withRealLists = { skip: existsSync(data) ? false : 'the shared test data are not here' }

const syllables = ['ka', 'ri', 'mov', 'ben', 'al', 'sha', 'dov', 'lin', 'ter', 'za', 'bel', 'min', 'ko', 'ev']
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const kind = fc.constantFrom(
  'person' as const,
  'organisation' as const,
  'vessel' as const,
  'unknown' as const,
)
const entry = fc
  .record({ names: fc.array(name, { minLength: 1, maxLength: 3 }), kind })
  .map(({ names, kind }) =>
    specimenEntry({
      kind,
      names: names.map((text, place) => ({ text, quality: place === 0 ? 'primary' : 'good' })),
    }),
  )

test('the index finds exactly what comparing with every entry finds', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 30 }),
      fc.array(fc.record({ name, kind, at: fc.nat(29), cut: fc.nat(12) }), { maxLength: 12 }),
      (entries, asked) => {
        const numbered = entries.map((one, place) => ({ ...one, id: String(place) }))
        const lookup = buildLookup([{ list: 'test', version: '0x', entries: numbered }])
        const all = numbered.map(prepareEntry)
        for (const { name: other, kind: of, at, cut } of asked) {
          // Half of them are names of the list with a slip.
          const listed = numbered[at]?.names[0]?.text
          const text = listed === undefined ? other : listed.slice(0, cut) + listed.slice(cut + 1)
          sameAsNaive(lookup, all, specimenSubject({ kind: of, names: [text || other] }))
          sameAsNaive(lookup, all, specimenSubject({ kind: of, names: [other, text || other] }))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test(
  'on real lists too, for names of the lists with slips and for names of nobody',
  withRealLists,
  async () => {
    const { entries } = await unList()
    const lookup = buildLookup([{ list: 'un', version: '0x', entries }])
    const all = entries.map(prepareEntry)
    const strangers = readFileSync(new URL('negatives_20k.csv', data), 'utf8').split('\n').slice(1, 250)
    for (const [at, line] of strangers.entries()) {
      const listed = entries[(at * 7) % entries.length]?.names[0]?.text ?? ''
      const slip = (at * 3) % Math.max(1, listed.length)
      sameAsNaive(lookup, all, specimenSubject({ kind: 'person', names: [line.split(',')[0] ?? ''] }))
      // What else is known lifts names that are below the threshold alone: every other one has it.
      const entry = entries[(at * 7) % entries.length]
      const known =
        at % 2 === 0 ? {} : { countries: entry?.countries ?? [], date: entry?.dates[0]?.from ?? null }
      const slipped = listed.slice(0, slip) + listed.slice(slip + 1 + (at % 3))
      sameAsNaive(lookup, all, specimenSubject({ kind: entry?.kind ?? 'person', names: [slipped], ...known }))
    }
  },
)

test('a wallet decides by itself, in any form of its key, and says which', () => {
  const listed = specimenEntry({
    id: '7',
    wallets: [{ currency: 'USDT', address: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' }],
  })
  const lookup = buildLookup([{ list: 'own', version: '0x', entries: [listed] }])
  const subject = specimenSubject({ names: [], wallets: ['0xA614f803B6FD780986A42c78Ec9c7f77e6DeD13C'] })
  const [found, ...others] = lookup.find(subject)
  assert.equal(others.length, 0)
  assert.equal(found?.by, 'wallet')
  assert.equal(found?.score, 10_000)
  assert.match(found?.explanation.evidence[0]?.says ?? '', /same key/)
  const [hit] = [...lookup.findWallets(['0x01', '0xa614f803b6fd780986a42c78ec9c7f77e6ded13c'])]
  assert.equal(hit?.address, '0xa614f803b6fd780986a42c78ec9c7f77e6ded13c')
})

test('the likeliest first, each entry once, with its list and version', () => {
  const entries = [
    specimenEntry({ id: 'a', names: [{ text: 'Zabelin Arkady Petrovich', quality: 'primary' }] }),
    specimenEntry({
      id: 'b',
      names: [
        { text: 'Arkady Zabelin', quality: 'primary' },
        { text: 'Arkadi Zabelin', quality: 'good' },
      ],
    }),
  ]
  const lookup = buildLookup([
    { list: 'one', version: '0x1', entries },
    { list: 'two', version: '0x2', entries: entries.slice(1) },
  ])
  const found = lookup.find(specimenSubject({ kind: 'person', names: ['Arkady Zabelin'] }))
  assert.deepEqual(found.map(({ list, entry: id }) => `${list} ${id}`).slice(0, 2), ['one b', 'two b'])
  assert.ok(found.every(({ version }, at) => version === (found[at]?.list === 'one' ? '0x1' : '0x2')))
})

test('a change of the lists builds the next index in a thread, and the one before answers until then', async () => {
  const entries = Array.from({ length: 600 }, (_, place) =>
    specimenEntry({
      id: String(place),
      names: [{ text: `Arkady Zabelin ${syllables[place % 14]}`, quality: 'primary' }],
    }),
  )
  let versions = [{ list: 'one', version: '0x1' }]
  const kept = new Map([
    ['0x1', entries],
    ['0x2', entries.slice(0, 590)],
  ])
  let reads = 0
  const room = openLookup({
    versions: async () => versions,
    entriesOf: async (version) => {
      reads += 1
      return kept.get(version) ?? assert.fail(`no version ${version}`)
    },
  })
  const subject = specimenSubject({ kind: 'person', names: ['Arkadi Zabelin'] })
  const first = await room.current()
  const plain = buildLookup([{ list: 'one', version: '0x1', entries }])
  assert.deepEqual(first.find(subject), plain.find(subject))
  versions = [{ list: 'one', version: '0x2' }]
  const coming = room.refresh()
  assert.equal(await room.current(), first)
  const second = await coming
  assert.equal(await room.current(), second)
  assert.equal(second.entryCount, 590)
  assert.equal(await room.refresh(), second)
  assert.equal(reads, 2)
  versions = [{ list: 'one', version: '0x3' }]
  await assert.rejects(room.refresh())
  assert.equal(await room.current(), second)
  room.close()
})

function sameAsNaive(
  lookup: ReturnType<typeof buildLookup>,
  entries: readonly PreparedEntry[],
  subject: Subject,
): void {
  const ours = prepareSubject(subject)
  const naive = entries.flatMap((one) => {
    const scored = scoreEntry(ours, one)
    return scored === null ? [] : [{ entry: one.entry.id, ...scored }]
  })
  // Among equals in the order of the list, as the sort leaves them.
  naive.sort((left, right) => right.score - left.score)
  const found = lookup
    .find(subject)
    .map(({ entry, score, by, explanation }) => ({ entry, score, by, explanation }))
  assert.deepEqual(found, naive, subject.names.join())
}

async function unList() {
  const bytes = readFileSync(new URL('UN_consolidated.xml', data))
  const read = await readList('un-xml', [{ name: 'UN_consolidated.xml', bytes }])
  assert.ok(read.ok)
  return read.value
}
