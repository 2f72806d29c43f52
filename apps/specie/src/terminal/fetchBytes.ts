/** What a server gives at an address, within bounds of time and size: a server that is checked may be anybody's. */
import { CommandFailure } from './failure.ts'

export async function fetchBytes(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of response.body ?? []) {
      length += part.length
      if (length > maximumBytes) throw new Error('gives more bytes than any list has')
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    const reason = inner instanceof Error ? inner.message : String(inner)
    throw new CommandFailure('unreachable', `${url} does not answer: ${reason}.`, {
      code: 'UNREACHABLE',
      facts: { url },
      remedy: 'Look whether the server runs, and whether the address is right.',
      cause,
    })
  }
}

const timeoutMs = 30_000
/** A million bars of the longest lines. */
const maximumBytes = 480_000_000
