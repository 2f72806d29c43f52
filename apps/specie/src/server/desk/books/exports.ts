/**
 * Exports under way: each holds a connection of the database for as long as its reader takes. So there are few at once, one for a key,
 * and none for ever: when its time is over, or its reader gone, the connection is given back whether or not anybody still reads.
 */
import { Problem } from '../../problem.ts'

export type Exports = {
  /** As much as the reader takes, and no more is fetched. Throws a Problem where too many are under way. */
  begin(key: string, lines: () => AsyncGenerator<string>): ReadableStream<Uint8Array>
}

export function openExports(bounds: ExportBounds = usualBounds): Exports {
  const keys = new Set<string>()
  return {
    begin(key, lines) {
      const who = key.toLowerCase()
      if (keys.has(who)) throw tooMany('An export for this key is under way; let it end first.', bounds)
      if (keys.size >= bounds.atOnce)
        throw tooMany(`${bounds.atOnce} exports are under way; ask again.`, bounds)
      keys.add(who)
      return bytesOf(lines(), bounds.withinMs, () => keys.delete(who))
    },
  }
}

export type ExportBounds = { readonly atOnce: number; readonly withinMs: number }

const usualBounds: ExportBounds = { atOnce: 2, withinMs: 60_000 }

/** `ended` is told once the lines' generator has ended, and so given its connection back. */
function bytesOf(
  lines: AsyncGenerator<string>,
  withinMs: number,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let late: NodeJS.Timeout | undefined
  const end = async () => {
    clearTimeout(late)
    // A page that is just being fetched is awaited; what breaks in it is told to the reader by `pull`.
    await lines.return(undefined).catch(() => {})
    ended()
  }
  return new ReadableStream({
    start(controller) {
      late = setTimeout(() => {
        controller.error(new Error(`The export took longer than ${withinMs / 1000} s.`))
        void end()
      }, withinMs)
      late.unref()
    },
    async pull(controller) {
      try {
        const { done, value } = await lines.next()
        if (done !== true) return controller.enqueue(encoder.encode(value))
        await end()
        controller.close()
      } catch (error) {
        await end()
        controller.error(error)
      }
    },
    cancel: end,
  })
}

function tooMany(detail: string, { withinMs }: ExportBounds): Problem {
  const retryAfterSeconds = Math.min(10, Math.ceil(withinMs / 1000))
  return new Problem('TOO_MANY', detail, {
    headers: { 'retry-after': String(retryAfterSeconds) },
    facts: { retryAfterSeconds },
  })
}
