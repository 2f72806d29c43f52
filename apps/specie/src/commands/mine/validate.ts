/** `specie mine validate`: every published number that the planner reproduces, from a fresh run. */
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { act, type CommonOptions } from '../../terminal/act.ts'
import { type Report, table } from '../../terminal/report.ts'

type Options = CommonOptions & { readonly data: string; readonly out?: string }

export function validate(): Command {
  const command = new Command('validate')
    .description('reproduce every published number that the planner is held against, and say which agree')
    .option(
      '--data <folder>',
      'real data: bitcoin/epochs.csv, prices/*.csv; what is not there is not run',
      '../shared/data',
    )
    .option('--out <file>', 'write it as a page, such as docs/validation.md')
  return act<[], Options>(command, async ({ data, out }): Promise<Report> => {
    const { failures, validate: fresh, validationDocument } = await import('@specie/mining/validation')
    const validation = await fresh((name) => {
      const path = join(data, name)
      return existsSync(path) ? readFileSync(path, 'utf8') : null
    })
    if (out !== undefined) await writeFile(out, validationDocument(validation))
    const checks = validation.groups.flatMap((group) => group.checks)
    const failed = failures(validation)
    return {
      data: { ...validation, failed },
      failed: failed.length > 0,
      lines: [
        ...table(
          ['what', 'published', 'here', ''],
          checks.map(({ name, expected, got, holds }) => [
            name,
            expected,
            got ?? 'not run: no data',
            holds === null ? '' : holds ? 'agrees' : 'DIFFERS',
          ]),
        ),
        '',
        `${checks.filter(({ holds }) => holds === true).length} agree, ${failed.length} differ, ${checks.filter(({ holds }) => holds === null).length} not run.`,
        ...(out === undefined ? [] : [`Written: ${out}`]),
      ],
    }
  })
}
