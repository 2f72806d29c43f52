/** A file that a person named. That it is not there is told in words, not as a stack. */

import { readFile } from 'node:fs/promises'
import { CommandFailure } from './failure.ts'

export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path))
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNREADABLE'
    throw new CommandFailure('unreachable', `${path} cannot be read.`, {
      code,
      facts: { file: path, system: code },
      remedy: code === 'ENOENT' ? 'Name a file that exists.' : 'Look at who may read it.',
      cause,
    })
  }
}
