/**
 * What the register knows of the metal that an order moves: the holds in its way, those that a licence lifts for a time included, and the country that it comes
 * from: where its refiner is unknown, the unknown place, of which only a person can say what its law is. A bar that it does not know is nobody's to let pass.
 */

import { findBar, impedimentsOf, knownRefiners } from '@specie/register'
import { type ScreeningQuestion, type ScreeningRooms, unknownPlace } from '@specie/screening'
import type { Pool } from './programme/store.ts'

type MetalOf = ScreeningRooms['metalOf']

export function metalOf(pool: Pool, now: () => Date): MetalOf {
  const metalOfBar = async (
    barKey: NonNullable<ScreeningQuestion['barKey']>,
    vault: number | null,
    subject: string,
  ) => {
    const at = now()
    const bar = await findBar(pool, barKey, at)
    if (bar === null)
      throw new Error(
        `The register does not know the bar ${barKey} of vault ${vault}, which ${subject} would move.`,
      )
    const held = await impedimentsOf(pool, [barKey], at)
    const refiner = (await knownRefiners(pool)).get(bar.refiner ?? '')
    return {
      impediments: held.map(({ hold, amountMicrograms: amount }) => ({
        kind: 'hold' as const,
        hold,
        vault: Number(bar.vault),
        barKey,
        amount,
      })),
      origins: [refiner?.jurisdiction ?? unknownPlace],
    }
  }
  return async ({ barKey, vault, subject, bars }) => {
    const moved = [...(barKey === null ? [] : [{ barKey, vault }]), ...(bars ?? [])]
    const metals = await Promise.all(moved.map((bar) => metalOfBar(bar.barKey, bar.vault, subject)))
    return {
      impediments: metals.flatMap(({ impediments }) => impediments),
      origins: [...new Set(metals.flatMap(({ origins }) => origins))],
    }
  }
}
