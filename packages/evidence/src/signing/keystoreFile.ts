/** A keystore on disk (Node only): readable by its owner alone, and never written over another. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { type Outcome, refused } from '@specie/units'
import type { Hex } from 'viem'
import { decryptKey, type EncryptedKey, type KeystoreRefusal } from './keystore.ts'

export type KeystoreFileRefusal =
  | KeystoreRefusal
  | { readonly code: 'OTHERS_MAY_READ'; readonly path: string; readonly mode: string }

/** Writes with mode 600. Throws where the file exists: a key overwritten is a key lost. */
export async function writeKeystore(path: string, keystore: EncryptedKey): Promise<void> {
  await writeFile(path, `${JSON.stringify(keystore, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** The key of a file. The password comes from the caller: a prompt, an environment variable, a file. */
export async function readKeystore(
  path: string,
  password: string,
): Promise<Outcome<Hex, KeystoreFileRefusal>> {
  const { mode } = await stat(path)
  const othersMayRead = process.platform !== 'win32' && (mode & 0o077) !== 0
  if (othersMayRead) return refused({ code: 'OTHERS_MAY_READ', path, mode: (mode & 0o777).toString(8) })
  return decryptKey(await readFile(path, 'utf8'), password)
}
