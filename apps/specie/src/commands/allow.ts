/** `specie allow`: the operator's allow list, which is all the screening there is for now. Who is not on it is not cleared. */

import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { type Report, table } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type AllowOptions = ProgrammeOptions & {
  readonly ground?: string
  readonly by?: string
  readonly deny?: boolean
  readonly json?: boolean
}

export function allow(): Command {
  const command = new Command('allow')
    .argument('[party]', 'a name or an address; without it, the list')
    .option('--ground <text>', 'on what ground: the case file, the list versions looked at')
    .option('--by <person>', 'who enters it (default: the user of this machine)')
    .option('--deny', 'take the permission back')
  return act<[string | undefined], AllowOptions>(programmeOptions(command), (whom, options) =>
    withProgramme(options, async (session): Promise<Report> => {
      const { allowances, enterAllowance } = await import('@specie/issuance')
      const { pool } = session.office
      if (whom === undefined) {
        const entries = await allowances(pool)
        const rows = entries.map((one) => [
          session.names.nameOf(one.party),
          one.allowed ? 'allowed' : 'denied',
          one.note,
          one.enteredBy,
          one.enteredAt.toISOString().slice(0, 10),
        ])
        return { data: { entries }, lines: table(['party', 'state', 'ground', 'entered by', 'on'], rows) }
      }
      const { userInfo } = await import('node:os')
      const party = session.names.addressOf(whom)
      const note = options.ground ?? misuse('Nothing is said of why.', 'Give --ground "…".')
      const allowed = options.deny !== true
      await enterAllowance(pool, { party, allowed, note, enteredBy: options.by ?? userInfo().username })
      return {
        data: { party, allowed, ground: note },
        lines: [`${session.names.nameOf(party)} is ${allowed ? 'allowed' : 'denied'}: ${note}`],
      }
    }),
  )
}
