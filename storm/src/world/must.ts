/** What must succeed, or the world cannot be made: a refusal here is a defect of the storm. */
import type { Outcome } from '@specie/units'

export function must<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`Refused: ${asText(outcome.refusal)}`)
}

export function asText(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? String(value)
}
