/**
 * The server's routes: the public reads, each with the shape of its answer; the desk's table; and around them what holds for all:
 * bounded time, bounded input, problem documents, compression, a line in the log, and no method that nobody named.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Digest } from '@specie/coin'
import type { Pages } from '@specie/site/pages'
import type { Context, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { matchedRoutes } from 'hono/route'
import type { LogReads } from '../log/reads.ts'
import { callerAddress, type Incoming } from './callerAddress.ts'
import { serveCertificate } from './certificate.ts'
import { isDatabaseSilence } from './databaseSilence.ts'
import type { Desk } from './desk/desk.ts'
import { methodsAt, serveDesk } from './desk/serve.ts'
import { isForPage, servePages } from './pages.ts'
import { Problem, problemResponse, problemShape } from './problem.ts'
import { servePublicLog } from './publicLog.ts'
import { readerLag } from './reading/readerLag.ts'
import type { Snapshot } from './reading/snapshot.ts'
import { alarmsFeed, alarmsShape, readAlarmsShown } from './reads/alarms.ts'
import { barCountsShape, readBarCounts } from './reads/barCounts.ts'
import { barsShape, oneBarShape, readBar, readBars } from './reads/bars.ts'
import { eventsShape, readEvents } from './reads/events.ts'
import { historyShape, readHistory } from './reads/history.ts'
import { holdsShape, readHolds } from './reads/holds.ts'
import {
  policyAnswerQuery,
  policyAnswerShape,
  policyQuery,
  policyShape,
  policyTimelineQuery,
  policyTimelineShape,
  readPolicy,
  readPolicyAnswer,
  readPolicyTimeline,
} from './reads/policy.ts'
import { programmeShape, readProgramme } from './reads/programme.ts'
import { oneReportShape, readReport, readReportPdf, readReports, reportsShape } from './reads/reports.ts'
import { readReserve, reserveShape } from './reads/reserve.ts'
import { readStatements, statementsShape } from './reads/statements.ts'
import { readStress, stressShape } from './reads/stress.ts'
import { readTermsInForce, termsAnswerShape } from './reads/terms.ts'
import { readTitles, titlesShape } from './reads/titles.ts'
import { oneVaultShape, readVault, readVaults, vaultsShape } from './reads/vaults.ts'
import { securityHeaders } from './securityHeaders.ts'
import { digest } from './shape.ts'
import { sharedAnswers } from './sharedAnswers.ts'
import { fileResponse, type SiteFile } from './siteFiles.ts'
import type { Names, Sources } from './sources.ts'

export type ServerOptions = {
  readonly sources: Sources
  readonly site: ReadonlyMap<string, SiteFile>
  /** The investor's pages; without them only the site's files are served. */
  readonly pages?: Pages
  /** The address under which the programme is published, where it has one. */
  readonly publishedAt?: string
  /** Without it the public reads stand alone. */
  readonly desk?: Desk
  /** The public log; without it none is served. */
  readonly publicLog?: LogReads
  /** Told of every request once it is answered. */
  readonly onAnswered?: (answered: Answered) => void
  /** What broke and is not the caller's fault: for the operator's log, never for the answer. */
  readonly onDefect: (error: unknown, path: string) => void
}

/** What is known of a request afterwards: never what it carried. */
export type Answered = {
  readonly method: string
  /** The route's own path with its parameters unfilled, so that there are only so many. */
  readonly route: string
  readonly path: string
  readonly status: number
  readonly ms: number
  /** Who was signed in, or null. */
  readonly key: string | null
  readonly from: string
}

export function createApp(options: ServerOptions): OpenAPIHono {
  const { sources, site, desk, onAnswered, onDefect } = options
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined
      return problemResponse('BAD_REQUEST', wrongParts(result.error), context.req.path)
    },
  })

  const proxies = desk?.proxies ?? 0
  const addressOf = (context: Context) =>
    callerAddress(context.env as Incoming | undefined, context.req.header('x-forwarded-for') ?? null, proxies)

  app.use(async (context, next) => {
    const begunAtMs = performance.now()
    await next()
    if (isForPage(context)) return
    const { method, path } = context.req
    onAnswered?.({
      method,
      route: routeOf(context, site),
      path,
      status: context.res.status,
      ms: performance.now() - begunAtMs,
      key: keyOf(context),
      from: addressOf(context),
    })
  })
  app.use(securityHeaders)
  app.use(async (context, next) => {
    const { method, path } = context.req
    const methods = (desk === undefined ? null : methodsAt(path)) ?? ['GET', 'HEAD']
    if (methods.includes(method)) return next()
    return problemResponse('METHOD_NOT_ALLOWED', `Answered here: ${methods.join(', ')}.`, path, {
      allow: methods.join(', '),
    })
  })
  // Before what compresses, tags and times out: a stream has no end, and a long list takes its time.
  if (desk !== undefined) serveDesk(app, desk)
  const guard: MiddlewareHandler = async (context, next) => {
    if (isForPage(context)) return next()
    const waitSeconds = (await desk?.limits.spend('strangerRead', addressOf(context))) ?? null
    if (waitSeconds === null) return next()
    return problemResponse(
      'TOO_MANY',
      `Too many requests; ask again in ${waitSeconds} s.`,
      context.req.path,
      {
        'retry-after': String(waitSeconds),
      },
    )
  }
  app.use('/api/*', guard)
  app.use('/api/v1/*', sharedAnswers(sources.snapshots, isPublicRead))
  app.use('/api/*', compress())
  app.use('/api/*', etag({ weak: true }))
  app.use('/api/*', async (context, next) => {
    await within(answerWithinMs, next())
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-cache')
  })

  const { snapshots, archive, names } = sources
  const both = () => Promise.all([snapshots.current(), names()])

  app.openapi(
    read('/api/v1/programme', 'The programme, its rules and its contracts', programmeShape),
    async (c) => c.json(readProgramme(sources, ...(await both())), 200),
  )
  app.openapi(read('/api/v1/reserve', 'Gold, coins and coverage now', reserveShape), async (c) =>
    c.json(readReserve(...(await both())), 200),
  )
  app.openapi(read('/api/v1/vaults', 'Where the gold lies', vaultsShape), async (c) =>
    c.json(await readVaults(sources, ...(await both())), 200),
  )
  app.openapi(
    read('/api/v1/vaults/{id}', 'One vault and its statements', oneVaultShape, {
      params: z.object({ id: shortText }),
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const vault = await readVault(sources, ...(await both()), id)
      return c.json(vault ?? missing(`There is no vault ${JSON.stringify(id)}.`), 200)
    },
  )
  app.openapi(
    read('/api/v1/statements', 'Every statement that the chain accepted', statementsShape, {
      query: z.strictObject({ vault: shortText.optional() }),
    }),
    async (c) => {
      const { vault } = c.req.valid('query')
      const [snapshot, called] = await both()
      return c.json(
        await readStatements(sources, snapshot, called, vaultNumber(snapshot, called, vault)),
        200,
      )
    },
  )
  app.openapi(
    read('/api/v1/bars', 'Bars of the lists in force, and those that have left', barsShape, {
      query: z.strictObject({
        query: z
          .string()
          .max(100)
          .optional()
          .openapi({ description: 'Words of brand, serial, year, refiner or key' }),
        vault: shortText.optional(),
        brand: z.string().max(32).optional(),
        state: z.enum(['listed', 'titled', 'gone', 'held']).optional(),
        cursor: cursor.optional(),
        limit: limit(200, 50),
      }),
    }),
    async (c) => {
      const asked = c.req.valid('query')
      const [snapshot, called] = await both()
      const search = {
        query: asked.query,
        vault: vaultNumber(snapshot, called, asked.vault),
        brand: asked.brand,
        state: asked.state,
        after: asked.cursor ?? 0,
        limit: asked.limit,
      }
      return c.json(await readBars(sources, snapshot, called, search), 200)
    },
  )
  app.openapi(
    read('/api/v1/bars/{barKey}', 'One bar, its history and its proof', oneBarShape, {
      params: z.object({ barKey: digest }),
    }),
    async (c) => {
      const { barKey } = c.req.valid('param')
      const bar = await readBar(sources, ...(await both()), barKey as Digest)
      return c.json(bar ?? missing('No list in force and no departure names this bar.'), 200)
    },
  )
  app.openapi(read('/api/v1/bar-counts', 'Bars by vault, year and refiner', barCountsShape), async (c) =>
    c.json(await readBarCounts(sources, ...(await both())), 200),
  )
  app.openapi(
    read('/api/v1/history', 'The programme through time', historyShape, {
      query: z.strictObject({ points: limit(500, 120) }),
    }),
    async (c) => c.json(readHistory(...(await both()), c.req.valid('query').points), 200),
  )
  app.openapi(read('/api/v1/titles', 'Bars that belong to somebody by title', titlesShape), async (c) =>
    c.json(await readTitles(sources, ...(await both())), 200),
  )
  app.openapi(read('/api/v1/holds', 'Gold taken out of the backing', holdsShape), async (c) =>
    c.json(await readHolds(sources, ...(await both())), 200),
  )
  app.openapi(
    read('/api/v1/events', 'What happened on chain', eventsShape, {
      query: z.strictObject({ cursor: cursor.optional(), limit: limit(200, 50) }),
    }),
    async (c) => {
      const asked = c.req.valid('query')
      return c.json(readEvents(await snapshots.current(), { before: asked.cursor, limit: asked.limit }), 200)
    },
  )

  app.openapi(
    read('/api/v1/policy', 'The rules by jurisdiction on record', policyShape, { query: policyQuery }),
    async (c) => c.json(await readPolicy(sources, c.req.valid('query')), 200),
  )
  app.openapi(
    read('/api/v1/policy/answer', 'What the rules of a place say of an activity', policyAnswerShape, {
      query: policyAnswerQuery,
    }),
    async (c) => c.json(await readPolicyAnswer(sources, c.req.valid('query')), 200),
  )
  app.openapi(
    read('/api/v1/policy/timeline', 'The ups and downs of a place', policyTimelineShape, {
      query: policyTimelineQuery,
    }),
    async (c) => c.json(await readPolicyTimeline(sources, c.req.valid('query')), 200),
  )

  app.openapi(read('/api/v1/terms', 'The terms in force, and every version', termsAnswerShape), async (c) =>
    c.json(await readTermsInForce(sources, await presentOf(snapshots)), 200),
  )
  app.openapi(
    read('/api/v1/stress', 'What would become of it if this happened tonight', stressShape, {
      query: z.strictObject({
        shock: z
          .union([shock, z.array(shock)])
          .optional()
          .openapi({
            description:
              'Any number of: vault:1, custodian:0x…, jurisdiction:CH, sponsor:0x…, lapse:1, origin:REFINER,…,YEAR-YEAR',
          }),
      }),
    }),
    async (c) => {
      const asked = c.req.valid('query').shock ?? []
      return c.json(await readStress(sources, ...(await both()), [asked].flat()), 200)
    },
  )
  app.openapi(
    read('/api/v1/alarms', 'What somebody should look at, now and lately', alarmsShape),
    async (c) => c.json(await readAlarmsShown(sources), 200),
  )
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/alarms.atom',
    summary: 'The alarms as a feed: any reader of feeds is a subscription',
    responses: {
      200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } },
      ...problems,
    },
  })
  app.get('/api/v1/alarms.atom', async (c) =>
    c.body(await alarmsFeed(sources, new URL(c.req.url).origin), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
    }),
  )
  app.openapi(
    read('/api/v1/reports', 'Monthly reserve reports, and which rule each line serves', reportsShape),
    async (c) => c.json(await readReports(sources), 200),
  )
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/reports/{month}.pdf',
    summary: 'A month’s reserve report on paper',
    request: { params: z.object({ month }) },
    responses: {
      200: { description: 'The report', content: { 'application/pdf': { schema: z.string() } } },
      ...problems,
    },
  })
  app.get('/api/v1/reports/:month{[0-9-]+\\.pdf}', async (c) => {
    const { pdf, digest: etagged } = await readReportPdf(sources, c.req.param('month').replace('.pdf', ''))
    return new Response(new Uint8Array(pdf), {
      headers: { 'content-type': 'application/pdf', etag: `"${etagged}.pdf"`, 'cache-control': 'no-cache' },
    })
  })
  app.openapi(
    read('/api/v1/reports/{month}', 'A month’s reserve report as data', oneReportShape, {
      params: z.object({ month }),
    }),
    async (c) => c.json(await readReport(sources, c.req.valid('param').month), 200),
  )
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/documents/{digest}',
    summary: 'A published document, byte for byte',
    request: { params: z.object({ digest }) },
    responses: {
      200: { description: 'The document', content: { 'application/json': { schema: z.any() } } },
      ...problems,
    },
  })
  app.get('/api/v1/documents/:digest', async (c) => {
    const asked = c.req.param('digest')
    if (!/^0x[0-9a-f]{64}$/.test(asked))
      throw new Problem(
        'BAD_REQUEST',
        'A document is asked for by its digest: 0x and 64 hex digits in lower case.',
      )
    const bytes = await archive.document(asked as Digest)
    if (bytes === null) throw new Problem('NOT_FOUND', 'No document with this digest is kept here.')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        etag: `"${asked}"`,
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  })

  // The framework's patterns know no ".csv" behind a parameter, so this one is written by hand in both places.
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/lists/{listDigest}.csv',
    summary: 'A published weight list, byte for byte what was sworn to',
    request: { params: z.object({ listDigest: digest }) },
    responses: {
      200: { description: 'The list', content: { 'text/csv': { schema: z.string() } } },
      ...problems,
    },
  })
  app.get('/api/v1/lists/:file', async (c) => {
    const listDigest = /^(0x[0-9a-f]{64})\.csv$/.exec(c.req.param('file'))?.[1]
    if (listDigest === undefined) {
      throw new Problem(
        'BAD_REQUEST',
        'A list is asked for by its digest: /api/v1/lists/0x….csv, 64 hex digits in lower case.',
      )
    }
    const text = await archive.list(listDigest as Digest)
    if (text === null) throw new Problem('NOT_FOUND', 'No list with this digest is kept here.')
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        etag: `"${listDigest}"`,
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  })

  if (options.publicLog !== undefined) servePublicLog(app, options.publicLog)

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title:
        desk === undefined
          ? `${sources.settings.name}: public reads`
          : `${sources.settings.name}: public reads and the desk`,
      version: '1',
      description:
        'Amounts are decimal strings in the unit of the field. Every answer from the chain names its block.',
    },
  })

  app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const [database, chain] = await Promise.allSettled([archive.answers(readyWithinMs), snapshots.current()])
    const silent = [
      database.status === 'rejected' && 'the database',
      chain.status === 'rejected' && 'the chain',
    ]
    const who = silent.filter((one) => one !== false)
    if (who.length > 0) throw new Problem('NOT_READY', `No answer from ${who.join(' and ')}.`)
    if (desk?.stopping() === true) throw new Problem('NOT_READY', 'The server is stopping.')
    const reader = desk === undefined ? null : await readerLag(desk.pool, await sources.snapshots.current())
    // Public reads need no reader: it is said, and whoever balances load for the desk may act on it.
    return c.json({ status: 'ready', ...(reader === null ? {} : { reader }) }, 200, {
      'cache-control': 'no-store',
    })
  })
  if (desk !== undefined) {
    serveCertificate(app, { holders: desk.holders, sources, publishedAt: options.publishedAt, guard })
  }
  if (options.pages !== undefined) {
    const { pages, publishedAt } = options
    servePages(app, { pages, snapshots, publishedAt, guard })
  }
  app.get('*', (c) => {
    const file = site.get(c.req.path)
    return file === undefined ? c.notFound() : fileResponse(file, c.req.raw)
  })

  app.notFound((c) => problemResponse('NOT_FOUND', 'Nothing is served under this path.', c.req.path))
  app.onError((error, c) => {
    if (error instanceof Problem) {
      if (error.cause !== undefined) onDefect(error.cause, c.req.path)
      return problemResponse(error.code, error.detail, c.req.path, error.headers, error.facts)
    }
    onDefect(error, c.req.path)
    if (isDatabaseSilence(error)) {
      return problemResponse('DATABASE_SILENT', 'The database does not answer.', c.req.path)
    }
    return problemResponse('INTERNAL', 'The operator has been told in the log.', c.req.path)
  })
  return app
}

function keyOf(context: Context): string | null {
  const key: unknown = context.get('key')
  return typeof key === 'string' ? key : null
}

/** A file of the page by one name, and what nobody serves by another: a stranger's paths must not become names of their own. */
function routeOf(context: Context, site: ReadonlyMap<string, SiteFile>): string {
  const { path } = context.req
  const ofDesk: unknown = context.get('route')
  if (typeof ofDesk === 'string') return ofDesk
  // Middleware and the page's "*" fit as well: what has a path of its own is the route.
  const own = matchedRoutes(context).findLast((one) => !one.path.endsWith('*'))
  if (own !== undefined) return own.path
  return site.has(path) ? 'page' : 'none'
}

/** What everybody reads alike. Lists are files of their own size, and the desk answers each as it may. */
function isPublicRead(path: string): boolean {
  return /^\/api\/v1\/(programme|reserve|vaults|statements|bars|bar-counts|history|titles|holds|events)(\/|$)/.test(
    path,
  )
}

const shortText = z.string().min(1).max(64)
const shock = z.string().min(1).max(400)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as 2026-10')
const cursor = z
  .string()
  .regex(/^[0-9]{1,9}$/, 'a nextCursor of an earlier answer')
  .transform(Number)

function limit(most: number, usual: number) {
  return z
    .string()
    .regex(/^[0-9]{1,4}$/, `a whole number from 1 to ${most}`)
    .default(String(usual))
    .transform(Number)
    .pipe(z.number().int().min(1).max(most))
}

const problems = {
  default: {
    description: 'Why there is no answer',
    content: { 'application/problem+json': { schema: problemShape } },
  },
}

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
      ...problems,
    },
  })
}

async function presentOf(snapshots: Sources['snapshots']): Promise<Date> {
  return new Date((await snapshots.current()).countedAt * 1000)
}

function missing(detail: string): never {
  throw new Problem('NOT_FOUND', detail)
}

/** Undefined where none was asked for. Throws a Problem where there is no such vault. */
function vaultNumber(snapshot: Snapshot, names: Names, id: string | undefined): number | undefined {
  if (id === undefined) return undefined
  const number = names.vaultCalled(id)
  if (snapshot.reserve.vaults.some((vault) => vault.vault === number)) return number
  return missing(`There is no vault ${JSON.stringify(id)}.`)
}

function wrongParts(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'The request'}: ${issue.message}`)
    .join('; ')
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem('TOO_SLOW', `No answer within ${ms / 1000} s; try again.`)),
      ms,
    )
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const answerWithinMs = 8_000
const readyWithinMs = 2_000
