/** Books for accountants: every movement as a double entry, and the reconciliation. */
import { z } from 'zod'
import {
  address,
  amount,
  block,
  cursor,
  digest,
  limit,
  time,
  vaultInQuery,
  vaultNumber,
} from '../shape/scalars.ts'
import { route } from './route.ts'

export const bookLine = z.object({
  account: z.string(),
  sponsor: address.nullable(),
  vault: vaultNumber.nullable(),
  side: z.enum(['debit', 'credit']),
  amountMicrograms: amount,
})

export const bookEntry = z.object({
  id: z.string(),
  time,
  block: z.number().int(),
  transaction: digest.nullable(),
  what: z.string(),
  final: z.boolean(),
  lines: z.array(bookLine),
})

export const reconciliation = z.object({
  checkedAt: time,
  block: block.nullable(),
  agrees: z.boolean(),
  /** The largest difference found; 0 where all agrees. */
  differenceMicrograms: amount,
  comparisons: z.array(
    z.object({
      what: z.string(),
      left: z.string(),
      leftMicrograms: z.string(),
      right: z.string(),
      rightMicrograms: z.string(),
      differenceMicrograms: amount,
    }),
  ),
  /** What could not be compared, and why. */
  notes: z.array(z.string()),
})

const range = {
  from: time.optional(),
  to: time.optional(),
  sponsor: address.optional(),
  vault: vaultInQuery.optional(),
}

export const bookRoutes = {
  listBookEntries: route({
    method: 'GET',
    path: '/api/v1/desk/books/entries',
    summary: 'Double entries, the oldest first',
    tag: 'books',
    query: z.strictObject({ ...range, cursor: cursor.optional(), limit: limit(500, 100) }),
    answer: z.object({ entries: z.array(bookEntry), nextCursor: z.string().nullable() }),
    status: 200,
  }),
  exportBookEntries: route({
    method: 'GET',
    path: '/api/v1/desk/books/entries.csv',
    summary: 'The same as one CSV file, a line each debit and credit',
    tag: 'books',
    query: z.strictObject(range),
    answer: 'text',
    status: 200,
  }),
  readReconciliation: route({
    method: 'GET',
    path: '/api/v1/desk/books/reconciliation',
    summary: 'Register, contracts and balances against each other',
    tag: 'books',
    answer: reconciliation,
    status: 200,
  }),
} as const

export type BookEntry = z.output<typeof bookEntry>
export type Reconciliation = z.output<typeof reconciliation>
