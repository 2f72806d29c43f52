/** Walks the schema as a person does: what a field is, what holds where it is left out and why, which names a part knows. */
import { z } from 'zod'

export type Schema = z.core.$ZodType

export type Field = {
  /** Without defaults and null around it. */
  readonly inner: Schema
  readonly what: string
  /** Where the default comes from; null: the field must be stated. */
  readonly source: string | null
  /** What holds where it is left out. */
  readonly fallback: unknown
  readonly nullable: boolean
  /** A part that is filled from its own fields' defaults when it is left out. */
  readonly filledFromInside: boolean
}

export function fieldOf(schema: Schema): Field {
  let inner = schema
  let what: string | null = null
  let source: string | null = null
  let fallback: unknown
  let nullable = false
  let filledFromInside = false
  for (let depth = 0; depth < 8; depth += 1) {
    const meta = z.globalRegistry.get(inner)
    what ??= meta?.description ?? null
    if (source === null && typeof meta?.source === 'string') source = meta.source
    if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue
    else if (inner instanceof z.ZodPrefault) filledFromInside = true
    else if (inner instanceof z.ZodNullable) nullable = true
    else break
    inner = inner.def.innerType
  }
  return { inner, what: what ?? '', source, fallback, nullable, filledFromInside }
}

/** The fields of a part by name; of one that has several shapes, of that which fits the value, or else of all. */
export function fieldsOf(schema: Schema, value?: unknown): ReadonlyMap<string, Schema> {
  const { inner } = fieldOf(schema)
  if (inner instanceof z.ZodObject) return new Map(Object.entries<Schema>(inner.shape))
  if (!(inner instanceof z.ZodUnion)) return new Map()
  const options: readonly Schema[] = inner.options
  const fitting = options.filter((option) => methodOf(option) === methodIn(value))
  return new Map((fitting.length > 0 ? fitting : options).flatMap((option) => [...fieldsOf(option)]))
}

/** The schema one step further in: a field of a part, or an entry of a list. */
export function inside(schema: Schema, step: string | number, value?: unknown): Schema | undefined {
  const { inner } = fieldOf(schema)
  if (inner instanceof z.ZodArray) return /^\d+$/.test(String(step)) ? inner.element : undefined
  return fieldsOf(schema, value).get(String(step))
}

export function isPart(schema: Schema): boolean {
  return fieldsOf(schema).size > 0
}

/** A list of parts; a list of plain figures is one value. */
export function isListOfParts(schema: Schema): boolean {
  const { inner } = fieldOf(schema)
  return inner instanceof z.ZodArray && isPart(inner.element)
}

/** What may be written there, in words: `a whole number`, `one of air, hydro, immersion`. */
export function kindOf(schema: Schema): string {
  const { inner } = fieldOf(schema)
  if (inner instanceof z.ZodEnum) return `one of ${inner.options.join(', ')}`
  if (inner instanceof z.ZodLiteral) return [...inner.values].join(' or ')
  if (inner instanceof z.ZodNumber) return inner.isInt ? 'a whole number' : 'a number'
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) return 'text'
  if (inner instanceof z.ZodArray) {
    const names = [...fieldsOf(inner.element).keys()].join(', ')
    return names === '' ? 'a list' : `a list of { ${names} }`
  }
  if (inner instanceof z.ZodUnion) return inner.options.map((option: Schema) => kindOf(option)).join(' or ')
  return 'a part with fields of its own'
}

/** The name nearest to a mistyped one, where it is near enough to be meant. */
export function nearest(wrong: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(wrong.length / 2))
  for (const name of names) {
    const between = distance(wrong.toLowerCase(), name.toLowerCase())
    if (between < least || (between === least && best === null)) [best, least] = [name, between]
  }
  return best
}

/** Letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[b.length] ?? 0
}

function methodIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'method' in value ? value.method : undefined
}

function methodOf(option: Schema): unknown {
  const method = option instanceof z.ZodObject ? option.shape.method : undefined
  return method instanceof z.ZodLiteral ? method.value : null
}
