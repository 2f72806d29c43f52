/**
 * The office of issuance over an open programme: its database, its chain, and the screening that nobody enters or leaves without. Time is
 * the chain's.
 */

import type { Office, Screening } from '@specie/issuance'
import { foreseenBy, listsState, type ScreeningRooms, screeningOf } from '@specie/screening'
import { refused } from '@specie/units'
import { metalOf } from './metalOf.ts'
import { personalDataOf } from './personalData.ts'
import type { Programme } from './programme/programme.ts'

export type ScreeningPlace = Pick<Programme, 'pool' | 'now' | 'dataDirectory' | 'settings'>

export function officeOf(programme: Programme): Office {
  return { pool: programme.pool, chain: programme.chain(), screening: screeningIn(programme) }
}

export function screeningIn(programme: ScreeningPlace): Screening {
  const { pool, now } = programme
  const personal = personalDataOf(programme)
  const rooms = async (): Promise<ScreeningRooms> => {
    const at = new Date((await now()) * 1000)
    return { pool, listsState, personal, metalOf: metalOf(pool, () => at), now: () => at }
  }
  return {
    decide: async (question) => {
      const decided = await screeningOf(await rooms())(question)
      return decided.ok ? decided : refused({ ...decided.refusal, purpose: question.purpose })
    },
    foresee: async (question) => foreseenBy(await rooms())(question),
  }
}
