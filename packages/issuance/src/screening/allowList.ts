/**
 * The first screening there is: a list of parties that the operator has allowed, each with a note that says on what ground. Whoever is
 * not on it is denied. It knows no sanctions list; whoever operates a programme in earnest puts one behind the same port.
 */

import { ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import { keccak256, stringToHex } from 'viem'
import { allowanceOf } from '../store/decisions.ts'
import type { Decision, Screening } from './screening.ts'

export function allowList(pool: Pool): Screening {
  return {
    decide: async (question) => {
      const entry = await allowanceOf(pool, question.party)
      if (entry === null || !entry.allowed) {
        const why =
          entry === null
            ? 'it is not on the operator’s allow list'
            : `the operator’s allow list says no since ${entry.enteredAt.toISOString()}: ${entry.note}`
        const { party, purpose } = question
        return refused({ code: 'PARTY_NOT_CLEARED', party, purpose, why, told: why, waits: false })
      }
      const text = [
        'specie decision 1',
        `purpose ${question.purpose}`,
        `party ${question.party.toLowerCase()}`,
        `subject ${question.subject}`,
        `allowed by entry ${entry.id} of the allow list, entered ${entry.enteredAt.toISOString()} by ${entry.enteredBy}`,
        `ground ${entry.note.replaceAll(/\s+/g, ' ')}`,
        '',
      ].join('\n')
      const { purpose, party, subject } = question
      const decision: Decision = { purpose, party, subject, digest: keccak256(stringToHex(text)), text }
      return ok(decision)
    },
  }
}
