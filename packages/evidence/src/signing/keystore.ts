/** A key under a password: Web3 Secret Storage, version 3, with scrypt, as every Ethereum wallet reads and writes it. */
import { type Outcome, ok, refused } from '@specie/units'
import * as Bytes from 'ox/Bytes'
import * as Keystore from 'ox/Keystore'
import { getAddress, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

export type EncryptedKey = Keystore.Keystore & { readonly address: string }

export type KeystoreRefusal =
  | { readonly code: 'NOT_A_KEYSTORE'; readonly why: string }
  | { readonly code: 'PASSWORD_WRONG' }
  | { readonly code: 'ADDRESS_DIFFERS'; readonly written: string; readonly held: string }
  | { readonly code: 'PASSWORD_EMPTY' }

/** 2^18 rounds cost a guesser 256 MB and a good part of a second for every guess. */
export const scryptRounds = 262_144

/** Encrypts a key. `rounds` (scrypt's N) may be lowered for keys that guard nothing, as a demonstration's do. */
export async function encryptKey(
  privateKey: Hex,
  password: string,
  rounds = scryptRounds,
): Promise<Outcome<EncryptedKey, KeystoreRefusal>> {
  if (password === '') return refused({ code: 'PASSWORD_EMPTY' })
  const iv = Bytes.random(16)
  const [key, options] = await Keystore.scryptAsync({ password, iv, n: rounds, r: 8, p: 1 })
  const address = privateKeyToAccount(privateKey).address.slice(2).toLowerCase()
  return ok({ address, ...Keystore.encrypt(privateKey, key, options) })
}

/** The key inside a keystore's JSON text. */
export async function decryptKey(text: string, password: string): Promise<Outcome<Hex, KeystoreRefusal>> {
  const keystore = read(text)
  if (!keystore.ok) return keystore
  let privateKey: Hex
  try {
    privateKey = Keystore.decrypt(keystore.value, await Keystore.toKeyAsync(keystore.value, { password }))
  } catch (error) {
    if (error instanceof Error && error.message === 'corrupt keystore')
      return refused({ code: 'PASSWORD_WRONG' })
    return refused({ code: 'NOT_A_KEYSTORE', why: error instanceof Error ? error.message : String(error) })
  }
  const held = privateKeyToAccount(privateKey).address
  const { address } = keystore.value
  if (address !== undefined && address.toLowerCase().replace(/^0x/, '') !== held.slice(2).toLowerCase()) {
    return refused({ code: 'ADDRESS_DIFFERS', written: address, held: getAddress(held) })
  }
  return ok(privateKey)
}

export function printKeystoreRefusal(refusal: KeystoreRefusal): string {
  switch (refusal.code) {
    case 'NOT_A_KEYSTORE':
      return `this is no keystore of version 3: ${refusal.why}`
    case 'PASSWORD_WRONG':
      return 'the password is wrong, or the file is damaged'
    case 'ADDRESS_DIFFERS':
      return `the file says it holds the key of ${refusal.written}, but holds that of ${refusal.held}`
    case 'PASSWORD_EMPTY':
      return 'a key needs a password'
  }
}

type ReadKeystore = Keystore.Keystore & { readonly address?: string }

function read(text: string): Outcome<ReadKeystore, KeystoreRefusal> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused({ code: 'NOT_A_KEYSTORE', why: 'not JSON' })
  }
  if (!isKeystore(value)) {
    return refused({
      code: 'NOT_A_KEYSTORE',
      why: 'version 3 with aes-128-ctr and scrypt or pbkdf2 is expected',
    })
  }
  return ok(value)
}

function isKeystore(value: unknown): value is ReadKeystore {
  if (!isRecord(value) || value.version !== 3 || !isRecord(value.crypto)) return false
  const { cipher, ciphertext, cipherparams, kdf, kdfparams, mac } = value.crypto
  const address = value.address
  return (
    (address === undefined || typeof address === 'string') &&
    cipher === 'aes-128-ctr' &&
    isHexText(ciphertext) &&
    isHexText(mac) &&
    isRecord(cipherparams) &&
    isHexText(cipherparams.iv) &&
    (kdf === 'scrypt' || kdf === 'pbkdf2') &&
    isRecord(kdfparams) &&
    isHexText(kdfparams.salt)
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isHexText(value: unknown): value is string {
  return typeof value === 'string' && /^([0-9a-fA-F]{2})+$/.test(value)
}
