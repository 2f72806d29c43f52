/** Signing in with Ethereum (EIP-4361): a challenge, its signature, a session in a cookie. */
import { z } from 'zod'
import { address, capability, named, role, signature, time } from '../shape/scalars.ts'
import { route } from './route.ts'

/** For whom this key may act, and as what: by a mandate (a capability), by itself on chain (a role), or as a holder of its own account. */
export const capacity = z.object({
  party: named,
  partyRole: z.enum([...role.options, 'holder']),
  as: z.enum([...capability.options, ...role.options, 'holder']),
  /** When it ends; null where nothing but the council or a revocation ends it. */
  until: time.nullable(),
})

export const session = z.object({
  address,
  name: z.string(),
  /** To be sent back as `x-csrf-token` with every write. */
  csrfToken: z.string(),
  capacities: z.array(capacity),
  expiresAt: time,
})

export const sessionRoutes = {
  askChallenge: route({
    method: 'POST',
    path: '/api/v1/session/challenge',
    summary: 'What is to be signed to sign in: good once, for five minutes, for this site and this chain',
    tag: 'session',
    body: z.strictObject({ address }),
    answer: z.object({ message: z.string(), expiresAt: time }),
    status: 200,
    open: true,
    keyless: true,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/v1/session',
    summary: 'Sign in with the signed challenge; the session comes as a cookie',
    tag: 'session',
    body: z.strictObject({ message: z.string().min(1).max(2_000), signature }),
    answer: session,
    status: 201,
    open: true,
    keyless: true,
  }),
  readSession: route({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'Who is signed in, and what it may do',
    tag: 'session',
    answer: session,
    status: 200,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Sign out',
    tag: 'session',
    answer: z.object({ signedOut: z.literal(true) }),
    status: 200,
    keyless: true,
  }),
} as const

export type Capacity = z.output<typeof capacity>
export type SessionShape = z.output<typeof session>
