/** `specie licence list`, `show`, `proceeds`: what is on record, what orders took of it, and proof that the proceeds arrived. */
import type { Licence, LicenceContent } from '@specie/screening'
import { micrograms, printGrams } from '@specie/units'
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { type Report, table } from '../../terminal/report.ts'
import { type EvidenceOptions, evidenceOf, evidenceOption } from '../evidence.ts'
import { type IdentityOptions, identityOptions } from '../identity.ts'
import type { Names } from '../names.ts'
import { officerOf } from '../officer.ts'
import { nowOf } from '../rules/known.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from '../session.ts'
import { orRefuse } from './refusals.ts'

type Options = ProgrammeOptions & { readonly json?: boolean }

export function recordCommands(parent: Command): void {
  act<[], Options>(
    programmeOptions(parent.command('list').description('licences, orders and discharges, the newest first')),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { listLicences } = await import('@specie/screening')
        const licences = await listLicences(session.office.pool, await nowOf(session))
        const rows = licences.map((one) => {
          const content = (one.current ?? one.versions.at(-1))?.content
          return [
            one.id,
            one.waiting === null ? one.state : `${one.state}, version ${one.waiting.version} waits`,
            content?.number ?? '',
            content?.authority ?? '',
            content === undefined ? '' : content.lifts.map(liftWords).join(', '),
            one.leftMicrograms === null ? 'no amount' : weight(one.leftMicrograms),
            content?.validUntil?.toISOString().slice(0, 10) ?? 'open',
          ]
        })
        const head = ['licence', 'state', 'number', 'authority', 'lifts', 'left', 'until']
        return { data: { licences }, lines: table(head, rows) }
      }),
  )
  act<[string], Options>(
    programmeOptions(
      parent
        .command('show')
        .argument('<licence>', 'its name here')
        .description('one of them: ground, scope, versions, and what went under it'),
    ),
    (id, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { findLicence } = await import('@specie/screening')
        const licence = await findLicence(session.office.pool, id, await nowOf(session))
        if (licence === null)
          return refuse(`There is no licence ${id}.`, {
            code: 'LICENCE_UNKNOWN',
            remedy: '`specie licence list` names them.',
          })
        return { data: licence, lines: linesOf(licence, session.names) }
      }),
  )
  act<[string, string], Options & IdentityOptions & EvidenceOptions & { readonly title: string }>(
    evidenceOption(
      identityOptions(
        programmeOptions(
          parent
            .command('proceeds')
            .argument('<licence>', 'its name here')
            .argument('<subject>', 'of the order, as `licence show` has it')
            .description('put on record what proves that the proceeds reached the supervised account'),
        ),
      ).requiredOption('--title <text>', 'what the document is'),
      'the document',
    ),
    (licence, subject, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { recordProceeds } = await import('@specie/screening')
        const officer = await officerOf(session, options)
        const { digest } = await evidenceOf(options)
        const recorded = orRefuse(
          await recordProceeds(session.office.pool, {
            licence,
            subject: subject.toLowerCase() as `0x${string}`,
            document: { title: options.title, digest },
            by: officer.by,
            now: await nowOf(session),
          }),
        )
        return { data: recorded, lines: [`${options.title} is on record as ${digest}.`] }
      }),
  )
}

function linesOf(licence: Licence, names: Names): string[] {
  const shown = licence.current ?? licence.versions.at(-1)
  if (shown === undefined) return [licence.id]
  const { content } = shown
  const stamp = (moment: Date) => moment.toISOString().slice(0, 16).replace('T', ' ')
  return [
    `${content.kind} ${content.number} of ${content.authority}: ${licence.state}`,
    `ground ${content.ground} (${content.jurisdiction})`,
    `lifts ${content.lifts.map(liftWords).join(', ')}`,
    ...scopeLines(content, names),
    ...content.conditions.map((one) => `condition: ${one}`),
    `valid from ${stamp(content.validFrom)} ${content.validUntil === null ? 'until revoked' : `until ${stamp(content.validUntil)}`}`,
    ...content.documents.map(({ title, digest }) => `document ${digest} ${title}`),
    ...licence.versions.map(
      (one) =>
        `version ${one.version} ${one.state}: drafted by ${names.nameOf(one.draftedBy)} ${stamp(one.draftedAt)}${
          one.closed === null ? '' : `, ${names.nameOf(one.closed.by)} ${stamp(one.closed.at)}`
        }; ${one.reason}`,
    ),
    ...(licence.revoked === null
      ? []
      : [
          `revoked by ${names.nameOf(licence.revoked.by)} ${stamp(licence.revoked.at)}: ${licence.revoked.why}`,
        ]),
    ...(licence.leftMicrograms === null ? [] : [`left ${weight(licence.leftMicrograms)}`]),
    ...licence.uses.map(
      (use) =>
        `${use.state} ${weight(use.amountMicrograms)} for a ${use.purpose} by ${names.nameOf(use.party)} ${stamp(use.at)} ${use.subject}${use.why === null ? '' : `: ${use.why}`}`,
    ),
  ]
}

function scopeLines({ scope }: LicenceContent, names: Names): string[] {
  const named = (accounts: readonly `0x${string}`[]) => accounts.map((one) => names.nameOf(one)).join(', ')
  return [
    `for ${scope.purposes.join(', ')}`,
    ...(scope.amountMicrograms === null ? [] : [`amount ${weight(scope.amountMicrograms)}`]),
    ...(scope.parties === null ? [] : [`parties ${named(scope.parties)}`]),
    ...(scope.counterparties === null ? [] : [`counterparties ${named(scope.counterparties)}`]),
    ...(scope.vaults === null ? [] : [`vaults ${scope.vaults.join(', ')}`]),
    ...(scope.barKeys === null ? [] : [`bars ${scope.barKeys.join(', ')}`]),
    ...(scope.jurisdictions === null ? [] : [`countries ${scope.jurisdictions.join(', ')}`]),
    ...(scope.proceedsTo === null ? [] : [`proceeds go to ${names.nameOf(scope.proceedsTo)}`]),
  ]
}

function liftWords(lift: LicenceContent['lifts'][number]): string {
  switch (lift.kind) {
    case 'hold':
      return `hold ${lift.hold}`
    case 'ban':
      return `ban ${lift.jurisdiction}${lift.activity === null ? '' : ` ${lift.activity}`}`
    case 'block':
      return `block of ${lift.party}`
  }
}

function weight(amount: bigint): string {
  return amount < 0n ? `${printGrams(micrograms(-amount))} too much` : printGrams(micrograms(amount))
}
