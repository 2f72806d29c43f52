/**
 * The public log over HTTP: its files under /log as C2SP tlog-tiles lays them out, for any client of that format, and what stands in it under
 * /api/v1/log. A tile never changes; the checkpoint is asked for anew each time.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type EntryKind, entryKinds } from '@specie/evidence/log-entry'
import type { LogReads, PlacedEntry } from '../log/reads.ts'
import { Problem, problemShape } from './problem.ts'

export function servePublicLog(app: OpenAPIHono, reads: LogReads): void {
  app.get('/log/checkpoint', async (c) => {
    const shown = await reads.checkpoint()
    if (shown === null) throw new Problem('NOT_FOUND', 'The public log is empty yet.')
    return c.body(shown.note, 200, { ...open, 'content-type': plain, 'cache-control': 'no-cache' })
  })
  app.get('/log/policy', async (c) => {
    const policy = await reads.policy()
    if (policy === null) throw new Problem('NOT_FOUND', 'The public log is empty yet.')
    return c.body(policy, 200, { ...open, 'content-type': plain, 'cache-control': 'no-cache' })
  })
  app.get('/log/tile/*', async (c) => {
    const bytes = await reads.file(c.req.path.slice('/log/'.length))
    if (bytes === null) throw new Problem('NOT_FOUND', 'The log has no such tile.')
    return c.body(new Uint8Array(bytes), 200, { ...open, 'content-type': binary, 'cache-control': forEver })
  })

  app.openapi(
    read(
      '/api/v1/log',
      'The public log: its key, its newest checkpoint, its witnesses, its anchor',
      stateShape,
    ),
    async (c) => {
      const state = await reads.state()
      if (state === null) throw new Problem('NOT_FOUND', 'The public log is empty yet.')
      const { checkpoint, anchor, ...rest } = state
      return c.json(
        {
          ...rest,
          witnesses: [...rest.witnesses],
          checkpoint: { ...checkpoint, signedAt: checkpoint.signedAt.toISOString() },
          anchor: anchor && {
            ...anchor,
            last: anchor.last && {
              ...anchor.last,
              anchoredAt: new Date(anchor.last.anchoredAt * 1000).toISOString(),
            },
          },
        },
        200,
      )
    },
  )
  app.openapi(
    read('/api/v1/log/entries', 'Entries of the public log, the newest first', entriesShape, {
      query: z.strictObject({
        kind: z
          .string()
          .max(200)
          .regex(/^[A-Za-z]+(,[A-Za-z]+)*$/)
          .optional()
          .openapi({ description: `One or more, joined by commas, of: ${entryKinds.join(', ')}` }),
        before: place.optional(),
        limit: place.default(50).pipe(z.number().min(1).max(200)),
      }),
    }),
    async (c) => {
      const { kind, before, limit } = c.req.valid('query')
      const kinds = kind?.split(',').filter(isKind)
      const entries = await reads.newest({
        limit,
        ...(kinds === undefined ? {} : { kinds }),
        ...(before === undefined ? {} : { before }),
      })
      const last = entries.at(-1)
      const next = entries.length === limit && last !== undefined && last.index > 0 ? last.index : null
      return c.json({ entries: entries.map(shown), nextBefore: next }, 200)
    },
  )
  app.openapi(
    read('/api/v1/log/entries/{index}', 'One entry, with its proof', oneEntryShape, {
      params: z.object({ index: place }),
    }),
    async (c) => {
      const { index } = c.req.valid('param')
      const found = await reads.entry(index)
      if (found === null) throw new Problem('NOT_FOUND', `The public log has no entry ${index} yet.`)
      const proof = await reads.proof(index)
      return c.json({ ...shown(found.entry), text: new TextDecoder().decode(found.bytes), proof }, 200)
    },
  )
}

function shown({ index, entry }: PlacedEntry) {
  return { index, entry: { ...entry } as Record<string, unknown> }
}

function isKind(kind: string): kind is EntryKind {
  return (entryKinds as readonly string[]).includes(kind)
}

const place = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,14})$/, 'a whole number')
  .transform(Number)

const entryShape = z.object({
  index: z.number().int(),
  entry: z.record(z.string(), z.unknown()).openapi({ description: 'As docs/log.schema.json says' }),
})
const entriesShape = z.object({
  entries: z.array(entryShape),
  nextBefore: z.number().int().nullable(),
})
const oneEntryShape = entryShape.extend({
  text: z.string().openapi({ description: 'The bytes in the log, as UTF-8' }),
  proof: z
    .string()
    .nullable()
    .openapi({ description: 'A proof file (C2SP tlog-proof); null until a checkpoint has it' }),
})
const stateShape = z.object({
  origin: z.string(),
  key: z.string(),
  policy: z.string(),
  checkpoint: z.object({
    size: z.number().int(),
    root: z.string(),
    note: z.string(),
    signedAt: z.iso.datetime(),
    hasQuorum: z.boolean(),
  }),
  witnesses: z.array(
    z.object({
      name: z.string(),
      key: z.string(),
      url: z.string().nullable(),
      cosignedSize: z.number().int(),
    }),
  ),
  anchor: z
    .object({
      account: z.string(),
      contract: z.string(),
      last: z.object({ size: z.number().int(), root: z.string(), anchoredAt: z.iso.datetime() }).nullable(),
    })
    .nullable(),
})

function read<
  const Path extends string,
  Shape extends z.ZodType,
  Request extends { params?: z.ZodObject; query?: z.ZodObject },
>(path: Path, summary: string, shape: Shape, request?: Request) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: request ?? ({} as Request),
    responses: {
      200: { description: summary, content: { 'application/json': { schema: shape } } },
      default: {
        description: 'Why there is no answer',
        content: { 'application/problem+json': { schema: problemShape } },
      },
    },
  })
}

/** Anybody's page may read and check it. */
const open = { 'access-control-allow-origin': '*' }
const plain = 'text/plain; charset=utf-8'
const binary = 'application/octet-stream'
const forEver = 'public, max-age=31536000, immutable'
