/** `specie council`: propose, approve, execute, veto, list. A proposal's kind and its fields are those of the contract; nothing else exists. */

import type { CouncilChange, ProposalState } from '@specie/coin'
import { printGrams, weightBehind } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse } from '../terminal/failure.ts'
import { moment, type Report, table } from '../terminal/report.ts'
import { coinsOf } from './amounts.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf, numberOf } from './deeds.ts'
import { orRefuse } from './explain.ts'
import type { Names } from './names.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'

type ProposeOptions = DeedOptions & {
  readonly party?: string
  readonly cap?: string
  readonly sponsor?: string
  readonly custodian?: string
  readonly jurisdiction?: string
  readonly vault?: string
  readonly threshold?: string
  readonly by?: string
}

export function council(): Command {
  const command = new Command('council').description('who may come in and who must go')
  act<[string], ProposeOptions>(
    deedOptions(command.command('propose').argument('<kind>', Object.keys(makers).join(', ')))
      .description('a seat proposes a change, and thereby approves it')
      .option('--party <who>', 'whom it is about')
      .option('--cap <coins>', 'the new cap')
      .option('--sponsor <who>', 'of a new vault or a cap')
      .option('--custodian <who>', 'of a vault')
      .option('--jurisdiction <code>', 'of a new vault: two letters')
      .option('--vault <id>', 'whose custodian is replaced')
      .option('--threshold <count>', 'approvals needed once the seat is added or removed')
      .option('--by <who>', 'who takes the seat'),
    (kind, options) =>
      withProgramme(options, async (session) => {
        const { proposeChange } = await import('@specie/issuance')
        const seat = await session.actor(options)
        const change = changeOf(kind, options, session)
        const done = orRefuse(
          await proposeChange(session.office, { key: keyOf(options), seat: seat.account, change }),
        )
        return deedReport(`Proposal ${done.proposal}: ${changeInWords(change, session.names)}.`, done, {
          proposal: done.proposal,
        })
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(command.command('approve').argument('<proposal>').description('a seat approves')),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { approveChange } = await import('@specie/issuance')
        const seat = await session.actor(options)
        const proposal = numberOf(id, 'proposal’s number', misuse)
        const done = orRefuse(
          await approveChange(session.office, { key: keyOf(options), seat: seat.account, proposal }),
        )
        const ripening = done.events.find((event) => event.kind === 'changeRipening')
        return deedReport(`${seat.name} approves proposal ${id}.`, done, {
          'may be carried out from':
            ripening?.kind === 'changeRipening' ? moment(ripening.opensAt) : undefined,
        })
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(
      command.command('execute').argument('<proposal>').description('carry an open proposal out; anyone may'),
    ),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { executeChange } = await import('@specie/issuance')
        const by = await session.actor(options)
        const proposal = numberOf(id, 'proposal’s number', misuse)
        const done = orRefuse(
          await executeChange(session.office, { key: keyOf(options), by: by.account, proposal }),
        )
        return deedReport(`Proposal ${id} is carried out.`, done)
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(
      command.command('veto').argument('<proposal>').description('a guardian ends a raising change'),
    ),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { vetoChange } = await import('@specie/issuance')
        const guardian = await session.actor(options)
        const proposal = numberOf(id, 'proposal’s number', misuse)
        const done = orRefuse(
          await vetoChange(session.office, { key: keyOf(options), guardian: guardian.account, proposal }),
        )
        return deedReport(`${guardian.name} vetoes proposal ${id}.`, done)
      }),
  )
  act<[], ProgrammeOptions & { readonly all?: boolean; readonly json?: boolean }>(
    programmeOptions(command.command('list').description('proposals that are still alive')).option(
      '--all',
      'the past ones too',
    ),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const [proposals, parties] = await Promise.all([
          session.office.chain.readProposals(),
          session.office.chain.readParties(),
        ])
        const alive = proposals.filter(
          (one) => options.all === true || ['gathering', 'waiting', 'open'].includes(one.stage),
        )
        const rows = alive.map((one) => [
          String(one.proposal),
          changeInWords(one.change, session.names),
          `${one.approvals} of ${parties.threshold}`,
          stageOf(one),
        ])
        return {
          data: { proposals: alive, threshold: parties.threshold },
          lines: table(['no.', 'change', 'approved', 'stage'], rows),
        }
      }),
  )
  act<[string], DeedOptions>(
    deedOptions(
      command
        .command('bootstrap')
        .argument('<plan>', 'the file that the programme was deployed from')
        .description(
          'as one seat: propose what nobody has, approve what still gathers, carry out what is open',
        ),
    ),
    (file, options) =>
      withProgramme(options, async (session) => {
        const { planFrom } = await import('./init.ts')
        const { bootstrapAs } = await import('../setup/bootstrapAs.ts')
        const plan = await planFrom(file)
        const seat = await session.actor(options)
        // Each is a block away from the next: told as it happens, so that nobody takes the waiting for a standstill.
        const done = await bootstrapAs(session.office, plan, seat.account, keyOf(options), (one, index, of) =>
          process.stderr.write(
            `${index + 1}/${of}  ${changeInWords(one.change, session.names)}: ${one.did}\n`,
          ),
        )
        const rows = done.map(({ change, did }) => [changeInWords(change, session.names), did])
        return { data: { changes: done }, lines: table(['change', `as ${seat.name}`], rows) }
      }),
  )
  return command
}

type Maker = (options: ProposeOptions, session: Session) => CouncilChange

const party =
  (kind: Extract<CouncilChange, { party: unknown }>['kind']): Maker =>
  (options, { names }) => ({ kind, party: names.addressOf(need(options.party, '--party')) })

const cap =
  (kind: 'lowerCap' | 'raiseCap'): Maker =>
  (options, { names }) => ({
    kind,
    sponsor: names.addressOf(need(options.sponsor, '--sponsor')),
    cap: coinsOf(need(options.cap, '--cap')),
  })

const account =
  (kind: 'confirmFreeze' | 'liftFreeze'): Maker =>
  (options, { names }) => ({ kind, account: names.addressOf(need(options.party, '--party')) })

const seat =
  (kind: 'addSeat' | 'removeSeat'): Maker =>
  (options, { names }) => ({
    kind,
    seat: names.addressOf(need(options.party, '--party')),
    threshold: numberOf(need(options.threshold, '--threshold'), 'threshold', misuse),
  })

/** Every kind there is; one that is forgotten here does not compile. */
const makers: Record<CouncilChange['kind'], Maker> = {
  suspendAuditor: party('suspendAuditor'),
  suspendCustodian: party('suspendCustodian'),
  suspendOfficer: party('suspendOfficer'),
  suspendSponsor: party('suspendSponsor'),
  suspendMember: party('suspendMember'),
  lowerCap: cap('lowerCap'),
  confirmFreeze: account('confirmFreeze'),
  admitSponsor: party('admitSponsor'),
  admitCustodian: party('admitCustodian'),
  admitAuditor: party('admitAuditor'),
  admitGuardian: party('admitGuardian'),
  admitOfficer: party('admitOfficer'),
  admitMember: party('admitMember'),
  removeGuardian: party('removeGuardian'),
  addVault: (options, { names }) => ({
    kind: 'addVault',
    sponsor: names.addressOf(need(options.sponsor, '--sponsor')),
    custodian: names.addressOf(need(options.custodian, '--custodian')),
    jurisdiction: need(options.jurisdiction, '--jurisdiction'),
  }),
  replaceCustodian: (options, { names }) => ({
    kind: 'replaceCustodian',
    vault: numberOf(need(options.vault, '--vault'), 'vault’s number', misuse),
    custodian: names.addressOf(need(options.custodian, '--custodian')),
  }),
  raiseCap: cap('raiseCap'),
  liftFreeze: account('liftFreeze'),
  addSeat: seat('addSeat'),
  removeSeat: seat('removeSeat'),
  replaceSeat: (options, { names }) => ({
    kind: 'replaceSeat',
    seat: names.addressOf(need(options.party, '--party')),
    by: names.addressOf(need(options.by, '--by')),
  }),
}

function changeOf(kind: string, options: ProposeOptions, session: Session): CouncilChange {
  const maker = isKind(kind) ? makers[kind] : undefined
  if (maker === undefined)
    return misuse(
      `The council has no change ${JSON.stringify(kind)}.`,
      `It has: ${Object.keys(makers).join(', ')}.`,
    )
  return maker(options, session)
}

function isKind(kind: string): kind is CouncilChange['kind'] {
  return Object.hasOwn(makers, kind)
}

function need(value: string | undefined, name: string): string {
  return value ?? misuse(`This kind of change needs ${name}.`)
}

/** A change as a person says it. */
export function changeInWords(change: CouncilChange, { nameOf }: Names): string {
  const words = change.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  if ('party' in change) return `${words} ${nameOf(change.party)}`
  if ('account' in change) return `${words} of ${nameOf(change.account)}`
  if ('cap' in change)
    return `${words} of ${nameOf(change.sponsor)} to ${printGrams(weightBehind(change.cap))}`
  if (change.kind === 'addVault')
    return `${words} in ${change.jurisdiction} for ${nameOf(change.sponsor)}, kept by ${nameOf(change.custodian)}`
  if (change.kind === 'replaceCustodian')
    return `${words} of vault ${change.vault} by ${nameOf(change.custodian)}`
  if (change.kind === 'replaceSeat') return `${words} of ${nameOf(change.seat)} by ${nameOf(change.by)}`
  return `${words} ${nameOf(change.seat)}, threshold ${change.threshold}`
}

function stageOf(one: ProposalState): string {
  if (one.stage === 'waiting') return `waits until ${moment(one.opensAt)}`
  if (one.stage === 'open') return `open until ${moment(one.closesAt)}`
  return one.stage
}
