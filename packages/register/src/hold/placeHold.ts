/** Places a hold. It counts from its own date on: every list published for a later moment shows its bars at 0. */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { BarRecord } from '../bar/barRecord.ts'
import { standingOf } from '../bar/standing.ts'
import { listedBars } from '../store/bars.ts'
import { holdExists, insertHold } from '../store/holds.ts'
import { judgementAt } from '../store/originRules.ts'
import { findVault, lockRegister } from '../store/vaults.ts'
import { chosenBars, formRefusal, weightOf } from './choice.ts'
import type { Held, HoldRefusal, NewHold } from './hold.ts'

export async function placeHold(pool: Pool, hold: NewHold): Promise<Outcome<Held, HoldRefusal>> {
  const { id, ground, by, evidence, from } = hold
  const wrong = formRefusal(id, { ground, by, evidence }, from, hold.scope)
  if (wrong !== null) return refused(wrong)
  if ((await findVault(pool, hold.vault)) === null)
    return refused({ code: 'VAULT_UNKNOWN', vault: hold.vault })
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      if (await holdExists(client, 'hold', id)) return refused({ code: 'ID_USED', id })
      const bars = await barsToHold(client, hold)
      if (!bars.ok) return bars
      await insertHold(client, hold, bars.value)
      return ok({ barCount: bars.value.length, weight: weightOf(bars.value) })
    },
    { isolation: 'read committed' },
  )
}

async function barsToHold(
  client: PoolClient,
  hold: NewHold,
): Promise<Outcome<readonly BarRecord[], HoldRefusal>> {
  const { scope, vault, from } = hold
  const listed = await listedBars(client, vault, from)
  if (scope.kind !== 'amount')
    return chosenBars(
      scope,
      listed.map(({ bar }) => bar),
      `a bar on the list of ${vault}`,
    )
  // A bar that counts nothing already would hold nothing.
  const judgement = await judgementAt(client, from)
  const counting = listed.filter(
    ({ bar, hold: other }) => toBigint(standingOf(bar, other, judgement).counted) > 0n,
  )
  const chosen: BarRecord[] = []
  let missing = toBigint(scope.amount)
  for (const { bar } of counting.sort((left, right) => (left.bar.barKey < right.bar.barKey ? -1 : 1))) {
    if (missing <= 0n) break
    chosen.push(bar)
    missing -= toBigint(bar.whole)
  }
  return ok(chosen)
}
