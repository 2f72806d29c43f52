/**
 * Values kept as JSON text: whole numbers beyond a double keep every digit, and one value has one text, whatever the order of its fields, so
 * that two can be compared or digested.
 */

/** Fields that are undefined are left out; dates become text. */
export function printWhole(value: unknown): string {
  return JSON.stringify(plain(value))
}

/** What `printWhole` wrote of a value of this type; dates stay text. */
export function parseWhole<Value>(text: string): Value {
  return JSON.parse(text, (_, value: unknown) => wholeOf(value) ?? value)
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return { [tag]: value.toString() }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner)]),
  )
}

function wholeOf(value: unknown): bigint | undefined {
  if (typeof value !== 'object' || value === null || !(tag in value)) return undefined
  const digits = value[tag]
  return typeof digits === 'string' ? BigInt(digits) : undefined
}

const tag = '$whole'
