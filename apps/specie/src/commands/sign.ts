/**
 * `specie sign FILE`: for a machine without a network. It reads a signing request, shows in words what is sworn, and writes the
 * signature beside it. It needs no database and no chain, and believes nothing in the file that it cannot make anew.
 */

import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { type IdentityOptions, identityOptions, offlineIdentity } from './identity.ts'

type SignOptions = IdentityOptions & {
  readonly out?: string
  readonly json?: boolean
  readonly show?: boolean
  readonly yes?: boolean
}

export function sign(): Command {
  const command = new Command('sign')
    .argument('<file>', 'a signing request, as `statement export` and others write it')
    .option('--out <file>', 'where to write the signature (default: FILE with .signature.json)')
    .option('--show', 'only show what would be signed')
    .option('--yes', 'sign without being asked; needed where there is no terminal')
  return act<[string], SignOptions>(identityOptions(command), async (file, options) => {
    const evidence = await import('@specie/evidence')
    const request = evidence.parseRequest(await readText(file))
    if (!request.ok) {
      refuse(`${file}: ${evidence.printRequestRefusal(request.refusal)}.`, {
        code: request.refusal.code,
        facts: { file },
        remedy: 'Export the request again; a file that was changed on the way is not signed.',
      })
    }
    const { signer: asked, digest, summary, typedData } = request.value
    if (options.show === true) {
      return {
        data: { signer: asked, digest, summary, typedData },
        lines: [`For ${asked} to sign:`, ...summary],
      }
    }
    process.stderr.write(`${[`For ${asked} to sign:`, ...summary].join('\n')}\n`)
    if (options.yes !== true) await confirm()
    const signer = await offlineIdentity(options, typedData.domain.chainId)
    if (signer.address !== asked) {
      refuse(`The request is for another signer.`, {
        code: 'OTHER_PARTY',
        facts: { asked, yours: signer.address },
        remedy: 'Use the key of the party that the request names.',
      })
    }
    const signed = await signer.sign(typedData)
    if (!signed.ok) refuse(evidence.printSignatureRefusal(signed.refusal), { code: signed.refusal.code })
    const out = options.out ?? `${file.replace(/\.json$/, '')}.signature.json`
    await writeFile(out, evidence.printAnswer(signed.value))
    return {
      data: { ...signed.value, summary, file: out },
      lines: [...summary, '', `Signed by ${asked}.`, `Carry ${out} back.`],
    }
  })
}

/** Asks on the terminal; whatever is not a yes is a no. */
async function confirm(): Promise<void> {
  if (!process.stdin.isTTY) {
    misuse(
      'Nobody can be asked here whether to sign this.',
      'Read it with --show, then sign with --yes, or run this on a terminal.',
    )
  }
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question('Sign this? Type yes: ').finally(() => terminal.close())
  if (answer.trim().toLowerCase() !== 'yes') {
    refuse('Nothing was signed.', { code: 'NOT_CONFIRMED', remedy: 'Type yes where it is right.' })
  }
}
