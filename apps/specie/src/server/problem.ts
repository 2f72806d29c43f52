/**
 * Every error of the server, as a problem document (RFC 9457). A code stands for one kind of problem; the table gives
 * its status and title, so that a forgotten one stops the build. Nothing of the inside (stack, address, password) is told.
 */
import { z } from '@hono/zod-openapi'

export type ProblemCode =
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CHAIN_SILENT'
  | 'DATABASE_SILENT'
  | 'NOT_READY'
  | 'TOO_SLOW'
  | 'INTERNAL'

/** Thrown where a read cannot be answered; the server turns it into its document. `detail` is written for the caller. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string

  constructor(code: ProblemCode, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
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
  })
  .openapi('Problem')

/** The answer to a request that met this problem. */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  instance: string,
  headers: Record<string, string> = {},
): Response {
  const { status, title } = kinds[code]
  const body = { type: 'about:blank', title, status, code, detail, instance: instance.slice(0, 200) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

const kinds = {
  BAD_REQUEST: { status: 400, title: 'The request cannot be understood' },
  NOT_FOUND: { status: 404, title: 'There is no such thing here' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'Only reading is possible here' },
  CHAIN_SILENT: { status: 503, title: 'The chain does not answer' },
  DATABASE_SILENT: { status: 503, title: 'The database does not answer' },
  NOT_READY: { status: 503, title: 'Not ready' },
  TOO_SLOW: { status: 503, title: 'The answer took too long' },
  INTERNAL: { status: 500, title: 'Something broke on this side' },
} satisfies Record<ProblemCode, { status: number; title: string }>
