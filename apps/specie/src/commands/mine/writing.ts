/** Files that a command writes where a person asked for them, and how wide the terminal is that it speaks to. */
import { mkdir, writeFile } from 'node:fs/promises'
import { CommandFailure } from '../../terminal/failure.ts'

/** The file's name, once it is written. */
export async function writeText(file: string, text: string): Promise<string> {
  await writeFile(file, text).catch(unwritable(file))
  return file
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(unwritable(folder))
}

function unwritable(file: string): (cause: unknown) => never {
  return (cause) => {
    throw new CommandFailure('unreachable', `${file} cannot be written.`, {
      code: 'UNWRITABLE',
      facts: { file },
      remedy: 'Name a place that exists and that you may write to.',
      cause,
    })
  }
}

/** Of the terminal, at most what reads well; 100 where the words go to a file. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? 100, 120)
}
