/**
 * Every error of the server, as a problem document (RFC 9457). A code stands for one kind of problem; the tables give
 * its status and title, so that a forgotten one stops the build. Nothing of the inside (stack, address, password) is told.
 */
import { z } from '@hono/zod-openapi'
import { type RefusalCode, refusalKinds } from './desk/refusals.ts'

export type ServerCode =
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CHAIN_SILENT'
  | 'DATABASE_SILENT'
  | 'NOT_READY'
  | 'TOO_SLOW'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'BUSY'
  | 'BROKEN_OFF'
  | 'INTERNAL'

export type ProblemCode = ServerCode | RefusalCode

/** What a problem is about, by name; big numbers as digits. */
export type ProblemFacts = Readonly<Record<string, unknown>>

/** Thrown where a request cannot be answered; the server turns it into its document. `detail` is written for the caller. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  readonly facts: ProblemFacts | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    detail: string,
    options: ErrorOptions & {
      readonly facts?: ProblemFacts
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(detail, options)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
    this.facts = options.facts
    this.headers = options.headers ?? {}
  }
}

export const problemShape = z
  .object({
    type: z.string().openapi({ description: 'about:blank: the code says which problem it is' }),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ example: 'NOT_FOUND' }),
    detail: z.string(),
    instance: z.string().optional().openapi({ description: 'The path that was asked for' }),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem')

/** The answer to a request that met this problem. */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  instance: string,
  headers: Readonly<Record<string, string>> = {},
  facts?: ProblemFacts,
): Response {
  const { status, title } = kinds[code]
  const body = { type: 'about:blank', title, status, code, detail, instance: instance.slice(0, 200), facts }
  return new Response(JSON.stringify(body, digits), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

const serverKinds = {
  BAD_REQUEST: { status: 400, title: 'The request cannot be understood' },
  NOT_FOUND: { status: 404, title: 'There is no such thing here' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This cannot be done here' },
  CHAIN_SILENT: { status: 503, title: 'The chain does not answer' },
  DATABASE_SILENT: { status: 503, title: 'The database does not answer' },
  NOT_READY: { status: 503, title: 'Not ready' },
  TOO_SLOW: { status: 503, title: 'The answer took too long' },
  TOO_LARGE: { status: 413, title: 'The request is too large' },
  TOO_MANY: { status: 429, title: 'Too many requests' },
  BUSY: { status: 503, title: 'Too much work at once' },
  // No number of a standard, but the one by which logs and proxies know it; nobody is there to read the answer.
  BROKEN_OFF: { status: 499, title: 'The caller broke the request off' },
  INTERNAL: { status: 500, title: 'Something broke on this side' },
} satisfies Record<ServerCode, { status: number; title: string }>

const kinds = { ...serverKinds, ...refusalKinds } satisfies Record<
  ProblemCode,
  { status: number; title: string }
>
