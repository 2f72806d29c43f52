/** A deed that needs no signature but a person's word: what it does, why, and the button. */
import type { Answer } from '@specie/client'
import type { ReactNode } from 'react'
import { TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'

export function ReasonPanel<T>(props: {
  readonly name: string
  readonly says: ReactNode
  /** What is to be known before: figures beside the sentence. */
  readonly about?: ReactNode
  readonly button: string
  readonly reason: 'needed' | 'optional' | 'none'
  readonly act: (why: string | undefined, key: string) => Promise<Answer<T>>
  readonly onDone: (value: T) => void
  readonly onLeave?: () => void
  readonly grave?: boolean
}) {
  const [typed, change, clear] = useKept(`why ${props.name}`, noReason)
  const act = useAct()
  const why = typed.why.trim()
  const submit = async () => {
    const value = await act.run((key) => props.act(why === '' ? undefined : why, key))
    if (value === null) return
    clear()
    props.onDone(value)
  }
  return (
    <form
      className="act-panel"
      aria-label={props.button}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{props.says}</p>
      {props.about}
      {props.reason !== 'none' && (
        <TextField
          label="Why"
          long
          optional={props.reason === 'optional'}
          value={typed.why}
          onChange={(text) => change({ why: text })}
          hint="Stays on record with your name."
        />
      )}
      <p className="act-buttons">
        <button
          type="submit"
          className={props.grave === true ? 'grave-button' : 'firm-button'}
          disabled={act.busy || (props.reason === 'needed' && why === '')}
        >
          {props.button}
        </button>
        {props.onLeave !== undefined && (
          <button type="button" className="plain-button" onClick={props.onLeave}>
            Not now
          </button>
        )}
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

const noReason = { why: '' }
