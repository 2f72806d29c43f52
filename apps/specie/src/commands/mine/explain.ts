/** `specie mine explain FIGURE site.yaml`: how a figure of the plan follows, down to the line of the file or the source of the default. */
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
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
      const { explainFigure } = await import('@specie/mining/report')
      const told = explainFigure(plan, key, siteFile.whereFrom)
      const figure = plan.figures.find((one) => one.key.toLowerCase() === key.toLowerCase())
      if (!told.ok || figure === undefined) {
        return refuse(`The plan has no figure ${JSON.stringify(key)}.`, {
          code: 'FIGURE_UNKNOWN',
          remedy: `It has ${plan.figures.map((one) => one.key).join(', ')}.`,
        })
      }
      const inputs = figure.inputs.map((input) => ({
        ...input,
        from: input.source === 'file' ? siteFile.whereFrom(input.name) : input.source,
      }))
      return { data: { ...figure, inputs }, lines: [told.value.trimEnd()] }
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
