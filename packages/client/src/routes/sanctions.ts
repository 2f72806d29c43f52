/** Sanctions lists: which versions are in force and were, for everybody; looks at the sources and versions that were held, for officers. */
import { z } from 'zod'
import { plainText, time } from '../shape/scalars.ts'
import { route } from './route.ts'

const name = z.string().regex(/^[a-z0-9-]{1,64}$/, 'the name of a list')
const version = z.string().regex(/^0x[0-9a-f]{64}$/, 'the digest of a version')
const count = z.number().int().min(0)
const counts = z.object({
  entries: count,
  names: count,
  people: count,
  organisations: count,
  vessels: count,
  wallets: count,
})

export const sanctionsSpan = z.object({
  list: name,
  /** SHA-256 over the very files. */
  version,
  /** As the list dates itself; null where it does not. */
  published: z.string().nullable(),
  entries: count,
  from: time,
  /** Null while it is in force. */
  until: time.nullable(),
  /** Two officers let it in although it shrank. */
  accepted: z.boolean(),
})

export const sanctionsList = z.object({
  list: name,
  format: z.string(),
  state: z.enum(['inForce', 'stale', 'missing']),
  version: version.nullable(),
  published: z.string().nullable(),
  counts: counts.nullable(),
  since: time.nullable(),
  /** When its source was last known to hold this version. */
  freshAt: time.nullable(),
  /** From then on nothing is approved on it, unless its source is looked at before. */
  staleAt: time.nullable(),
})

const look = z.object({
  at: time,
  outcome: z.enum(['unchanged', 'live', 'held', 'failed']),
  version: version.nullable(),
  says: z.string(),
})

const changedEntry = z.object({
  entry: z.string(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
})

export const wholeSanctionsList = sanctionsList.extend({
  places: z.array(z.string()),
  staleAfterHours: count,
  unchangedDays: count,
  looks: z.array(look),
  versions: z.array(z.object({ version, published: z.string().nullable(), loadedAt: time, entries: count })),
  /** What the last look brought and the officers must decide; null where nothing waits. */
  held: z
    .object({
      version,
      says: z.string(),
      acceptedBy: z.array(z.string()),
      added: count,
      changed: count,
      removed: count,
      /** The first of them. */
      entries: z.array(changedEntry),
    })
    .nullable(),
})

const one = z.object({ list: name })

export const sanctionsRoutes = {
  readSanctionsLists: route({
    method: 'GET',
    path: '/api/v1/screening/lists',
    summary: 'Which versions of which sanctions lists are in force, and were, since when',
    tag: 'sanctions',
    open: true,
    answer: z.object({ lists: z.array(sanctionsList), spans: z.array(sanctionsSpan), matcher: z.string() }),
    status: 200,
  }),
  readSanctionsList: route({
    method: 'GET',
    path: '/api/v1/desk/sanctions/{list}',
    summary: 'One list: its source, the looks at it, its versions, and what is held',
    tag: 'sanctions',
    params: one,
    answer: wholeSanctionsList,
    status: 200,
  }),
  checkSanctionsList: route({
    method: 'POST',
    path: '/api/v1/desk/sanctions/{list}/check',
    summary: 'Look at its source now',
    tag: 'sanctions',
    params: one,
    keyless: true,
    answer: look,
    status: 200,
  }),
  acceptSanctionsVersion: route({
    method: 'POST',
    path: '/api/v1/desk/sanctions/{list}/accept',
    summary: 'Let a held version in: one of two officers',
    tag: 'sanctions',
    params: one,
    body: z.strictObject({ version, reason: plainText(2_000) }),
    answer: z.object({ inForce: z.boolean() }),
    status: 200,
  }),
} as const

export type SanctionsListShape = z.output<typeof sanctionsList>
export type SanctionsSpanShape = z.output<typeof sanctionsSpan>
export type WholeSanctionsListShape = z.output<typeof wholeSanctionsList>
