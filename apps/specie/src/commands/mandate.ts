/** `specie mandate`: a party says in a signature which key acts for it before the office, as what and until when. */

import type { Address, Digest } from '@specie/coin'
import type { Capability } from '@specie/evidence'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { facts, moment, type Report, table } from '../terminal/report.ts'
import type { IdentityOptions } from './identity.ts'
import { identityOptions } from './identity.ts'
import { inOfficeWords } from './officeRefusals.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'
import { withSworn } from './signatories.ts'
import { swear } from './swear.ts'

type GiveOptions = ProgrammeOptions &
  IdentityOptions & {
    readonly operator: string
    readonly name: string
    readonly may: string
    readonly days: string
    readonly party?: string
    readonly json?: boolean
  }
type RevokeOptions = ProgrammeOptions & IdentityOptions & { readonly json?: boolean }
type ListOptions = ProgrammeOptions & {
  readonly party?: string
  readonly operator?: string
  readonly json?: boolean
}

export function mandate(): Command {
  const command = new Command('mandate').description('who acts for a party')
  const terms = (one: Command) =>
    programmeOptions(one)
      .requiredOption('--operator <who>', 'the key that acts: a name or an address')
      .requiredOption('--name <text>', 'the person who holds that key')
      .requiredOption('--may <list>', 'of: draft, approve, view, operate; such as draft,view')
      .option('--days <count>', 'how long, from now: 366 at most', '365')
  act<[], GiveOptions>(
    terms(
      command.command('draft').description('print what the party’s wallet is asked to sign'),
    ).requiredOption('--party <who>', 'whom the key acts for'),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const drafted = await termsOf(session, options, session.names.addressOf(options.party ?? ''))
        const { mandate, typedData, digest, summary } = drafted
        return {
          data: { mandate, typedData, digest, summary },
          lines: [...summary, '', 'Typed data for a wallet: the same with --json.'],
        }
      }),
  )
  act<[], GiveOptions>(
    identityOptions(
      terms(command.command('sign').description('the party signs, and the mandate is in force')),
    ),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { giveMandate } = await import('@specie/issuance')
        const party = await session.actor(options)
        const drafted = await termsOf(session, options, party.account.address)
        const { signature } = await swear(session, options, drafted)
        const given = await giveMandate(session.office, { mandate: drafted.mandate, signature })
        if (!given.ok) throw await inOfficeWords(given.refusal)
        const { nonce, until, capabilities } = given.value.mandate
        return withSworn(session, {
          data: given.value,
          lines: [
            `${options.name} acts for ${party.name}.`,
            ...facts({ may: capabilities.join(', '), until: moment(until), nonce }).map(
              (line) => `  ${line}`,
            ),
          ],
        })
      }),
  )
  act<[string], RevokeOptions>(
    identityOptions(
      programmeOptions(
        command
          .command('revoke')
          .argument('<nonce>', 'as `mandate list` prints it')
          .description('the party ends a mandate at once'),
      ),
    ),
    (nonce, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { revocationOf, revokeMandate } = await import('@specie/issuance')
        if (!isDigest(nonce)) misuse(`${nonce} is no nonce.`, '0x and 64 hex digits would be right.')
        const party = await session.actor(options)
        const { address } = party.account
        const { signature } = await swear(session, options, revocationOf(session.office, address, nonce))
        const revoked = await revokeMandate(session.office, { party: address, nonce, signature })
        if (!revoked.ok) throw await inOfficeWords(revoked.refusal)
        return withSworn(session, {
          data: revoked.value,
          lines: [`${revoked.value.mandate.name} acts for ${party.name} no more.`],
        })
      }),
  )
  act<[], ListOptions>(
    programmeOptions(command.command('list').description('every mandate, the newest first'))
      .option('--party <who>', 'only those of this party')
      .option('--operator <who>', 'only those of this key'),
    (options) => withProgramme(options, (session) => list(session, options)),
  )
  return command
}

async function list(session: Session, options: ListOptions): Promise<Report> {
  const { listMandates, shownStanding } = await import('@specie/issuance')
  const { addressOf, nameOf } = session.names
  const found = await listMandates(session.office.pool, {
    ...(options.party === undefined ? {} : { party: addressOf(options.party) }),
    ...(options.operator === undefined ? {} : { operator: addressOf(options.operator) }),
  })
  const now = await session.office.chain.now()
  const mandates = await Promise.all(
    found.map(async (one) => ({ ...one, standing: await shownStanding(session.office, one, now) })),
  )
  const rows = mandates.map(({ mandate, standing }) => [
    nameOf(mandate.party),
    mandate.name,
    mandate.capabilities.join(', '),
    moment(mandate.until),
    standing === 'notGenuine' ? 'not genuine: the party did not sign it' : standing,
    mandate.nonce,
  ])
  return {
    data: { mandates },
    lines:
      rows.length === 0
        ? ['No mandate.']
        : table(['party', 'person', 'may', 'until', 'standing', 'nonce'], rows),
  }
}

async function termsOf(session: Session, options: GiveOptions, party: Address) {
  const { draftMandate } = await import('@specie/issuance')
  const { capabilities } = await import('@specie/evidence')
  const wanted = options.may.split(',').map((one) => one.trim())
  const known = wanted.flatMap((one): readonly Capability[] => capabilities.filter((other) => other === one))
  if (known.length !== wanted.length) misuse(`--may ${options.may}: there are ${capabilities.join(', ')}.`)
  const days = Number(options.days)
  if (!/^[0-9]{1,3}$/.test(options.days)) misuse(`--days ${options.days}: a whole number would be right.`)
  const drafted = await draftMandate(session.office, {
    party,
    operator: session.names.addressOf(options.operator),
    name: options.name,
    capabilities: known,
    until: (await session.office.chain.now()) + days * 86_400,
  })
  if (!drafted.ok) throw await inOfficeWords(drafted.refusal)
  return drafted.value
}

function isDigest(text: string): text is Digest {
  return /^0x[0-9a-f]{64}$/.test(text)
}
