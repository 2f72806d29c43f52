/** A call of one's own wallet with a reason that stays on record: first why, then what exactly would be sent. */
import type { Answer, AnswerOf, Routes } from '@specie/client'
import { type ReactNode, useState } from 'react'
import { TextField } from '../parts/Field.tsx'
import { api } from '../server/api.ts'
import { useKept } from '../server/useKept.ts'
import { SendPanel } from './SendPanel.tsx'

type Prepared = AnswerOf<Routes['askCall']>

export function ReasonThenSend(props: {
  readonly name: string
  readonly says: ReactNode
  readonly button: string
  readonly prepare: (why: string, signal: AbortSignal) => Promise<Answer<Prepared>>
  readonly onDone: () => void
  readonly onLeave: () => void
}) {
  const [typed, change, clear] = useKept(`call ${props.name}`, nothingTyped)
  const [why, setWhy] = useState<string | null>(null)
  if (why !== null)
    return (
      <SendPanel
        name={`${props.name} ${why}`}
        says={props.says}
        button={props.button}
        prepare={(signal) => props.prepare(why, signal)}
        note={(call, transaction, key) =>
          api.noteCallSent({ params: { id: call.id }, key, body: { transaction } })
        }
        onDone={() => {
          clear()
          props.onDone()
        }}
        onLeave={() => setWhy(null)}
      />
    )
  return (
    <form
      className="act-panel"
      aria-label={props.button}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.why.trim() !== '') setWhy(typed.why.trim())
      }}
    >
      <p>{props.says}</p>
      <TextField
        label="Why"
        long
        value={typed.why}
        onChange={(text) => change({ why: text })}
        hint="Stays on record with your name."
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={typed.why.trim() === ''}>
          Show what will be sent
        </button>
        <button type="button" className="plain-button" onClick={props.onLeave}>
          Not now
        </button>
      </p>
    </form>
  )
}

const nothingTyped = { why: '' }
