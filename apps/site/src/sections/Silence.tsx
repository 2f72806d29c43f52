/** The server is silent or talks nonsense: what still holds, and how to go on without it. */
import type { Reserve } from '../api/reserve.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { Trouble } from '../parts/Trouble.tsx'

export function Silence({ reserve }: { readonly reserve: Live<Reserve> }) {
  const now = useNow()
  const { frame } = useTexts()
  const speech = useSpeech()
  const { failure, value, answeredAt } = reserve
  if (failure === null) return null
  if (value === null || answeredAt === null) {
    return (
      <div className="silence">
        <Trouble failure={failure} what={frame.whats.reserve} />
        <p>{frame.silence}</p>
      </div>
    )
  }
  return (
    <p className="silence-strip" role="alert">
      {frame.noAnswer(speech.span(now - answeredAt), speech.count(value.block.number))}{' '}
      <span lang="en">{failure.detail}</span>
    </p>
  )
}
