/** A transaction of one's own wallet: what it will do and whether the contracts would take it, then the wallet. */
import type { Answer, Call } from '@specie/client'
import { type ReactNode, useState } from 'react'
import { Awaiting } from '../../parts/Trouble.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { type Hex, send } from '../session/signer.ts'

export function SendPanel<C extends Call, T>(props: {
  readonly name: string
  /** Asked for once: what is prepared here may already bind (an order then waits for a wallet). */
  readonly prepare: (signal: AbortSignal) => Promise<Answer<C>>
  readonly note: (call: C, transaction: Hex, key: string) => Promise<Answer<T>>
  readonly onDone: (value: T) => void
  readonly onLeave: () => void
  readonly button: string
  readonly says?: ReactNode
}) {
  const { wallet } = useSignedIn()
  const read = useRead(`call ${props.name}`, props.prepare)
  const act = useAct()
  const [sent, setSent] = useState<Hex | null>(null)
  const { value: call } = read

  const go = async (prepared: C) => {
    if (wallet === null) return
    const value = await act.run(async (key) => {
      // What the wallet has sent is not sent again because the note of it was lost.
      const transaction = sent ?? (await send(wallet, prepared))
      setSent(transaction)
      return props.note(prepared, transaction, key)
    })
    if (value !== null) props.onDone(value)
  }

  return (
    <section className="act-panel" aria-label={props.button}>
      {props.says !== undefined && <p>{props.says}</p>}
      <ProblemNote problem={read.problem} />
      {call === null && read.waiting && <Awaiting what="what will happen" />}
      {call !== null && (
        <>
          <div className="sworn">
            {call.says.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {call.refusal !== null && (
            <p className="would-fail" role="alert">
              <strong>The contracts would refuse it now.</strong> {call.refusal.message}
            </p>
          )}
          <p className="act-buttons">
            <button
              type="button"
              className="firm-button"
              disabled={act.busy || wallet === null || call.refusal !== null}
              onClick={() => void go(call)}
            >
              {act.busy ? 'Waiting for the wallet …' : sent === null ? props.button : 'Tell the server again'}
            </button>
            {call.refusal !== null && (
              <button type="button" className="plain-button" onClick={read.again}>
                Try again
              </button>
            )}
            <button type="button" className="plain-button" onClick={props.onLeave}>
              Not now
            </button>
          </p>
        </>
      )}
      <ProblemNote problem={act.problem} />
    </section>
  )
}
