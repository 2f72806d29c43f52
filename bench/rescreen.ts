/**
 * How fast everybody is looked for anew when a list changes: 2,000 parties (one in four a company with two owners and a director) against
 * the real lists in a database, as the work does it. Needs ../shared/data. `--json` for machines, `--quick` for a tenth of the parties.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addSource,
  checkList,
  confirmSource,
  countCases,
  draftParty,
  lookupOf,
  openCaseRooms,
  openPersonalData,
  type PartyFile,
  rescreenAll,
  screeningMigrations,
  takeIn,
} from '@specie/screening'
import type { Subject } from '@specie/screening/match'
import { throwAwayDatabase } from '@specie/store'
import { folder, negatives, present } from './screeningData.ts'

if (!present) {
  console.log('rescreen: ../shared/data/screening is not here; nothing was measured.')
  process.exit(0)
}

const parties = process.argv.includes('--quick') ? 200 : 2_000
const now = new Date('2026-11-23T12:00:00Z')
const database = await throwAwayDatabase({ migrations: screeningMigrations })
const { pool } = database
const keys = mkdtempSync(join(tmpdir(), 'rescreen-'))
const personal = openPersonalData({ keyFile: join(keys, 'key'), mayMake: true })
await addList('ofac', 'ofac-csv', join(folder, 'ofac_csv'))
await addList('un', 'un-xml', join(folder, 'UN_consolidated.xml'))
const own = await addList('own', 'csv', '/nowhere')
await publish('N-1,person,Nobody In Particular')

const people = negatives()
for (let index = 0; index < parties; index += 1)
  must(
    await draftParty(pool, personal, {
      by: `0x${'a'.repeat(40)}`,
      key: `draft ${index}`,
      content: index % 4 === 0 ? companyOf(index) : personOf(index),
      now,
    }),
  )

const rooms = openCaseRooms(pool, personal)
await rooms.lookup()
const first = await round()
const unchanged = await round()
await publish('N-1,person,Nobody In Particular', `N-2,person,${people[1]?.names[0]}`)
const afterChange = await round()
const { byState } = await countCases(pool)

const result = {
  name: 'rescreen',
  parties,
  first,
  afterChange,
  unchangedMs: unchanged.ms,
  open: byState.open,
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  const said = ({ ms, perSecond, hits }: typeof first): string =>
    `${(ms / 1_000).toFixed(1)} s, ${perSecond} parties per second, ${hits} possible matches`
  console.log(`${parties} parties against the real lists, with ${byState.open} cases`)
  console.log(`  for the first time   ${said(first)}`)
  console.log(`  after a list changed ${said(afterChange)}, its index built anew in it`)
  console.log(`  nothing to do        ${unchanged.ms} ms`)
}
// A change of a list that names one of them reaches two thousand parties within a minute.
if (first.screened !== parties || afterChange.screened !== parties || afterChange.perSecond < parties / 60)
  process.exitCode = 1
if (afterChange.hits !== first.hits + 1) throw new Error('The one who was listed meanwhile was not found.')
await lookupOf(pool).close()
await database.close()
rmSync(keys, { recursive: true })

async function round() {
  const began = performance.now()
  const { screened, hits } = await rescreenAll(rooms, { now: () => now })
  const ms = Math.round(performance.now() - began)
  return { ms, screened, hits, perSecond: Math.round((screened / ms) * 1_000) }
}

async function addList(name: string, format: string, place: string) {
  const source = { name, format, places: [place], staleAfterHours: 744, addedBy: 'one' }
  const added = must(await addSource(pool, source, now))
  const confirmed = must(await confirmSource(pool, { number: added.number, by: 'another' }, now))
  if (place === '/nowhere') return confirmed
  const check = must(await checkList(pool, name, () => now))
  if (check.outcome !== 'live') throw new Error(check.says)
  return confirmed
}

async function publish(...rows: readonly string[]): Promise<void> {
  const bytes = Buffer.from(['id,kind,name', ...rows, ''].join('\n'))
  await takeIn(pool, own, [{ name: 'own.csv', bytes }], now)
}

function personOf(index: number): PartyFile {
  return { jurisdiction: 'CH', kind: 'individual', self: somebody(index) }
}

function companyOf(index: number): PartyFile {
  return {
    jurisdiction: 'CH',
    kind: 'company',
    self: {
      is: 'organisation',
      names: [{ type: 'legal', full: `${familyOf(index)} ${familyOf(index + 1)} Handel AG` }],
      registeredIn: 'CH',
    },
    owners: [1, 2].map((owner) => ({ who: somebody(index + owner * parties), shareBasisPoints: 4_000 })),
    directors: [{ who: somebody(index + 3 * parties) }],
  }
}

function somebody(index: number): Extract<PartyFile['self'], { is: 'person' }> {
  const one = personAt(index)
  const [name = ''] = one.names
  const given = name.slice(0, name.lastIndexOf(' '))
  const two = (part: number | null) => String(part ?? 1).padStart(2, '0')
  return {
    is: 'person',
    names: [{ type: 'legal', given: given === '' ? 'Anna' : given, family: familyOf(index) }],
    ...(one.date === null ? {} : { born: `${one.date.year}-${two(one.date.month)}-${two(one.date.day)}` }),
    nationalities: [...one.countries],
  }
}

function familyOf(index: number): string {
  return personAt(index).names[0]?.split(' ').at(-1) ?? 'Beispiel'
}

function personAt(index: number): Subject {
  const one = people[index % people.length]
  if (one === undefined) throw new Error('The negatives are empty.')
  return one
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown }

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
