/**
 * One write by its caller's key: the key, what was asked and what was answered are kept in the transaction that does it. The key
 * belongs to the one who writes. A refusal leaves nothing, and the key free.
 *
 * Writes come one after another by locks: on the key's row, on the order's, on the party's mandates. With PostgreSQL's serializable
 * level instead, 30 people approving different orders at once did 36 a second and a quarter of them failed eight times in a row, because
 * small tables share their index pages and so does the job queue; with the locks, none fails.
 */

import { parseWhole, printWhole, transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { keccak256, stringToHex } from 'viem'

export type WriteRefusal =
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'KEY_MALFORMED'; readonly key: string }

export type Write = {
  readonly actor: string
  readonly key: string
  readonly deed: string
  /** Everything that decides what is done. */
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * `prepare` asks the chain, before the transaction and only where nothing was answered before; `work` gives what is answered, now and
 * whenever the same is asked again. `work` may run more than once, and writes with its client only.
 */
export async function writeOnce<Prepared, Answer, Refusal>(
  pool: Pool,
  write: Write,
  prepare: () => Promise<Outcome<Prepared, Refusal>>,
  work: (client: PoolClient, prepared: Prepared) => Promise<Outcome<Answer, Refusal>>,
): Promise<Outcome<Answer, Refusal | WriteRefusal>> {
  const { actor, key, deed } = write
  if (key.length < 1 || key.length > 200) return refused({ code: 'KEY_MALFORMED', key })
  const digest = keccak256(stringToHex(printWhole([deed, sorted(write.body)])))
  const known = await earlier<Answer>(pool, write, digest)
  if (known !== null) return known
  const prepared = await prepare()
  // The same request, still under way elsewhere while its caller asked again, may have done it meanwhile, and be itself what refuses this one.
  if (!prepared.ok) return (await earlier<Answer>(pool, write, digest)) ?? prepared
  try {
    return await transaction(
      pool,
      async (client) => {
        const { rowCount } = await client.query(
          `insert into issuance.write (actor, key, deed, body_digest) values ($1, $2, $3, $4) on conflict do nothing`,
          [actor, key, deed, digest],
        )
        if (rowCount === 0) {
          const meanwhile = await earlier<Answer>(client, write, digest)
          if (meanwhile === null) throw new Error(`Write ${key} stands and cannot be read.`)
          return meanwhile
        }
        const outcome = await work(client, prepared.value)
        if (!outcome.ok) throw new Refused(outcome.refusal)
        await client.query('update issuance.write set answer = $3 where actor = $1 and key = $2', [
          actor,
          key,
          printWhole(outcome.value),
        ])
        return outcome
      },
      lockedIsolation,
    )
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal as Refusal)
    throw error
  }
}

/** Of transactions that lock what they decide on: what they read after a lock is what stands. */
export const lockedIsolation = { isolation: 'read committed' } as const

/** Rolls back what was begun, and carries the refusal out of the transaction. */
class Refused extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}

async function earlier<Answer>(
  reader: Pool | PoolClient,
  { actor, key }: Write,
  digest: string,
): Promise<Outcome<Answer, WriteRefusal> | null> {
  const { rows } = await reader.query<{ deed: string; body_digest: string; answer: string }>(
    'select deed, body_digest, answer from issuance.write where actor = $1 and key = $2',
    [actor, key],
  )
  const known = rows[0]
  if (known === undefined) return null
  if (known.body_digest !== digest) return refused({ code: 'KEY_USED_OTHERWISE', key, deed: known.deed })
  return ok(parseWhole<Answer>(known.answer))
}

function sorted(body: Write['body']): readonly (readonly [string, unknown])[] {
  return Object.entries(body)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
