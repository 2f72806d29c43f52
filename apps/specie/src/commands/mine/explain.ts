/** `specie mine explain FIGURE site.yaml`: how a figure of the plan follows, down to the line of the file or the source of the default. */
import type { Figure, Plan } from '@specie/mining/plan'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { printFigure } from './planLines.ts'
import { type PlanOptions, planned, planOptions, withOverrides } from './planned.ts'
import { siteFrom } from './siteFrom.ts'

export function explain(): Command {
  const command = new Command('explain')
    .argument(
      '<figure>',
      'its key, such as npv or costPerBitcoin; or a field of the file, such as station.netMwPerUnit',
    )
    .argument('<site>', 'the site file')
    .description('a figure’s formula, what went into it, and where each input comes from')
  return act<[string, string], PlanOptions>(
    planOptions(command),
    async (key, file, options): Promise<Report> => {
      const field = await fieldOf(key, file, options)
      if (field !== null) return field
      const { plan, siteFile } = await planned(file, options)
      const traced = trace(plan, figureOf(plan, key), siteFile.whereFrom)
      return { data: traced[0], lines: traced.flatMap(linesOf) }
    },
  )
}

/** A field of the file by its path: what it is, what it holds and where that comes from. Null: no such path, so perhaps a figure. */
async function fieldOf(path: string, file: string, options: PlanOptions): Promise<Report | null> {
  if (!path.includes('.')) return null
  const { inputsOf } = await import('@specie/mining/site')
  const { site, text, set } = await siteFrom(file, withOverrides(options))
  const found = inputsOf(site, text, { set }).filter(
    (one) => one.path === path || one.path.startsWith(`${path}.`),
  )
  if (found.length === 0) return null
  return {
    data: { inputs: found },
    lines: found.flatMap(({ path: at, value, what, source }) => [
      `${at}: ${JSON.stringify(value)}`,
      `  ${what}`,
      `  ${source}`,
    ]),
  }
}

type Traced = Omit<Figure, 'inputs'> & {
  readonly inputs: readonly (Figure['inputs'][number] & { readonly from: string })[]
}

/** The figure, then each figure that it rests on, each once. */
function trace(plan: Plan, asked: Figure, whereFrom: (path: string) => string): readonly Traced[] {
  const found = new Map<string, Traced>()
  const waiting = [asked]
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    if (found.has(one.key)) continue
    found.set(one.key, {
      ...one,
      inputs: one.inputs.map((input) => ({
        ...input,
        from: input.source === 'file' ? whereFrom(input.name) : input.source,
      })),
    })
    for (const input of one.inputs) {
      const next = input.source === 'figure' ? plan.figures.find(({ key }) => key === input.name) : undefined
      if (next !== undefined) waiting.push(next)
    }
  }
  return [...found.values()]
}

function linesOf({ key, label, value, unit, formula, inputs }: Traced, place: number): readonly string[] {
  const shown = `${printFigure({ value })}${value === null ? '' : ` ${unit}`}`
  return [
    ...(place === 0 ? [] : ['']),
    `${label} (${key}): ${shown}`,
    `  ${formula}`,
    ...table(
      ['', '', ''],
      inputs.map(({ name, value: held, from }) => [name, held, from]),
    )
      .slice(1)
      .map((line) => `    ${line}`),
  ]
}

function figureOf(plan: Plan, key: string): Figure {
  const found = plan.figures.find((figure) => figure.key.toLowerCase() === key.toLowerCase())
  if (found !== undefined) return found
  return refuse(`The plan has no figure ${JSON.stringify(key)}.`, {
    code: 'FIGURE_UNKNOWN',
    remedy: `It has ${plan.figures.map((figure) => figure.key).join(', ')}.`,
  })
}
