/** One text for one content, whatever the order of its fields: what digests of rules, bases and answers are taken over. */
import { createHash } from 'node:crypto'

export function digestOfContent(content: unknown): `0x${string}` {
  return `0x${createHash('sha256').update(canonical(content)).digest('hex')}`
}

/** Fields in the order of their names, no space: the text itself. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
    return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
