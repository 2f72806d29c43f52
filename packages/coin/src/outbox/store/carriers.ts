/** Who can carry a message: accounts that some living worker signs for. */
import type { Pool } from 'pg'
import type { Address } from '../../port/state.ts'

/** A worker that was not heard of for so long is taken for dead. */
export const carrierPatienceMs = 20_000

/** Accounts that some living worker can sign for, in checksummed form. */
export async function carriers(pool: Pool): Promise<ReadonlySet<Address>> {
  const { rows } = await pool.query<{ signer: Address }>(
    `select distinct signer from outbox.carrier where seen_at > clock_timestamp() - $1 * interval '1 millisecond'`,
    [carrierPatienceMs],
  )
  return new Set(rows.map(({ signer }) => signer))
}

/** Says that this worker lives; forgets those that have long been silent. */
export async function announce(pool: Pool, worker: string, signers: readonly Address[]): Promise<void> {
  await pool.query(
    `insert into outbox.carrier (worker, signer) select $1, unnest($2::text[])
     on conflict (worker, signer) do update set seen_at = clock_timestamp()`,
    [worker, signers],
  )
  await pool.query(`delete from outbox.carrier where seen_at < clock_timestamp() - interval '1 hour'`)
}

export async function withdraw(pool: Pool, worker: string): Promise<void> {
  await pool.query('delete from outbox.carrier where worker = $1', [worker])
}
