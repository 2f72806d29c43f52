/**
 * What officers do with a party: one drafts, another admits. Turning down, leaving and looking again take one; whatever lets somebody in takes two.
 */

import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { firstExpiry, missingPapers } from '../party/content/missing.ts'
import type { Address, PartyActName, PartyFacts, PartyState } from '../party/facts.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import {
  earlier as earlierDay,
  keepsForYears,
  laterByDays,
  laterByYears,
  reviewDays,
} from '../party/retention.ts'
import type { OwnerData, PersonalData } from '../party/seal/personalData.ts'
import { dayOf } from '../policy/day.ts'
import { readVersion } from './parties.ts'
import { lower, theParty } from './partiesDraft.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import {
  addAct,
  earlierAct,
  lockParty,
  type PartyRow,
  setAccounts,
  setParty,
  versionsOf,
} from './partiesWrite.ts'

export type OfficerAct = {
  readonly by: Address
  readonly key: string
  readonly party: string
  readonly now: Date
}

/** Asked inside the admission: whether this version is screened and nothing of it is open or blocked. There is no admission without it. */
export type AdmissionCheck = (
  client: pg.PoolClient,
  facts: PartyFacts,
  now: Date,
) => Promise<Outcome<void, { readonly code: 'PARTY_NOT_SCREENED'; readonly why: string }>>

export type AdmitParty = OfficerAct & {
  /** The version that the officer has read: the newest, or nothing is admitted. */
  readonly version: number
  readonly check: AdmissionCheck
}

export function admitParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: AdmitParty,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const { now, version, check } = asked
  return act(pool, personal, asked, 'admitted', async (client, party, by) => {
    if (party.state === 'requested') return refused({ code: 'PARTY_NOT_TAKEN_UP', party: party.id })
    if (party.state !== 'drafted' && party.state !== 'changed') return wrongState(party, 'drafted or changed')
    if (party.version !== version)
      return refused({ code: 'PARTY_MOVED_ON', party: party.id, version: party.version })
    const drafted = (await versionsOf(client, party.id)).find((one) => one.version === version)
    if (drafted?.drafted_by === by) return refused({ code: 'PARTY_SAME_OFFICER', by })
    const read = await readVersion(client, personal, party.id, version)
    if (!read.ok) return read
    const today = dayOf(now)
    const missing = missingPapers(read.value.content, today)
    if (missing.length > 0) return refused({ code: 'PARTY_PAPERS_MISSING', missing })
    const screened = await check(client, await theParty(client, party.id), now)
    if (!screened.ok) return screened
    const expiry = firstExpiry(read.value.content, today)
    await setParty(client, party.id, {
      state: 'admitted',
      version,
      admittedVersion: version,
      keepUntil: null,
      reviewBy: earlierDay(expiry, dayOf(laterByDays(now, reviewDays))),
    })
    await setAccounts(client, party.id, read.value.content.accounts, now)
    return ok({ version, why: null })
  })
}

export type TurnDown = OfficerAct & { readonly version: number; readonly why: string }

/** Refuses the draft or the change. A party that was admitted before stays as it was admitted. */
export function refuseParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: TurnDown,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  return act(pool, personal, asked, 'refused', (client, party) => turnDown(client, party, asked, 'refused'))
}

/** Whoever drafted takes the draft back. */
export function withdrawParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: TurnDown,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  return act(pool, personal, asked, 'withdrawn', async (client, party, by) => {
    const drafted = (await versionsOf(client, party.id)).find((one) => one.version === party.version)
    if (drafted?.drafted_by !== by)
      return refused({ code: 'PARTY_NOT_DRAFTER', draftedBy: drafted?.drafted_by ?? 'nobody' })
    return turnDown(client, party, asked, 'withdrawn')
  })
}

/** It takes part no more. Its data are kept for as long as the law asks, and then erased. */
export function leaveParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: OfficerAct & { readonly why: string },
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  return act(pool, personal, asked, 'left', async (client, party) => {
    const { admitted_version: version } = party
    if (version === null || (party.state !== 'admitted' && party.state !== 'changed'))
      return wrongState(party, 'admitted')
    await setParty(client, party.id, {
      state: 'left',
      version,
      admittedVersion: version,
      keepUntil: laterByYears(asked.now, keepsForYears),
      reviewBy: null,
    })
    return ok({ version, why: asked.why })
  })
}

/** Its papers were looked at again and nothing has changed: the next look is due then. */
export function reviewParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: OfficerAct & { readonly why: string },
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  return act(pool, personal, asked, 'reviewed', async (client, party) => {
    const { admitted_version: version } = party
    if (version === null || party.state !== 'admitted') return wrongState(party, 'admitted')
    const read = await readVersion(client, personal, party.id, version)
    if (!read.ok) return read
    const today = dayOf(asked.now)
    const missing = missingPapers(read.value.content, today)
    if (missing.length > 0) return refused({ code: 'PARTY_PAPERS_MISSING', missing })
    const reviewBy = earlierDay(
      firstExpiry(read.value.content, today),
      dayOf(laterByDays(asked.now, reviewDays)),
    )
    await setParty(client, party.id, {
      state: 'admitted',
      version,
      admittedVersion: version,
      keepUntil: null,
      reviewBy,
    })
    return ok({ version, why: asked.why })
  })
}

/** Keeps the data of somebody who takes part no more for longer: an inquiry, a court. */
export function keepParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: OfficerAct & { readonly until: Date; readonly why: string },
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  return act(pool, personal, asked, 'kept', async (client, party) => {
    if (party.keep_until === null) return wrongState(party, 'refused, withdrawn or left')
    if (asked.until <= party.keep_until)
      return refused({ code: 'PARTY_KEPT', party: party.id, until: party.keep_until.toISOString() })
    await setParty(client, party.id, {
      state: party.state,
      version: party.version,
      admittedVersion: party.admitted_version,
      keepUntil: asked.until,
    })
    return ok({ version: party.version, why: asked.why })
  })
}

type Decided = { readonly version: number; readonly why: string | null }

async function turnDown(
  client: pg.PoolClient,
  party: PartyRow,
  asked: TurnDown,
  state: 'refused' | 'withdrawn',
): Promise<Outcome<Decided, PartyRefusal>> {
  if (!['requested', 'drafted', 'changed'].includes(party.state))
    return wrongState(party, 'requested, drafted or changed')
  if (party.version !== asked.version)
    return refused({ code: 'PARTY_MOVED_ON', party: party.id, version: party.version })
  const admitted = (await versionsOf(client, party.id)).find((one) => one.version === party.admitted_version)
  await setParty(
    client,
    party.id,
    admitted === undefined
      ? {
          state,
          version: party.version,
          admittedVersion: null,
          keepUntil: laterByYears(asked.now, keepsForYears),
        }
      : { state: 'admitted', version: admitted.version, admittedVersion: admitted.version, keepUntil: null },
  )
  await setAccounts(client, party.id, admitted?.accounts ?? [], asked.now)
  return ok({ version: party.version, why: asked.why })
}

/** One transaction, one act on record, once for each key. */
function act(
  pool: pg.Pool,
  personal: PersonalData,
  asked: OfficerAct,
  name: PartyActName,
  decide: (client: pg.PoolClient, party: PartyRow, by: Address) => Promise<Outcome<Decided, PartyRefusal>>,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const by = lower(asked.by)
  return partiesTransaction(pool, async (client) => {
    const earlier = await earlierAct(client, asked.key)
    if (earlier !== null) {
      const same = earlier.party === asked.party && earlier.act === name && earlier.by === by
      return same
        ? ok(await theParty(client, asked.party))
        : refused({ code: 'PARTY_KEY_USED', key: asked.key })
    }
    const party = await lockParty(client, asked.party)
    if (party === null) return refused({ code: 'PARTY_UNKNOWN', party: asked.party })
    if (party.state === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner: party.id })
    const decided = await decide(client, party, by)
    if (!decided.ok) return decided
    const data: Outcome<OwnerData, PartyRefusal> = await personal.of(client, party.id)
    if (!data.ok) return data
    const { version, why } = decided.value
    await addAct(client, data.value, {
      party: party.id,
      version,
      act: name,
      by,
      at: asked.now,
      why,
      key: asked.key,
    })
    return ok(await theParty(client, party.id))
  })
}

function wrongState(party: PartyRow, needed: string): Outcome<never, PartyRefusal> {
  const state: PartyState = party.state
  return refused({ code: 'PARTY_STATE_WRONG', party: party.id, state, needed })
}
