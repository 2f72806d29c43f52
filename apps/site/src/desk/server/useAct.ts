/**
 * One deed of a person: busy while it runs, its problem afterwards, and one key for it until it is done, so that trying again
 * after a lost answer does nothing twice. Nothing is shown as done before the server said so.
 */
import type { Answer } from '@specie/client'
import { useCallback, useRef, useState } from 'react'
import { codeOf, userRejected } from '../../wallet/eip1193.ts'
import { type ProblemDocument, unanswered } from './api.ts'

export type Act = {
  readonly busy: boolean
  readonly problem: ProblemDocument | null
  /** The deed's value, or null where it was refused: then `problem` says why. */
  run<T>(deed: (key: string) => Promise<Answer<T>>): Promise<T | null>
  readonly forget: () => void
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemDocument | null>(null)
  const key = useRef<string>(crypto.randomUUID())
  const running = useRef(false)

  const run = useCallback(async <T>(deed: (key: string) => Promise<Answer<T>>): Promise<T | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      const answer = await deed(key.current)
      // An answer is final either way; only what is not known is asked again under the same key.
      key.current = crypto.randomUUID()
      if (answer.ok) return answer.value
      setProblem(answer.refusal)
    } catch (error) {
      setProblem(ofWallet(error) ?? unanswered(error))
    } finally {
      running.current = false
      setBusy(false)
    }
    return null
  }, [])
  const forget = useCallback(() => setProblem(null), [])
  return { busy, problem, run, forget }
}

/** Wallets throw objects with a code and words of their own. */
function ofWallet(error: unknown): ProblemDocument | null {
  const code = codeOf(error)
  if (code === null) return null
  const words = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : ''
  return {
    type: 'about:blank',
    title: code === userRejected ? 'Not signed' : 'The wallet could not do it',
    status: 0,
    code: `WALLET_${code}`,
    detail: words.slice(0, 500),
  }
}
