/**
 * The programme's keys for personal data, in a file that only its user can read and that is never in the database or a backup. The first line says what it
 * is; each further line is one key, `ID HEX`. The first key seals; the others still open what was sealed before a rotation.
 */
import { createHash, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { PersonalDataLocked } from './locked.ts'

export type MasterKey = {
  /** Of the key's own digest: a key cannot be taken for another. */
  readonly id: string
  readonly key: Buffer
}

/** Never empty; the first seals. Throws PersonalDataLocked, naming the file and what would be right. */
export function readKeyFile(file: string): readonly MasterKey[] {
  const mode = modeOf(file)
  if ((mode & 0o077) !== 0) {
    throw new PersonalDataLocked(
      'PERSONAL_KEY_OPEN',
      `The key for personal data, ${file}, can be read by others (mode ${(mode & 0o777).toString(8)}).`,
      `chmod 600 ${file}; and if others may have read it, rotate: specie party key rotate`,
    )
  }
  return readKeys(readFileSync(file, 'utf8'), file)
}

/** The text of a key file, wherever it came from. */
export function readKeys(text: string, from: string): readonly MasterKey[] {
  const [head, ...lines] = text.split('\n').map((line) => line.trim())
  const keys = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [id, hex = ''] = line.split(' ')
      const key = /^[0-9a-f]{64}$/.test(hex) ? masterKey(Buffer.from(hex, 'hex')) : null
      return key !== null && key.id === id ? key : null
    })
  const whole = keys.filter((key) => key !== null)
  if (head === firstLine && whole.length > 0 && whole.length === keys.length) return whole
  throw new PersonalDataLocked(
    'PERSONAL_KEY_FORM',
    `${from} is no whole key for personal data.`,
    `Its first line would be “${firstLine}”, each further one a key’s id and 64 hex digits. Bring back the copy that the runbook asks you to keep.`,
  )
}

/** Makes the file with one fresh key; where another process was quicker, that one's stands. */
export function makeKeyFile(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, printKeys([freshKey()]), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
}

/** Writes these keys in the place of what was there: whole or not at all. */
export function replaceKeyFile(file: string, keys: readonly MasterKey[]): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, printKeys(keys), { mode: 0o600, flag: 'wx' })
  renameSync(draft, file)
}

export function printKeys(keys: readonly MasterKey[]): string {
  return [firstLine, ...keys.map(({ id, key }) => `${id} ${key.toString('hex')}`), ''].join('\n')
}

export function freshKey(): MasterKey {
  return masterKey(randomBytes(32))
}

function masterKey(key: Buffer): MasterKey {
  const id = createHash('sha256').update('specie personal data key 1').update(key).digest('hex').slice(0, 16)
  return { id, key }
}

function modeOf(file: string): number {
  try {
    return statSync(file).mode
  } catch (cause) {
    throw new PersonalDataLocked(
      'PERSONAL_KEY_MISSING',
      `The key for personal data is not in ${file}.`,
      'Bring it back from where it is kept apart from the backups. Without it nothing of what was sealed can be read, by anybody.',
      cause,
    )
  }
}

const firstLine = 'specie personal data key 1'
