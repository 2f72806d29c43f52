/** What a bar counts, and why it counts nothing: a hold outweighs its origin, and what is gone counts nothing. */

import { type Micrograms, micrograms } from '@specie/units'
import type { Refiner } from '../brand/brand.ts'
import type { ListedBar } from '../list/index.ts'
import { type Origin, type OriginRule, originReason } from '../origin/originRule.ts'
import type { BarRecord } from './barRecord.ts'

/** What a bar is judged by at one moment. */
export type Judgement = {
  readonly asOf: Date
  readonly rules: readonly OriginRule[]
  readonly refiners: ReadonlyMap<string, Refiner>
  /** Whose law bears on the bars of each vault, by its id. */
  readonly laws: ReadonlyMap<string, readonly string[]>
}

export type Standing = {
  readonly counted: Micrograms
  /** As on the weight list; null when the whole weight counts, or when the bar is gone. */
  readonly reason: string | null
  readonly state: 'listed' | 'held' | 'gone'
}

export function standingOf(bar: BarRecord, hold: string | null, judgement: Judgement): Standing {
  const nothing = micrograms(0n)
  if (bar.state !== 'listed') return { counted: nothing, reason: null, state: 'gone' }
  if (hold !== null) return { counted: nothing, reason: `held:${hold}`, state: 'held' }
  const reason = originReason(originOf(bar, judgement), judgement.rules, judgement.asOf)
  return { counted: reason === null ? bar.whole : nothing, reason, state: 'listed' }
}

export function originOf(
  bar: Omit<Origin, 'jurisdiction' | 'laws'> & { readonly vault: string },
  judgement: Judgement,
): Origin {
  const { metal, refiner, year, custody } = bar
  const jurisdiction = judgement.refiners.get(refiner ?? '')?.jurisdiction ?? null
  return { metal, refiner, year, custody, jurisdiction, laws: judgement.laws.get(bar.vault) ?? [] }
}

/** The bar as the weight list states it. */
export function listedBar(bar: BarRecord, standing: Standing): ListedBar {
  const {
    metal,
    brand,
    serial,
    year,
    standard,
    unit,
    grossThousandths,
    finenessHundredths,
    fineThousandths,
  } = bar
  const weight = { unit, grossThousandths, finenessHundredths, fineThousandths }
  const { refiner, custody } = bar
  const { counted, reason } = standing
  return { metal, brand, serial, year, standard, ...weight, refiner, custody, counted, reason }
}
