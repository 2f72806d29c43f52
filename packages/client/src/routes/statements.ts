/** Statements that wait for signatures, and how they go to the chain. */
import { z } from 'zod'
import {
  address,
  amount,
  digest,
  named,
  signature,
  time,
  vaultInQuery,
  vaultNumber,
} from '../shape/scalars.ts'
import { call, signing } from '../shape/signing.ts'
import { route } from './route.ts'

const attestor = named.extend({ role: z.enum(['custodian', 'auditor']) })

export const statementDraft = z.object({
  digest,
  vault: vaultNumber,
  vaultName: z.string(),
  asOf: time,
  seen: z.number().int(),
  barCount: z.number().int(),
  fineMicrograms: amount,
  barRoot: digest,
  listDigest: digest,
  draftedAt: time,
  /** `late`: a younger statement is in force, and this one can come no more. */
  state: z.enum(['gathering', 'ready', 'submitted', 'late']),
  transaction: digest.nullable(),
  signatures: z.array(attestor),
  /** Who may still sign. */
  waitingFor: z.array(attestor),
  readiness: z.object({
    custodianSigned: z.boolean(),
    auditorsSigned: z.number().int(),
    quorum: z.number().int(),
    ready: z.boolean(),
  }),
  /** What the vault's statement in force says; null before the first. */
  inForce: z.object({ asOf: time, fineMicrograms: amount, barCount: z.number().int().nullable() }).nullable(),
  may: z.array(z.object({ act: z.enum(['sign', 'submit', 'send']), says: z.string() })),
  says: z.string(),
})

const one = z.object({ digest })

export const statementRoutes = {
  listStatements: route({
    method: 'GET',
    path: '/api/v1/desk/statements',
    summary: 'Drafts: who has signed, who may, and what is still missing',
    tag: 'statements',
    query: z.strictObject({
      vault: vaultInQuery.optional(),
      state: z.enum(['open', 'all']).default('open'),
    }),
    answer: z.object({ statements: z.array(statementDraft) }),
    status: 200,
  }),
  draftStatement: route({
    method: 'POST',
    path: '/api/v1/desk/statements',
    summary: 'Draft a statement from what the register would publish of the vault now',
    tag: 'statements',
    body: z.strictObject({
      vault: vaultNumber,
      /** When the bars were counted; now without it. */
      asOf: time.optional(),
      /** Journal entries that people have settled otherwise, and that the signers know of. */
      settled: z.array(z.number().int().min(1)).max(1_000).optional(),
    }),
    answer: statementDraft,
    status: 201,
  }),
  readStatement: route({
    method: 'GET',
    path: '/api/v1/desk/statements/{digest}',
    summary: 'One draft',
    tag: 'statements',
    params: one,
    answer: statementDraft,
    status: 200,
  }),
  readStatementSigning: route({
    method: 'GET',
    path: '/api/v1/desk/statements/{digest}/signing',
    summary: 'What an attestor is asked to sign; for this key, or for another whose file is carried',
    tag: 'statements',
    params: one,
    query: z.strictObject({ signer: address.optional() }),
    answer: signing,
    status: 200,
  }),
  signStatement: route({
    method: 'POST',
    path: '/api/v1/desk/statements/{digest}/signatures',
    summary: 'Bring a signature: this key’s own, or one that came back as a file',
    tag: 'statements',
    params: one,
    body: z.strictObject({ signature, signer: address.optional() }),
    answer: statementDraft,
    status: 200,
  }),
  readStatementCall: route({
    method: 'GET',
    path: '/api/v1/desk/statements/{digest}/call',
    summary: 'What a wallet is asked to send to bring the statement to the chain; anyone’s may',
    tag: 'statements',
    params: one,
    answer: call,
    status: 200,
  }),
  submitStatement: route({
    method: 'POST',
    path: '/api/v1/desk/statements/{digest}/submit',
    summary: 'Let a worker bring it to the chain',
    tag: 'statements',
    params: one,
    answer: statementDraft,
    status: 202,
  }),
} as const

export type StatementDraft = z.output<typeof statementDraft>
