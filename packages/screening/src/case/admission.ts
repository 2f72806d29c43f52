/** What the admission of a party asks of screening: that this very version is screened in the lists in force, that no case of it is left undecided or blocked,
 * and that blocked persons do not own half of it. */
import { ok, refused } from '@specie/units'
import type { AdmissionCheck } from '../store/partiesActs.ts'
import { blockedShareOf } from '../store/partiesControl.ts'
import type { CaseRooms } from './rooms.ts'
import { blockedBy, isHalf, listsInForce, ownedByBlocked, standingOf } from './standing.ts'

export function admissionCheck(rooms: Pick<CaseRooms, 'listsState' | 'personal'>): AdmissionCheck {
  return async (client, facts, now) => {
    const no = (why: string) => refused({ code: 'PARTY_NOT_SCREENED', why } as const)
    const lists = listsInForce(await rooms.listsState(client, now))
    if (!lists.ok) return no(lists.refusal.why)
    const standing = await standingOf(client, facts, lists.value)
    if (!standing.ok) return no(standing.refusal.why)
    const { blocked } = standing.value
    if (blocked.length > 0) return no(blockedBy(blocked, '').why)
    // Less than half is what the officers decide by admitting it.
    const owned = await blockedShareOf(client, rooms.personal, facts)
    return owned !== null && isHalf(owned) ? no(ownedByBlocked(owned, '').why) : ok(undefined)
  }
}
