/**
 * A plan as JSON for programs: keys in order, so that two equal plans are equal texts; series as plain arrays on one line; a figure that
 * is none is null, never NaN.
 */
import type { Plan } from '../plan/types.ts'
import type { Input } from '../site/whereFrom.ts'

export const reportFormat = 'specie mining report 1'

export function jsonReport(
  plan: Plan,
  { inputs }: { readonly inputs?: readonly Input[] | undefined } = {},
): string {
  return `${printJson({ format: reportFormat, ...plan, ...(inputs === undefined ? {} : { inputs }) }, '')}\n`
}

function printJson(value: unknown, indent: string): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value + 0) : 'null'
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return printList([...numbersIn(value)], indent)
  if (Array.isArray(value)) return printList(value, indent)
  if (typeof value !== 'object' || value === null) return 'null'
  const inner = `${indent}  `
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, held]) => `${inner}${JSON.stringify(key)}: ${printJson(held, inner)}`)
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`
}

function printList(list: readonly unknown[], indent: string): string {
  if (list.every((one) => typeof one !== 'object' || one === null))
    return `[${list.map((one) => printJson(one, '')).join(', ')}]`
  const inner = `${indent}  `
  return `[\n${list.map((one) => `${inner}${printJson(one, inner)}`).join(',\n')}\n${indent}]`
}

function numbersIn(view: ArrayBufferView): Iterable<unknown> {
  return Symbol.iterator in view ? (view as unknown as Iterable<unknown>) : []
}
