/** `specie withdraw`: a sponsor takes out a bar of its own that backs nothing. */

import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import type { Report } from '../terminal/report.ts'
import { type BarName, barNamed } from './barNamed.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'
import {
  type CustodianOptions,
  clearanceBy,
  custodianOption,
  type OfficerOptions,
  officerOptions,
  releaseBy,
  withSworn,
} from './signatories.ts'
import { releaseRequest } from './title.ts'

export function withdraw(): Command {
  const command = new Command('withdraw')
    .argument('<bar>', 'its key, or brand and serial')
    .option('--vault <id>', 'where it lies, if the name alone does not say')
  return act<[string], DeedOptions & BarName & OfficerOptions & CustodianOptions>(
    custodianOption(officerOptions(deedOptions(command))),
    (bar, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const issuance = await import('@specie/issuance')
        const { office } = session
        const found = await barNamed(session, bar, options)
        const departure = orRefuse(await issuance.departureOf(office, Number(found.vault), found.barKey))
        const sponsor = await session.actor(options)
        const releaseUntil = (expiry: number) => issuance.barRelease(office, departure, expiry)
        const question = issuance.withdrawalQuestion(departure, sponsor.account.address)
        const cleared = await clearanceBy(session, question, options)
        if ('written' in cleared) {
          const files = [
            ...cleared.written,
            ...(await releaseRequest(session, options, departure.vault, releaseUntil, {
              line: departure.line,
            })),
          ]
          return { data: { requests: files }, lines: ['To be signed:', ...files] }
        }
        const release = await releaseBy(session, releaseUntil, options, { line: departure.line })
        const { clearance } = cleared
        const key = keyOf(options)
        const done = orRefuse(
          await issuance.withdraw(office, { key, sponsor: sponsor.account, departure, clearance, release }),
        )
        return withSworn(
          session,
          deedReport(`${found.name} has left vault ${found.vault}.`, done, { bar: found.barKey }),
        )
      }),
  )
}
