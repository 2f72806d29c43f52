/** `specie freeze`, `confirm`, `lift`: one officer freezes an account, a second makes it last; two lift it. */

import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf } from './deeds.ts'
import { type EvidenceOptions, evidenceOf, evidenceOption } from './evidence.ts'
import { orRefuse } from './explain.ts'
import { withProgramme } from './session.ts'

export function freeze(): Command {
  const command = new Command('freeze').argument('<account>', 'a name or an address')
  return act<[string], DeedOptions & EvidenceOptions>(
    evidenceOption(deedOptions(command), 'the lawful order'),
    (whom, options) =>
      withProgramme(options, async (session) => {
        const issuance = await import('@specie/issuance')
        const officer = await session.actor(options)
        const account = session.names.addressOf(whom)
        const { digest: evidence } = await evidenceOf(options)
        const done = orRefuse(
          await issuance.freeze(session.office, {
            key: keyOf(options),
            officer: officer.account,
            account,
            evidence,
          }),
        )
        return deedReport(
          `${session.names.nameOf(account)} is frozen; it lapses unless a second officer confirms it.`,
          done,
          { evidence },
        )
      }),
  )
}

export function confirm(): Command {
  const command = new Command('confirm').argument('<account>', 'a name or an address')
  return act<[string], DeedOptions>(deedOptions(command), (whom, options) =>
    withProgramme(options, async (session) => {
      const issuance = await import('@specie/issuance')
      const officer = await session.actor(options)
      const account = session.names.addressOf(whom)
      const done = orRefuse(
        await issuance.confirmFreeze(session.office, {
          key: keyOf(options),
          officer: officer.account,
          account,
        }),
      )
      return deedReport(`The freeze of ${session.names.nameOf(account)} lasts.`, done)
    }),
  )
}

export function lift(): Command {
  const command = new Command('lift').argument('<account>', 'a name or an address')
  return act<[string], DeedOptions>(deedOptions(command), (whom, options) =>
    withProgramme(options, async (session) => {
      const issuance = await import('@specie/issuance')
      const officer = await session.actor(options)
      const account = session.names.addressOf(whom)
      const done = orRefuse(
        await issuance.liftFreeze(session.office, { key: keyOf(options), officer: officer.account, account }),
      )
      const lifted = done.events.some((event) => event.kind === 'freezeLifted')
      const name = session.names.nameOf(account)
      return deedReport(
        lifted
          ? `The freeze of ${name} is lifted.`
          : `${officer.name} asks to lift the freeze of ${name}; a second officer’s lift does it.`,
        done,
      )
    }),
  )
}
