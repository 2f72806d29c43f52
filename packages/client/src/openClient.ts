/**
 * The typed client: one function a route, made from the table. What the server refuses is returned as its problem document; what
 * the network or a broken answer does is thrown. It remembers the session's token and sends it with every write.
 */
import { z } from 'zod'
import type { Route } from './routes/route.ts'
import { type RouteName, type Routes, routes } from './routes/table.ts'
import { type ProblemDocument, problemShape } from './shape/problem.ts'

export type ClientOptions = {
  /** `''` for the page's own server. */
  readonly baseUrl: string
  readonly fetch?: typeof fetch
  /** Sent with every request: a cookie, where no browser keeps it. */
  readonly headers?: () => Readonly<Record<string, string>>
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: ProblemDocument }

export type InputOf<Given extends Route> = ParamsOf<Given> &
  QueryOf<Given> &
  BodyOf<Given> &
  KeyOf<Given> &
  Cancel

export type AnswerOf<Given extends Route> = Given['answer'] extends z.ZodType
  ? z.output<Given['answer']>
  : string

export type Client = {
  readonly [Name in RouteName]: (
    ...input: Record<never, never> extends InputOf<Routes[Name]>
      ? [input?: InputOf<Routes[Name]>]
      : [input: InputOf<Routes[Name]>]
  ) => Promise<Answer<AnswerOf<Routes[Name]>>>
}

export function openClient(options: ClientOptions): Client {
  const ask = options.fetch ?? ((input, init) => fetch(input, init))
  let csrfToken: string | null = null

  const one =
    (name: RouteName) =>
    async (input: AnyInput = {}) => {
      const route: Route = routes[name]
      const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() }
      if (route.method !== 'GET') {
        if (csrfToken !== null) headers['x-csrf-token'] = csrfToken
        if (route.keyless !== true) headers['idempotency-key'] = input.key ?? crypto.randomUUID()
      }
      const body = bodyOf(route, input, headers)
      const response = await ask(`${options.baseUrl}${pathOf(route, input)}`, {
        method: route.method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body }),
        ...(input.signal === undefined ? {} : { signal: input.signal }),
      })
      if (!response.ok) return { ok: false, refusal: await problemOf(response) }
      if (route.answer === 'text') return { ok: true, value: await response.text() }
      const value = route.answer.parse(await response.json())
      csrfToken = name === 'signOut' ? null : (tokenIn(value) ?? csrfToken)
      return { ok: true, value }
    }
  // The table's own names, each with the one function that reads its route: the types follow from the table too.
  return Object.fromEntries(
    Object.keys(routes).map((name) => [name, one(name as RouteName)]),
  ) as unknown as Client
}

/** The address of a route, with its parameters and query. */
export function pathOf(route: Route, input: { params?: object; query?: object }): string {
  const values: Readonly<Record<string, unknown>> = { ...input.params }
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? path : `${path}?${query}`
}

function bodyOf(route: Route, input: AnyInput, headers: Record<string, string>): string | Blob | undefined {
  if (route.takesFile === true) {
    headers['content-type'] = 'application/octet-stream'
    return input.file
  }
  if (route.body === undefined) return undefined
  headers['content-type'] = 'application/json'
  return JSON.stringify(input.body ?? {})
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  const text = await response.text()
  try {
    return problemShape.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${response.url} answered ${response.status} with no problem document.`, { cause })
  }
}

const withToken = z.object({ csrfToken: z.string() })
function tokenIn(value: unknown): string | null {
  const read = withToken.safeParse(value)
  return read.success ? read.data.csrfToken : null
}

type AnyInput = {
  readonly params?: object
  readonly query?: object
  readonly body?: unknown
  readonly file?: Blob
  readonly key?: string
  readonly signal?: AbortSignal
}
type Cancel = { readonly signal?: AbortSignal }
type ParamsOf<Given extends Route> = Given extends { params: infer Shape extends z.ZodType }
  ? { readonly params: z.input<Shape> }
  : unknown
type QueryOf<Given extends Route> = Given extends { query: infer Shape extends z.ZodType }
  ? Record<never, never> extends z.input<Shape>
    ? { readonly query?: Loose<z.input<Shape>> }
    : { readonly query: Loose<z.input<Shape>> }
  : unknown
type BodyOf<Given extends Route> = Given extends { takesFile: true }
  ? { readonly file: Blob }
  : Given extends { body: infer Shape extends z.ZodType }
    ? Record<never, never> extends z.input<Shape>
      ? { readonly body?: z.input<Shape> }
      : { readonly body: z.input<Shape> }
    : unknown
/** `key`: the Idempotency-Key. The same again does nothing twice; a fresh one is made where none is given. */
type KeyOf<Given extends Route> = Given extends { method: 'GET' } | { keyless: true }
  ? unknown
  : { readonly key?: string }
type Loose<Query> = {
  readonly [Name in keyof Query]: Query[Name] | (string extends Query[Name] ? number : never) | undefined
}
