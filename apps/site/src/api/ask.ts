/**
 * One question to the server: a path in, a value of the right shape out. A server that is silent, refuses or answers
 * nonsense is told apart, because a visitor can do something different about each.
 */
import type { Answer } from '../live/answers.ts'
import { type Reader, UnexpectedAnswer } from './read.ts'

export type Failure =
  | { readonly kind: 'unreachable'; readonly path: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly path: string; readonly status: number; readonly detail: string }
  | { readonly kind: 'nonsense'; readonly path: string; readonly detail: string }

/** The question failed; `failure` says how. */
export class AskFailed extends Error {
  readonly failure: Failure
  constructor(failure: Failure, cause?: unknown) {
    super(`GET ${failure.path}: ${failure.detail}`, { cause })
    this.name = 'AskFailed'
    this.failure = failure
  }
}

/** Throws AskFailed, and the signal's own reason when it was aborted. */
export async function ask<T>(path: string, read: Reader<T>, signal: AbortSignal): Promise<T> {
  const answer = await send(path, signal)
  return readAnswer(path, { status: answer.status, body: await bodyOf(answer, path, signal) }, read)
}

/** The value in an answer. Throws AskFailed where there is none, or another. */
export function readAnswer<T>(path: string, { status, body }: Answer, read: Reader<T>): T {
  if (status < 200 || status > 299) {
    throw new AskFailed({ kind: 'refused', path, status, detail: problem(body, status) })
  }
  try {
    return read(body, 'The answer')
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error
    throw new AskFailed({ kind: 'nonsense', path, detail: error.message }, error)
  }
}

async function send(path: string, signal: AbortSignal): Promise<Response> {
  try {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    return await fetch(path, { signal: bounded, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw new AskFailed({ kind: 'unreachable', path, detail: 'The server does not answer.' }, error)
  }
}

async function bodyOf(answer: Response, path: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await answer.json()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (!answer.ok) return null
    throw new AskFailed({ kind: 'nonsense', path, detail: 'The answer is not JSON.' }, error)
  }
}

/** What RFC 9457 lets a server say about its refusal. */
function problem(body: unknown, status: number): string {
  if (typeof body === 'object' && body !== null) {
    if ('detail' in body && typeof body.detail === 'string') return body.detail
    if ('title' in body && typeof body.title === 'string') return body.title
  }
  return `The server refused, with status ${status}.`
}

const patienceMs = 10_000
