/** Coins and weights as a person types them: `12.5`, `12.5g`, `1,250 kg`; a digit too many is refused, never rounded. */

import { type CoinUnits, coinUnits, type Micrograms, micrograms, parseDecimal } from '@specie/units'
import { misuse } from '../terminal/failure.ts'

/** Coins; one coin is one gram, so `kg` is understood too. */
export function coinsOf(text: string): CoinUnits {
  return coinUnits(read(text, 'coins'))
}

/** Fine weight: grams without a unit. */
export function weightOf(text: string): Micrograms {
  return micrograms(read(text, 'a weight'))
}

function read(text: string, what: string): bigint {
  const match = /^(.*?)\s*(kg|g)?$/i.exec(text.trim())
  const unit = (match?.[2] ?? 'g').toLowerCase()
  const decimals = unit === 'kg' ? 9 : 6
  const parsed = parseDecimal(match?.[1] ?? '', { decimals, groupMark: ',' })
  if (!parsed.ok) return misuse(`${JSON.stringify(text)} is not ${what}: ${parsed.refusal.message}`)
  if (parsed.value === 0n) return misuse(`${JSON.stringify(text)} is nothing.`, 'Give more than 0.')
  return parsed.value
}
