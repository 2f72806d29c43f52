/**
 * The holder of an account was found in a list by its wallet. Where the account is a party's, the party is screened; where it is nobody's, the account gets a case of
 * its own. Nothing is frozen by it: that is a person's act.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok } from '@specie/units'
import { getAddress } from 'viem'
import type { Found } from '../match/found.ts'
import type { Subject } from '../match/subject.ts'
import { matcherVersion } from '../match/version.ts'
import type { Address } from '../party/facts.ts'
import { findRun } from '../store/casesReach.ts'
import { type Hit, keepRun, lockOwner, type Run } from '../store/casesRuns.ts'
import { findPartyOfAddress } from '../store/parties.ts'
import { type CaseAbout, type ListVersionName, ownerOf } from './case.ts'
import type { CaseRooms } from './rooms.ts'
import { entryOf, type ScreenRefusal, screenFacts } from './screenParty.ts'

export type HolderHit = {
  readonly address: Address
  /** Everything that this account was found by. */
  readonly found: readonly Found[]
  /** Every list that was looked in. */
  readonly lists: readonly ListVersionName[]
  readonly now: Date
}

export async function openCaseFor(
  rooms: CaseRooms,
  { address, found, lists, now }: HolderHit,
): Promise<Outcome<Run, ScreenRefusal>> {
  const { pool, personal } = rooms
  const party = await findPartyOfAddress(pool, address)
  if (party !== null && party.state !== 'erased') return screenFacts(rooms, party, { cause: 'holders', now })
  const account = lower(address)
  const about: CaseAbout = { is: 'holder', address: account }
  const what = { about, screened: account, lists, matcher: matcherVersion }
  const earlier = await findRun(pool, what)
  if (earlier !== null) return ok(earlier)
  const subject = holderOf(account)
  const owner = ownerOf(about)
  const entries = await Promise.all(found.map((one) => entryOf(rooms, one.version, one.entry)))
  return transaction(
    pool,
    async (client): Promise<Outcome<Run, ScreenRefusal>> => {
      await lockOwner(client, owner)
      const meanwhile = await findRun(client, what)
      if (meanwhile !== null) return ok(meanwhile)
      const data = await personal.of(client, owner)
      if (!data.ok) return data
      const { digest } = data.value
      const hits = found.flatMap((one, index): readonly Hit[] => {
        const entry = entries[index]
        if (entry === undefined) return []
        return [{ person: 'holder', subject, subjectDigest: digest(subject), entry, found: one }]
      })
      const run = { ...what, version: null, persons: 1, cause: 'holders', at: now } as const
      return ok(await keepRun(client, data.value, run, hits))
    },
    { isolation: 'read committed' },
  )
}

/** Of whom nothing is known but the account. */
export function holderOf(address: string): Subject {
  return {
    kind: 'unknown',
    names: [],
    date: null,
    countries: [],
    birthCountry: null,
    gender: null,
    identifiers: [],
    wallets: [getAddress(address)],
  }
}

function lower(address: string): Address {
  return address.toLowerCase() as Address
}
