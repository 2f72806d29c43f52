/** What holds and licences share: the form of a request, and the choice of bars by key. */

import { type Micrograms, micrograms, type Outcome, ok, refused, toBigint } from '@specie/units'
import type { BarRecord } from '../bar/barRecord.ts'
import type { HoldRefusal, HoldScope, LicenceScope } from './hold.ts'

export function formRefusal(
  id: string,
  texts: Readonly<Record<string, string>>,
  from: Date,
  scope: HoldScope | LicenceScope,
): HoldRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'FORM_WRONG', field, expected }) as const
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return wrong('id', 'a-z, 0-9 and -, at most 64 characters')
  const empty = Object.entries(texts).find(([, text]) => text.trim() === '' || text.length > 2_000)
  if (empty !== undefined) return wrong(empty[0], 'a text of at most 2,000 characters')
  if (Number.isNaN(from.getTime())) return wrong('from', 'a moment')
  if (scope.kind === 'amount' && toBigint(scope.amount) === 0n)
    return wrong('scope.amount', 'more than nothing')
  if (scope.kind === 'bars' && scope.barKeys.length === 0) return wrong('scope.barKeys', 'at least one bar')
  return null
}

/** The named bars among those there are, or all. */
export function chosenBars(
  scope: HoldScope | LicenceScope,
  there: readonly BarRecord[],
  expected: string,
): Outcome<readonly BarRecord[], HoldRefusal> {
  if (scope.kind !== 'bars') return ok(there)
  const byKey = new Map(there.map((bar) => [bar.barKey, bar]))
  const chosen: BarRecord[] = []
  for (const barKey of new Set(scope.barKeys)) {
    const bar = byKey.get(barKey)
    if (bar === undefined) return refused({ code: 'BAR_NOT_THERE', barKey, expected })
    chosen.push(bar)
  }
  return ok(chosen)
}

export function weightOf(bars: readonly BarRecord[]): Micrograms {
  return micrograms(bars.reduce((sum, bar) => sum + toBigint(bar.whole), 0n))
}
