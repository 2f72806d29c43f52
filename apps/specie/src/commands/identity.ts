/**
 * Who acts: a key from an encrypted keystore, or one of the demonstration's players. The players' keys are known to the whole world,
 * so they act on the local chain and nowhere else.
 */

import type { Signer } from '@specie/evidence'
import type { Command } from 'commander'
import type { LocalAccount } from 'viem'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { password } from '../terminal/password.ts'

export type IdentityOptions = {
  readonly as?: string
  readonly keystore?: string
  readonly passwordFile?: string
}

/** Whoever acts can sign typed data and send transactions. */
export type Identity = { readonly account: LocalAccount; readonly signer: Signer; readonly name: string }

export function identityOptions(command: Command): Command {
  return command
    .option('--as <name>', 'act as a player of the demonstration (local chain only)')
    .option('--keystore <file>', 'act with the key in this encrypted keystore')
    .option('--password-file <file>', 'read the keystore’s password from this file')
}

/** The signer for a request that names its chain. */
export async function offlineIdentity(options: IdentityOptions, chainId: number): Promise<Signer> {
  return (await identity(options, chainId)).signer
}

export async function identity(options: IdentityOptions, chainId: number): Promise<Identity> {
  if (options.as !== undefined && options.keystore !== undefined) {
    misuse('--as and --keystore both say who acts.', 'Give one of them.')
  }
  if (options.as !== undefined) return player(options.as, chainId)
  if (options.keystore !== undefined) return fromKeystore(options.keystore, chainId, options.passwordFile)
  return misuse(
    'Nobody acts.',
    'Say who: --as NAME for a player of the demonstration (`specie status` lists them), or --keystore FILE.',
  )
}

/** A player of the demonstration by name. */
export async function player(name: string, chainId: number): Promise<Identity> {
  const [{ accountOf, cast, findPlayer, signerOf }, { localChainId }] = await Promise.all([
    import('../demonstration/cast.ts'),
    import('@specie/coin/local'),
  ])
  const found = findPlayer(name)
  if (found === undefined) {
    misuse(
      `Nobody in the demonstration is called ${name}.`,
      `They are: ${cast.map((one) => one.slug).join(', ')}.`,
    )
  }
  if (chainId !== localChainId) refuseKnownKey(found.name, chainId)
  return { account: accountOf(found.slug), signer: signerOf(found.slug), name: found.name }
}

/** The key inside a keystore file. A key that the world knows is refused wherever it could be taken for a secret. */
export async function fromKeystore(file: string, chainId: number, passwordFile?: string): Promise<Identity> {
  const [evidence, { privateKeyToAccount }, { isDemoAddress }, { localChainId }] = await Promise.all([
    import('@specie/evidence'),
    import('viem/accounts'),
    import('@specie/coin'),
    import('@specie/coin/local'),
  ])
  const { readKeystore } = await import('@specie/evidence/keystore-file')
  const opened = await readKeystore(file, await password(file, passwordFile)).catch((cause: unknown) => {
    throw new CommandFailure('unreachable', `${file} cannot be read.`, { facts: { file }, cause })
  })
  if (!opened.ok) {
    const { refusal } = opened
    refuse(
      refusal.code === 'OTHERS_MAY_READ'
        ? `${file} can be read by others (mode ${refusal.mode}).`
        : `${file}: ${evidence.printKeystoreRefusal(refusal)}.`,
      {
        code: refusal.code,
        facts: { file },
        ...(refusal.code === 'OTHERS_MAY_READ' ? { remedy: `chmod 600 ${file}` } : {}),
      },
    )
  }
  const account = privateKeyToAccount(opened.value)
  if (chainId !== localChainId && isDemoAddress(account.address)) refuseKnownKey(account.address, chainId)
  return { account, signer: evidence.accountSigner(account), name: account.address }
}

function refuseKnownKey(name: string, chainId: number): never {
  return refuse(`The key of ${name} is known to everybody; it is used on the local chain only.`, {
    code: 'DEMONSTRATION_KEY',
    facts: { chain: chainId },
    remedy: 'Make a key of your own with `specie keys new`, and use --keystore.',
  })
}
