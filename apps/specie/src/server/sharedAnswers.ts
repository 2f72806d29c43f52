/**
 * What all visitors ask alike is answered once: for one block and one second, the same question gets the very bytes that the first one
 * got, compressed and tagged. Whoever asks while the first is being answered waits for that. A silent chain ends it at once, because the block is
 * asked for each time.
 */
import type { MiddlewareHandler } from 'hono'
import type { Snapshots } from './reading/snapshot.ts'

type Kept = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
}

export function sharedAnswers(snapshots: Snapshots, isShared: (path: string) => boolean): MiddlewareHandler {
  let moment = ''
  const kept = new Map<string, Promise<Kept | null>>()

  return async (context, next) => {
    const { method, path, url } = context.req
    if (method !== 'GET' || !isShared(path)) return next()
    const { block, countedAt } = await snapshots.current()
    const now = `${block.hash} ${countedAt}`
    if (now !== moment) {
      moment = now
      kept.clear()
    }
    const question = `${new URL(url).search} ${path} ${codingOf(context.req.header('accept-encoding'))}`
    const earlier = kept.get(question)
    const found = earlier === undefined ? null : await earlier
    if (found !== null) {
      context.res = answerOf(found, context.req.header('if-none-match'))
      return
    }
    // Whoever waited for an answer that is no answer asks by itself.
    if (earlier !== undefined || kept.size >= mostKept) return next()
    const { promise, resolve } = Promise.withResolvers<Kept | null>()
    kept.set(question, promise)
    let answer: Kept | null = null
    try {
      await next()
      if (context.res.status === 200) {
        answer = { status: 200, headers: [...context.res.headers], body: await context.res.arrayBuffer() }
        context.res = answerOf(answer, undefined)
      }
    } finally {
      if (answer === null && kept.get(question) === promise) kept.delete(question)
      resolve(answer)
    }
  }
}

function answerOf({ status, headers, body }: Kept, ifNoneMatch: string | undefined): Response {
  const etag = headers.find(([name]) => name === 'etag')?.[1]
  const known =
    etag !== undefined && (ifNoneMatch ?? '').split(/\s*,\s*/).some((one) => untagged(one) === untagged(etag))
  const kept = headers.map(([name, value]): [string, string] => [name, value])
  if (!known) return new Response(body, { status, headers: kept })
  return new Response(null, {
    status: 304,
    headers: kept.filter(([name]) => !name.startsWith('content-')),
  })
}

/** Weak comparison: of one meaning, not of the same bytes. */
function untagged(etag: string): string {
  return etag.replace(/^W\//, '')
}

/** The codings that the server gives, as the client says it takes them. */
function codingOf(accepted: string | undefined): string {
  return ['gzip', 'deflate', 'br'].filter((one) => accepted?.includes(one)).join()
}

const mostKept = 200
