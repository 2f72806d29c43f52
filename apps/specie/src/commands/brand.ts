/** `specie brand add`: a spelling means a brand once two different people have said the same of it. */

import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { type Report, table } from '../terminal/report.ts'
import { operator } from './operator.ts'
import { addedOrRefuse } from './registerRefusals.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type AddOptions = ProgrammeOptions & {
  readonly name: string
  readonly refiner?: string
  readonly refinerName?: string
  readonly refinerCountry?: string
  readonly alias: readonly string[]
  readonly by?: string
  readonly json?: boolean
}

export function brand(): Command {
  const command = new Command('brand').description('stamps and what they mean')
  act<[string], AddOptions>(
    programmeOptions(command.command('add').argument('<code>', 'as it stands on weight lists'))
      .description('say what a brand is; it is known once a second person has said the same')
      .requiredOption('--name <name>', 'whose brand it is')
      .option('--refiner <code>', 'who stamps it')
      .option('--refiner-name <name>', 'if the refiner is new here')
      .option('--refiner-country <code>', 'if the refiner is new here')
      .option('--alias <spelling...>', 'further spellings in files', [])
      .option('--by <person>', 'who says so (default: the user of this machine)'),
    (code, options) =>
      withProgramme(options, async ({ programme }): Promise<Report> => {
        const register = await import('@specie/register')
        const refiner = options.refiner ?? null
        if (options.refinerName !== undefined) {
          if (refiner === null || options.refinerCountry === undefined) {
            return misuse(
              'A new refiner has a code and a country.',
              'Give --refiner and --refiner-country too.',
            )
          }
          const facts = { code: refiner, name: options.refinerName, jurisdiction: options.refinerCountry }
          addedOrRefuse(await register.addRefiner(programme.pool, facts))
        }
        const by = operator(options.by)
        const entry = { brand: code, name: options.name, refiner, aliases: options.alias }
        const { state } = addedOrRefuse(await register.proposeBrand(programme.pool, entry, by))
        const waits = `${by} has said so. A second person says the same with --by, and it is known.`
        return {
          data: { ...entry, by, state },
          lines: [`${code} is ${options.name}.`, state === 'added' ? 'It is known now.' : waits],
        }
      }),
  )
  act<[], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('list').description('brands that are known')),
    (options) =>
      withProgramme(options, async ({ programme }): Promise<Report> => {
        const { knownBrands } = await import('@specie/register')
        const known = [...(await knownBrands(programme.pool))].sort(([left], [right]) =>
          left < right ? -1 : 1,
        )
        const brands = known.map(([spelling, one]) => ({ spelling, ...one }))
        const rows = brands.map((one) => [one.spelling, one.code, one.name, one.refiner ?? '-'])
        return { data: { brands }, lines: table(['spelling', 'brand', 'name', 'refiner'], rows) }
      }),
  )
  return command
}
