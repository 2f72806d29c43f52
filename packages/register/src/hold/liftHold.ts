/**
 * Lifts a hold by a licence or an order, from all its bars or from some, if whoever keeps the licences has it on record with this number and within its
 * scope. The hold itself stays on record.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import type { Pool } from 'pg'
import type { BarRecord } from '../bar/barRecord.ts'
import { barsUnderHold, holdExists, insertLicence, vaultOfHold } from '../store/holds.ts'
import { lockRegister } from '../store/vaults.ts'
import { chosenBars, formRefusal, weightOf } from './choice.ts'
import type { Held, HoldRefusal, LiftDenied, LiftPermit, NewLicence } from './hold.ts'

export async function liftHold(
  pool: Pool,
  licence: NewLicence,
  permit: LiftPermit,
): Promise<Outcome<Held, HoldRefusal | LiftDenied>> {
  const { id, hold, number, by, evidence, from, scope } = licence
  const wrong = formRefusal(id, { number, by, evidence }, from, scope)
  if (wrong !== null) return refused(wrong)
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const vault = await vaultOfHold(client, hold)
      if (vault === null) return refused({ code: 'HOLD_UNKNOWN', hold })
      if (await holdExists(client, 'licence', id)) return refused({ code: 'ID_USED', id })
      const under = await barsUnderHold(client, hold, from)
      const bars =
        scope.kind === 'amount'
          ? ok(within(toBigint(scope.amount), under))
          : chosenBars(scope, under, `a bar under hold ${hold}`)
      if (!bars.ok) return bars
      const granted = await permit(client, {
        id,
        hold,
        vault,
        number,
        authority: by,
        evidence,
        from,
        isWhole: scope.kind === 'whole',
        bars: bars.value.map(({ barKey, whole }) => ({ barKey, amountMicrograms: toBigint(whole) })),
      })
      if (!granted.ok) return granted
      await insertLicence(client, licence, bars.value, { ...granted.value, vault })
      return ok({ barCount: bars.value.length, weight: weightOf(bars.value) })
    },
    { isolation: 'read committed' },
  )
}

/** Bars come in the order of their keys; the first that would pass the amount ends the choice. */
function within(amount: bigint, under: readonly BarRecord[]): readonly BarRecord[] {
  let left = amount
  const end = under.findIndex((bar) => {
    left -= toBigint(bar.whole)
    return left < 0n
  })
  return end < 0 ? under : under.slice(0, end)
}
