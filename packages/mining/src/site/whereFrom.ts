/** Where each input of a plan comes from: a line of the file, an override, or a default with its source. */
import { fieldOf, inside, isListOfParts, isPart, type Schema } from './fields.ts'
import { isRecord, type Override, pathOf, readOverride, type Step, stepsOf } from './override.ts'
import type { SiteOptions } from './readSite.ts'
import { type Site, siteSchema } from './schema.ts'
import { readSource } from './source.ts'

export type Input = {
  readonly path: string
  readonly value: unknown
  readonly what: string
  /** `file line 12`, `--set` or `default: …`. */
  readonly source: string
}

/** For a path such as `mine.groups.0.machine`: `file line 12`, `--set`, or `default: ` and where that comes from. */
export function whereFrom(text: string, options: SiteOptions = {}): (path: string) => string {
  const source = readSource(text)
  const overrides = (options.set ?? [])
    .map((one) => readOverride(one, siteSchema))
    .filter((one) => one !== null)
  return (path) => {
    const steps = stepsOf(path)
    if (steps === null) return 'no field of a site'
    if (overrides.some((one) => covers(one, steps))) return '--set'
    const stated = source.depthOf(steps)
    if (stated === steps.length) return `file line ${source.keyPlaceOf(steps).line}`
    const why = sourceBelow(steps, stated)
    return why === null ? 'no field of a site' : `default: ${why}`
  }
}

/** Every input of the site with its meaning and where it comes from, in the order of the schema. */
export function inputsOf(site: Site, text: string, options: SiteOptions = {}): readonly Input[] {
  const where = whereFrom(text, options)
  return leavesOf(site, siteSchema, []).map(({ path, value, what }) => ({
    path,
    value,
    what,
    source: where(path),
  }))
}

type Leaf = { readonly path: string; readonly value: unknown; readonly what: string }

function leavesOf(value: unknown, schema: Schema, steps: readonly Step[]): readonly Leaf[] {
  const deeper = (inner: unknown, step: Step): readonly Leaf[] => {
    const next = inside(schema, step, value)
    return next === undefined ? [] : leavesOf(inner, next, [...steps, step])
  }
  if (Array.isArray(value) && isListOfParts(schema) && value.length > 0) return value.flatMap(deeper)
  if (isRecord(value) && isPart(schema))
    return Object.entries(value).flatMap(([name, inner]) => deeper(inner, name))
  return [{ path: pathOf(steps), value, what: fieldOf(schema).what }]
}

function covers(override: Override, steps: readonly Step[]): boolean {
  return (
    override.path.length <= steps.length &&
    override.path.every((step, at) => String(step) === String(steps[at]))
  )
}

/** The source of the outermost default that fills what the file leaves out. */
function sourceBelow(steps: readonly Step[], stated: number): string | null {
  let schema: Schema | undefined = siteSchema
  for (const [at, step] of steps.entries()) {
    schema = schema === undefined ? undefined : inside(schema, step)
    if (schema === undefined) return null
    const { source } = fieldOf(schema)
    if (at >= stated && source !== null) return source
  }
  return null
}
