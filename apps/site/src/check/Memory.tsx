/** What this browser remembers of the log, and the way to make it forget. Kept after a check in which the log itself held. */
import type { LogHead } from '@specie/evidence/check-ids'
import { useEffect, useState } from 'react'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { forgetHead, keepHead, keptHead } from './memory.ts'

export function Memory({ server, met }: { readonly server: string; readonly met: LogHead | null }) {
  const { memory } = useTexts().checking
  const { count, moment } = useSpeech()
  const [kept, setKept] = useState<LogHead | null>(null)
  // Not in the first rendering, which is the server's too.
  useEffect(() => setKept(keptHead(server)), [server])
  useEffect(() => {
    if (met === null) return
    keepHead(server, met)
    setKept(met)
  }, [server, met])
  if (kept === null) return <p className="check-note">{memory.none}</p>
  return (
    <p className="check-note">
      {memory.kept(count(kept.size), moment(kept.seenAt * 1000))}{' '}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          forgetHead(server)
          setKept(null)
        }}
      >
        {memory.forget}
      </button>
    </p>
  )
}
