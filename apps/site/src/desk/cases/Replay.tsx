/** The matches once more, from what was kept of them: asked for, never by itself. */
import type { CaseReplay } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'

export function Replay({ id }: { readonly id: string }) {
  const [replay, setReplay] = useState<CaseReplay | null>(null)
  const act = useAct()
  const run = async () => setReplay(await act.run(() => api.replayCase({ params: { case: id } })))
  useKey('p', 'Replay the matches', () => void run())
  return (
    <div className="replay">
      <p>
        <button type="button" className="plain-button" disabled={act.busy} onClick={() => void run()}>
          Replay the matches <kbd>p</kbd>
        </button>
      </p>
      <ProblemNote problem={act.problem} />
      <div role="status">
        {replay !== null && (
          <>
            <p>
              <span className={`stamp ${replay.agrees ? 'done' : 'grave'}`}>
                {replay.agrees ? 'the same again' : 'not the same'}
              </span>
            </p>
            <ul>
              {replay.matches.map((one) => (
                <li key={one.match}>
                  Match {one.match}: {one.says}
                </li>
              ))}
              {replay.decisions.map((one) => (
                <li key={one.digest}>
                  Decision {one.digest.slice(0, 10)}…:{' '}
                  {one.agrees
                    ? 'its text gives its digest.'
                    : 'its text does not give its digest: it was altered.'}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
