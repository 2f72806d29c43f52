/** Before anybody drafts or approves: how much its sponsor could issue now, and what would remain; an excess is an alarm. */
import { micrograms } from '@specie/units'
import { readReserve } from '../../api/reserve.ts'
import { useLive } from '../../live/useLive.ts'
import { Weight } from '../../parts/Weight.tsx'
import { useSettledBlock } from '../server/live.ts'
import { fits, roomFor } from './freeGold.ts'

export function FreeGold(props: {
  /** Whose gold it draws on. */
  readonly sponsor: string
  /** Null while nothing is typed: then only what is free is said. */
  readonly amountMicrograms: string | null
}) {
  const block = useSettledBlock()
  const { value } = useLive('/api/v1/reserve', readReserve, 30_000, block)
  const sponsor = value?.sponsors.find(({ address }) => address.toLowerCase() === props.sponsor.toLowerCase())
  if (sponsor === undefined) return null
  const room = roomFor(sponsor, micrograms(BigInt(props.amountMicrograms ?? '0')))
  return (
    <div className="sworn free-gold" role="status">
      <p>
        {sponsor.name} has <Weight of={room.free} /> free
        {room.bound === 'cap' ? ', as far as its cap goes' : ''}
        {props.amountMicrograms !== null && fits(room) && (
          <>
            ; <Weight of={room.remains} /> would remain
          </>
        )}
        .
      </p>
      {!fits(room) && (
        <p className="alarm" role="alert">
          This is <Weight of={room.excess} round="up" /> too much: the contracts would refuse it now.
        </p>
      )}
      {sponsor.mintingSuspended && (
        <p className="alarm">Its minting is suspended: the contracts would refuse it.</p>
      )}
    </div>
  )
}
