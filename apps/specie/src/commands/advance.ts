/** `specie advance 3d`: moves the clock of the local chain forward, so that delays end and statements lapse while one watches. */
import { Command } from 'commander'
import { act, type CommonOptions } from '../terminal/act.ts'
import { CommandFailure, misuse } from '../terminal/failure.ts'
import { moment } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

export function advance(): Command {
  const command = programmeOptions(new Command('advance'))
    .description('move the clock of the local chain forward')
    .argument('<duration>', 'such as 45m, 24h, 3d or 2w')
  return act(command, async (duration: string, options: CommonOptions & ProgrammeOptions) => {
    const seconds = secondsIn(duration)
    return withProgramme(options, async ({ programme }) => {
      if (programme.localChain === null) {
        throw new CommandFailure('refused', 'Only the clock of a local chain can be moved.', {
          code: 'NOT_LOCAL',
          facts: { chain: programme.chain().chainId },
          remedy: 'Unset RPC_URL to work on the local chain.',
        })
      }
      const before = await programme.now()
      await programme.localChain.advance(seconds)
      const now = await programme.now()
      return {
        data: {
          before: new Date(before * 1000).toISOString(),
          now: new Date(now * 1000).toISOString(),
          seconds,
        },
        lines: [`The chain's clock went from ${moment(before)} to ${moment(now)}.`],
      }
    })
  })
}

/** Whole minutes, hours, days or weeks, as seconds; at most a year, which no delay of the mechanism reaches. */
function secondsIn(duration: string): number {
  const [, count, unit] = /^([0-9]{1,6})([smhdw])$/.exec(duration) ?? []
  const seconds = Number(count ?? 0) * (units[unit ?? ''] ?? 0)
  if (seconds < 1 || seconds > 366 * 86_400) {
    misuse(`${JSON.stringify(duration)} is no duration from 1s to 366d.`, 'Write it as 45m, 24h, 3d or 2w.')
  }
  return seconds
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 }
