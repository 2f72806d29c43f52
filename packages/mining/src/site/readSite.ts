/** Reads a site file and names everything in it that is not right: where it stands, what it is, what would be right. */
import { type Outcome, ok, refused } from '@specie/units'
import type { z } from 'zod'
import { checkSite } from './checkSite.ts'
import { fieldOf, fieldsOf, inside, kindOf, nearest, type Schema } from './fields.ts'
import {
  isRecord,
  laidOver,
  NoSuchPlace,
  type Override,
  pathOf,
  readOverride,
  type Step,
  touches,
} from './override.ts'
import { type Site, siteSchema } from './schema.ts'
import { readSource, type Source } from './source.ts'

export type SiteFault = {
  /** The override that caused it (`mine.mw=9000`); null: the file. */
  readonly override: string | null
  /** Of the file, from 1; null with an override. */
  readonly line: number | null
  readonly column: number | null
  /** `mine.groups.0.machine`; empty for the whole. */
  readonly path: string
  readonly what: string
  readonly right: string | null
}

export type SiteOptions = { readonly set?: readonly string[] }

/** The site with every default filled in, or everything that is wrong with it, in the order of its lines, overrides last. */
export function readSite(text: string, options: SiteOptions = {}): Outcome<Site, readonly SiteFault[]> {
  if (text.length > mostCharacters) {
    const right = `at most ${mostCharacters} characters; prices belong in files of their own`
    return refused([
      { override: null, line: 1, column: 1, path: '', what: `has ${text.length} characters`, right },
    ])
  }
  const source = readSource(text)
  if (source.errors.length > 0) {
    return refused(
      source.errors.map(({ line, column, what }) => ({
        override: null,
        line,
        column,
        path: '',
        what,
        right: null,
      })),
    )
  }
  const laid = withOverrides(source.value ?? {}, options.set ?? [])
  if (!laid.ok) return laid
  const { value, overrides } = laid.value
  const shaped = siteSchema.safeParse(withoutEmptyParts(value, siteSchema))
  const said = shaped.success
    ? checkSite(shaped.data)
    : shaped.error.issues.slice(0, mostFaults).flatMap((issue) => inWords(value, shortened(issue)))
  if (shaped.success && said.length === 0) return ok(shaped.data)
  return refused(
    said
      .slice(0, mostFaults)
      .map((one) => faultOf(one, source, overrides))
      .toSorted(byPlace),
  )
}

/** One line for a person: where, what, what would be right. */
export function printSiteFault(fault: SiteFault): string {
  const where =
    fault.override !== null ? `--set ${fault.override}` : `line ${fault.line}, column ${fault.column}`
  const subject = fault.path === '' ? '' : `${fault.path} `
  return `${where}: ${subject}${fault.what}${fault.right === null ? '' : `; right would be ${fault.right}`}`
}

export type Said = {
  readonly path: readonly Step[]
  readonly what: string
  readonly right: string | null
  /** The name itself is wrong, not what stands there. */
  readonly atKey?: boolean
}

/** Steps of what a person wrote, with the parts that were left empty taken as left out. */
export function withoutEmptyParts(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) {
    return value.map((one, at) => {
      const next = inside(schema, at)
      return next === undefined ? one : withoutEmptyParts(one, next)
    })
  }
  if (!isRecord(value)) return value
  const kept: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    const next = inside(schema, name, value)
    if (next !== undefined && inner === null && fieldOf(next).filledFromInside) continue
    kept[name] = next === undefined ? inner : withoutEmptyParts(inner, next)
  }
  return kept
}

function withOverrides(
  stated: unknown,
  set: readonly string[],
): Outcome<{ readonly value: unknown; readonly overrides: readonly Override[] }, readonly SiteFault[]> {
  let value = stated
  const overrides: Override[] = []
  const faults: SiteFault[] = []
  const fault = (text: string, path: string, what: string, right: string) =>
    faults.push({ override: text, line: null, column: null, path, what, right })
  for (const text of set) {
    const override = readOverride(text, siteSchema)
    if (override === null) {
      fault(text, '', 'is no override', 'PATH=VALUE, such as mine.mw=150 or mine.groups.0.machine=s21')
      continue
    }
    try {
      value = laidOver(value, override, siteSchema)
      overrides.push(override)
    } catch (thrown) {
      if (!(thrown instanceof NoSuchPlace)) throw thrown
      fault(text, pathOf(override.path), 'has no such place', thrown.message)
    }
  }
  return faults.length > 0 ? refused(faults) : ok({ value, overrides })
}

function faultOf(
  { path, what, right, atKey }: Said,
  source: Source,
  overrides: readonly Override[],
): SiteFault {
  const override = overrides.findLast((one) => touches(one, path))
  const place = atKey === true ? source.keyPlaceOf(path) : source.placeOf(path)
  return {
    override: override?.text ?? null,
    line: override === undefined ? place.line : null,
    column: override === undefined ? place.column : null,
    path: pathOf(path),
    what,
    right,
  }
}

function byPlace(a: SiteFault, b: SiteFault): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0) || 0
}

/** A file of a hundred thousand unknown names is told of the first. */
function shortened(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  return issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, mostFaults) } : issue
}

function inWords(whole: unknown, issue: z.core.$ZodIssue): readonly Said[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const schema = schemaAt(path, whole)
  const value = valueAt(whole, path)
  if (issue.code === 'unrecognized_keys') {
    const names = [...fieldsOf(schema ?? siteSchema, value).keys()]
    return issue.keys.map((key) => {
      const near = nearest(key, names)
      return {
        path: [...path, key],
        what: `is no field of ${path.length === 0 ? 'a site' : pathOf(path)}`,
        right: near ?? `one of ${names.join(', ')}`,
        atKey: true,
      }
    })
  }
  // Of a field with two shapes, the shape that was meant says what is wrong with it.
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && isRecord(value)) {
    const meant = issue.errors.find((errors) => errors.some((one) => one.path.length > 0))
    if (meant !== undefined)
      return meant.flatMap((one) => inWords(whole, { ...one, path: [...path, ...one.path] }))
  }
  const right = rightOf(issue, schema, value)
  if (value === undefined || value === null) return [{ path, what: 'is missing', right }]
  return [{ path, what: `is ${printValue(value)}`, right }]
}

function rightOf(issue: z.core.$ZodIssue, schema: Schema | undefined, value: unknown): string {
  const what = schema === undefined ? '' : fieldOf(schema).what
  const meaning = what === '' ? '' : ` (${what.replace(/\.$/, '')})`
  return `${boundOf(issue, schema, value)}${meaning}`
}

function boundOf(issue: z.core.$ZodIssue, schema: Schema | undefined, value: unknown): string {
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const [bound, least] = issue.code === 'too_small' ? [issue.minimum, true] : [issue.maximum, false]
      const things = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : ''
      if (issue.exact === true) return `exactly ${bound}${things}`
      if (issue.inclusive === false) return `${least ? 'above' : 'below'} ${bound}${things}`
      return `at ${least ? 'least' : 'most'} ${bound}${things}`
    }
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : null
      return `one of ${issue.values.join(', ')}${near === null ? '' : `; nearest is ${near}`}`
    }
    case 'invalid_union':
      // zod 4.6 has the options of a discriminated union in the issue, and not in its type.
      if ('options' in issue && Array.isArray(issue.options)) return `one of ${issue.options.join(', ')}`
      return schema === undefined ? 'another value' : kindOf(schema)
    case 'invalid_type': {
      const kind = schema === undefined ? `a ${issue.expected}` : kindOf(schema)
      const figure = /^[\d\s.,_'’-]*\d[\d\s.,_'’-]*$/
      const digits = typeof value === 'string' && figure.test(value)
      return kind.endsWith('number') && digits ? `${kind} without separators, with a point: 1234.5` : kind
    }
    case 'invalid_format':
      if (issue.format === 'date') return 'a day, such as 2027-03-31'
      return issue.message.replace(/^Invalid string: /, '')
    default:
      return issue.message
  }
}

function schemaAt(path: readonly Step[], whole: unknown): Schema | undefined {
  let schema: Schema | undefined = siteSchema
  path.forEach((step, at) => {
    if (schema !== undefined) schema = inside(schema, step, valueAt(whole, path.slice(0, at)))
  })
  return schema
}

export function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function printValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const mostCharacters = 100_000
/** Nobody reads more faults than these at once. */
const mostFaults = 50
