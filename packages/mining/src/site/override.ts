/** `--set mine.mw=150`: a value laid over what the file says, before both are checked together. */
import { parse } from 'yaml'
import { z } from 'zod'
import { fieldOf, inside, type Schema } from './fields.ts'

export type Step = string | number

export type Override = { readonly path: readonly Step[]; readonly value: unknown; readonly text: string }

/** Null where it is not written as PATH=VALUE. */
export function readOverride(text: string, schema: Schema): Override | null {
  const at = text.indexOf('=')
  const path = stepsOf(text.slice(0, Math.max(at, 0)))
  if (at < 1 || path === null) return null
  const written = text.slice(at + 1).trim()
  return { path, value: valueIn(written, schemaAt(schema, path)), text }
}

/** `mine.groups.0.name` and `mine.groups[0].name` alike. */
export function stepsOf(path: string): readonly Step[] | null {
  const steps = path
    .trim()
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
  if (steps.some((step) => !/^\w+$/.test(step))) return null
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

export function pathOf(steps: readonly PropertyKey[]): string {
  return steps.map(String).join('.')
}

/** What the file says with the value laid over it. A part that the file leaves out begins from its defaults; null where a list has no such place. */
export function laidOver(whole: unknown, override: Override, schema: Schema): unknown {
  return lay(whole, override.path, override.value, schema)
}

/** Whether a fault at this path is the override's: it set the place, or something inside or around it. */
export function touches(override: Override, path: readonly PropertyKey[]): boolean {
  const shorter = Math.min(override.path.length, path.length)
  return shorter > 0 && override.path.slice(0, shorter).every((step, at) => String(step) === String(path[at]))
}

export class NoSuchPlace extends Error {}

function lay(before: unknown, path: readonly Step[], value: unknown, schema: Schema | undefined): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const fallback = schema === undefined ? undefined : fieldOf(schema).fallback
  const held = before ?? fallback
  const next = schema === undefined ? undefined : inside(schema, step, held)
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(held) ? held : []
    if (step > list.length) throw new NoSuchPlace(`the list has ${list.length} entries, counted from 0`)
    return Object.assign([...list], { [step]: lay(list[step], rest, value, next) })
  }
  const part = isRecord(held) ? held : {}
  return { ...part, [step]: lay(part[step], rest, value, next) }
}

/** As YAML reads it; where the field is text, as it stands. */
function valueIn(written: string, schema: Schema | undefined): unknown {
  const inner = schema === undefined ? undefined : fieldOf(schema).inner
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat)
    return written === 'null' ? null : written
  try {
    return parse(written)
  } catch {
    return written
  }
}

function schemaAt(schema: Schema, path: readonly Step[]): Schema | undefined {
  let at: Schema | undefined = schema
  for (const step of path) at = at === undefined ? undefined : inside(at, step)
  return at
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
