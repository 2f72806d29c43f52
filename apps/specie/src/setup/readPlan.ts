/** Reads a plan (YAML, or JSON, which is YAML too) and names every error by line and column. */
import { type Outcome, ok, refused } from '@specie/units'
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { checkPlan, type Path } from './checkPlan.ts'
import { type Plan, planShape } from './plan.ts'

export type PlanError = {
  readonly line: number
  readonly column: number
  /** Such as `vaults[1].sponsor`; empty for the whole. */
  readonly field: string
  readonly message: string
}

/** The plan, or everything that is wrong with it, in the order of its lines. */
export function readPlan(text: string): Outcome<Plan, readonly PlanError[]> {
  const lines = new LineCounter()
  // An address is no hexadecimal number.
  const document = parseDocument(text, {
    lineCounter: lines,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.format !== 'HEX'),
  })
  if (document.errors.length > 0) {
    return refused(
      document.errors.map(({ message, linePos }) => ({
        line: linePos?.[0].line ?? 1,
        column: linePos?.[0].col ?? 1,
        field: '',
        message: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'It cannot be read.',
      })),
    )
  }
  const errorAt = (path: Path, message: string, offset = offsetOf(document, path)): PlanError => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col, field: printPath(path), message }
  }
  const shaped = planShape.safeParse(document.toJS())
  const errors = shaped.success
    ? checkPlan(shaped.data).map(({ path, message }) => errorAt(path, message))
    : shaped.error.issues.flatMap((issue) =>
        inWords(document, issue).map((one) => errorAt(one.path, one.message, one.offset)),
      )
  if (errors.length > 0) return refused(errors.toSorted((a, b) => a.line - b.line || a.column - b.column))
  return ok(planShape.parse(document.toJS()))
}

type Said = { readonly path: Path; readonly message: string; readonly offset?: number }

function inWords(document: Document, issue: z.core.$ZodIssue): readonly Said[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const offset = keyOffset(document, [...path, key])
      return {
        path: [...path, key],
        message: 'is no field of a programme',
        ...(offset === undefined ? {} : { offset }),
      }
    })
  if (document.getIn(path) === undefined || document.getIn(path) === null)
    return [{ path, message: 'is missing' }]
  return [{ path, message: said(issue) }]
}

function said(issue: z.core.$ZodIssue): string {
  const things =
    'origin' in issue && issue.origin === 'array'
      ? ' entries'
      : issue.code.startsWith('too_') && 'origin' in issue && issue.origin === 'string'
        ? ' characters'
        : ''
  switch (issue.code) {
    case 'too_big':
      return `must be at most ${issue.maximum}${things}`
    case 'too_small':
      return `must be at least ${issue.minimum}${things}`
    case 'invalid_type':
      return `must be ${issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`}`
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`
    case 'invalid_format':
      return `must be ${issue.message.replace(/^Invalid string: /, '')}`
    default:
      return issue.message
  }
}

/** Where the value stands; of one that is missing, where it would belong. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
    const key = keyOffset(document, path.slice(0, depth))
    if (key !== undefined) return key
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  )
  return isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined
}

function printPath(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('')
}
