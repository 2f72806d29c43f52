/** The wrapped data keys of those of whom personal data are kept. A row that is gone makes everything sealed under it unreadable, here and wherever its copies went. */
import type { Queryable } from './policyRules.ts'

export type DataKey = { readonly owner: string; readonly keyId: string; readonly wrapped: Uint8Array }

export async function findDataKeys(db: Queryable, owners: readonly string[]): Promise<readonly DataKey[]> {
  const { rows } = await db.query<{ owner: string; key_id: string; wrapped: Buffer }>(
    'select owner, key_id, wrapped from screening.data_key where owner = any($1::text[])',
    [owners],
  )
  return rows.map(({ owner, key_id, wrapped }) => ({ owner, keyId: key_id, wrapped }))
}

/** Where another was quicker, its key stands. An erased owner gets none. */
export async function keepDataKey(db: Queryable, { owner, keyId, wrapped }: DataKey): Promise<void> {
  await db.query(
    `insert into screening.data_key (owner, key_id, wrapped)
     select $1, $2, $3 where not exists (select from screening.erasure where owner = $1)
     on conflict (owner) do nothing`,
    [owner, keyId, wrapped],
  )
}

export async function anyDataKey(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(
    'select exists (select from screening.data_key) or exists (select from screening.erasure) as any',
  )
  return rows[0]?.any === true
}

export async function isErased(db: Queryable, owner: string): Promise<boolean> {
  const { rows } = await db.query<{ erased: boolean }>(
    'select exists (select from screening.erasure where owner = $1) as erased',
    [owner],
  )
  return rows[0]?.erased === true
}

/** Data keys that are wrapped by another key than this one, some at a time, locked until the transaction ends. */
export async function dataKeysNotUnder(
  db: Queryable,
  keyId: string,
  limit: number,
): Promise<readonly DataKey[]> {
  const { rows } = await db.query<{ owner: string; key_id: string; wrapped: Buffer }>(
    `select owner, key_id, wrapped from screening.data_key where key_id <> $1 order by owner limit $2 for update`,
    [keyId, limit],
  )
  return rows.map(({ owner, key_id, wrapped }) => ({ owner, keyId: key_id, wrapped }))
}

export async function rewrapDataKey(db: Queryable, { owner, keyId, wrapped }: DataKey): Promise<void> {
  await db.query('update screening.data_key set key_id = $2, wrapped = $3 where owner = $1', [
    owner,
    keyId,
    wrapped,
  ])
}

/** How many data keys each of the programme's keys wraps. */
export async function countDataKeys(db: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ key_id: string; count: string }>(
    'select key_id, count(*) from screening.data_key group by key_id order by key_id',
  )
  return new Map(rows.map(({ key_id, count }) => [key_id, Number(count)]))
}

/** Destroys the owner's data key and says when, by whom and why. What was sealed under it opens no more. */
export async function destroyDataKey(
  db: Queryable,
  erasure: { readonly owner: string; readonly by: string; readonly why: string; readonly at: Date },
): Promise<void> {
  await db.query(
    'insert into screening.erasure (owner, by, why, at) values ($1, $2, $3, $4) on conflict (owner) do nothing',
    [erasure.owner, erasure.by, erasure.why, erasure.at],
  )
  await db.query('delete from screening.data_key where owner = $1', [erasure.owner])
}
