/**
 * What a programme's public log is called, who signs it and who must have cosigned: the origin follows from chain and Reserve, the key is a file
 * that nobody else may read, the witnesses stand in a policy file (C2SP tlog-policy).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type NoteKey,
  type NoteSigner,
  newSecretKey,
  type Policy,
  parsePolicy,
  parseSecretKey,
} from '@specie/evidence/log'
import type { Programme } from '../programme/programme.ts'
import type { ProgrammeSettings } from '../programme/store.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure } from '../terminal/failure.ts'

type Place = Pick<Programme, 'dataDirectory' | 'settings'>

/** The log's name in its checkpoints. It names the programme, so that no other log can be shown in its place. */
export function originOf({ chainId, contracts }: Pick<ProgrammeSettings, 'chainId' | 'contracts'>): string {
  return `specie/${chainId}/${contracts.reserve.toLowerCase()}`
}

/** Where the log's files, keys and policy lie. */
export function logDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'log')
}

/** Whoever signs the log here; null where this process has no key for it. Throws where the key is not this log's. */
export function logSigner(programme: Place): NoteSigner | null {
  const { settings, dataDirectory } = programme
  if (settings === null) return null
  const origin = originOf(settings)
  const file = fromEnvironment('SPECIE_LOG_KEY_FILE') ?? join(logDirectory(dataDirectory), 'key')
  // In earnest a key is made by somebody who then keeps a copy of it: `specie log key`.
  if (!existsSync(file)) {
    if (!settings.demonstration) return null
    writeSecretKey(file, newSecretKey(origin, 'ed25519'))
  }
  const read = parseSecretKey(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file} holds no key of a log: ${read.refusal.code}.`)
  const { key } = read.value
  if (key.name !== origin || key.type !== 'ed25519')
    throw new Error(`${file} holds the key of ${key.name}; the log of this programme is ${origin}.`)
  return read.value
}

/** Refuses to write over what is there: a key that is lost cannot be made again. */
export function writeSecretKey(file: string, secret: string): void {
  if (existsSync(file))
    throw new CommandFailure('refused', `${file} is there already. A key that is written over is lost.`, {
      code: 'KEY_EXISTS',
      remedy: 'Name another file.',
    })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
}

/** The policy under which this log is published; without a file of one, no witness is asked. */
export function logPolicy({ dataDirectory }: Pick<Programme, 'dataDirectory'>, key: NoteKey): Policy {
  const file = policyFile(dataDirectory)
  if (!existsSync(file)) return { logs: [{ key, url: undefined }], witnesses: [], groups: [], quorum: 'none' }
  const read = parsePolicy(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file}, line ${read.refusal.line}: ${JSON.stringify(read.refusal)}`)
  if (!read.value.logs.some((log) => log.key.name === key.name && log.key.id === key.id))
    throw new Error(`${file} does not name this log's own key among its logs.`)
  return read.value
}

export function policyFile(dataDirectory: string): string {
  return fromEnvironment('SPECIE_LOG_POLICY_FILE') ?? join(logDirectory(dataDirectory), 'policy')
}
