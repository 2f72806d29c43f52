/**
 * What can be paid to with one public key hash: itself (P2PKH and P2WPKH alike), and the script that wraps it (P2SH-P2WPKH, BIP-49),
 * whose hash follows from it. The way back does not exist: of a script's hash nobody sees the key.
 */

import { bytesToHex, concat, ripemd160, sha256, toBytes } from 'viem'
import type { Wallet } from './canonicalWallet.ts'
import type { WalletKey } from './key.ts'

export function keysOfPublicKeyHash(hash: Uint8Array): Wallet['keys'] {
  return [`publicKey:${hexadecimal(hash)}`, wrapped(0x14, hash)]
}

/** A witness script's hash, and the P2SH that wraps it. */
export function keysOfWitnessScript(hash: Uint8Array): Wallet['keys'] {
  return [`witness0:${hexadecimal(hash)}`, wrapped(0x20, hash)]
}

export function keyOfScript(hash: Uint8Array): WalletKey {
  return `script:${hexadecimal(hash)}`
}

export function hexadecimal(bytes: Uint8Array): string {
  return bytesToHex(bytes).slice(2)
}

function wrapped(length: number, programme: Uint8Array): WalletKey {
  const script = concat([new Uint8Array([0, length]), programme])
  return keyOfScript(toBytes(ripemd160(sha256(script))))
}
