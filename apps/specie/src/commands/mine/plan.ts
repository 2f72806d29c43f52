/** `specie mine plan site.yaml`: what a mine beside the station is worth, how large it should be, when it runs, and how wrong that can go. */
import { writeFile } from 'node:fs/promises'
import type { Plan } from '@specie/mining/plan'
import { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { CommandFailure, misuse } from '../../terminal/failure.ts'
import type { Report } from '../../terminal/report.ts'
import { planLines } from './planLines.ts'
import { type PlanOptions, planned, planOptions } from './planned.ts'
import { signClaim } from './signClaim.ts'
import { toolVersion } from './toolVersion.ts'

type Options = PlanOptions & {
  readonly sign?: string
  readonly passwordFile?: string
}

export function plan(): Command {
  const command = new Command('plan')
    .argument('<site>', 'the site file; specie mine init writes one')
    .description('plan a mine: its worth, its best size, its hours, and what may come otherwise')
    .option(
      '--sign <keystore>',
      'sign the key figures with the key in this encrypted keystore: a forecast is a claim',
    )
    .option('--password-file <file>', 'read the keystore’s password from this file')
  return act<[string], Options>(planOptions(command), async (file, options): Promise<Report> => {
    if (options.passwordFile !== undefined && options.sign === undefined)
      misuse('--password-file is for a key, and none signs.', 'Give --sign KEYSTORE, or leave it out.')
    const made = await planned(file, options)
    const files = options.sign === undefined ? [] : [await claimFor(made.plan, file, options.sign, options)]
    const { dispatch: _, site: __, ...shown } = made.plan
    return {
      data: { ...shown, notes: made.series.notes, files },
      lines: [...planLines(made.plan), ...files.map((one) => `Written: ${one}`)],
    }
  })
}

async function claimFor(
  made: Plan,
  file: string,
  keystore: string,
  { passwordFile }: Options,
): Promise<string> {
  const { claimOf, printSignedClaim } = await import('@specie/mining/claim')
  const claim = claimOf(made, { at: new Date(), toolVersion: await toolVersion() })
  const signed = await signClaim(claim, keystore, passwordFile)
  return written(file.replace(/\.ya?ml$/, '.claim.json'), printSignedClaim(signed))
}

async function written(file: string, text: string): Promise<string> {
  try {
    await writeFile(file, text)
    return file
  } catch (cause) {
    throw new CommandFailure('unreachable', `${file} cannot be written.`, {
      code: 'UNWRITABLE',
      facts: { file },
      remedy: 'Name a place that you may write to.',
      cause,
    })
  }
}
