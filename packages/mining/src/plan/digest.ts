/** One digest for everything that went into a plan: canonical JSON, so that two files that say the same have the same. */
import { digestOf as sha256Hex } from '../prices/index.ts'

export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value))
}

/** Keys in order, no spaces: RFC 8785 for what JSON.stringify can print. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
