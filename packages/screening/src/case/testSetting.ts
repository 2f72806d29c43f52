/** For tests of cases: a database, sealed personal data, parties from their papers, and lists that stand in memory beside a lookup that reads every entry. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, throwAwayDatabase } from '@specie/store'
import type { ListEntry } from '../lists/entry.ts'
import type { Found } from '../match/found.ts'
import { prepareEntry, prepareSubject } from '../match/prepareSubject.ts'
import { scoreEntry } from '../match/scoreEntry.ts'
import type { PartyFacts } from '../party/facts.ts'
import { admitParty, changeParty, draftParty, openPersonalData, type PartyFile } from '../party/index.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { screeningMigrations } from '../store/migrations.ts'
import { admissionCheck } from './admission.ts'
import type { BuildLookup, CaseRooms, ListInForce } from './rooms.ts'
import { screenParty } from './screenParty.ts'

export const [anna, boris, clara] = [
  `0x${'a'.repeat(40)}`,
  `0x${'b'.repeat(40)}`,
  `0x${'c'.repeat(40)}`,
] as const
export const now = new Date('2026-11-23T12:00:00Z')

export type CaseSetting = Awaited<ReturnType<typeof caseSetting>>

export async function caseSetting() {
  const database = await throwAwayDatabase()
  const { pool } = database
  await migrate(pool, screeningMigrations)
  const folder = mkdtempSync(join(tmpdir(), 'cases-'))
  const personal = openPersonalData({ keyFile: join(folder, 'key'), mayMake: true })
  const kept = new Map<string, readonly ListEntry[]>()
  const inForce = new Map<string, ListInForce>()
  const missing: string[] = []
  const rooms: CaseRooms = {
    pool,
    personal,
    listsState: async (_, at) => {
      const lists = [...inForce.values()]
      return { lists, stale: lists.filter(({ staleAt }) => staleAt <= at), missing: [...missing] }
    },
    entriesOf: async (_, version) => kept.get(version) ?? [],
    lookup: async () =>
      everyEntry([...inForce.values()].map((one) => ({ ...one, entries: kept.get(one.version) ?? [] }))),
    build: everyEntry,
  }
  let drafts = 0
  return {
    ...rooms,
    rooms,
    missing,
    inForce,
    /** A version goes live, for a day. */
    publish(list: string, entries: readonly ListEntry[]): string {
      const version = digestOfContent(entries).slice(2)
      kept.set(version, entries)
      inForce.set(list, { list, version, staleAt: new Date(now.getTime() + 86_400_000) })
      return version
    },
    async draft(file: PartyFile): Promise<PartyFacts> {
      drafts += 1
      const drafted = await draftParty(pool, personal, {
        by: anna,
        key: `draft ${drafts}`,
        content: file,
        now,
      })
      if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal))
      return drafted.value
    },
    async change(party: string, version: number, file: PartyFile): Promise<PartyFacts> {
      drafts += 1
      const asked = {
        by: anna,
        key: `draft ${drafts}`,
        party,
        seen: version,
        content: file,
        why: 'new papers',
        now,
      }
      const changed = await changeParty(pool, personal, asked)
      if (!changed.ok) throw new Error(JSON.stringify(changed.refusal))
      return changed.value
    },
    async admit(party: string, version = 1, at = now): Promise<PartyFacts> {
      const screened = await screenParty(rooms, party, { cause: 'drafted', now })
      if (!screened.ok) throw new Error(JSON.stringify(screened.refusal))
      const asked = { by: boris, key: `admit ${party} ${version}`, party, version, now: at }
      const admitted = await admitParty(pool, personal, { ...asked, check: admissionCheck(rooms) })
      if (!admitted.ok) throw new Error(JSON.stringify(admitted.refusal))
      return admitted.value
    },
    async close() {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What every lookup must find: each entry scored by itself. */
export const everyEntry: BuildLookup = (lists) => ({
  versions: lists.map(({ list, version }) => ({ list, version })),
  find(subject) {
    const prepared = prepareSubject(subject)
    const wallets = new Set(subject.wallets.map((one) => one.toLowerCase()))
    return lists.flatMap(({ list, version, entries }) =>
      entries.flatMap((entry): readonly Found[] => {
        const at = { list, version, entry: entry.id, entryKind: entry.kind }
        const wallet = entry.wallets.find(({ address }) => wallets.has(address.toLowerCase()))
        if (wallet !== undefined) {
          const same = { ours: wallet.address, theirs: wallet.address }
          const evidence = [{ what: 'wallet', ...same, effect: 10_000, says: 'The same key.' }] as const
          return [{ ...at, score: 10_000, by: 'wallet', explanation: { names: null, evidence } }]
        }
        const scored = scoreEntry(prepared, prepareEntry(entry))
        return scored === null ? [] : [{ ...at, ...scored }]
      }),
    )
  },
})

export function listed(id: string, name: string, more: Partial<ListEntry> = {}): ListEntry {
  return {
    id,
    kind: 'person',
    names: [{ text: name, quality: 'primary' }],
    dates: [],
    birthplaces: [],
    addresses: [],
    countries: [],
    identifiers: [],
    wallets: [],
    gender: null,
    programmes: ['TEST'],
    listedOn: '2026-01-01',
    remarks: null,
    ...more,
  }
}

/** A natural person with all papers. */
export function person(given: string, family: string, accounts: readonly string[] = []): PartyFile {
  return {
    jurisdiction: 'CH',
    kind: 'individual',
    accounts: [...accounts],
    self: {
      is: 'person',
      names: [{ type: 'legal', family, given }],
      born: '1961-05-04',
      nationalities: ['CH'],
      residence: 'CH',
    },
    documents: [
      { kind: 'passport', digest: `0x${'1'.repeat(64)}`, expiresOn: '2030-01-01' },
      { kind: 'proofOfAddress', digest: `0x${'2'.repeat(64)}` },
    ],
  }
}

export function account(digit: string): `0x${string}` {
  return `0x${digit.repeat(40)}`
}
