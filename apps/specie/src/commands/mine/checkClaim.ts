/** `specie mine check-claim FILE`: whether a signed forecast is as it was signed, and by whom. */
import { Command } from 'commander'
import { act, type CommonOptions } from '../../terminal/act.ts'
import { readText } from '../../terminal/readText.ts'
import { facts, type Report, table } from '../../terminal/report.ts'
import { checkedClaim } from './signClaim.ts'

type CheckOptions = CommonOptions & { readonly signer?: string }

export function checkClaim(): Command {
  const command = new Command('check-claim')
    .argument('<file>', 'a signed forecast, as `plan --sign` writes it')
    .description('whether a signed forecast is as it was signed, and by whom')
    .option('--signer <address>', 'who must have signed it')
  return act<[string], CheckOptions>(command, async (file, options): Promise<Report> => {
    const { claim, digest, signer } = await checkedClaim(await readText(file), file)
    const wanted = options.signer
    const failed = wanted !== undefined && wanted.toLowerCase() !== signer.toLowerCase()
    const shown = claim.figures.map(({ label, value, unit }) => [
      label,
      value === null ? 'none' : value.toLocaleString('en-US', { maximumFractionDigits: 2 }),
      unit,
    ])
    return {
      failed,
      data: { claim, digest, signer, signatureGood: true, ...(failed ? { wantedSigner: wanted } : {}) },
      lines: [
        failed ? `Signed by ${signer}, and not by ${wanted}.` : `As it was signed by ${signer}.`,
        ...facts({
          plan: claim.plan,
          made: claim.madeAt,
          digest,
          tool: `${claim.tool.name} ${claim.tool.version}`,
        }),
        ...(claim.madeUp.length === 0 ? [] : [`Made up by a generator: ${claim.madeUp.join('; ')}.`]),
        '',
        ...table(['figure', '', ''], shown),
        '',
        claim.statement,
      ],
    }
  })
}
