/**
 * What any server must know to recognise a caller: challenges that wait for their signature, sessions, and the keys of writes.
 * Nothing in here lets whoever reads it sign in: of a session only the digest of its secret is kept. Schema `session`.
 */
import type { Address } from '@specie/coin'
import type { Pool } from '../../programme/store.ts'

export const sessionMigrations = [
  {
    name: 'session-0001',
    sql: `
      create schema if not exists session;

      -- The text that was handed out, whole: what comes back signed must be this, byte for byte. Taken once, then gone.
      create table session.challenge (
        nonce text primary key,
        address text not null,
        message text not null,
        expires_at timestamptz not null
      );
      create index challenge_by_end on session.challenge (expires_at);

      create table session.session (
        id_digest text primary key,
        address text not null,
        begun_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index session_by_end on session.session (expires_at);

      -- Each caller's keys, and what each was first used for. What was done under it, the slice that did it knows.
      create table session.write (
        caller text not null,
        key text not null,
        body_digest text not null,
        asked_at timestamptz not null default now(),
        primary key (caller, key)
      );

      -- Counters of the rate limits. Losing them in a crash costs nothing but a fresh minute, so nothing is written ahead.
      create unlogged table session.spent (
        key varchar(255) primary key,
        points integer not null default 0,
        expire double precision
      );
    `,
  },
] as const

export async function keepChallenge(
  pool: Pool,
  challenge: { nonce: string; address: Address; message: string; expiresAt: Date },
): Promise<void> {
  const { nonce, address, message, expiresAt } = challenge
  await pool.query('delete from session.challenge where expires_at < now()')
  await pool.query(
    'insert into session.challenge (nonce, address, message, expires_at) values ($1, $2, $3, $4)',
    [nonce, address, message, expiresAt],
  )
}

/** Takes the challenge away, so that its signature serves once; null where there is none, or its time is over. */
export async function takeChallenge(
  pool: Pool,
  nonce: string,
): Promise<{ readonly address: Address; readonly message: string } | null> {
  const { rows } = await pool.query<{ address: Address; message: string; late: boolean }>(
    'delete from session.challenge where nonce = $1 returning address, message, expires_at < now() as late',
    [nonce],
  )
  const [row] = rows
  return row === undefined || row.late ? null : row
}

export async function keepSession(
  pool: Pool,
  session: { idDigest: string; address: Address; expiresAt: Date },
): Promise<void> {
  await pool.query('delete from session.session where expires_at < now()')
  await pool.query('insert into session.session (id_digest, address, expires_at) values ($1, $2, $3)', [
    session.idDigest,
    session.address,
    session.expiresAt,
  ])
}

export async function findSession(
  pool: Pool,
  idDigest: string,
): Promise<{ readonly address: Address; readonly expiresAt: Date } | null> {
  const { rows } = await pool.query<{ address: Address; expires_at: Date }>({
    name: 'session-find',
    text: 'select address, expires_at from session.session where id_digest = $1 and expires_at > now()',
    values: [idDigest],
  })
  const [row] = rows
  return row === undefined ? null : { address: row.address, expiresAt: row.expires_at }
}

export async function endSession(pool: Pool, idDigest: string): Promise<void> {
  await pool.query('delete from session.session where id_digest = $1', [idDigest])
}

/** Whether this caller's key is free or was used for this very request; false: for another one. */
export async function claimKey(
  pool: Pool,
  claim: { caller: Address; key: string; bodyDigest: string },
): Promise<boolean> {
  const { rows } = await pool.query<{ body_digest: string }>({
    name: 'session-claim-key',
    // The update changes nothing: it makes the row that was there come back.
    text: `insert into session.write (caller, key, body_digest) values (lower($1), $2, $3)
           on conflict (caller, key) do update set key = excluded.key returning body_digest`,
    values: [claim.caller, claim.key, claim.bodyDigest],
  })
  return rows[0]?.body_digest === claim.bodyDigest
}
