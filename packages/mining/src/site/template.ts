/** The site file as a person fills it in, made from the schema: every field with its meaning; what may be left out stands behind a #, with its default and where that comes from. */
import { z } from 'zod'
import { fieldOf, fieldsOf, inside, isListOfParts, isPart, kindOf, type Schema } from './fields.ts'
import { isRecord } from './override.ts'
import { type SiteInput, siteSchema } from './schema.ts'

export type TemplateOptions = {
  /** What is stated; everything else stands as a default behind a #. */
  readonly stated?: SiteInput
  /** Of the JSON Schema, from the folder of the file. */
  readonly schemaPath?: string
}

export function siteTemplate({ stated = firstSite, schemaPath }: TemplateOptions = {}): string {
  return `${[
    ...(schemaPath === undefined ? [] : [`# yaml-language-server: $schema=${schemaPath}`]),
    ...comment(
      'A site for `specie mine plan`: a power station and the mine beside it. A line that begins with #name: is a default; take the # away to state your own.',
      '',
    ),
    ...fieldLines(siteSchema, stated, ''),
  ].join('\n')}\n`
}

function fieldLines(schema: Schema, stated: Readonly<Record<string, unknown>>, indent: string): string[] {
  return [...fieldsOf(schema, stated)].flatMap(([name, field]) => {
    const gap = indent === '' ? [''] : []
    return [...gap, ...comment(meaningOf(field), indent), ...oneField(name, field, stated[name], indent)]
  })
}

function oneField(name: string, schema: Schema, stated: unknown, indent: string): string[] {
  const { fallback, filledFromInside } = fieldOf(schema)
  if (isRecord(stated)) {
    // A part with nothing stated in it is still a part.
    if (Object.keys(stated).length === 0) return [`${indent}${name}: {}`]
    return [`${indent}${name}:`, ...fieldLines(schema, stated, `${indent}  `)]
  }
  if (Array.isArray(stated) && stated.length > 0 && isListOfParts(schema)) {
    return [`${indent}${name}:`, ...stated.flatMap((one) => entryLines(schema, one, `${indent}  `))]
  }
  if (stated !== undefined) return [`${indent}${name}: ${flow(stated)}`]
  if (filledFromInside) return [`${indent}${name}:`, ...fieldLines(schema, {}, `${indent}  `)]
  return [`${indent}#${name}: ${flow(fallback)}`, ...outlined(schema, fallback, indent)]
}

function entryLines(list: Schema, stated: unknown, indent: string): string[] {
  const entry = inside(list, 0)
  if (entry === undefined || !isRecord(stated)) return [`${indent}- ${flow(stated)}`]
  const [first, ...rest] = Object.entries(stated)
  if (first === undefined) return [`${indent}- {}`]
  // The first stated field opens the entry; its meaning stands above.
  const [name, value] = first
  const field = inside(entry, name)
  const others = fieldsOf(entry, stated)
  return [
    ...(field === undefined ? [] : comment(meaningOf(field), indent)),
    `${indent}- ${name}: ${flow(value)}`,
    ...[...others].flatMap(([other, schema]) =>
      other === name
        ? []
        : [
            ...comment(meaningOf(schema), `${indent}  `),
            ...oneField(other, schema, Object.fromEntries(rest)[other], `${indent}  `),
          ],
    ),
  ]
}

/** What stands inside a part that is left out, so that nobody has to look it up. */
function outlined(schema: Schema, fallback: unknown, indent: string): string[] {
  if (fallback !== null && !(Array.isArray(fallback) && fallback.length === 0)) return []
  const { inner } = fieldOf(schema)
  const part = inner instanceof z.ZodArray ? inner.element : inner
  if (!isPart(part)) return []
  return [...fieldsOf(part)].flatMap(([name, field]) => {
    const { source, fallback: own } = fieldOf(field)
    const holds = source === null ? kindOf(field) : flow(own)
    return comment(`  ${name}: ${holds} · ${meaningOf(field)}`, indent, '    ')
  })
}

function meaningOf(schema: Schema): string {
  const { what, source } = fieldOf(schema)
  return source === null ? what : `${what} Default: ${source}.`
}

/** A value on one line, as YAML reads it back. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${flow(inner)}`)
      .join(', ')} }`
  if (typeof value === 'string' && plainText.test(value)) return value
  return JSON.stringify(value)
}

function comment(text: string, indent: string, hanging = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && `${indent}# ${line} ${word}`.length > widest) {
      lines.push(line)
      line = `${hanging}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => `${indent}# ${one}`)
}

const widest = 110
/** Neither a number nor a word that YAML reads otherwise. */
const plainText = /^(?!(?:true|false|null|yes|no|on|off|nan|inf)$)[A-Za-z][\w .,/-]*$/i

/** A first site to change: two units that stand, a gas-fired system beside them. */
const firstSite: SiteInput = {
  name: 'My station',
  startYear: 2027,
  station: { units: 2, netMwPerUnit: 1110, existing: { transferUsdPerMwh: null } },
  worth: { displacedFuel: { gasUsdPerThousandCubicMetres: 130 } },
  mine: { mw: 100, groups: [{ name: 'all', machine: 's21' }] },
}
