/** `specie mine compare A B …`: the figures that decide of several plans side by side, and in what their inputs differ. */
import { basename, extname } from 'node:path'
import type { Figure } from '@specie/mining/plan'
import type { Input } from '@specie/mining/site'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { type Planned, type PlanOptions, planned, planOptions } from './planned.ts'
import { terminalWidth, writeText } from './writing.ts'

type CompareOptions = PlanOptions & { readonly out?: string }

export function compare(): Command {
  const command = new Command('compare')
    .argument('<sites...>', 'two site files or more')
    .description('several plans side by side: their figures, and in what their inputs differ')
    .option('--out <file>', 'write the comparison: .html for a page, .csv for the figures alone')
  return act<[readonly string[]], CompareOptions>(
    planOptions(command),
    async (files, options): Promise<Report> => {
      if (files.length < 2) misuse('One plan cannot be compared.', 'Name two site files or more.')
      const kind = options.out === undefined ? null : extname(options.out)
      if (kind !== null && kind !== '.html' && kind !== '.csv')
        misuse(`${options.out} names no kind of file that a comparison has.`, 'It ends in .html or .csv.')
      const plans: Planned[] = []
      for (const file of files) plans.push(await planned(file, options))
      const names = namesOf(files)
      const rows = figureRows(plans)
      const differences = differencesOf(plans)
      const { comparePlans, htmlComparison } = await import('@specie/mining/report')
      const all = plans.map(({ plan }) => plan)
      if (options.out !== undefined)
        await writeText(options.out, kind === '.csv' ? csvOf(names, rows) : htmlComparison(all))
      return {
        data: {
          plans: plans.map(({ plan: { name, mw, finding, warnings, madeUp, inputsDigest } }, at) => ({
            file: files[at],
            name,
            mw,
            finding,
            warnings,
            madeUp,
            inputsDigest,
          })),
          figures: rows.map(({ figures, key, label, unit }) => ({
            key,
            label,
            unit,
            values: figures.map((figure) => figure?.value ?? null),
          })),
          differences: differences.map(({ path, what, inputs }) => ({
            path,
            what,
            values: inputs.map((input) => input?.value ?? null),
          })),
          ...(options.out === undefined ? {} : { out: options.out }),
        },
        lines: [
          comparePlans(all, { width: terminalWidth() }),
          ...(differences.length === 0
            ? ['Their inputs are the same.']
            : table(
                ['their inputs differ in', ...names],
                differences.map(({ path, inputs }) => [path, ...inputs.map(shortly)]),
              )),
          ...(options.out === undefined ? [] : ['', `Written: ${options.out}`]),
        ],
      }
    },
  )
}

type FigureRow = Pick<Figure, 'key' | 'label' | 'unit'> & { readonly figures: readonly (Figure | null)[] }

/** Every figure that decides one of the plans, in the order of the first that has it. */
function figureRows(plans: readonly Planned[]): readonly FigureRow[] {
  const keys = [...new Set(plans.flatMap(({ plan }) => plan.decisive))]
  return keys.flatMap((key) => {
    const figures = plans.map(({ plan }) => plan.figures.find((figure) => figure.key === key) ?? null)
    const known = figures.find((figure) => figure !== null)
    return known === undefined || known === null
      ? []
      : [{ key, label: known.label, unit: known.unit, figures }]
  })
}

type Difference = {
  readonly path: string
  readonly what: string
  readonly inputs: readonly (Input | undefined)[]
}

function differencesOf(plans: readonly Planned[]): readonly Difference[] {
  const all = plans.map(({ inputs }) => new Map(inputs.map((one) => [one.path, one])))
  const paths = [...new Set(all.flatMap((inputs) => [...inputs.keys()]))].filter((path) => path !== 'name')
  return paths.flatMap((path) => {
    const inputs = all.map((one) => one.get(path))
    const values = new Set(inputs.map((input) => JSON.stringify(input?.value)))
    const what = inputs.find((input) => input !== undefined)?.what ?? ''
    return values.size === 1 ? [] : [{ path, what, inputs }]
  })
}

/** File names, or whole paths where two are alike. */
function namesOf(files: readonly string[]): readonly string[] {
  const short = files.map((file) => basename(file).replace(/\.ya?ml$/, ''))
  return new Set(short).size === files.length ? short : files
}

function shortly(input: Input | undefined): string {
  const text = input === undefined ? '-' : (JSON.stringify(input.value) ?? '-')
  return text.length > 28 ? `${text.slice(0, 27)}…` : text
}

function csvOf(names: readonly string[], rows: readonly FigureRow[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map(({ label, unit, figures }) => [
    label,
    unit,
    ...figures.map((figure) => String(figure?.value ?? '')),
  ])
  return `${[['figure', 'unit', ...names], ...lines].map((line) => line.map(cell).join(',')).join('\n')}\n`
}
