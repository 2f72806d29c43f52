/**
 * Requests to join, from the public page. The answer is the same whatever was known before: whether a name, an account or the very same request is on file, nobody
 * learns here. It holds no account, and nobody is admitted by it: an officer takes it up with papers, and another admits.
 */
import { randomUUID } from 'node:crypto'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { contentOfRequest, type JoinRequest } from '../party/content/join.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { partiesTransaction } from './partiesTransaction.ts'
import { addAct, addVersion, beginParty } from './partiesWrite.ts'

/** `fresh` is for the office alone. Refused only when far too many wait already: then nobody is taken in. */
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
    const { rows } = await client.query<{ waiting: number }>(
      `select count(*)::integer as waiting from screening.party where state = 'requested'`,
    )
    const waiting = rows[0]?.waiting ?? 0
    if (waiting >= mostWaiting) return refused({ code: 'JOIN_TOO_MANY', waiting })
    const id = randomUUID()
    // Made first: with the very first request comes the demonstration's key.
    const data = await personal.of(client, id)
    if (!data.ok) throw new Error(`A number that was just drawn is erased: ${id}`)
    const mark = personal.mark(asked)
    const earlier = await client.query<{ party: string }>(
      'select party from screening.join_request where mark = $1',
      [mark],
    )
    const before = earlier.rows[0]?.party
    if (before !== undefined) {
      await client.query('delete from screening.data_key where owner = $1', [id])
      return ok({ party: before, fresh: false })
    }
    const about = { party: id, version: 1, by: null, at: now, key: `join ${id}` }
    await beginParty(client, id, 'requested', now)
    await addVersion(client, data.value, { ...about, content: contentOfRequest(asked) })
    await addAct(client, data.value, { ...about, act: 'requested', why: null })
    await client.query('insert into screening.join_request (mark, party, at) values ($1, $2, $3)', [
      mark,
      id,
      now,
    ])
    return ok({ party: id, fresh: true })
  })
}

/** As many as officers could ever take up; a flood beyond it fills no table. */
const mostWaiting = 2_000
