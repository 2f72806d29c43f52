/**
 * `specie hold`: gold out of the backing at once. Which bars, or how much, and on what ground, stands in the register; the weight and the
 * ground's digest stand on chain. No command lifts it there: a licence or discharge is recorded, and a new statement does it.
 */

import type { Digest, SignatureBy } from '@specie/coin'
import type { HoldInRegister } from '@specie/issuance'
import type { HoldScope, LicenceScope } from '@specie/register'
import { micrograms, printGrams, sum } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { moment, type Report, table } from '../terminal/report.ts'
import { weightOf } from './amounts.ts'
import { barNamed } from './barNamed.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf, numberOf } from './deeds.ts'
import { type EvidenceOptions, evidenceOf, evidenceOption } from './evidence.ts'
import { orRefuse } from './explain.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'
import { signatureBy, withSworn } from './signatories.ts'

type PlaceOptions = DeedOptions &
  EvidenceOptions & {
    readonly vault: string
    readonly amount?: string
    readonly bar: readonly string[]
    readonly ground: string
    readonly id?: string
    readonly consent?: string
  }

type LiftOptions = ProgrammeOptions &
  EvidenceOptions & {
    readonly number: string
    readonly authority: string
    readonly bar: readonly string[]
    readonly amount?: string
    readonly id?: string
    readonly json?: boolean
  }

export function hold(): Command {
  const command = new Command('hold').description('gold out of the backing, at once')
  act<[], PlaceOptions>(
    evidenceOption(deedOptions(command.command('place')), 'the order or judgment')
      .description('as the vault’s custodian, or as a guardian')
      .requiredOption('--vault <id>', 'the vault’s number')
      .option('--amount <weight>', 'grams or kg of fine gold, or all')
      .option('--bar <bar>', 'a bar by key or by brand and serial; once for each', collect, [])
      .requiredOption('--ground <text>', 'the law, order or dispute')
      .option('--id <id>', 'its name on published lists: a-z, 0-9 and - (default: from the evidence)')
      .option(
        '--consent <who>',
        'of another kind of party, where a guardian still rests: a player, a keystore or a signature file',
      ),
    (options) =>
      withProgramme(options, async (session) => {
        const issuance = await import('@specie/issuance')
        const { office } = session
        const vault = numberOf(options.vault, 'vault’s number', misuse)
        const by = await session.actor(options)
        const { digest: evidence } = await evidenceOf({ evidenceText: options.ground, ...given(options) })
        const { amount, scope } = await whatIsHeld(session, vault, options)
        const inRegister: HoldInRegister = {
          id: options.id ?? `hold-${evidence.slice(2, 14)}`,
          ground: options.ground,
          by: by.name,
          scope,
        }
        const order = { vault, amount, evidence }
        const consent =
          options.consent === undefined
            ? {}
            : { consent: await consentTo(session, order, options.consent, options.passwordFile) }
        const done = orRefuse(
          await issuance.hold(office, {
            key: keyOf(options),
            by: by.account,
            ...order,
            inRegister,
            ...consent,
          }),
        )
        return withSworn(
          session,
          deedReport(
            `${by.name} holds ${amount === everything ? 'all' : printGrams(amount)} in vault ${vault}.`,
            done,
            {
              hold: inRegister.id,
              evidence,
            },
          ),
        )
      }),
  )
  act<[string], LiftOptions>(
    evidenceOption(
      programmeOptions(command.command('lift').argument('<hold>', 'its id')),
      'the licence or discharge; its first document on record where none is given',
    )
      .description(
        'under a licence, order or discharge in force (`specie licence`); the backing returns with a new statement',
      )
      .requiredOption('--number <number>', 'as its authority gave it')
      .requiredOption('--authority <name>', 'who granted it')
      .option('--bar <bar>', 'only this bar; once for each (default: all of the hold)', collect, [])
      .option('--amount <weight>', 'as many whole bars as stay within it, grams or kg')
      .option('--id <id>', 'its name in the register (default: from the evidence)'),
    (id, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { liftHold } = await import('@specie/register')
        const { grantLift } = await import('@specie/screening')
        const { pool } = session.office
        const from = new Date((await session.office.chain.now()) * 1000)
        const digest = await documentOf(pool, options, from)
        const lifted = await liftHold(
          pool,
          {
            id: options.id ?? `lift-${digest.slice(2, 10)}-${Math.floor(from.getTime() / 1000)}`,
            hold: id,
            number: options.number,
            scope: await whatIsLifted(session, options),
            by: options.authority,
            from,
            evidence: digest,
          },
          grantLift,
        )
        if (!lifted.ok) {
          const { refusal } = lifted
          const why = refusal.code === 'LIFT_NOT_LICENSED' ? refusal.why : refusal.code
          return refuse(`${options.number} does not lift hold ${id}: ${why}.`, {
            code: refusal.code,
            facts: Object.fromEntries(Object.entries(refusal).filter(([name]) => name !== 'code')),
            remedy: 'Put the licence on record, by two officers: `specie licence`.',
          })
        }
        const { barCount, weight } = lifted.value
        return {
          data: { hold: id, barCount, weight, evidence: digest },
          lines: [
            `${options.number} lifts hold ${id} from ${barCount} bars, ${printGrams(weight)}.`,
            'On chain nothing has changed: draft, sign and submit a new statement.',
          ],
        }
      }),
  )
  act<[], ProgrammeOptions & { readonly vault?: string; readonly json?: boolean }>(
    programmeOptions(command.command('list').description('holds of the register')).option(
      '--vault <id>',
      'of one vault',
    ),
    (options) =>
      withProgramme(options, async ({ office }): Promise<Report> => {
        const { listHolds } = await import('@specie/register')
        const holds = await listHolds(
          office.pool,
          new Date((await office.chain.now()) * 1000),
          options.vault ?? null,
        )
        const rows = holds.map((one) => [
          one.id,
          one.vault,
          one.barCount === 0 ? 'lifted' : `${one.barCount} bars`,
          moment(Math.floor(one.from.getTime() / 1000)),
          one.by,
          one.ground,
          one.licences.map((licence) => licence.number).join(', '),
        ])
        return {
          data: { holds },
          lines: table(['hold', 'vault', 'lies on', 'since', 'by', 'ground', 'lifted by'], rows),
        }
      }),
  )
  return command
}

async function whatIsHeld(
  session: Session,
  vault: number,
  options: PlaceOptions,
): Promise<{ readonly amount: typeof everything; readonly scope: HoldScope }> {
  if ((options.amount === undefined) === (options.bar.length === 0)) {
    return misuse(
      'Either an amount or bars are held.',
      'Give --amount all, --amount 250kg, or --bar once for each bar.',
    )
  }
  if (options.amount === 'all') return { amount: everything, scope: { kind: 'vault' } }
  if (options.amount !== undefined) {
    const amount = weightOf(options.amount)
    return { amount, scope: { kind: 'amount', amount } }
  }
  const { findBar } = await import('@specie/register')
  const barKeys = await keysOf(session, options.bar, String(vault))
  const bars = await Promise.all(barKeys.map((key) => findBar(session.office.pool, key, new Date())))
  return {
    amount: sum(bars.flatMap((bar) => (bar === null ? [] : [bar.whole]))),
    scope: { kind: 'bars', barKeys },
  }
}

async function whatIsLifted(session: Session, options: LiftOptions): Promise<LicenceScope> {
  if (options.amount !== undefined && options.bar.length > 0)
    return misuse('Either an amount or bars are freed.', 'Give --amount 250kg, or --bar once for each bar.')
  if (options.amount !== undefined) return { kind: 'amount', amount: weightOf(options.amount) }
  const barKeys = await keysOf(session, options.bar)
  return barKeys.length === 0 ? { kind: 'whole' } : { kind: 'bars', barKeys }
}

/** The document that was given, or the first that is on record of the licence with this number. */
async function documentOf(pool: Session['office']['pool'], options: LiftOptions, now: Date): Promise<Digest> {
  const named = given(options)
  if (Object.keys(named).length > 0) return (await evidenceOf(named)).digest
  const { findLicenceByNumber } = await import('@specie/screening')
  const { number, authority } = options
  const known = await findLicenceByNumber(pool, { number, authority }, now)
  const digest = known?.current?.content.documents[0]?.digest
  return digest ?? (await evidenceOf({ evidenceText: `${number}, ${authority}` })).digest
}

async function keysOf(
  session: Session,
  names: readonly string[],
  vault?: string,
): Promise<readonly Digest[]> {
  const options = vault === undefined ? {} : { vault }
  return Promise.all(names.map(async (name) => (await barNamed(session, name, options)).barKey))
}

async function consentTo(
  session: Session,
  order: { readonly vault: number; readonly amount: typeof everything; readonly evidence: Digest },
  who: string,
  passwordFile: string | undefined,
): Promise<SignatureBy> {
  const { holdConsent, vaultState } = await import('@specie/issuance')
  const state = orRefuse(await vaultState(session.office, order.vault))
  const signed = await signatureBy(
    session,
    who,
    holdConsent(session.office, { ...order, entry: state.journalLength }),
    passwordFile,
  )
  return { signer: signed.signer, signature: signed.signature }
}

/** Only what was given, so that the ground stands in where no document was named. */
function given(options: EvidenceOptions): EvidenceOptions {
  const { evidence, evidenceText } = options
  return {
    ...(evidence === undefined ? {} : { evidence }),
    ...(evidenceText === undefined ? {} : { evidenceText }),
  }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** MAX_VAULT_GOLD, 2,000 t: the contract takes it for all that there is. */
const everything = micrograms(2_000_000_000_000_000n)
