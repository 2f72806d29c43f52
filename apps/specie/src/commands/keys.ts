/** `specie keys`: encrypted keystores (Web3 Secret Storage 3) in one folder, readable by their owner alone. */

import { randomBytes } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Address, Hex } from 'viem'
import { act, type CommonOptions } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, refuse } from '../terminal/failure.ts'
import { password } from '../terminal/password.ts'
import { readText } from '../terminal/readText.ts'
import { type Report, table } from '../terminal/report.ts'

type KeyOptions = CommonOptions & { readonly keys?: string; readonly passwordFile?: string }

export function keys(): Command {
  const command = new Command('keys').description('encrypted keystores')
  const folder = (one: Command) =>
    one
      .option('--keys <folder>', 'folder of the keystores (default: ~/.specie/keys)')
      .option('--password-file <file>', 'read the password from this file')

  act<[string], KeyOptions>(
    folder(command.command('new').argument('<name>', 'a name for the file').description('make a new key')),
    async (name, options) => keep(name, `0x${randomBytes(32).toString('hex')}`, options),
  )
  act<[string, string], KeyOptions>(
    folder(
      command
        .command('import')
        .argument('<name>', 'a name for the file')
        .argument('<file>', 'a file that holds the private key, as 0x and 64 hex digits')
        .description('encrypt a key that exists; delete the plain file afterwards'),
    ),
    async (name, file, options) => {
      const text = (await readText(file)).trim()
      if (!isPrivateKey(text)) {
        refuse(`${file} holds no private key.`, {
          code: 'NOT_A_KEY',
          facts: { file, characters: text.length },
          remedy: '0x and 64 hex digits, and nothing else, would be right.',
        })
      }
      return keep(name, text, options)
    },
  )
  act<[], KeyOptions>(
    folder(command.command('list').description('every keystore, with its address')),
    async (options) => {
      const path = folderOf(options)
      const files = await readdir(path).catch((): string[] => [])
      const found: { name: string; address: string; file: string }[] = []
      for (const file of files.filter((one) => one.endsWith('.json')).sort()) {
        const address = await keystoreAddress(join(path, file))
        if (address !== null)
          found.push({ name: file.replace(/\.json$/, ''), address, file: join(path, file) })
      }
      const rows = found.map((one) => [one.name, one.address, one.file])
      return {
        data: { folder: path, keys: found },
        lines: rows.length === 0 ? [`No keystore in ${path}.`] : table(['name', 'address', 'file'], rows),
      }
    },
  )
  act<[string], KeyOptions>(
    folder(
      command
        .command('address')
        .argument('<name>', 'its name, or a file')
        .description('the address of one key'),
    ),
    async (name, options) => {
      const file =
        name.includes('/') || name.endsWith('.json') ? name : join(folderOf(options), `${name}.json`)
      await readText(file)
      const address = await keystoreAddress(file)
      if (address === null)
        refuse(`${file} is no keystore that tells its address.`, { code: 'NOT_A_KEYSTORE', facts: { file } })
      return { data: { name, address, file }, lines: [address] }
    },
  )
  return command
}

async function keep(name: string, privateKey: Hex, options: KeyOptions): Promise<Report> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(name)) {
    refuse(`${JSON.stringify(name)} is no name for a key.`, {
      code: 'NAME_MALFORMED',
      remedy: 'Letters, digits and -, at most 63, would be right.',
    })
  }
  const evidence = await import('@specie/evidence')
  const { writeKeystore } = await import('@specie/evidence/keystore-file')
  const encrypted = await evidence.encryptKey(
    privateKey,
    await password(`The new key ${name}`, options.passwordFile),
  )
  if (!encrypted.ok)
    refuse(`${evidence.printKeystoreRefusal(encrypted.refusal)}.`, { code: encrypted.refusal.code })
  const path = folderOf(options)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const file = join(path, `${name}.json`)
  try {
    await writeKeystore(file, encrypted.value)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    throw new CommandFailure('refused', `${file} exists; a key is never written over.`, {
      code: 'KEY_EXISTS',
      facts: { file },
      remedy: 'Choose another name.',
    })
  }
  const { getAddress } = await import('viem')
  const address = getAddress(`0x${encrypted.value.address}`)
  return {
    data: { name, address, file },
    lines: [
      address,
      `Kept in ${file}. Without its password nobody can use it, you included: keep both, apart.`,
    ],
  }
}

function folderOf(options: KeyOptions): string {
  return options.keys ?? fromEnvironment('SPECIE_KEYS') ?? join(homedir(), '.specie', 'keys')
}

/** The address as the file tells it, or null where the file is no keystore. */
export async function keystoreAddress(file: string): Promise<Address | null> {
  let value: unknown
  try {
    value = JSON.parse(await readText(file))
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('address' in value)) return null
  const { address } = value
  if (typeof address !== 'string' || !/^(0x)?[0-9a-fA-F]{40}$/.test(address)) return null
  const { getAddress } = await import('viem')
  return getAddress(`0x${address.replace(/^0x/, '')}`)
}

function isPrivateKey(text: string): text is Hex {
  return /^0x[0-9a-fA-F]{64}$/.test(text)
}
