/** Rows kept as JSON: whole numbers beyond a double keep every digit. */

export function printWhole(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? { [tag]: String(one) } : one))
}

/** What `printWhole` wrote of a value of this type; dates stay text. */
export function parseWhole<Value>(text: string): Value {
  return JSON.parse(text, (_, one: unknown) => wholeOf(one) ?? one)
}

function wholeOf(value: unknown): bigint | undefined {
  if (typeof value !== 'object' || value === null || !(tag in value)) return undefined
  const digits = value[tag]
  return typeof digits === 'string' ? BigInt(digits) : undefined
}

const tag = '$whole'
