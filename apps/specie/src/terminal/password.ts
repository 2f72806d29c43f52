/** A password for a keystore: from `SPECIE_PASSWORD`, from a file, or typed where nobody sees it. Never from an argument, which every user of the machine can read. */

import { readFile } from 'node:fs/promises'
import { misuse } from './failure.ts'

export async function password(what: string, file?: string): Promise<string> {
  if (file !== undefined) return (await readFile(file, 'utf8')).replace(/\r?\n$/, '')
  const fromEnvironment = process.env.SPECIE_PASSWORD
  if (fromEnvironment !== undefined) return fromEnvironment
  if (!process.stdin.isTTY) {
    misuse(
      `${what} needs a password, and nobody can type one here.`,
      'Give --password-file FILE, or set SPECIE_PASSWORD.',
    )
  }
  return typed(`${what}, password: `)
}

function typed(question: string): Promise<string> {
  process.stderr.write(question)
  const { stdin } = process
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let text = ''
    const onData = (chunk: string) => {
      for (const character of chunk) {
        if (character === '\u0003') return finish(() => reject(new Error('Interrupted.')))
        if (character === '\r' || character === '\n') return finish(() => resolve(text))
        if (character === '\u007f' || character === '\b') text = text.slice(0, -1)
        else text += character
      }
    }
    const finish = (end: () => void) => {
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      process.stderr.write('\n')
      end()
    }
    stdin.on('data', onData)
  })
}
