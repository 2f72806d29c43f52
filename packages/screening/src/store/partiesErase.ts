/**
 * Erasing: the party's data key is destroyed, and with it everything that was sealed under it, wherever copies of it lie; what is sealed goes from the tables as well. What stays is
 * that there was a party, which officers did what and when: nothing of it says who it was.
 */

import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { Address, PartyFacts } from '../party/facts.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import { keepsRequestsForDays, laterByDays } from '../party/retention.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { casesInTheWay } from './cases.ts'
import { lower, theParty } from './partiesDraft.ts'
import { anyDataKey, destroyDataKey } from './partiesKeys.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import { addAct, earlierAct, lockParty, setParty } from './partiesWrite.ts'

export type EraseParty = {
  readonly party: string
  /** Null: the time has come, and the work does it. */
  readonly by: Address | null
  readonly key: string
  readonly now: Date
}

/** Refused while the law wants the data kept, or a case of it is open or blocked. A request that no officer took up may go at any time. */
export async function eraseParty(
  pool: pg.Pool,
  personal: PersonalData,
  asked: EraseParty,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const by = asked.by === null ? null : lower(asked.by)
  const erased = await partiesTransaction(
    pool,
    async (client): Promise<Outcome<PartyFacts, PartyRefusal>> => {
      const earlier = await earlierAct(client, asked.key)
      if (earlier !== null)
        return earlier.party === asked.party && earlier.act === 'erased'
          ? ok(await theParty(client, asked.party))
          : refused({ code: 'PARTY_KEY_USED', key: asked.key })
      const party = await lockParty(client, asked.party)
      if (party === null) return refused({ code: 'PARTY_UNKNOWN', party: asked.party })
      if (party.state === 'erased') return ok(await theParty(client, party.id))
      const due = party.state === 'requested' || (party.keep_until !== null && party.keep_until <= asked.now)
      if (!due)
        return refused({
          code: 'PARTY_KEPT',
          party: party.id,
          until: party.keep_until?.toISOString() ?? null,
        })
      const cases = await casesInTheWay(client, party.id, await accountsEver(client, party.id))
      if (cases.length > 0)
        return refused({ code: 'PARTY_HAS_CASES', party: party.id, cases: cases.map((one) => one.id) })
      const { id, version } = party
      // Before it is destroyed: broken off in between, the next attempt finishes it, and nobody reads it meanwhile.
      personal.noteErased([id])
      await destroyDataKey(client, {
        owner: id,
        by: by ?? 'the work',
        why: party.state === 'requested' ? 'a request that was not taken up' : 'the time to keep it is over',
        at: asked.now,
      })
      await client.query('update screening.party_version set sealed = null where party = $1', [id])
      await client.query(
        'update screening.party_act set sealed = null where party = $1 and sealed is not null',
        [id],
      )
      await client.query(
        `delete from screening.travel_payload where record in
         (select id from screening.travel_record where originator = $1 or beneficiary = $1)`,
        [id],
      )
      await client.query('delete from screening.party_account_proof where party = $1', [id])
      await client.query('delete from screening.party_account where party = $1', [id])
      await client.query('delete from screening.join_request where party = $1', [id])
      await addAct(client, null, {
        party: id,
        version,
        act: 'erased',
        by,
        at: asked.now,
        why: null,
        key: asked.key,
      })
      await setParty(client, id, {
        state: 'erased',
        version,
        admittedVersion: null,
        keepUntil: null,
        reviewBy: null,
      })
      return ok(await theParty(client, id))
    },
  )
  if (erased.ok) {
    // A row that was deleted lies in the file until it is written anew; the table is small.
    await pool.query('vacuum full screening.data_key')
  }
  return erased
}

/** Whose time has come, and requests that nobody took up. */
export async function eraseDue(pool: pg.Pool, personal: PersonalData, now: Date): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from screening.party
     where (keep_until <= $1 and state <> 'erased') or (state = 'requested' and began_at < $2) order by id`,
    [now, laterByDays(now, -keepsRequestsForDays)],
  )
  const erased: string[] = []
  for (const { id } of rows) {
    const done = await eraseParty(pool, personal, { party: id, by: null, key: `erased ${id}`, now })
    if (done.ok) erased.push(id)
  }
  return erased
}

/** After a restore from a backup that is older than an erasure: what was erased is erased again. */
export async function eraseAgain(
  pool: pg.Pool,
  personal: PersonalData,
  now: Date,
): Promise<readonly string[]> {
  if (!(await anyDataKey(pool))) return []
  const listed = personal.erasedBefore()
  if (listed.length === 0) return []
  const { rows } = await pool.query<{ owner: string }>(
    'select owner from screening.data_key where owner = any($1::text[]) order by owner',
    [listed],
  )
  for (const { owner } of rows) {
    await partiesTransaction(pool, async (client) => {
      await destroyDataKey(client, {
        owner,
        by: 'the work',
        why: 'erased before the backup was restored',
        at: now,
      })
      await client.query('update screening.party_version set sealed = null where party::text = $1', [owner])
      await client.query(
        'update screening.party_act set sealed = null where party::text = $1 and sealed is not null',
        [owner],
      )
      await client.query('delete from screening.party_account_proof where party::text = $1', [owner])
      await client.query('delete from screening.party_account where party::text = $1', [owner])
      await client.query(
        `update screening.party set state = 'erased', admitted_version = null, keep_until = null, review_by = null
         where id::text = $1`,
        [owner],
      )
    })
  }
  return rows.map(({ owner }) => owner)
}

async function accountsEver(client: pg.PoolClient, party: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ address: string }>(
    'select distinct address from screening.party_account where party = $1',
    [party],
  )
  return rows.map(({ address }) => address)
}
