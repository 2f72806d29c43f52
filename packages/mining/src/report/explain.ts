/** How a figure follows: its formula, what went into it and where that comes from, down through the figures that it rests on. */
import { type Outcome, ok, refused } from '@specie/units'
import type { Figure, Plan } from '../plan/types.ts'
import { figureNamed } from './figures.ts'
import { plain, printFigure } from './print.ts'

export type UnknownFigure = { readonly asked: string; readonly known: readonly string[] }

/** `whereFrom`: for a field of the file its line, the override, or the source of its default. Each figure is told once, however often it is used. */
export function explainFigure(
  plan: Plan,
  key: string,
  whereFrom: (path: string) => string = () => 'file',
): Outcome<string, UnknownFigure> {
  const asked = figureNamed(plan, key)
  if (asked === undefined) return refused({ asked: key, known: plan.figures.map((figure) => figure.key) })
  return ok(`${told(plan, asked, whereFrom, '', new Set()).join('\n')}\n`)
}

function told(
  plan: Plan,
  figure: Figure,
  whereFrom: (path: string) => string,
  indent: string,
  seen: Set<string>,
): readonly string[] {
  seen.add(figure.key)
  const inner = `${indent}    `
  const longest = Math.max(0, ...figure.inputs.map(({ name }) => name.length))
  const widest = Math.max(0, ...figure.inputs.map(({ value }) => value.length))
  return [
    `${indent}${figure.label} (${figure.key}): ${printFigure(figure)}`,
    `${indent}  = ${figure.formula}`,
    ...figure.inputs.flatMap(({ name, value, source }) => {
      const used = source === 'figure' ? figureNamed(plan, name) : undefined
      if (used !== undefined && !seen.has(used.key)) return told(plan, used, whereFrom, inner, seen)
      const from = source === 'file' ? whereFrom(name) : used === undefined ? source : 'told above'
      return [`${inner}${plain(name).padEnd(longest)}  ${plain(value).padStart(widest)}  ${plain(from)}`]
    }),
  ]
}
