/** `specie vault`: the vaults that the register knows, with the parties and the place of each. */

import type { Metal } from '@specie/register/list'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { type Report, table } from '../terminal/report.ts'
import { addedOrRefuse } from './registerRefusals.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type AddOptions = ProgrammeOptions & {
  readonly name: string
  readonly place: string
  readonly jurisdiction: string
  readonly jurisdictionName?: string
  readonly custodian: string
  readonly custodianName?: string
  readonly custodianJurisdiction?: string
  readonly sponsor: string
  readonly sponsorName?: string
  readonly sponsorJurisdiction?: string
  readonly metal: string
  readonly latitude?: string
  readonly longitude?: string
  readonly json?: boolean
}

export function vault(): Command {
  const command = new Command('vault').description('places where gold lies')
  act<[], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('list').description('every vault of the register')),
    (options) =>
      withProgramme(options, async ({ programme }): Promise<Report> => {
        const { listVaults } = await import('@specie/register')
        const vaults = await listVaults(programme.pool)
        const rows = vaults.map((one) => [
          one.id,
          one.name,
          one.place,
          one.jurisdiction.code,
          one.custodian.name,
          one.sponsor.name,
        ])
        return { data: { vaults }, lines: table(['id', 'name', 'place', '', 'custodian', 'sponsor'], rows) }
      }),
  )
  act<[string], AddOptions>(
    programmeOptions(command.command('add').argument('<id>', 'its number on chain'))
      .description('add a vault to the register; on chain the council adds it')
      .requiredOption('--name <name>', 'its name')
      .requiredOption('--place <place>', 'its town')
      .requiredOption('--jurisdiction <code>', 'ISO 3166 code of the country')
      .option('--jurisdiction-name <name>', 'the country’s name, if it is new here')
      .requiredOption('--custodian <who>', 'a name or an address')
      .option('--custodian-name <name>', 'if the custodian is new here')
      .option('--custodian-jurisdiction <code>', 'if the custodian is new here (default: the vault’s)')
      .requiredOption('--sponsor <who>', 'a name or an address')
      .option('--sponsor-name <name>', 'if the sponsor is new here')
      .option('--sponsor-jurisdiction <code>', 'if the sponsor is new here (default: the vault’s)')
      .option('--metal <metal>', 'gold, silver, platinum or palladium', 'gold')
      .option('--latitude <degrees>', 'for the map')
      .option('--longitude <degrees>', 'for the map'),
    (id, options) =>
      withProgramme(options, async ({ programme, names }): Promise<Report> => {
        const register = await import('@specie/register')
        const { pool } = programme
        const custodian = names.addressOf(options.custodian)
        const sponsor = names.addressOf(options.sponsor)
        const { jurisdiction } = options
        if (options.jurisdictionName !== undefined) {
          addedOrRefuse(
            await register.addJurisdiction(pool, { code: jurisdiction, name: options.jurisdictionName }),
          )
        }
        if (options.custodianName !== undefined) {
          const of = options.custodianJurisdiction ?? jurisdiction
          addedOrRefuse(
            await register.addCustodian(pool, {
              address: custodian,
              name: options.custodianName,
              jurisdiction: of,
            }),
          )
        }
        if (options.sponsorName !== undefined) {
          const of = options.sponsorJurisdiction ?? jurisdiction
          addedOrRefuse(
            await register.addSponsor(pool, {
              address: sponsor,
              name: options.sponsorName,
              jurisdiction: of,
            }),
          )
        }
        const added = await register.addVault(pool, {
          id,
          name: options.name,
          place: options.place,
          jurisdiction,
          custodian,
          sponsor,
          metal: metalOf(options.metal),
          latitude: degrees(options.latitude),
          longitude: degrees(options.longitude),
        })
        addedOrRefuse(added)
        const found = await register.findVault(pool, id)
        if (found === null) return refuse(`Vault ${id} was added and is not there.`)
        return { data: { vault: found }, lines: [`Vault ${id}: ${found.name}, ${found.place}.`] }
      }),
  )
  return command
}

function metalOf(text: string): Metal {
  if (text === 'gold' || text === 'silver' || text === 'platinum' || text === 'palladium') return text
  return misuse(`${text} is no metal of ours.`, 'gold, silver, platinum or palladium would be right.')
}

function degrees(text: string | undefined): number | null {
  if (text === undefined) return null
  const number = Number(text)
  return Number.isFinite(number) && text.trim() !== ''
    ? number
    : misuse(`${JSON.stringify(text)} is no number of degrees.`)
}
