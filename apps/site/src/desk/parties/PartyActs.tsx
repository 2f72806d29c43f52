/** What this officer may do with the party now; each asks for its reason, and what cannot be undone says so. */
import type { PartyActShape, PartyFileShape } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { TextField } from '../parts/Field.tsx'
import { api } from '../server/api.ts'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'

type ActName = PartyActShape['act']

export function PartyActs(props: {
  readonly party: PartyFileShape
  readonly onDone: (party: PartyFileShape) => void
}) {
  const { party } = props
  const [chosen, choose] = useState<ActName | null>(null)
  const [until, setUntil] = useState('')
  const may = order.filter((one) => party.may.some((name) => name === one))
  useKey('a', 'Admit the party', may.includes('admit') && chosen === null ? () => choose('admit') : null)
  const mine = (party.state === 'drafted' || party.state === 'changed') && may.includes('withdraw')
  if (chosen === null) {
    if (may.length === 0 && !mine) return null
    return (
      <div className="party-acts">
        {mine && <p>You drafted this version: another officer admits it.</p>}
        <p className="act-buttons">
          {may.map((one) => (
            <button
              key={one}
              type="button"
              className={one === 'admit' ? 'firm-button' : one === 'erase' ? 'grave-button' : 'plain-button'}
              onClick={() => choose(one)}
            >
              {acts[one].button}
              {one === 'admit' && <kbd>a</kbd>}
            </button>
          ))}
        </p>
      </div>
    )
  }
  const { button, says, reason } = acts[chosen]
  return (
    <ReasonPanel
      name={`${chosen} ${party.id}`}
      says={says}
      about={chosen === 'keep' && <TextField label="Until" type="date" value={until} onChange={setUntil} />}
      button={button}
      reason={reason}
      grave={chosen === 'erase'}
      act={(why, key) =>
        api.actOnParty({
          params: { party: party.id },
          key,
          body: bodyOf(chosen, party.version, why ?? '', until),
        })
      }
      onDone={(changed) => {
        choose(null)
        props.onDone(changed)
      }}
      onLeave={() => choose(null)}
    />
  )
}

function bodyOf(act: ActName, version: number, why: string, until: string): PartyActShape {
  switch (act) {
    case 'admit':
      return { act, version }
    case 'refuse':
    case 'withdraw':
      return { act, version, why }
    case 'leave':
    case 'review':
      return { act, why }
    case 'keep':
      return { act, until: `${until}T00:00:00Z`, why }
    case 'erase':
      return { act }
  }
}

const order: readonly ActName[] = ['admit', 'refuse', 'withdraw', 'review', 'leave', 'keep', 'erase']

const acts: Readonly<
  Record<
    ActName,
    { readonly button: string; readonly says: string; readonly reason: 'needed' | 'optional' | 'none' }
  >
> = {
  admit: {
    button: 'Admit it',
    says: 'You have read the papers. Its papers must be whole, and it must be screened in the lists in force with no case of it open.',
    reason: 'none',
  },
  refuse: {
    button: 'Refuse it',
    says: 'Nothing of this version comes into force. A party that was admitted before stays as it was admitted.',
    reason: 'needed',
  },
  withdraw: {
    button: 'Withdraw it',
    says: 'You take your draft back. A party that was admitted before stays as it was admitted.',
    reason: 'needed',
  },
  review: {
    button: 'Looked at again',
    says: 'Its papers are as they were and have not expired. The next look is due in a year, or when the first paper expires.',
    reason: 'needed',
  },
  leave: {
    button: 'Takes part no more',
    says: 'From now on no order of this party is cleared. Its data are kept for five years and then erased.',
    reason: 'needed',
  },
  keep: {
    button: 'Keep for longer',
    says: 'An inquiry or a court wants these data kept beyond their time.',
    reason: 'needed',
  },
  erase: {
    button: 'Erase it for ever',
    says: 'The key that opens its data is destroyed. Nobody can bring them back, from no backup.',
    reason: 'none',
  },
}
