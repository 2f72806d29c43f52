/** What this browser keeps of the public log between two visits: a head for each log, and nothing about the visitor. */
import type { LogHead } from '@specie/evidence/check-ids'

/** Null where nothing is kept, or the browser keeps nothing for this page. */
export function keptHead(logOf: string): LogHead | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(logOf)) ?? 'null')
    return isHead(value) ? value : null
  } catch {
    return null
  }
}

export function keepHead(logOf: string, head: LogHead): void {
  try {
    localStorage.setItem(keyOf(logOf), JSON.stringify(head))
  } catch {
    // A browser that keeps nothing checks all the rest.
  }
}

export function forgetHead(logOf: string): void {
  try {
    localStorage.removeItem(keyOf(logOf))
  } catch {
    // Then there is nothing to forget.
  }
}

function keyOf(logOf: string): string {
  return `specie log head of ${logOf}`
}

function isHead(value: unknown): value is LogHead {
  return (
    typeof value === 'object' &&
    value !== null &&
    'origin' in value &&
    typeof value.origin === 'string' &&
    'key' in value &&
    typeof value.key === 'string' &&
    'size' in value &&
    typeof value.size === 'number' &&
    'root' in value &&
    typeof value.root === 'string' &&
    'seenAt' in value &&
    typeof value.seenAt === 'number'
  )
}
