/** `specie terms`: the document that says against whom a coin's claim is and who bears a loss: check one, publish it, read the one in force. */
import { inLanguage, readTerms, type Terms, type TermsLanguage, termsLanguages } from '@specie/evidence'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { facts } from '../terminal/report.ts'
import type { PublishRefusal } from '../terms.ts'
import { type ProgrammeOptions, programmeOptions, withProgramme } from './session.ts'

type ShowOptions = ProgrammeOptions & { readonly language: string; readonly json?: boolean }

export function terms(): Command {
  const command = new Command('terms').description('the programme’s terms')

  act<[string], { readonly json?: boolean }>(
    command.command('check').argument('<file>', 'JSON').description('whether a document can be published'),
    async (file) => {
      const read = readTerms(await readText(file))
      if (!read.ok) throw refusalOf(read.refusal, file)
      const { version, clauses, loss } = read.value
      const bound = clauses.filter((clause) => clause.bound === 'contract').length
      return {
        data: { version, clauses: clauses.length, enforcedByContracts: bound, loss: loss.rule },
        lines: [
          `${file}: version ${version}, ${clauses.length} clauses, ${bound} of them enforced by contracts; loss: ${loss.rule}.`,
        ],
      }
    },
  )

  act<[string], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(command.command('publish').argument('<file>', 'JSON')).description(
      'keep a version for ever; a later one is announced 30 days ahead',
    ),
    (file, options) =>
      withProgramme(options, async ({ programme }) => {
        const { publishTerms } = await import('../terms.ts')
        const now = new Date((await programme.now()) * 1000)
        const published = await publishTerms(programme.pool, await readText(file), now)
        if (!published.ok) throw refusalOf(published.refusal, file)
        const { version, effectiveFrom, digest } = published.value
        return {
          data: published.value,
          lines: [`Version ${version} is published, in force from ${effectiveFrom}: ${digest}`],
        }
      }),
  )

  act<[], ShowOptions>(
    programmeOptions(command.command('show'))
      .description('the terms in force')
      .option('--language <code>', termsLanguages.join(', '), 'en'),
    (options) =>
      withProgramme(options, async ({ programme }) => {
        const { publishedTerms } = await import('../terms.ts')
        const language = termsLanguages.find((one) => one === options.language)
        if (language === undefined)
          misuse(`${options.language} is no language of terms.`, `One of: ${termsLanguages.join(', ')}.`)
        const found = await publishedTerms(programme.pool, new Date((await programme.now()) * 1000))
        if (found === null) {
          return refuse('No terms are published yet.', {
            code: 'NO_TERMS',
            remedy: 'specie terms publish FILE',
          })
        }
        return { data: found, lines: linesOf(found.terms, found.inForce.digest, language) }
      }),
  )
  return command
}

function linesOf(found: Terms, digest: string, language: TermsLanguage): string[] {
  const said = (text: Terms['clauses'][number]['text']) => inLanguage(text, language).text
  return [
    ...facts({
      programme: found.programme,
      version: found.version,
      'in force from': found.effectiveFrom,
      digest,
      loss: found.loss.rule,
    }),
    ...found.clauses.flatMap((clause) => [
      '',
      `${said(clause.heading)}  [${clause.by ?? 'law alone'}]`,
      said(clause.text),
    ]),
    '',
    ...found.fees.map((fee) => `${said(fee.payer)}: ${said(fee.charge)}`),
    ...found.insurance.map(
      ({ vaults, insurer, limit, covers, excludes }) =>
        `vaults ${vaults.join(', ')}: ${insurer}, ${limit.amount} ${limit.currency}; + ${said(covers)}; − ${said(excludes)}`,
    ),
  ]
}

function refusalOf(refusal: PublishRefusal, file: string): CommandFailure {
  const { message, ...details } = explain(refusal, file)
  return new CommandFailure('refused', message, { code: refusal.code, ...details })
}

function explain(
  refusal: PublishRefusal,
  file: string,
): { message: string; facts?: Record<string, string>; remedy?: string } {
  switch (refusal.code) {
    case 'TERMS_WRONG':
      return { message: `${file} is no terms:\n${refusal.faults.map((fault) => `  ${fault}`).join('\n')}` }
    case 'TERMS_OUT_OF_ORDER':
      return {
        message: `Version ${refusal.version} is not the next one.`,
        remedy: `The next version is ${refusal.expected}.`,
      }
    case 'TERMS_TOO_SOON':
      return {
        message: `In force from ${refusal.effectiveFrom} is too soon: holders have 30 days to leave under the old terms.`,
        remedy: `The earliest day is ${refusal.earliest}.`,
      }
    case 'DOCUMENT_OTHER':
      return {
        message: `Version ${refusal.number} is published with other words, and stays as it is.`,
        facts: { digest: refusal.digest },
        remedy: 'Publish the change as the next version.',
      }
    case 'DOCUMENT_OUT_OF_ORDER':
      return {
        message: `Version ${refusal.number} comes before version ${refusal.latest}, which is published.`,
      }
  }
}
