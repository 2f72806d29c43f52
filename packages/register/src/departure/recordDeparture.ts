/**
 * A bar left its vault: delivered against its title, or withdrawn by its sponsor. From then on no list shows it.
 * What the chain has journalled is a fact and is recorded whatever else is known; without a journal entry a held
 * bar does not leave.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import { findBarRecord } from '../store/bars.ts'
import { findDeparture, insertDeparture } from '../store/departures.ts'
import { lockRegister } from '../store/vaults.ts'

export type NewDeparture = {
  /** The caller's own id: the same departure again changes nothing. */
  readonly id: string
  readonly vault: string
  readonly barKey: string
  readonly kind: 'delivery' | 'withdrawal'
  readonly at: Date
  /** Its entry in the vault's journal on chain, or null where it has none yet. */
  readonly journalEntry: bigint | null
  /** Transaction, receipt or digest of the document. */
  readonly evidence: string
  readonly by: string
}

export type DepartureRefusal =
  | { readonly code: 'BAR_UNKNOWN'; readonly barKey: string }
  | {
      readonly code: 'BAR_NOT_THERE'
      readonly barKey: string
      readonly vault: string
      readonly expected: string
    }
  | { readonly code: 'BAR_HELD'; readonly barKey: string; readonly hold: string }
  | { readonly code: 'ID_USED'; readonly id: string }
  | { readonly code: 'FORM_WRONG'; readonly field: string; readonly expected: string }

export async function recordDeparture(
  pool: Pool,
  departure: NewDeparture,
): Promise<Outcome<null, DepartureRefusal>> {
  const { id, vault, barKey, at } = departure
  const wrong = formRefusal(departure)
  if (wrong !== null) return refused(wrong)
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const earlier = await findDeparture(client, id)
      if (earlier !== null) {
        const same = earlier.barKey === barKey && earlier.vault === vault && earlier.kind === departure.kind
        return same ? ok(null) : refused({ code: 'ID_USED', id })
      }
      const found = await findBarRecord(client, barKey, at)
      if (found === null) return refused({ code: 'BAR_UNKNOWN', barKey })
      if (found.bar.vault !== vault || found.bar.state === 'departed') {
        const expected = `a bar in ${vault}; it is ${found.bar.state} in ${found.bar.vault}`
        return refused({ code: 'BAR_NOT_THERE', barKey, vault, expected })
      }
      if (found.hold !== null && departure.journalEntry === null) {
        return refused({ code: 'BAR_HELD', barKey, hold: found.hold })
      }
      await insertDeparture(client, departure, found.hold)
      return ok(null)
    },
    { isolation: 'read committed' },
  )
}

function formRefusal(departure: NewDeparture): DepartureRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'FORM_WRONG', field, expected }) as const
  if (departure.id === '') return wrong('id', 'an id')
  if (!/^0x[0-9a-f]{64}$/.test(departure.barKey)) return wrong('barKey', '0x and 64 hex digits in lower case')
  if (departure.evidence === '') return wrong('evidence', 'a transaction, receipt or digest')
  if (departure.by === '') return wrong('by', 'who reports it')
  return Number.isNaN(departure.at.getTime()) ? wrong('at', 'a moment') : null
}
