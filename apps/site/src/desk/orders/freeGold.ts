/** Whether an amount fits a sponsor's free gold and its cap: a pure estimate from the public figures; the contracts alone decide. */
import { compare, isZero, type Micrograms, minimum, saturatingSubtract } from '@specie/units'
import type { Sponsor } from '../../api/reserve.ts'

export type Room = {
  /** What the sponsor may issue now: free gold, and what its cap leaves. */
  readonly free: Micrograms
  readonly remains: Micrograms
  /** Above nothing: it does not fit. */
  readonly excess: Micrograms
  readonly bound: 'gold' | 'cap'
}

export function roomFor(
  sponsor: Pick<Sponsor, 'freeMicrograms' | 'issuedMicrograms' | 'capMicrograms'>,
  amount: Micrograms,
): Room {
  const underCap = saturatingSubtract(sponsor.capMicrograms, sponsor.issuedMicrograms)
  const free = minimum(sponsor.freeMicrograms, underCap)
  return {
    free,
    remains: saturatingSubtract(free, amount),
    excess: saturatingSubtract(amount, free),
    bound: compare(underCap, sponsor.freeMicrograms) < 0 ? 'cap' : 'gold',
  }
}

/** Gold that waits to count is not in it: an order that exceeds it now may fit when it is sent. */
export function fits(room: Room): boolean {
  return isZero(room.excess)
}
