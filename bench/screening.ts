/**
 * How fast screening looks up, next to comparing with every entry and to fuse.js in the same run; a million addresses; and the change to a
 * new list version while queries go on. Needs ../shared/data. `--json` for machines, `--quick` for a tenth of the queries.
 */

import { gzipSync } from 'node:zlib'
import { buildLookup, canonicalWallet, openLookup } from '@specie/screening'
import { prepareEntry, prepareSubject, type Subject, scoreEntry } from '@specie/screening/match'
import Fuse from 'fuse.js'
import { seeded, treatments } from './nameTreatments.ts'
import { negatives, present, realEntries } from './screeningData.ts'

if (!present) {
  console.log('screening: ../shared/data/screening is not here; nothing was measured.')
  process.exit(0)
}

const share = process.argv.includes('--quick') ? 10 : 1
const entries = await realEntries()
const lists = [{ list: 'sdn-un', version: '0x1', entries }]

const began = performance.now()
const lookup = buildLookup(lists)
const buildMs = performance.now() - began
const sharedMegabytes = memoryOf(lookup.shared) / 1_048_576

const queries = {
  'names on no list': negatives().filter((_, at) => at % (4 * share) === 0),
  'names of the lists': listed().filter((_, at) => at % (2 * share) === 0),
  'treated names': treated().filter((_, at) => at % (2 * share) === 0),
}
const everything = Object.values(queries).flat()
const coldMs = times(everything, lookup.find)
const found = Object.entries(queries).map(([what, asked]) => ({
  what,
  ...figures(times(asked, lookup.find)),
}))
const all = figures(times(everything, lookup.find))

// The two others take so long that a sample must do; the same sample for all three.
const sample = everything.filter((_, at) => at % Math.ceil(everything.length / 60) === 0)
const prepared = entries.map(prepareEntry)
const fuse = new Fuse(
  entries.flatMap(({ names }) => names.map(({ text }) => text)),
  { threshold: 0.3, ignoreLocation: true },
)
const sampled = {
  lookup: figures(times(sample, lookup.find)),
  naive: figures(
    times(sample, (subject) => {
      const ours = prepareSubject(subject)
      return prepared.filter((entry) => scoreEntry(ours, entry) !== null)
    }),
  ),
  fuse: figures(times(sample, ({ names }) => fuse.search(names[0] ?? ''))),
}

const addresses = manyAddresses(1_000_000 / share)
const addressesBegan = performance.now()
const walletHits = [...lookup.findWallets(addresses)].length
const addressesMs = (performance.now() - addressesBegan) * share

const result = {
  name: 'screening',
  entries: entries.length,
  buildMs: Math.round(buildMs),
  sharedMegabytes: Math.round(sharedMegabytes),
  cold: figures(coldMs),
  all,
  found,
  sampled,
  naiveRatio: Math.round(sampled.naive.medianMs / sampled.lookup.medianMs),
  fuseRatio: Math.round(sampled.fuse.medianMs / sampled.lookup.medianMs),
  addresses: addresses.length,
  addressesMs: Math.round(addressesMs),
  walletHits,
  reload: await reload(),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else print()

const reached =
  result.all.medianMs < 0.5 &&
  result.all.p99Ms < 5 &&
  result.addressesMs < 10_000 &&
  result.walletHits === 1_000 / share &&
  result.reload.ms < 5_000 &&
  result.reload.unanswered === 0
if (!reached) process.exitCode = 1

type Figures = {
  readonly queries: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly worstMs: number
}

function figures(measured: readonly number[]): Figures {
  const sorted = measured.toSorted((one, other) => one - other)
  const at = (part: number): number =>
    Math.round(1_000 * (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)) / 1_000
  return { queries: sorted.length, medianMs: at(0.5), p99Ms: at(0.99), worstMs: at(1) }
}

function times(subjects: readonly Subject[], ask: (subject: Subject) => unknown): readonly number[] {
  return subjects.map((subject) => {
    const start = performance.now()
    ask(subject)
    return performance.now() - start
  })
}

function named(name: string, kind: Subject['kind']): Subject {
  const nothing = {
    date: null,
    countries: [],
    birthCountry: null,
    gender: null,
    identifiers: [],
    wallets: [],
  }
  return { kind, names: [name], ...nothing }
}

function listed(): readonly Subject[] {
  return entries.flatMap(({ kind, names }) => names.slice(0, 1).map(({ text }) => named(text, kind)))
}

function treated(): readonly Subject[] {
  const random = seeded(20_261_123)
  const all = Object.values(treatments)
  return entries.flatMap(({ kind, names }) => {
    const treat = all[Math.floor(random() * all.length)]
    const text = treat?.(random, names[0]?.text ?? '', kind === 'person') ?? null
    return text === null ? [] : [named(text, kind)]
  })
}

/** One in a thousand is listed; of the others nine in ten are EVM accounts and the rest TRON's and Bitcoin's forms, as they are written. */
function manyAddresses(count: number): readonly string[] {
  const random = seeded(7)
  const known = entries.flatMap(({ wallets }) =>
    wallets.filter(({ address }) => canonicalWallet(address).ok).map(({ address }) => address),
  )
  const forms = known.filter((address) => !address.startsWith('0x'))
  return Array.from({ length: count }, (_, at) => {
    if (at % 1_000 === 0) return known[(at / 1_000) % known.length] ?? ''
    // With a wrong checksum it costs as much to read as with a right one, and is nobody's.
    if (at % 10 === 0) {
      const form = forms[at % forms.length] ?? ''
      return `${form.slice(0, -3)}${['zzz', 'yyy', 'xxx'][at % 3]}`
    }
    let digits = ''
    for (let part = 0; part < 5; part += 1)
      digits += Math.floor(random() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0')
    return `0x${digits}`
  })
}

/** Queries go on, one after the other, while the next index is built in its thread. */
async function reload() {
  let version = '0x1'
  const packed = new Uint8Array(gzipSync(JSON.stringify(entries)))
  const room = openLookup({
    versions: async () => [{ list: 'sdn-un', version }],
    // As the database keeps them: the other thread unpacks them.
    entriesOf: async () => packed,
  })
  await room.current()
  version = '0x2'
  const start = performance.now()
  let ready = false
  const coming = room.refresh().then(() => {
    ready = true
    return performance.now() - start
  })
  const meanwhile: number[] = []
  let unanswered = 0
  for (let at = 0; !ready; at = (at + 1) % everything.length) {
    const asked = performance.now()
    const current = await room.current()
    const [subject] = everything.slice(at, at + 1)
    if (subject === undefined || current.entryCount !== entries.length) unanswered += 1
    else current.find(subject)
    meanwhile.push(performance.now() - asked)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const ms = Math.round(await coming)
  await room.close()
  return { ms, unanswered, meanwhile: figures(meanwhile) }
}

function memoryOf({
  table,
  names,
  entries: kept,
  firstNames,
  wallets,
  identifiers,
}: typeof lookup.shared): number {
  const texts = [names, kept, wallets, identifiers].flatMap(({ bytes, starts }) => [bytes, starts])
  return [...Object.values(table), firstNames, ...texts].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function print(): void {
  const shown = ({ queries: count, medianMs, p99Ms, worstMs }: Figures): string =>
    `median ${medianMs.toFixed(3)} ms  p99 ${p99Ms.toFixed(3)} ms  worst ${worstMs.toFixed(1)} ms  (${count})`
  console.log(
    `an index over ${entries.length} entries: ${result.buildMs} ms, ${result.sharedMegabytes} MB shared`,
  )
  console.log(`  first time each     ${shown(result.cold)}`)
  console.log(`  all                 ${shown(all)}`)
  for (const one of found) console.log(`  ${one.what.padEnd(19)} ${shown(one)}`)
  console.log('the same sample')
  console.log(`  lookup              ${shown(sampled.lookup)}`)
  console.log(`  every entry         ${shown(sampled.naive)}  ${result.naiveRatio} times as long`)
  console.log(`  fuse.js             ${shown(sampled.fuse)}  ${result.fuseRatio} times as long`)
  console.log(`${result.addresses} addresses: ${result.addressesMs} ms a million, ${walletHits} listed`)
  console.log(`another list version: ${result.reload.ms} ms, ${result.reload.unanswered} unanswered`)
  console.log(`  meanwhile           ${shown(result.reload.meanwhile)}`)
}
