/** What the admission of a party asks of screening: that this very version is screened in the lists in force, and that no case of it is left undecided or blocked. */
import { ok, refused } from '@specie/units'
import type { AdmissionCheck } from '../store/partiesActs.ts'
import type { CaseRooms } from './rooms.ts'
import { blockedBy, listsInForce, standingOf } from './standing.ts'

export function admissionCheck(rooms: Pick<CaseRooms, 'listsState'>): AdmissionCheck {
  return async (client, facts, now) => {
    const no = (why: string) => refused({ code: 'PARTY_NOT_SCREENED', why } as const)
    const lists = listsInForce(await rooms.listsState(client, now))
    if (!lists.ok) return no(lists.refusal.why)
    const standing = await standingOf(client, facts, lists.value)
    if (!standing.ok) return no(standing.refusal.why)
    const { blocked } = standing.value
    return blocked.length > 0 ? no(blockedBy(blocked, '').why) : ok(undefined)
  }
}
