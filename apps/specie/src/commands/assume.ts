/** `specie assume`: one sponsor takes over, on its own free gold, what another has issued. Both sign, two officers clear it. */

import { printCoins } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import type { Report } from '../terminal/report.ts'
import { coinsOf } from './amounts.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'
import {
  clearanceBy,
  type OfficerOptions,
  officerOptions,
  signatureBy,
  withSworn,
  writeRequests,
} from './signatories.ts'

type AssumeOptions = DeedOptions &
  OfficerOptions & {
    readonly from: string
    readonly to: string
    readonly amount: string
    readonly reference: string
    readonly expiry?: string
    readonly fromSigner?: string
    readonly toSigner?: string
  }

export function assume(): Command {
  const command = new Command('assume')
    .requiredOption('--from <sponsor>', 'who will owe less')
    .requiredOption('--to <sponsor>', 'who takes it over')
    .requiredOption('--amount <coins>', 'coins')
    .requiredOption('--reference <text>', 'of their agreement; used once')
    .option('--expiry <seconds>', 'until when their signatures hold, in Unix time (default: a day from now)')
    .option('--from-signer <who>', 'a player, a keystore or a signature file (default: --from)')
    .option('--to-signer <who>', 'the same for the other side (default: --to)')
  return act<[], AssumeOptions>(officerOptions(deedOptions(command)), (options) =>
    withProgramme(options, async (session): Promise<Report> => {
      const [issuance, { keccak256, stringToHex }] = await Promise.all([
        import('@specie/issuance'),
        import('viem'),
      ])
      const terms = {
        from: session.names.addressOf(options.from),
        to: session.names.addressOf(options.to),
        amount: coinsOf(options.amount),
        reference: keccak256(stringToHex(options.reference)),
        expiry:
          options.expiry === undefined ? (await session.office.chain.now()) + 86_400 : Number(options.expiry),
      }
      const data = issuance.assumptionData(session.office, terms)
      const cleared = await clearanceBy(session, issuance.assumptionQuestion(terms), options)
      if ('written' in cleared) {
        const ofSponsors = await writeRequests(options.request ?? '.', data, [terms.from, terms.to])
        return {
          data: { requests: [...cleared.written, ...ofSponsors], expiry: terms.expiry },
          lines: [
            'To be signed:',
            ...cleared.written,
            ...ofSponsors,
            `Then assume with --expiry ${terms.expiry}`,
          ],
        }
      }
      const sender = await session.actor(options)
      const fromSigned = await signatureBy(
        session,
        options.fromSigner ?? options.from,
        data,
        options.passwordFile,
      )
      const toSigned = await signatureBy(session, options.toSigner ?? options.to, data, options.passwordFile)
      const done = orRefuse(
        await issuance.assume(session.office, {
          key: keyOf(options),
          sender: sender.account,
          terms,
          fromSignature: fromSigned.signature,
          toSignature: toSigned.signature,
          clearance: cleared.clearance,
        }),
      )
      const { nameOf } = session.names
      return withSworn(
        session,
        deedReport(
          `${nameOf(terms.to)} took over ${printCoins(terms.amount)} coins from ${nameOf(terms.from)}.`,
          done,
        ),
      )
    }),
  )
}
