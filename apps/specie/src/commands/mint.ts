/** `specie mint`: a sponsor issues coins to a cleared party, inside its free gold and its cap. */

import { printCoins } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import type { Report } from '../terminal/report.ts'
import { coinsOf } from './amounts.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'
import { clearanceBy, type OfficerOptions, officerOptions, withSworn } from './signatories.ts'

type MintOptions = DeedOptions &
  OfficerOptions & { readonly to: string; readonly amount: string; readonly reference?: string }

export function mint(): Command {
  const command = new Command('mint')
    .requiredOption('--to <party>', 'who receives the coins: a name or an address; it must be cleared')
    .requiredOption('--amount <coins>', 'coins; one is one gram: 1250.5, or 12.5kg')
    .option(
      '--reference <text>',
      'the sponsor’s own reference; another reference is another order (default: the key)',
    )
  return act<[], MintOptions>(officerOptions(deedOptions(command)), (options) =>
    withProgramme(options, async (session): Promise<Report> => {
      const [issuance, { keccak256, stringToHex }] = await Promise.all([
        import('@specie/issuance'),
        import('viem'),
      ])
      const sponsor = await session.actor(options)
      const key = keyOf(options)
      const to = session.names.addressOf(options.to)
      const amount = coinsOf(options.amount)
      const reference = keccak256(stringToHex(options.reference ?? key))
      const question = issuance.mintQuestion({ sponsor: sponsor.account.address, to, amount, reference })
      const cleared = await clearanceBy(session, question, options)
      if ('written' in cleared) {
        return {
          data: { requests: cleared.written, order: question.subject, key },
          lines: [
            'For the officers to sign:',
            ...cleared.written,
            `Then mint with the same --reference ${options.reference ?? key}`,
          ],
        }
      }
      const { clearance } = cleared
      const done = orRefuse(
        await issuance.mint(session.office, {
          key,
          sponsor: sponsor.account,
          to,
          amount,
          reference,
          clearance,
        }),
      )
      return withSworn(
        session,
        deedReport(
          `${sponsor.name} minted ${printCoins(amount)} coins to ${session.names.nameOf(to)}.`,
          done,
          { order: question.subject },
        ),
      )
    }),
  )
}
