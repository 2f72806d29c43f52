/**
 * What was asked for under which key, and every answer that came back. A caller that hears nothing asks again with the same key, of
 * whoever is alive; so an answer, once given, must stay true.
 */
import type { Answer, Request } from '../member/words.ts'

export type Asked = {
  readonly request: Request
  /** Number of the turn in the schedule. */
  readonly turn: number
  /** In the order in which they came; those that the caller never heard are marked. */
  readonly answers: { readonly answer: Answer; readonly heard: boolean; readonly at: 'storm' | 'calm' }[]
}

export type Ledger = {
  readonly asked: Map<string, Asked>
  /** The entry of a key, new or known. Throws when the key is known with another body: a defect of the storm. */
  entry(request: Request, turn: number): Asked
}

export function openLedger(): Ledger {
  const asked = new Map<string, Asked>()
  return {
    asked,
    entry(request, turn) {
      const known = asked.get(request.key)
      if (known !== undefined) {
        if (JSON.stringify(known.request) !== JSON.stringify(request))
          throw new Error(`Key ${request.key} for two things.`)
        return known
      }
      const entry: Asked = { request, turn, answers: [] }
      asked.set(request.key, entry)
      return entry
    },
  }
}

/** Whether nothing is left to ask: it was done, or refused for good. */
export function isSettled(answer: Answer | undefined): boolean {
  if (answer === undefined || answer.kind === 'lost') return false
  return answer.kind === 'done' || answer.code !== 'REQUEST_PENDING'
}

/** The last answer that the caller heard. */
export function heard({ answers }: Asked): Answer | undefined {
  return answers.findLast((one) => one.heard)?.answer
}
