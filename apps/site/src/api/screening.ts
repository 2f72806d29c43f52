/** GET /api/v1/screening/lists: which versions of which sanctions lists are in force, and were. */
import { count, listOf, nullable, oneOf, type Reader, shape, text } from './read.ts'

export type ScreeningLists = {
  readonly lists: readonly {
    readonly list: string
    readonly state: 'inForce' | 'stale' | 'missing'
    readonly version: string | null
    readonly since: string | null
    readonly staleAt: string | null
  }[]
  readonly spans: readonly {
    readonly list: string
    readonly version: string
    readonly entries: number
    readonly from: string
    readonly until: string | null
  }[]
  readonly matcher: string
}

export const readScreeningLists: Reader<ScreeningLists> = shape({
  lists: listOf(
    shape({
      list: text,
      state: oneOf('inForce', 'stale', 'missing'),
      version: nullable(text),
      since: nullable(text),
      staleAt: nullable(text),
    }),
  ),
  spans: listOf(shape({ list: text, version: text, entries: count, from: text, until: nullable(text) })),
  matcher: text,
})
