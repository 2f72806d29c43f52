/** The document behind a hold or a freeze: a file whose digest goes to the chain, or a sentence where there is no file. */

import { readFile } from 'node:fs/promises'
import type { Digest } from '@specie/coin'
import type { Command } from 'commander'
import { keccak256, stringToBytes } from 'viem'
import { CommandFailure, misuse } from '../terminal/failure.ts'

export type EvidenceOptions = { readonly evidence?: string; readonly evidenceText?: string }

export function evidenceOption(command: Command, what: string): Command {
  return command
    .option('--evidence <file>', `${what}, as a file: its digest goes to the chain, the file stays with you`)
    .option('--evidence-text <text>', `${what}, in a sentence`)
}

export async function evidenceOf(
  options: EvidenceOptions,
): Promise<{ readonly digest: Digest; readonly text: string }> {
  if (options.evidence !== undefined) {
    try {
      return { digest: keccak256(await readFile(options.evidence)), text: options.evidence }
    } catch (cause) {
      throw new CommandFailure('unreachable', `${options.evidence} cannot be read.`, {
        facts: { file: options.evidence },
        cause,
      })
    }
  }
  if (options.evidenceText === undefined || options.evidenceText.trim() === '') {
    return misuse('Nothing is said of what it rests on.', 'Give --evidence FILE, or --evidence-text "…".')
  }
  return { digest: keccak256(stringToBytes(options.evidenceText)), text: options.evidenceText }
}
