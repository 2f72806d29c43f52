/** Alarms above everything else: as the facts say, and as the server tells while one looks. */
import type { CaseSummary, FreezeShape, LiveEvent } from '@specie/client'
import { useCallback, useState } from 'react'
import { useNow } from '../../live/clock.tsx'
import { api } from '../server/api.ts'
import { useLiveEvent } from '../server/live.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { useWorld } from '../world.tsx'
import { alarmsOf } from './alarms.ts'

type Told = Extract<LiveEvent, { event: 'alarm' }>['data']

export function Alarms({ freezes }: { readonly freezes: readonly FreezeShape[] }) {
  const now = useNow()
  const { vaults } = useWorld()
  const books = useRead('reconciliation', (signal) => api.readReconciliation({ signal }), ['alarm', 'block'])
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  const cases = useRead<CaseSummary | null>(
    `case summary ${officer}`,
    async (signal) => (officer ? api.readCaseSummary({ signal }) : nothingForOthers),
    ['case', 'block'],
  )
  const [told, setTold] = useState<readonly Told[]>([])
  const heard = useCallback((event: LiveEvent) => {
    if (event.event === 'alarm') setTold((before) => [event.data, ...before].slice(0, 10))
  }, [])
  useLiveEvent(['alarm'], heard)
  const alarms = alarmsOf({ now, vaults, freezes, books: books.value, cases: cases.value, told })
  if (alarms.length === 0) return null
  return (
    <section className="concerns" aria-labelledby="alarms-title">
      <h2 id="alarms-title">Do not overlook</h2>
      <ul>
        {alarms.map(({ key, grave, title, words, to }) => (
          <li key={key} className={grave ? 'grave' : undefined}>
            <p>
              <strong>{title}</strong>
            </p>
            <p>
              {words} <a href={to}>Go there</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const nothingForOthers = { ok: true, value: null } as const
