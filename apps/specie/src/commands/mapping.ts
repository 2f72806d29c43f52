/** `specie mapping`: how a custodian's own columns are read, saved under a name for the next file. */

import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { printJson, type Report } from '../terminal/report.ts'
import { operator } from './operator.ts'
import { addedOrRefuse } from './registerRefusals.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

export function mapping(): Command {
  const command = new Command('mapping').description('how a file’s columns are read')
  act<[string, string], ProgrammeOptions & { readonly by?: string; readonly json?: boolean }>(
    programmeOptions(
      command.command('add').argument('<name>', 'a-z, 0-9 and -').argument('<file>', 'the mapping, as JSON'),
    )
      .description('save a mapping; `specie mapping list lbma` prints one to begin from')
      .option('--by <person>', 'who saves it (default: the user of this machine)'),
    (name, file, options) =>
      withProgramme(options, async ({ programme }): Promise<Report> => {
        const { saveMapping } = await import('@specie/register')
        const saved = addedOrRefuse(
          await saveMapping(programme.pool, name, jsonOf(await readText(file), file), operator(options.by)),
        )
        return { data: { name, mapping: saved }, lines: [`Saved. Import with --mapping ${name}.`] }
      }),
  )
  act<[string | undefined], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(
      command.command('list').argument('[name]').description('the names, or one mapping whole'),
    ),
    (name, options) =>
      withProgramme(options, async ({ programme }): Promise<Report> => {
        const { findMapping, mappingNames } = await import('@specie/register')
        const names = await mappingNames(programme.pool)
        if (name === undefined) return { data: { mappings: names }, lines: names }
        const found = await findMapping(programme.pool, name)
        if (found === null)
          return refuse(`There is no mapping ${name}.`, {
            code: 'MAPPING_UNKNOWN',
            remedy: `There are: ${names.join(', ')}.`,
          })
        return { data: found, lines: [printJson(found)] }
      }),
  )
  return command
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return refuse(`${file} is no JSON: ${reason}.`, { code: 'NOT_JSON', facts: { file } })
  }
}
