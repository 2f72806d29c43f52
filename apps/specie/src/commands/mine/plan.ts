/** `specie mine plan site.yaml`: what a mine beside the station is worth, how large it should be, when it runs, and how wrong that can go. */
import { join } from 'node:path'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { type Planned, type PlanOptions, planned, planOptions, withOverrides } from './planned.ts'
import { signClaim } from './signClaim.ts'
import { toolVersion } from './toolVersion.ts'
import { makeFolder, terminalWidth, writeText } from './writing.ts'

type Options = PlanOptions & {
  readonly out?: string
  readonly sign?: string
  readonly passwordFile?: string
}

export function plan(): Command {
  const command = new Command('plan')
    .argument('<site>', 'the site file; specie mine init writes one')
    .description('plan a mine: its worth, its best size, its hours, and what may come otherwise')
    .option('--out <folder>', 'write report.html, report.json, dispatch.csv and cashflow.csv there')
    .option(
      '--sign <keystore>',
      'sign the key figures with the key in this encrypted keystore: a forecast is a claim',
    )
    .option('--password-file <file>', 'read the keystore’s password from this file')
  return act<[string], Options>(planOptions(command), async (file, options): Promise<Report> => {
    if (options.passwordFile !== undefined && options.sign === undefined)
      misuse('--password-file is for a key, and none signs.', 'Give --sign KEYSTORE, or leave it out.')
    const made = await planned(file, options)
    const { jsonReport, terminalReport } = await import('@specie/mining/report')
    const files = [
      ...(options.out === undefined ? [] : await writeReport(made, options.out, commandOf(file, options))),
      ...(options.sign === undefined ? [] : [await writeClaim(made, file, options.sign, options)]),
    ]
    const { dispatch, ...shown } = JSON.parse(jsonReport(made.plan, { inputs: made.inputs }))
    const { year, method, values } = dispatch
    const { notes, madeUpNotes } = made.series
    return {
      // The hours are in dispatch.csv and report.json: no terminal wants a megabyte of them.
      data: { ...shown, dispatch: { year, method, values }, notes, madeUpNotes, files },
      lines: [
        terminalReport(made.plan, { width: terminalWidth() }).trimEnd(),
        ...notes.map((note) => `! ${note}`),
        ...files.map((one) => `Written: ${one}`),
      ],
    }
  })
}

/** The same site gives the same bytes: no time of writing stands in the report. */
async function writeReport(
  { plan, inputs }: Planned,
  folder: string,
  command: string,
): Promise<readonly string[]> {
  const { cashflowCsv, dispatchCsv, htmlReport, jsonReport } = await import('@specie/mining/report')
  await makeFolder(folder)
  const made = `specie ${await toolVersion()}`
  const texts = {
    'report.html': htmlReport(plan, { inputs, command, made }),
    'report.json': jsonReport(plan, { inputs }),
    'dispatch.csv': dispatchCsv(plan),
    'cashflow.csv': cashflowCsv(plan),
  }
  return Promise.all(Object.entries(texts).map(([name, text]) => writeText(join(folder, name), text)))
}

async function writeClaim(
  { plan }: Planned,
  file: string,
  keystore: string,
  { out, passwordFile }: Options,
): Promise<string> {
  const { claimOf, printSignedClaim } = await import('@specie/mining/claim')
  const claim = claimOf(plan, { at: new Date(), toolVersion: await toolVersion() })
  const signed = await signClaim(claim, keystore, passwordFile)
  const name = out === undefined ? file.replace(/\.ya?ml$/, '.claim.json') : join(out, 'claim.json')
  return writeText(name, printSignedClaim(signed))
}

/** What makes the same plan again; where it was written is no part of it. */
function commandOf(file: string, options: Options): string {
  const words = [
    ...withOverrides(options).set.flatMap((one) => ['--set', one]),
    ...(options.risk ? [] : ['--no-risk']),
  ]
  const quoted = words.map((word) =>
    /^[\w.,:=/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  )
  return ['specie mine plan', file, ...quoted].join(' ')
}
