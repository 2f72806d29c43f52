/** Bodies, bounded: 64 KB of JSON, 20 MB of a list. What is longer is refused before it is read to its end. */
import { Problem } from '../problem.ts'

export const jsonBytes = 64 * 1024
export const fileBytes = 20 * 1024 * 1024

/** The bytes of a body. Throws a Problem where there are more than the bound, or the caller went away. */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > mostBytes) throw tooLarge(mostBytes)
  if (request.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body) {
      size += part.byteLength
      if (size > mostBytes) throw tooLarge(mostBytes)
      parts.push(part)
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    // A body comes from the caller's socket and from nowhere else: what breaks here broke there.
    throw new Problem('BROKEN_OFF', 'The body ended before its end.')
  }
  return Buffer.concat(parts, size)
}

/** The JSON of a body; undefined for none. Throws a Problem where it is none, or not said to be. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, jsonBytes)
  if (bytes.byteLength === 0) return undefined
  // A page elsewhere can send a form here unasked, never this type.
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) {
    throw new Problem('BAD_REQUEST', 'The body must be sent as content-type application/json.')
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('BAD_REQUEST', 'The body is not JSON.')
  }
}

function tooLarge(mostBytes: number): Problem {
  const most = mostBytes >= 1_048_576 ? `${mostBytes / 1_048_576} MB` : `${mostBytes / 1024} KB`
  return new Problem('TOO_LARGE', `The body is larger than ${most}.`, { headers: { connection: 'close' } })
}
