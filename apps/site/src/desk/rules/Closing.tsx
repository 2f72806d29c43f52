/** What closes a proposal: another officer approves or refuses it, the one who proposed it withdraws it. */
import type { Answer } from '@specie/client'
import { useState } from 'react'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'

type Act = 'approved' | 'refused' | 'withdrawn'

export function Closing<T>(props: {
  readonly name: string
  readonly mine: boolean
  /** What approving does, in a sentence. */
  readonly approve: string
  readonly close: (act: Act, why: string | undefined, key: string) => Promise<Answer<T>>
  readonly onDone: (value: T) => void
}) {
  const [chosen, setChosen] = useState<Act | null>(null)
  const may: readonly Act[] = props.mine ? ['withdrawn'] : ['approved', 'refused']
  if (chosen === null)
    return (
      <div className="act-panel">
        <p>
          {props.mine
            ? 'You proposed it: another officer approves or refuses it.'
            : 'It takes a second officer: you have not proposed it.'}
        </p>
        <p className="act-buttons">
          {may.map((act) => (
            <button
              key={act}
              type="button"
              className={act === 'approved' ? 'firm-button' : 'plain-button'}
              onClick={() => setChosen(act)}
            >
              {words[act]}
            </button>
          ))}
        </p>
      </div>
    )
  return (
    <ReasonPanel
      name={`${chosen} ${props.name}`}
      says={chosen === 'approved' ? props.approve : says[chosen]}
      button={words[chosen]}
      reason={chosen === 'approved' ? 'optional' : 'needed'}
      act={(why, key) => props.close(chosen, why, key)}
      onDone={(value) => {
        setChosen(null)
        props.onDone(value)
      }}
      onLeave={() => setChosen(null)}
    />
  )
}

const words: Readonly<Record<Act, string>> = {
  approved: 'Approve it',
  refused: 'Refuse it',
  withdrawn: 'Withdraw it',
}

const says: Readonly<Record<Exclude<Act, 'approved'>, string>> = {
  refused: 'Nothing changes; the proposal stays on record as refused.',
  withdrawn: 'Nothing changes; the proposal stays on record as withdrawn.',
}
