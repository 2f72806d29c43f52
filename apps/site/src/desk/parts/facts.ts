/** Facts of problems and of orders, by the unit that their name ends in. */
import { micrograms } from '@specie/units'
import { weightText } from '../../print/weight.ts'

export function shownFact(name: string, value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value)
    return /Micrograms$/.test(name) && /^\d{1,38}$/.test(text)
      ? weightText(micrograms(BigInt(text)), 'exact')
      : text
  }
  if (Array.isArray(value)) return value.map((one) => shownFact(name, one)).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([inner, part]) => `${inner} ${shownFact(inner, part)}`)
      .join('; ')
  }
  return ''
}
