/**
 * Two witnesses of the demonstration's own, on ports of this machine: they show how witnessing works and prove nothing, since one hand
 * runs them all. In earnest each is run by somebody else, with `specie witness`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type NoteKey,
  type NoteSigner,
  newSecretKey,
  parseSecretKey,
  printPolicy,
} from '@specie/evidence/log'
import { listen } from '../server/listen.ts'
import { write } from './files.ts'
import { logDirectory, policyFile, writeSecretKey } from './setting.ts'
import { openWitness } from './witnessDesk.ts'

const names = ['gannet', 'ellery'] as const

/** Begins them and writes the policy that asks for both. Gives how to end them. */
export async function demonstrationWitnesses(
  dataDirectory: string,
  logKey: NoteKey,
): Promise<() => Promise<void>> {
  const directory = logDirectory(dataDirectory)
  const running = await Promise.all(
    names.map(async (name) => {
      const signer = secretKey(join(directory, `witness-${name}.key`), `${name}.witness.example`)
      const witness = openWitness({
        signer,
        logs: [logKey],
        stateFile: join(directory, `witness-${name}.state`),
      })
      const { address, close } = await listen({ port: 0, host: 'localhost', fetch: witness.answer })
      return { name, key: signer.key, url: `${address}/`, close }
    }),
  )
  const policy = printPolicy({
    logs: [{ key: logKey, url: undefined }],
    witnesses: running,
    groups: [{ name: 'both', threshold: names.length, members: names }],
    quorum: 'both',
  })
  await write(policyFile(dataDirectory), new TextEncoder().encode(policy))
  return async () => {
    await Promise.all(running.map(({ close }) => close()))
  }
}

function secretKey(file: string, name: string): NoteSigner {
  if (!existsSync(file)) writeSecretKey(file, newSecretKey(name, 'cosignature'))
  const read = parseSecretKey(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file} holds no key: ${read.refusal.code}.`)
  return read.value
}
