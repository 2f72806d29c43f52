/** The form of every route: one object from which come the server's route, the OpenAPI document and the typed client. */
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'DELETE'

export type Route = {
  readonly method: Method
  /** With parameters as `{id}`. */
  readonly path: `/api/v1/${string}`
  readonly summary: string
  readonly tag:
    | 'session'
    | 'orders'
    | 'statements'
    | 'lists'
    | 'calls'
    | 'mandates'
    | 'books'
    | 'live'
    | 'policy'
    | 'parties'
    | 'cases'
    | 'sanctions'
    | 'licences'
    | 'origin'
    | 'holders'
    | 'settlement'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** A JSON body, or the bytes of a file as they are. */
  readonly body?: z.ZodType
  readonly takesFile?: true
  /** The shape of the answer; `text` for what is no JSON (a stream, a CSV file). */
  readonly answer: z.ZodType | 'text'
  readonly status: 200 | 201 | 202
  /** Whether it can be read without a session. */
  readonly open?: true
  /** A write that repeats by itself without harm, and takes no Idempotency-Key. */
  readonly keyless?: true
}

export function route<const Given extends Route>(given: Given): Given {
  return given
}
