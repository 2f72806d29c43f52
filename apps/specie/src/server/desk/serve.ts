/**
 * Every route of the desk goes through this door, in this order: how often, from where, who, forged or not, what is asked, may it, under
 * which key. Only then is anything done. The table of routes says the rest.
 */
import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Route, type RouteName, routes } from '@specie/client'
import { type Capacity, capacities } from '@specie/issuance'
import type { Context } from 'hono'
import { z } from 'zod'
import { callerAddress, type Incoming } from '../callerAddress.ts'
import { Problem, problemShape } from '../problem.ts'
import type { Origin } from '../session/origins.ts'
import { type Session, sameToken, sessionOf } from '../session/session.ts'
import { claimKey } from '../session/store.ts'
import { type Asker, access, admitted } from './access.ts'
import { fileBytes, readBytes, readJson } from './bodies.ts'
import { concernsOf } from './concerns.ts'
import type { Desk } from './desk.ts'
import { handlers } from './handlers.ts'
import type { Spending } from './limits.ts'
import { openStream } from './live/stream.ts'
import { problemOf } from './refuse.ts'

/** Serves the table's routes, and writes them into the server's contract. */
export function serveDesk(app: OpenAPIHono, desk: Desk): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name]
    app.openAPIRegistry.registerPath(described(name, route))
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), (context) => answer(desk, name, context))
  }
}

/** Methods that the table serves under this path; null where it serves nothing there. */
export function methodsAt(path: string): readonly string[] | null {
  const found = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
  return found.length === 0 ? null : found.includes('GET') ? [...found, 'HEAD'] : found
}

async function answer(desk: Desk, name: RouteName, context: Context): Promise<Response> {
  const route: Route = routes[name]
  // The framework would name the last pattern that fits: the page's.
  context.set('route', route.path)
  const request = context.req.raw
  const address = callerAddress(
    context.env as Incoming | undefined,
    request.headers.get('x-forwarded-for'),
    desk.proxies,
  )
  const writes = route.method !== 'GET'
  const atTheDoor = route.tag === 'session' && writes
  await spend(desk, atTheDoor ? 'session' : 'strangerRead', address)

  const origin = originOf(desk, request)
  const cookies = request.headers.get('cookie')
  const session = await sessionOf(desk.pool, cookies, origin)
  if (session !== null) context.set('key', session.address)
  if (session === null && route.open !== true) throw problemOf({ code: 'NOT_SIGNED_IN' })
  if (session !== null && !atTheDoor) await spend(desk, spendingOf(route), session.address)
  if (name === 'requestToJoin') await spend(desk, 'join', address)
  if (writes) refuseForged(desk, request, route, session)

  const params = shaped(route.params, context.req.param(), 'path')
  const query = shaped(route.query, queryOf(context), 'query')
  const key = writes && route.keyless !== true ? keyOf(request) : ''
  const body =
    route.body === undefined ? undefined : shaped(route.body, (await readJson(request)) ?? {}, 'body')
  // A request that would be kept: of one network only so many a day, or the table is anybody’s to fill.
  if (name === 'requestToJoin') await spend(desk, 'joinDay', address)

  const asker = session === null ? null : await askerOf(desk, session, name)
  const about = concernsOf(desk, asker, { params, query, body })
  const may = await admitted(access[name], asker, about)
  if (!may.ok) {
    if (may.refusal.code === 'NOT_FOUND')
      throw new Problem('NOT_FOUND', 'There is no such thing, or not for this key.')
    throw problemOf(may.refusal)
  }
  // A file is taken in only from whoever may send it: its parameters stand in the query.
  const file = route.takesFile === true ? await readBytes(request, fileBytes) : new Uint8Array()
  if (name === 'live') {
    const lastEventId = request.headers.get('last-event-id')
    const stream = openStream(desk, { asker, address, lastEventId, sessionDigest: session?.idDigest ?? null })
    return request.method === 'HEAD' && stream.body !== null ? unread(stream.body, stream) : stream
  }
  // Orders, parties and cases keep every caller's keys themselves, in the transaction that does the deed: a plain digest of personal data stands nowhere.
  if (key !== '' && session !== null && !keepTheirKeys.includes(route.tag))
    await claim(desk, session, key, [name, params, query, body])

  const asked = {
    desk,
    origin,
    params,
    query,
    body,
    file,
    key: key === '' || session === null ? '' : `${session.address.toLowerCase()} ${key}`,
    cookies,
    session,
    asker,
  }
  // The table ties each name to the shapes that were just checked; across all names at once the compiler cannot follow.
  const handle = handlers[name] as (
    asked: unknown,
  ) => Promise<{ value: unknown; headers?: Record<string, string> }>
  const { value, headers } = await handle(asked)
  const type = route.answer === 'text' ? 'text/csv; charset=utf-8' : 'application/json'
  const told = {
    status: route.status,
    headers: { 'content-type': type, 'cache-control': 'no-store', vary: 'cookie', ...headers },
  }
  if (value instanceof ReadableStream)
    return request.method === 'HEAD' ? unread(value, told) : new Response(value, told)
  return new Response(route.answer === 'text' ? String(value) : JSON.stringify(value, digits), told)
}

/** Nobody reads the body of an answer to HEAD: it gives back what it holds at once. */
async function unread(body: ReadableStream, told: ResponseInit): Promise<Response> {
  await body.cancel()
  return new Response(null, told)
}

async function spend(desk: Desk, what: Spending, who: string): Promise<void> {
  const waitSeconds = await desk.limits.spend(what, who)
  if (waitSeconds === null) return
  throw new Problem('TOO_MANY', `Too many requests; ask again in ${waitSeconds} s.`, {
    headers: { 'retry-after': String(waitSeconds) },
    facts: { retryAfterSeconds: waitSeconds },
  })
}

function spendingOf(route: Route): Spending {
  if (route.takesFile === true) return 'file'
  return route.method === 'GET' ? 'read' : 'write'
}

/** The name that the request was sent to: any other than ours is somebody else's page, resolved to this machine. */
function originOf(desk: Desk, request: Request): Origin {
  const host = request.headers.get('host') ?? new URL(request.url).host
  const origin = desk.origins.ofHost(host)
  if (origin === null) throw problemOf({ code: 'HOST_UNKNOWN', host: host.slice(0, 100) })
  return origin
}

/** A browser says where a write comes from; and only our own page, having read the session, knows its token. */
function refuseForged(desk: Desk, request: Request, route: Route, session: Session | null): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const foreign = origin === null ? site !== null && site !== 'same-origin' : !desk.origins.isOurs(origin)
  if (foreign) throw problemOf({ code: 'ORIGIN_WRONG', origin: (origin ?? site ?? '').slice(0, 100) })
  // Signing in is no deed of the session that a cookie may still carry.
  if (route.open === true || session === null) return
  if (!sameToken(request.headers.get('x-csrf-token'), session.csrfToken))
    throw problemOf({ code: 'TOKEN_WRONG' })
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key')
  if (key === null) throw problemOf({ code: 'KEY_MISSING' })
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) throw problemOf({ code: 'KEY_MALFORMED', key: key.slice(0, 40) })
  return key
}

/** Writes down what the key is used for. What it did, the slice that does it keeps under the same key, in its own transaction. */
async function claim(desk: Desk, session: Session, key: string, parts: readonly unknown[]): Promise<void> {
  const bodyDigest = createHash('sha256').update(JSON.stringify(parts, digits)).digest('hex')
  if (await claimKey(desk.pool, { caller: session.address, key, bodyDigest })) return
  throw problemOf({ code: 'KEY_USED_OTHERWISE', key, deed: String(parts[0]) })
}

async function askerOf(desk: Desk, session: Session, name: RouteName): Promise<Asker> {
  const rule = access[name]
  const plain: readonly Capacity[] = []
  const needed = name === 'live' || (rule.who !== 'anyone' && name !== 'signOut')
  return { key: session.address, capacities: needed ? await capacities(desk.office, session.address) : plain }
}

function queryOf(context: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  )
}

function shaped(shape: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (shape === undefined) return undefined
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const wrong = read.error.issues.slice(0, 5)
  const words = wrong.map((issue) => `${[where, ...issue.path].join('.')}: ${issue.message}`)
  throw new Problem('BAD_REQUEST', words.join('; '), {
    facts: { fields: wrong.map((issue) => ({ field: issue.path.join('.'), expected: issue.message })) },
  })
}

function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function described(
  name: RouteName,
  route: Route,
): Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0] {
  const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
  const headers =
    route.method === 'GET' || route.keyless === true
      ? {}
      : { headers: z.object({ 'idempotency-key': z.string() }) }
  const content =
    route.answer === 'text'
      ? { [name === 'live' ? 'text/event-stream' : 'text/csv']: { schema: z.string() } }
      : json(route.answer)
  return {
    method: route.method.toLowerCase() as 'get' | 'post' | 'delete',
    path: route.path,
    operationId: name,
    summary: route.summary,
    tags: [route.tag],
    request: {
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...(route.body === undefined ? {} : { body: { content: json(route.body) } }),
      ...(route.takesFile === true
        ? {
            body: {
              content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
            },
          }
        : {}),
      ...headers,
    },
    responses: {
      [route.status]: { description: route.summary, content },
      default: {
        description: 'Why there is no answer',
        content: { 'application/problem+json': { schema: problemShape } },
      },
    },
  }
}

const patterns = Object.values(routes).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

const keepTheirKeys: readonly Route['tag'][] = ['orders', 'parties', 'cases', 'settlement']
