/** Mandates: which keys act for a party, as what, until when. The party's own account signs them, and ends them. */
import { z } from 'zod'
import { address, capability, digest, named, signature, time } from '../shape/scalars.ts'
import { signing } from '../shape/signing.ts'
import { route } from './route.ts'

/** As it is signed: capabilities in the order of the list, each once. */
export const mandate = z.strictObject({
  party: address,
  operator: address,
  /** The person who holds the key. */
  name: z.string().trim().min(1).max(100),
  capabilities: z.array(capability).min(1).max(6),
  from: time,
  until: time,
  nonce: digest,
})

export const keptMandate = z.object({
  nonce: digest,
  party: named,
  operator: named,
  capabilities: z.array(capability),
  from: time,
  until: time,
  /** `notGenuine`: the row is here, and its party did not sign it; it gives nothing. */
  state: z.enum(['inForce', 'notYet', 'expired', 'revoked', 'notGenuine']),
  revokedAt: time.nullable(),
})

const one = z.object({ nonce: digest })

export const mandateRoutes = {
  listMandates: route({
    method: 'GET',
    path: '/api/v1/desk/mandates',
    summary: 'Who may act for the parties of this key',
    tag: 'mandates',
    query: z.strictObject({ party: address.optional() }),
    answer: z.object({ mandates: z.array(keptMandate) }),
    status: 200,
  }),
  draftMandate: route({
    method: 'POST',
    path: '/api/v1/desk/mandates/draft',
    summary: 'The typed data that the party’s account signs',
    tag: 'mandates',
    keyless: true,
    body: mandate.omit({ nonce: true, from: true }).extend({ from: time.optional() }),
    answer: z.object({ mandate, signing }),
    status: 200,
  }),
  grantMandate: route({
    method: 'POST',
    path: '/api/v1/desk/mandates',
    summary: 'The signed mandate',
    tag: 'mandates',
    body: z.strictObject({ mandate, signature }),
    answer: keptMandate,
    status: 201,
  }),
  readRevocation: route({
    method: 'GET',
    path: '/api/v1/desk/mandates/{nonce}/revocation',
    summary: 'The typed data that ends a mandate',
    tag: 'mandates',
    params: one,
    answer: signing,
    status: 200,
  }),
  revokeMandate: route({
    method: 'POST',
    path: '/api/v1/desk/mandates/{nonce}/revocation',
    summary: 'End it, at once',
    tag: 'mandates',
    params: one,
    body: z.strictObject({ signature }),
    answer: keptMandate,
    status: 200,
  }),
} as const

export type MandateShape = z.output<typeof mandate>
export type KeptMandate = z.output<typeof keptMandate>
