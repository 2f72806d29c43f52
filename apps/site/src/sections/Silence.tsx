/** The server is silent or talks nonsense: what still holds, and how to go on without it. */
import type { Reserve } from '../api/reserve.ts'
import { useNow } from '../live/clock.tsx'
import type { Live } from '../live/useLive.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { printSpan } from '../print/moment.ts'

export function Silence({ reserve }: { readonly reserve: Live<Reserve> }) {
  const now = useNow()
  const { failure, value, answeredAt } = reserve
  if (failure === null) return null
  if (value === null || answeredAt === null) {
    return (
      <div className="silence">
        <Trouble failure={failure} what="the reserve" />
        <p>
          What the contracts hold does not depend on this server: any node of the chain answers for coins,
          debts, roots and holds, and a list from anybody who kept a copy fits the digest that was signed, or
          does not.
        </p>
      </div>
    )
  }
  return (
    <p className="silence-strip" role="alert">
      <strong>No answer for {printSpan(now - answeredAt)}.</strong> The figures below are those of block{' '}
      {value.block.number.toLocaleString('en')}; what happened since is not shown. {failure.detail}
    </p>
  )
}
