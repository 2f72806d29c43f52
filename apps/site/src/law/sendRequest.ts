/** Sends a request to take part. What the server refuses, and its silence, come back as words for the visitor. */
import type { Activity, AskerKind } from '@specie/screening/policy'

export type Request = {
  readonly name: string
  readonly kind: AskerKind
  readonly jurisdiction: string
  readonly region: string | null
  readonly activity: Activity
  readonly email: string
  readonly account: string | null
  readonly message: string | null
}

export async function sendRequest(
  request: Request,
): Promise<{ readonly ok: boolean; readonly words: string }> {
  try {
    const answer = await fetch('/api/v1/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(20_000),
    })
    const body: unknown = await answer.json().catch(() => null)
    if (answer.ok) return { ok: true, words: wordOf(body, 'says') ?? 'Your request was received.' }
    const why = wordOf(body, 'detail') ?? wordOf(body, 'title') ?? `Status ${answer.status}.`
    return { ok: false, words: `It was not taken. ${why}` }
  } catch {
    return {
      ok: false,
      words: 'The server does not answer: whether the request arrived is not known. Send it again.',
    }
  }
}

function wordOf(body: unknown, name: string): string | null {
  if (typeof body !== 'object' || body === null) return null
  const value: unknown = Object.entries(body).find(([field]) => field === name)?.[1]
  return typeof value === 'string' ? value : null
}
