/** What the hold would do to what counts, said before it is placed. */
import { isZero, micrograms, printPercent } from '@specie/units'
import { readReserve } from '../../api/reserve.ts'
import type { Vault } from '../../api/vaults.ts'
import { useLive } from '../../live/useLive.ts'
import { Weight } from '../../parts/Weight.tsx'
import { useSettledBlock } from '../server/live.ts'
import { holdEffect } from './effect.ts'

export function Effect(props: { readonly vault: Vault; readonly amountMicrograms: string }) {
  const block = useSettledBlock()
  const { value } = useLive('/api/v1/reserve', readReserve, 30_000, block)
  if (value === null) return null
  const amount = props.amountMicrograms === 'all' ? 'all' : micrograms(BigInt(props.amountMicrograms))
  const effect = holdEffect(props.vault, amount, value.sponsors)
  return (
    <div className="sworn" role="status">
      <p>
        {props.vault.name} counts <Weight of={effect.countedBefore} /> now, and would count{' '}
        <strong>
          <Weight of={effect.countedAfter} />
        </strong>
        .
      </p>
      {effect.coverageBefore !== null && effect.coverageAfter !== null && (
        <p>
          Coverage of the programme: {printPercent(effect.coverageBefore)} now, then{' '}
          <strong className={isZero(effect.missingAfter) ? undefined : 'alarm'}>
            {printPercent(effect.coverageAfter)}
          </strong>
          .
        </p>
      )}
      <p>
        {isZero(effect.missingAfter) ? (
          <>
            {props.vault.sponsor.name} could still issue <Weight of={effect.freeAfter} />.
          </>
        ) : (
          <span className="alarm">
            {props.vault.sponsor.name} would be short of <Weight of={effect.missingAfter} round="up" />, and
            could mint nothing.
          </span>
        )}
      </p>
    </div>
  )
}
