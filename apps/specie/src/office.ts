/**
 * The office of issuance over an open programme: its database, its chain, and the screening that nobody enters or leaves without. Time is
 * the chain's.
 */

import type { Office, Screening } from '@specie/issuance'
import { listsState, screeningOf } from '@specie/screening'
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
  return {
    decide: async (question) => {
      const { purpose, party } = question
      if (purpose === 'membership')
        return refused({
          code: 'PARTY_NOT_CLEARED',
          party,
          purpose,
          why: 'members are cleared when settlement begins, which this programme has not',
          told: 'members are not admitted yet',
          waits: false,
        })
      const at = new Date((await now()) * 1000)
      const decided = await screeningOf({
        pool,
        listsState,
        personal,
        metalOf: metalOf(pool, () => at),
        now: () => at,
      })({
        ...question,
        purpose,
      })
      return decided.ok ? decided : refused({ ...decided.refusal, purpose })
    },
  }
}
