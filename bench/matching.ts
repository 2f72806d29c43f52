/**
 * How well names are matched, next to Jaro-Winkler in the same run: labelled pairs at the one threshold that is fixed in advance, listed
 * parties found by their own and by treated names, false hits of people who are on no list. Needs ../shared/data. `--json` for machines,
 * `--quick` for a tenth of the negatives.
 */

import { createHash } from 'node:crypto'
import {
  type PreparedEntry,
  type PreparedSubject,
  prepareEntry,
  prepareName,
  prepareSubject,
  scoreEntry,
  scoreNames,
  threshold,
} from '@specie/screening/match'
import { jaroWinkler, plain } from './jaroWinkler.ts'
import { seeded, treatments, treatTwice } from './nameTreatments.ts'
import {
  crossScriptPairs,
  type LabelledPair,
  labelledPairs,
  negatives,
  present,
  realEntries,
} from './screeningData.ts'

if (!present) {
  console.log('matching: ../shared/data/screening is not here; nothing was measured.')
  process.exit(0)
}

const quick = process.argv.includes('--quick')
const pairs = labelledPairs()
const entries = (await realEntries()).map(prepareEntry)
const index = indexOf(entries)
const baseline = bestBaseline(pairs)

const result = {
  name: 'matching',
  threshold,
  pairs: {
    all: measurePairs(pairs, matches),
    half: measurePairs(pairs.filter(isFirstHalf), matches),
    otherHalf: measurePairs(
      pairs.filter((pair) => !isFirstHalf(pair)),
      matches,
    ),
    jaroWinkler: measurePairs(pairs, baseline.matches),
    jaroWinklerThreshold: baseline.threshold,
  },
  strong: {
    found: pairs.filter((pair) => pair.isStrong && pair.isMatch && matches(pair)).length,
    ofFound: pairs.filter((pair) => pair.isStrong && pair.isMatch).length,
    rejected: pairs.filter((pair) => pair.isStrong && !pair.isMatch && !matches(pair)).length,
    ofRejected: pairs.filter((pair) => pair.isStrong && !pair.isMatch).length,
  },
  crossScript: crossScriptPairs().filter(([ours, theirs]) => matches({ kind: 'person', ours, theirs }))
    .length,
  crossScriptOf: crossScriptPairs().length,
  crossScriptJaroWinkler: crossScriptPairs().filter(([ours, theirs]) => baseline.matches({ ours, theirs }))
    .length,
  recall: ['un-xml', 'ofac-csv'].flatMap((list) =>
    [true, false].map((person) => ({ list, person, ...measureRecall(list, person) })),
  ),
  negatives: measureNegatives(),
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else print()

const treated = result.recall.filter(({ list }) => list === 'un-xml')
const reached =
  result.pairs.all.f1 >= 0.88 &&
  result.strong.found === result.strong.ofFound &&
  result.crossScript === result.crossScriptOf &&
  treated.every(({ own, once }) => own >= 99.9 && once >= 98) &&
  result.negatives.hitsPercent <= 0.5
if (!reached) process.exitCode = 1

function print(): void {
  const { all, half, otherHalf } = result.pairs
  const shown = (one: Measured): string =>
    `F1 ${one.f1.toFixed(4)}  (precision ${one.precision.toFixed(3)}, recall ${one.recall.toFixed(3)})`
  console.log(`labelled pairs (${pairs.length}) at ${threshold}`)
  console.log(`  all                 ${shown(all)}`)
  console.log(`  half developed on   ${shown(half)}`)
  console.log(`  other half          ${shown(otherHalf)}`)
  console.log(
    `  Jaro-Winkler        ${shown(result.pairs.jaroWinkler)} at ${baseline.threshold}, its best for these pairs`,
  )
  console.log(
    `  labelled strong: found ${result.strong.found} of ${result.strong.ofFound}, rejected ${result.strong.rejected} of ${result.strong.ofRejected}`,
  )
  console.log(
    `across scripts: ${result.crossScript} of ${result.crossScriptOf} (Jaro-Winkler ${result.crossScriptJaroWinkler})`,
  )
  for (const {
    list,
    person,
    own,
    once,
    twice,
    byTreatment,
    baselineOnce,
    baselineTwice,
    parties,
  } of result.recall) {
    console.log(`found again, ${list}, ${parties} ${person ? 'people' : 'organisations'}`)
    console.log(
      `  own names ${own.toFixed(2)} %   one treatment ${once.toFixed(2)} % (Jaro-Winkler ${baselineOnce.toFixed(2)} %)   two ${twice.toFixed(2)} % (${baselineTwice.toFixed(2)} %)`,
    )
    console.log(
      `  ${Object.entries(byTreatment)
        .map(([name, share]) => `${name} ${share.toFixed(1)}`)
        .join(', ')}`,
    )
  }
  const {
    people,
    hitsPercent,
    hitsWithFactsPercent,
    baselinePercent,
    baselinePeople,
    medianMs,
    p99Ms,
    candidates,
    microseconds,
  } = result.negatives
  console.log(`false hits among ${people.toLocaleString('en')} people on no list, SDN and UN`)
  console.log(`  by name alone            ${hitsPercent.toFixed(2)} %`)
  console.log(`  with date, nationality   ${hitsWithFactsPercent.toFixed(2)} %`)
  console.log(`  Jaro-Winkler, by name    ${baselinePercent.toFixed(2)} % (of ${baselinePeople} of them)`)
  console.log(
    `  a search by keys: median ${medianMs.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms, ${candidates} entries looked at on average, ${microseconds.toFixed(2)} µs a pair of names`,
  )
}

type Measured = { readonly f1: number; readonly precision: number; readonly recall: number }
type Pair = Pick<LabelledPair, 'ours' | 'theirs'>

function matches({ kind, ours, theirs }: Pick<LabelledPair, 'kind' | 'ours' | 'theirs'>): boolean {
  return scoreNames(prepareName(ours, kind), prepareName(theirs, kind)) >= threshold
}

/** The half whose pairs were looked at while the rules were written. */
function isFirstHalf({ place }: LabelledPair): boolean {
  return ((createHash('sha256').update(place).digest()[0] ?? 0) & 1) === 0
}

function measurePairs(of: readonly LabelledPair[], isHit: (pair: LabelledPair) => boolean): Measured {
  const hits = of.filter(isHit)
  const right = hits.filter(({ isMatch }) => isMatch).length
  const wanted = of.filter(({ isMatch }) => isMatch).length
  const precision = right / Math.max(1, hits.length)
  const recall = right / wanted
  return { f1: (2 * right) / (hits.length + wanted), precision, recall }
}

/** The baseline is given the threshold that suits these very pairs best. */
function bestBaseline(of: readonly LabelledPair[]) {
  const scored = of.map((pair) => ({ pair, score: jaroWinkler(plain(pair.ours), plain(pair.theirs)) }))
  let best = { threshold: 0, f1: 0 }
  for (let percent = 70; percent <= 99; percent += 1) {
    const at = percent / 100
    const { f1 } = measurePairs(of, (pair) => (scored.find((one) => one.pair === pair)?.score ?? 0) >= at)
    if (f1 > best.f1) best = { threshold: at, f1 }
  }
  return {
    threshold: best.threshold,
    matches: ({ ours, theirs }: Pair): boolean => jaroWinkler(plain(ours), plain(theirs)) >= best.threshold,
  }
}

function indexOf(all: readonly PreparedEntry[]): ReadonlyMap<string, readonly PreparedEntry[]> {
  const found = new Map<string, PreparedEntry[]>()
  for (const entry of all) {
    for (const key of entry.keys) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [entry])
      else known.push(entry)
    }
  }
  return found
}

function measureRecall(list: string, person: boolean) {
  const random = seeded(42)
  const of = entries.filter(
    ({ entry }) => entry.id.startsWith(list) && entry.kind === (person ? 'person' : 'organisation'),
  )
  const step = list === 'un-xml' ? 1 : 8
  const found: Record<string, [number, number]> = {}
  const baselineFound: Record<string, [number, number]> = {}
  const count = (into: Record<string, [number, number]>, what: string, hit: boolean): void => {
    into[what] ??= [0, 0]
    into[what][0] += hit ? 1 : 0
    into[what][1] += 1
  }
  const parties = of.filter((_, at) => at % step === 0)
  for (const entry of parties) {
    const plainNames = entry.names.map(({ prepared }) => plain(prepared.text))
    const ask = (what: string, name: string | null): void => {
      if (name === null) return
      const subject = prepareName(name, person ? 'person' : 'organisation')
      count(
        found,
        what,
        entry.names.some(({ prepared }) => scoreNames(subject, prepared) >= threshold),
      )
      const text = plain(name)
      count(
        baselineFound,
        what,
        plainNames.some((theirs) => jaroWinkler(text, theirs) >= baseline.threshold),
      )
    }
    for (const { prepared } of entry.names) if (/\p{L}/u.test(prepared.text)) ask('own', prepared.text)
    const [first] = entry.names
    if (first === undefined) continue
    for (const [what, treat] of Object.entries(treatments))
      ask(what, treat(random, first.prepared.text, person))
    for (let times = 0; times < 6; times += 1) ask('two', treatTwice(random, first.prepared.text, person))
  }
  const share = (from: Record<string, [number, number]>, names: readonly string[]): number => {
    const hits = names.reduce((sum, name) => sum + (from[name]?.[0] ?? 0), 0)
    const tried = names.reduce((sum, name) => sum + (from[name]?.[1] ?? 0), 0)
    return (100 * hits) / Math.max(1, tried)
  }
  const single = Object.keys(treatments).filter((name) => found[name] !== undefined)
  return {
    parties: parties.length,
    own: share(found, ['own']),
    once: share(found, single),
    twice: share(found, ['two']),
    byTreatment: Object.fromEntries(single.map((name) => [name, share(found, [name])])),
    baselineOnce: share(baselineFound, single),
    baselineTwice: share(baselineFound, ['two']),
  }
}

function measureNegatives() {
  const people = negatives().filter((_, at) => !quick || at % 10 === 0)
  const times: number[] = []
  let hits = 0
  let hitsWithFacts = 0
  let candidates = 0
  let compared = 0
  for (const person of people) {
    const started = performance.now()
    const bare = prepareSubject({ ...person, date: null, countries: [], gender: null })
    const near = candidatesOf(bare)
    if (near.some((entry) => scoreEntry(bare, entry) !== null)) hits += 1
    times.push(performance.now() - started)
    candidates += near.length
    compared += near.reduce((sum, { names }) => sum + names.length, 0)
    const whole = prepareSubject(person)
    if (near.some((entry) => scoreEntry(whole, entry) !== null)) hitsWithFacts += 1
  }
  const spent = times.reduce((sum, time) => sum + time, 0)
  times.sort((one, other) => one - other)
  const texts = entries.flatMap(({ names }) => names.map(({ prepared }) => plain(prepared.text)))
  const some = people.filter((_, at) => at % Math.max(1, Math.floor(people.length / 200)) === 0)
  const baselineHits = some.filter((person) => {
    const text = plain(person.names[0] ?? '')
    return texts.some((theirs) => jaroWinkler(text, theirs) >= baseline.threshold)
  })
  return {
    people: people.length,
    hitsPercent: (100 * hits) / people.length,
    hitsWithFactsPercent: (100 * hitsWithFacts) / people.length,
    baselinePercent: (100 * baselineHits.length) / some.length,
    baselinePeople: some.length,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    candidates: Math.round(candidates / people.length),
    microseconds: (spent * 1000) / Math.max(1, compared),
  }
}

function candidatesOf(subject: PreparedSubject): readonly PreparedEntry[] {
  const found = new Set<PreparedEntry>()
  for (const key of subject.keys) for (const entry of index.get(key) ?? []) found.add(entry)
  return Array.from(found)
}
