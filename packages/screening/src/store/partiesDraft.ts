/**
 * Drafts of parties: by an officer from their papers, or asked for on the public page. A change is a further version; where nothing changes of what screening
 * looks at it stands at once, else it waits for a second officer.
 */
import { randomUUID } from 'node:crypto'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { PartyContent } from '../party/content/content.ts'
import { readContent } from '../party/content/readContent.ts'
import { screenedContent } from '../party/content/subjects.ts'
import type { Address, PartyFacts } from '../party/facts.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { findParty } from './parties.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import {
  accountTaken,
  addAct,
  addVersion,
  beginParty,
  earlierAct,
  lockParty,
  setAccounts,
  setParty,
  versionsOf,
} from './partiesWrite.ts'

export type DraftParty = {
  readonly by: Address
  /** The caller's key for this write. */
  readonly key: string
  readonly content: unknown
  readonly now: Date
}

/** A new party. It may take part once another officer admits it. */
export function draftParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: DraftParty,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const by = lower(asked.by)
  const read = readContent(asked.content)
  if (!read.ok) return Promise.resolve(read)
  return partiesTransaction(pool, async (client) => {
    const earlier = await earlierDraft(client, personal, asked.key, by, read.value)
    if (earlier !== null) return earlier
    const id = randomUUID()
    const content = read.value
    const taken = await accountTaken(client, id, content.accounts)
    if (taken !== null) return refused({ code: 'PARTY_ACCOUNT_TAKEN', ...taken })
    await beginParty(client, id, 'drafted', asked.now)
    const data = await personal.of(client, id)
    if (!data.ok) return data
    const about = { party: id, version: 1, by, at: asked.now, key: asked.key }
    await addVersion(client, data.value, { ...about, content })
    await addAct(client, data.value, { ...about, act: 'drafted', why: null })
    await setAccounts(client, id, content.accounts, asked.now)
    return ok(await theParty(client, id))
  })
}

export type ChangeParty = DraftParty & {
  readonly party: string
  /** The version that was on the officer's screen: what changed meanwhile is not overwritten unseen. */
  readonly seen: number
  readonly why: string | null
}

export function changeParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: ChangeParty,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const by = lower(asked.by)
  const read = readContent(asked.content)
  if (!read.ok) return Promise.resolve(read)
  const content = read.value
  return partiesTransaction(pool, async (client) => {
    const earlier = await earlierDraft(client, personal, asked.key, by, content)
    if (earlier !== null) return earlier
    const party = await lockParty(client, asked.party)
    if (party === null) return refused({ code: 'PARTY_UNKNOWN', party: asked.party })
    if (party.state === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner: party.id })
    if (party.version !== asked.seen)
      return refused({ code: 'PARTY_MOVED_ON', party: party.id, version: party.version })
    const taken = await accountTaken(client, party.id, content.accounts)
    if (taken !== null) return refused({ code: 'PARTY_ACCOUNT_TAKEN', ...taken })
    const data = await personal.of(client, party.id)
    if (!data.ok) return data
    const versions = await versionsOf(client, party.id)
    const present = versions.find((one) => one.version === party.version)
    if (present?.digest === data.value.digest(content) && present.drafted_by !== null)
      return refused({ code: 'PARTY_UNCHANGED', party: party.id, version: party.version })
    const version = (versions.at(-1)?.version ?? 0) + 1
    const admitted = versions.find((one) => one.version === party.admitted_version)
    const takesPart = party.state === 'admitted' || party.state === 'changed'
    // What screening and the rules look at is as it was admitted: documents, contact and notes need no second officer.
    const amends = takesPart && admitted?.screened_digest === data.value.digest(screenedContent(content))
    const about = { party: party.id, version, by, at: asked.now, key: asked.key }
    await addVersion(client, data.value, { ...about, content })
    await addAct(client, data.value, { ...about, act: amends ? 'amended' : 'drafted', why: asked.why })
    await setParty(client, party.id, {
      state: amends ? 'admitted' : takesPart ? 'changed' : 'drafted',
      version,
      admittedVersion: amends ? version : takesPart ? party.admitted_version : null,
      keepUntil: null,
    })
    // What is asked for is held for this party at once; what it gives up, it gives up when the change is admitted.
    const kept = takesPart ? (admitted?.accounts ?? []) : []
    await setAccounts(client, party.id, [...new Set([...kept, ...content.accounts])], asked.now)
    return ok(await theParty(client, party.id))
  })
}

/** The same key with the same content finds what it did; with another it is refused. */
async function earlierDraft(
  client: pg.PoolClient,
  personal: PersonalData,
  key: string,
  by: Address,
  content: PartyContent,
): Promise<Outcome<PartyFacts, PartyRefusal> | null> {
  const earlier = await earlierAct(client, key)
  if (earlier === null) return null
  const data = await personal.of(client, earlier.party)
  if (!data.ok) return data
  const version = (await versionsOf(client, earlier.party)).find((one) => one.version === earlier.version)
  const same =
    earlier.by === by &&
    ['drafted', 'amended'].includes(earlier.act) &&
    version?.digest === data.value.digest(content)
  return same ? ok(await theParty(client, earlier.party)) : refused({ code: 'PARTY_KEY_USED', key })
}

export async function theParty(client: pg.PoolClient, id: string): Promise<PartyFacts> {
  const facts = await findParty(client, id)
  if (facts === null) throw new Error(`Party ${id} was written and is not there.`)
  return facts
}

export function lower(address: Address): Address {
  return address.toLowerCase() as Address
}
