/**
 * A session: a secret in a cookie that no script can read, of which the database keeps the digest, so that any server knows it and
 * nobody who reads the database can use it. The token against forged requests follows from the secret and is stored nowhere.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Address } from '@specie/coin'
import type { Pool } from '../../programme/store.ts'
import type { Origin } from './origins.ts'
import { endSession, findSession, keepSession } from './store.ts'

export type Session = {
  /** Under which the database knows it; of no use in a cookie. */
  readonly idDigest: string
  readonly address: Address
  readonly csrfToken: string
  readonly expiresAt: Date
}

/** The session and the header that sets its cookie. */
export async function openSession(
  pool: Pool,
  address: Address,
  origin: Origin,
): Promise<{ readonly session: Session; readonly cookie: string }> {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + sessionMs)
  const idDigest = digestOf(secret)
  await keepSession(pool, { idDigest, address, expiresAt })
  return {
    session: { idDigest, address, csrfToken: tokenOf(secret), expiresAt },
    cookie: `${cookieName(origin.secure)}=${secret}; ${attributes(origin.secure)}; Max-Age=${sessionMs / 1000}`,
  }
}

/** Whose session the cookie is; null where there is none, or it has ended. */
export async function sessionOf(pool: Pool, cookies: string | null, origin: Origin): Promise<Session | null> {
  const secret = secretIn(cookies, origin.secure)
  if (secret === null) return null
  const idDigest = digestOf(secret)
  const found = await findSession(pool, idDigest)
  return found === null ? null : { idDigest, ...found, csrfToken: tokenOf(secret) }
}

/** Ends it everywhere, and gives the header that takes the cookie away. */
export async function closeSession(pool: Pool, cookies: string | null, origin: Origin): Promise<string> {
  const secret = secretIn(cookies, origin.secure)
  if (secret !== null) await endSession(pool, digestOf(secret))
  return `${cookieName(origin.secure)}=; ${attributes(origin.secure)}; Max-Age=0`
}

export function sameToken(given: string | null, token: string): boolean {
  if (given === null || given.length !== token.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(token))
}

/** Only under the name that this origin gives: a neighbouring host can set the plain one, never the prefixed one. */
function secretIn(cookies: string | null, secure: boolean): string | null {
  const name = cookieName(secure)
  const found = (cookies ?? '').split(/;\s*/).find((one) => one.startsWith(`${name}=`))
  const secret = found?.slice(name.length + 1)
  return secret !== undefined && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null
}

// The prefix makes browsers refuse the cookie unless it is secure and of this very host.
const cookieName = (secure: boolean) => (secure ? '__Host-specie-session' : 'specie-session')
const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const tokenOf = (secret: string) => createHmac('sha256', secret).update('csrf').digest('base64url')
/** A working day: whoever comes back tomorrow signs in again. */
const sessionMs = 12 * 3_600_000
