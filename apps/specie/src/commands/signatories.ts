/**
 * Others whose signatures a deed needs: two officers, a custodian, another sponsor. Each is named as a player of the demonstration, as a
 * keystore, or by the signature file that came back from a machine without a network.
 */

import type { SignedClearance } from '@specie/coin'
import type { SignableData, Signed, SignedContent, Signer } from '@specie/evidence'
import type { ClearanceQuestion, Release } from '@specie/issuance'
import type { Command } from 'commander'
import { misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import type { Report } from '../terminal/report.ts'
import { orRefuse } from './explain.ts'
import { fromKeystore, player } from './identity.ts'
import { namedBeside } from './names.ts'
import type { Session } from './session.ts'

export type OfficerOptions = {
  readonly officer?: readonly string[]
  readonly request?: string
  readonly passwordFile?: string
}
export type CustodianOptions = { readonly custodian?: string; readonly passwordFile?: string }

/** Somebody who signs now, or a signature made earlier. */
type Signatory = { readonly signer: Signer } | { readonly answer: Signed }

export function officerOptions(command: Command): Command {
  return command
    .option(
      '--officer <who>',
      'an officer who clears it, twice: a player, a keystore or a signature file',
      collect,
      [],
    )
    .option(
      '--request <folder>',
      'only write what the officers (names or addresses) are asked to sign, as files, and stop',
    )
}

export function custodianOption(command: Command): Command {
  return command.option(
    '--custodian <who>',
    'the custodian who releases it: a player, a keystore or a signature file',
  )
}

/** Two officers' clearance, or undefined where `--request` only wrote what they are to sign. */
export async function clearanceBy(
  session: Session,
  question: ClearanceQuestion,
  options: OfficerOptions,
): Promise<{ readonly clearance: SignedClearance } | { readonly written: readonly string[] }> {
  const issuance = await import('@specie/issuance')
  const officers = options.officer ?? []
  if (options.request !== undefined) {
    if (officers.length === 0)
      misuse('Nobody is asked to clear it.', 'Name the officers: --officer ADDRESS --officer ADDRESS.')
    const asked = orRefuse(await issuance.requestClearance(session.office, question))
    const addresses = officers.map((one) => session.names.addressOf(one))
    return { written: await writeRequests(options.request, asked.typedData, addresses, asked.content) }
  }
  if (officers.length !== 2) {
    misuse(
      `Two officers clear it; ${officers.length} ${officers.length === 1 ? 'was' : 'were'} named.`,
      'Give --officer twice.',
    )
  }
  const signatories = await Promise.all(officers.map((one) => signatory(session, one, options.passwordFile)))
  const answers = signatories.flatMap((one) => ('answer' in one ? [one.answer] : []))
  if (answers.length === 0) {
    const signers = signatories.flatMap((one) => ('signer' in one ? [one.signer] : []))
    const shown = signers.map((signer) => showing(session, signer, question.content))
    return { clearance: orRefuse(await issuance.clear(session.office, question, shown)) }
  }
  if (answers.length === 1)
    misuse(
      'One officer signed elsewhere and one would sign now.',
      'Both sign here, or both elsewhere: they sign one request.',
    )
  return { clearance: orRefuse(await issuance.clearanceFrom(session.office, answers)) }
}

/** The custodian's release of one bar. */
export async function releaseBy(
  session: Session,
  typedDataUntil: (expiry: number) => SignableData,
  options: CustodianOptions,
  content?: SignedContent,
): Promise<Release> {
  const issuance = await import('@specie/issuance')
  if (options.custodian === undefined) misuse('No custodian releases the bar.', 'Name it: --custodian WHO.')
  const who = await signatory(session, options.custodian, options.passwordFile)
  return 'answer' in who
    ? orRefuse(await issuance.releaseFrom(session.office, who.answer))
    : orRefuse(await issuance.release(session.office, typedDataUntil, showing(session, who.signer, content)))
}

/** One signature over typed data, by whoever is named. */
export async function signatureBy(
  session: Session,
  who: string,
  data: SignableData,
  passwordFile?: string,
): Promise<Signed> {
  const evidence = await import('@specie/evidence')
  const found = await signatory(session, who, passwordFile)
  if ('answer' in found) {
    const digest = evidence.digestOf(data)
    if (found.answer.digest === digest) return found.answer
    return refuse(`${who} signs something else.`, {
      code: 'OTHER_REQUEST',
      facts: { signed: found.answer.digest, asked: digest },
    })
  }
  const signed = await showing(session, found.signer).sign(data)
  if (!signed.ok) return refuse(evidence.printSignatureRefusal(signed.refusal), { code: signed.refusal.code })
  return signed.value
}

/** Writes one request for each signer, and gives the files' names. */
export async function writeRequests(
  folder: string,
  data: SignableData,
  signers: readonly Signer['address'][],
  content?: SignedContent,
): Promise<readonly string[]> {
  const [{ printRequest, signingRequest }, { mkdir, writeFile }, { join }] = await Promise.all([
    import('@specie/evidence'),
    import('node:fs/promises'),
    import('node:path'),
  ])
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const signer of signers) {
    const request = signingRequest(signer, data, content)
    const file = join(folder, `${data.primaryType}-${request.digest.slice(2, 10)}-${signer.slice(2, 8)}.json`)
    await writeFile(file, printRequest(request))
    files.push(file)
  }
  return files
}

/**
 * A signer who is shown in words what it signs, before it does: on the error stream, so that a program's answer stays one document,
 * and again in the command's answer (withSworn). What cannot be shown is not signed.
 */
function showing(session: Session, signer: Signer, content?: SignedContent): Signer {
  return {
    address: signer.address,
    sign: async (data) => {
      const { signingRequest } = await import('@specie/evidence')
      const { summary } = signingRequest(signer.address, data, content)
      const lines = namedBeside(summary, session.names)
      const who = session.names.nameOf(signer.address)
      process.stderr.write(`${[`${who} signs:`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`)
      session.sworn.push({ signer: signer.address, name: who, summary })
      return signer.sign(data)
    },
  }
}

/** A command's answer, with what was signed in it by keys at hand. */
export function withSworn(session: Session, report: Report): Report {
  const { sworn } = session
  if (sworn.length === 0 || typeof report.data !== 'object') return report
  const words = sworn.flatMap(({ name, summary }) => [
    '',
    `${name} signed:`,
    ...namedBeside(summary, session.names).map((one) => `  ${one}`),
  ])
  return { ...report, data: { ...report.data, sworn }, lines: [...report.lines, ...words] }
}

async function signatory(session: Session, who: string, passwordFile?: string): Promise<Signatory> {
  const { chainId } = session.office.chain
  if (!who.includes('/') && !who.endsWith('.json')) return { signer: (await player(who, chainId)).signer }
  const { parseAnswer, printAnswerRefusal } = await import('@specie/evidence')
  const text = await readText(who)
  if (!text.includes('specie signature'))
    return { signer: (await fromKeystore(who, chainId, passwordFile)).signer }
  const answer = parseAnswer(text)
  if (!answer.ok)
    refuse(`${who}: ${printAnswerRefusal(answer.refusal)}.`, {
      code: answer.refusal.code,
      facts: { file: who },
    })
  return { answer: answer.value }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
