/**
 * Requests to join, from the public page. The answer is the same whatever was known before: whether a name, an account or the very same request is on file, nobody
 * learns here. It holds no account, and nobody is admitted by it: an officer takes it up with papers, and another admits. What nobody takes up lapses by itself.
 */
import { randomUUID } from 'node:crypto'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { contentOfRequest, type JoinRequest } from '../party/content/join.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import { keepsRequestsForDays, laterByDays } from '../party/retention.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import { addAct, addVersion, beginParty } from './partiesWrite.ts'

/**
 * `fresh` is for the office alone. Refused only when far too many wait already: then nobody is taken in before the oldest lapses. Of one contact or account no more
 * than a few are kept, and whoever sends another is told what everybody is told.
 */
export function requestToJoin(
  pool: pg.Pool,
  personal: PersonalData,
  asked: JoinRequest,
  now: Date,
): Promise<
  Outcome<
    { readonly party: string; readonly fresh: boolean },
    Extract<PartyRefusal, { code: 'JOIN_TOO_MANY' }>
  >
> {
  return partiesTransaction(pool, async (client) => {
    const since = laterByDays(now, -keepsRequestsForDays)
    const { rows } = await client.query<{ waiting: number; oldest: Date | null }>(
      `select count(*)::integer as waiting, min(began_at) as oldest from screening.party
       where state = 'requested' and began_at >= $1`,
      [since],
    )
    const { waiting = 0, oldest = null } = rows[0] ?? {}
    if (waiting >= mostWaiting) {
      const againAt = laterByDays(oldest ?? now, keepsRequestsForDays).toISOString()
      return refused({ code: 'JOIN_TOO_MANY', waiting, againAt })
    }
    const id = randomUUID()
    // Made first: with the very first request comes the demonstration's key.
    const data = await personal.of(client, id)
    if (!data.ok) throw new Error(`A number that was just drawn is erased: ${id}`)
    const mark = personal.mark(asked)
    const earlier = await client.query<{ party: string }>(
      'select party from screening.join_request where mark = $1',
      [mark],
    )
    const contact = personal.mark({ contact: plainAddress(asked.email) })
    const before =
      earlier.rows[0]?.party ?? (await newestOfMany(client, { contact, account: asked.account, since }))
    if (before !== null) {
      await client.query('delete from screening.data_key where owner = $1', [id])
      return ok({ party: before, fresh: false })
    }
    const about = { party: id, version: 1, by: null, at: now, key: `join ${id}` }
    await beginParty(client, id, 'requested', now)
    await addVersion(client, data.value, { ...about, content: contentOfRequest(asked) })
    await addAct(client, data.value, { ...about, act: 'requested', why: null })
    await client.query(
      'insert into screening.join_request (mark, contact, party, at) values ($1, $2, $3, $4)',
      [mark, contact, id, now],
    )
    return ok({ party: id, fresh: true })
  })
}

/** Where as many of this contact or account wait as may: the newest of them. Otherwise null. */
async function newestOfMany(
  client: pg.PoolClient,
  of: { readonly contact: string; readonly account: string | null; readonly since: Date },
): Promise<string | null> {
  const { rows } = await client.query<{ party: string; contacts: number; accounts: number }>(
    `with waiting as (
       select party.id as party, party.began_at, request.contact = $1 as by_contact, $2 = any(version.accounts) as by_account
       from screening.party party
       join screening.join_request request on request.party = party.id
       join screening.party_version version on version.party = party.id and version.version = party.version
       where party.state = 'requested' and party.began_at >= $3 and (request.contact = $1 or $2 = any(version.accounts))
     )
     select party, (count(*) filter (where by_contact) over ())::integer as contacts,
       (count(*) filter (where by_account) over ())::integer as accounts
     from waiting order by began_at desc, party limit 1`,
    [of.contact, of.account, of.since],
  )
  const [newest] = rows
  if (newest === undefined) return null
  return Math.max(newest.contacts, newest.accounts) >= mostOfOne ? newest.party : null
}

/** One address of mail however it is written, without the part that whoever has it may vary. */
function plainAddress(email: string): string {
  const [name = '', host = ''] = email.normalize('NFKC').toLowerCase().split('@')
  return `${name.split('+')[0]}@${host}`
}

/** As many as officers could ever take up; a flood beyond it fills no table. */
const mostWaiting = 2_000
const mostOfOne = 3
