/**
 * `specie statement`: from the register's list to a statement in force. Draft, sign here or elsewhere, submit. A draft is named by the
 * digest that is signed, or by its beginning; without a name the newest of the vault that is not yet submitted is meant.
 */

import type { Draft, Readiness } from '@specie/issuance'
import { printGrams } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { facts, moment, type Report, short, table } from '../terminal/report.ts'
import { type DeedOptions, deedOptions, deedReport, keyOf, numberOf } from './deeds.ts'
import { explained, orRefuse } from './explain.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'
import { writeRequests } from './signatories.ts'

type Named = { readonly vault?: string }
type Reading = ProgrammeOptions & Named & { readonly json?: boolean }
type Deed = DeedOptions & Named

export function statement(): Command {
  const command = new Command('statement').description('what custodian and auditors swear to')
  const vaultOption = (one: Command) => one.option('--vault <id>', 'the vault’s number')

  act<[], Deed & { readonly asOf?: string; readonly settled?: readonly string[] }>(
    vaultOption(
      deedOptions(command.command('draft').description('draft a statement from the list as it is now')),
    )
      .option('--as-of <time>', 'when the bars were counted: ISO time or Unix seconds (default: now)')
      .option('--settled <entry...>', 'journal entries that people have settled and this list reflects'),
    (options) =>
      withProgramme(options, async (session) => {
        const { draftStatement } = await import('@specie/issuance')
        const vault = numberOf(options.vault ?? '', 'vault’s number', misuse)
        const asOf = options.asOf === undefined ? {} : { asOf: secondsOf(options.asOf) }
        const settled = (options.settled ?? []).map((entry) => numberOf(entry, 'journal entry', misuse))
        const draft = await draftStatement(session.office, { key: keyOf(options), vault, ...asOf, settled })
        return draftReport(session, orRefuse(draft), 'Drafted. Custodian and auditors sign it now.')
      }),
  )
  act<[string | undefined], Reading>(
    vaultOption(
      programmeOptions(command.command('show').argument('[draft]').description('one draft, or all of them')),
    ),
    (name, options) =>
      withProgramme(options, async (session) => {
        const { listDrafts } = await import('@specie/issuance')
        if (name !== undefined) return draftReport(session, await draftNamed(session, name, options), '')
        const vault =
          options.vault === undefined ? undefined : numberOf(options.vault, 'vault’s number', misuse)
        const drafts = await listDrafts(session.office.pool, vault)
        const rows = drafts.map((one) => [
          short(one.digest),
          String(one.statement.vault),
          moment(one.statement.asOf),
          String(one.statement.barCount),
          printGrams(one.statement.fineGold, 0),
          String(one.signatures.length),
          one.transaction === null ? 'draft' : 'submitted',
        ])
        return {
          data: { drafts },
          lines: table(['draft', 'vault', 'as of', 'bars', 'counts', 'signed', 'state'], rows),
        }
      }),
  )
  act<[string | undefined], Deed>(
    vaultOption(
      deedOptions(command.command('sign').argument('[draft]').description('sign with a key at hand')),
    ),
    (name, options) =>
      withProgramme(options, async (session) => {
        const { signStatement } = await import('@specie/issuance')
        const draft = await draftNamed(session, name, options)
        const who = await session.actor(options)
        const signed = orRefuse(await signStatement(session.office, draft.digest, who.signer))
        return draftReport(session, signed, `Signed by ${who.name}.`)
      }),
  )
  act<[string | undefined], Reading & { readonly signer?: readonly string[]; readonly out: string }>(
    vaultOption(programmeOptions(command.command('export').argument('[draft]')))
      .description('write what somebody is to sign, to carry to another machine')
      .option('--signer <who...>', 'who is to sign (default: the custodian and every auditor)')
      .option('--out <folder>', 'where to', '.'),
    (name, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { typedDataOfStatement } = await import('@specie/issuance')
        const draft = await draftNamed(session, name, options)
        const signers =
          options.signer?.map((one) => session.names.addressOf(one)) ?? (await attestorsOf(session, draft))
        const files = await writeRequests(
          options.out,
          typedDataOfStatement(session.office, draft.statement),
          signers,
        )
        return {
          data: { draft: draft.digest, files },
          lines: ['To be signed with `specie sign FILE`:', ...files],
        }
      }),
  )
  act<[readonly string[]], Reading>(
    programmeOptions(
      command
        .command('import-signature')
        .argument('<file...>')
        .description('take signatures that were made on another machine'),
    ),
    (files, options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const [evidence, { receiveSignature }] = await Promise.all([
          import('@specie/evidence'),
          import('@specie/issuance'),
        ])
        let draft: Draft | undefined
        for (const file of files) {
          const answer = evidence.parseAnswer(await readText(file))
          if (!answer.ok)
            refuse(`${file}: ${evidence.printAnswerRefusal(answer.refusal)}.`, {
              code: answer.refusal.code,
              facts: { file },
            })
          const { signer, digest, signature } = answer.value
          draft = orRefuse(await receiveSignature(session.office, digest, { signer, signature }))
        }
        if (draft === undefined) return misuse('No file was named.')
        return draftReport(session, draft, `${files.length} signature${files.length === 1 ? '' : 's'} taken.`)
      }),
  )
  act<[string | undefined], Deed>(
    vaultOption(
      deedOptions(
        command.command('submit').argument('[draft]').description('bring it to the chain; anyone may'),
      ),
    ),
    (name, options) =>
      withProgramme(options, async (session) => {
        const { submitStatement } = await import('@specie/issuance')
        const draft = await draftNamed(session, name, options, options.key !== undefined)
        const sender = await session.actor(options)
        const done = orRefuse(
          await submitStatement(session.office, {
            key: keyOf(options),
            digest: draft.digest,
            sender: sender.account,
          }),
        )
        const accepted = done.events.find((event) => event.kind === 'statementAccepted')
        const { vault, barCount, fineGold } = draft.statement
        return deedReport(`Vault ${vault}: ${barCount} bars, ${printGrams(fineGold)}, in force.`, done, {
          'counts at once': accepted?.kind === 'statementAccepted' ? printGrams(accepted.base) : undefined,
          'all of it from': accepted?.kind === 'statementAccepted' ? moment(accepted.goldAt) : undefined,
        })
      }),
  )
  act<[], Deed>(
    vaultOption(
      deedOptions(
        command
          .command('withdraw-signature')
          .description('an auditor takes back its own signature under the statement in force'),
      ),
    ),
    (options) =>
      withProgramme(options, async (session) => {
        const { withdrawSignature } = await import('@specie/issuance')
        const vault = numberOf(options.vault ?? '', 'vault’s number', misuse)
        const auditor = await session.actor(options)
        const done = orRefuse(
          await withdrawSignature(session.office, { key: keyOf(options), auditor: auditor.account, vault }),
        )
        return deedReport(`${auditor.name} withdrew its signature under vault ${vault}.`, done)
      }),
  )
  return command
}

async function draftNamed(
  session: Session,
  name: string | undefined,
  options: Named,
  submittedToo = false,
): Promise<Draft> {
  const { listDrafts } = await import('@specie/issuance')
  const vault = options.vault === undefined ? undefined : numberOf(options.vault, 'vault’s number', misuse)
  const drafts = await listDrafts(session.office.pool, vault)
  if (name !== undefined) {
    const wanted = name.toLowerCase().replace(/^(0x)?/, '0x')
    const found = drafts.filter((one) => one.digest.startsWith(wanted))
    if (found.length > 1) misuse(`${found.length} drafts begin with ${name}.`, 'Write more of the digest.')
    if (found[0] === undefined) throw explained({ code: 'DRAFT_UNKNOWN', digest: name })
    return found[0]
  }
  const open = drafts.filter((one) => submittedToo || one.transaction === null)
  const vaults = new Set(open.map((one) => one.statement.vault))
  if (open[0] === undefined)
    refuse('There is no draft to work on.', {
      code: 'NO_DRAFT',
      remedy: 'Begin with `specie statement draft --vault ID`.',
    })
  if (vaults.size > 1)
    misuse(`Drafts of ${vaults.size} vaults are open.`, 'Name the draft, or its vault with --vault.')
  return open[0]
}

async function attestorsOf(session: Session, draft: Draft) {
  const [parties, reserve] = await Promise.all([
    session.office.chain.readParties(),
    session.office.chain.readReserve(),
  ])
  const vault = reserve.vaults.find((one) => one.vault === draft.statement.vault)
  const auditors = parties.auditors.filter((one) => one.stands).map((one) => one.address)
  return vault === undefined ? auditors : [vault.custodian, ...auditors]
}

async function draftReport(session: Session, draft: Draft, what: string): Promise<Report> {
  const { readinessOf } = await import('@specie/issuance')
  const { statement: sworn, signatures, digest } = draft
  const readiness = await readinessOf(session.office, draft)
  const signers = signatures.map((one) => session.names.nameOf(one.signer))
  return {
    data: { ...draft, readiness, signers },
    lines: [
      ...(what === '' ? [] : [what]),
      ...facts({
        draft: digest,
        vault: sworn.vault,
        'as of': moment(sworn.asOf),
        bars: sworn.barCount,
        counts: printGrams(sworn.fineGold),
        'journal seen': sworn.seen,
        root: sworn.barRoot,
        list: sworn.listDigest,
        signed: signers.join(', ') || 'nobody yet',
        state: draft.transaction === null ? stateOf(readiness) : `submitted in ${draft.transaction}`,
      }).map((line) => `  ${line}`),
    ],
  }
}

function stateOf(readiness: Readiness): string {
  if (readiness.ready) return 'ready to submit'
  const auditors = readiness.quorum - readiness.auditorsSigned
  const missing = [
    ...(readiness.custodianSigned ? [] : ['the custodian']),
    ...(auditors > 0 ? [`${auditors} ${auditors === 1 ? 'auditor' : 'auditors'}`] : []),
  ]
  return `waits for ${missing.join(' and ')}`
}

function secondsOf(text: string): number {
  if (/^[0-9]{1,12}$/.test(text)) return Number(text)
  const time = Date.parse(text)
  if (Number.isNaN(time)) misuse(`${JSON.stringify(text)} is no time.`, 'Write it like 2026-03-31T16:00:00Z.')
  return Math.floor(time / 1000)
}
