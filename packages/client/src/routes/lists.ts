/** Weight lists: looked at before they count, then imported whole or not at all. The file travels as its own bytes. */
import { z } from 'zod'
import { amount, digest, time, vaultInQuery } from '../shape/scalars.ts'
import { route } from './route.ts'

export const listSample = z.object({
  kind: z.enum(['added', 'changed', 'gone']),
  barKey: digest,
  line: z.number().int().nullable(),
  bar: z.string(),
  what: z.string(),
})

export const listDifference = z.object({
  fileDigest: digest,
  barCount: z.number().int(),
  /** What the file's bars back when nothing speaks against them. */
  wholeMicrograms: amount,
  originUnknown: z.number().int(),
  originExcluded: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
  unchanged: z.number().int(),
  /** The first hundred of each kind. */
  samples: z.array(listSample),
})

export const rowError = z.object({
  code: z.string(),
  line: z.number().int(),
  column: z.string().nullable(),
  value: z.string(),
  expected: z.string(),
})

export const preview = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ready'),
    /** Names what was previewed, for an hour: the import is of exactly this. */
    preview: digest,
    expiresAt: time,
    difference: listDifference,
    says: z.string(),
  }),
  z.object({
    outcome: z.literal('wrong'),
    /** The first thousand, in the order of their lines. */
    errors: z.array(rowError),
    errorCount: z.number().int(),
    says: z.string(),
  }),
])

export const listRoutes = {
  readListForms: route({
    method: 'GET',
    path: '/api/v1/desk/lists/forms',
    summary: 'Mappings and standards that a list may name',
    tag: 'lists',
    answer: z.object({
      mappings: z.array(z.string()),
      standards: z.array(z.object({ id: z.string(), name: z.string(), metal: z.string() })),
    }),
    status: 200,
  }),
  previewList: route({
    method: 'POST',
    path: '/api/v1/desk/lists/preview',
    summary: 'What importing this file would change, or every row that is wrong. CSV or XLSX, at most 20 MB',
    tag: 'lists',
    takesFile: true,
    keyless: true,
    query: z.strictObject({
      vault: vaultInQuery,
      asOf: time.optional(),
      mapping: z.string().min(1).max(64).optional(),
      standard: z.string().min(1).max(64).optional(),
      scope: z.enum(['whole', 'added']).default('whole'),
      /** Events `progress` of the live stream carry this id while the file is read. */
      progress: z.uuid().optional(),
    }),
    answer: preview,
    status: 200,
  }),
  importList: route({
    method: 'POST',
    path: '/api/v1/desk/lists',
    summary: 'Import what was previewed, whole or not at all',
    tag: 'lists',
    body: z.strictObject({
      preview: digest,
      /** Bars that the list leaves out without a recorded departure are accepted as missing. */
      acceptMissing: z.boolean().default(false),
      progress: z.uuid().optional(),
    }),
    answer: z.object({ importId: z.string(), repeated: z.boolean(), difference: listDifference }),
    status: 201,
  }),
} as const

export type ListPreview = z.output<typeof preview>
export type ListDifference = z.output<typeof listDifference>
