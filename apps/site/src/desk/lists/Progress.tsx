/** Long work on a list, as the server tells of it: how many rows of how many. */
import type { LiveEvent } from '@specie/client'
import { useCallback, useState } from 'react'
import { useLiveEvent } from '../server/live.ts'

type Told = Extract<LiveEvent, { event: 'progress' }>['data']

export function Progress({ id, what }: { readonly id: string; readonly what: string }) {
  const [told, setTold] = useState<Told | null>(null)
  const heard = useCallback(
    (event: LiveEvent) => {
      if (event.event === 'progress' && event.data.id === id) setTold(event.data)
    },
    [id],
  )
  useLiveEvent(['progress'], heard)
  return (
    <div className="work" role="status">
      <p className="quiet">
        {told === null
          ? `Sending ${what} …`
          : `${stages[told.stage]} ${told.rows.toLocaleString('en')} of ${told.of.toLocaleString('en')} rows`}
      </p>
      {told === null ? (
        <progress aria-label={what} />
      ) : (
        <progress aria-label={what} max={Math.max(1, told.of)} value={told.rows} />
      )}
    </div>
  )
}

const stages: Readonly<Record<Told['stage'], string>> = {
  read: 'Read',
  checked: 'Checked',
  written: 'Written',
}
