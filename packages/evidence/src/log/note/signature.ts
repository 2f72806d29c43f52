/**
 * What each type of key signs. `ed25519`: the note's text. `cosignature`: `cosignature/v1`, the time, then the text (C2SP
 * tlog-cosignature), so that a witness's word has a date and can't pass for a log's.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import type { NoteKey, NoteSigner } from './key.ts'

/** The signature of a note's text; with a key for cosignatures its time in seconds stands before it. */
export function sign(signer: NoteSigner, text: string, time: number | undefined): Uint8Array {
  if (signer.key.type === 'ed25519') return signer.sign(new TextEncoder().encode(text))
  if (time === undefined) throw new RangeError(`${signer.key.name} signs with a time, and none was given.`)
  const signature = new Uint8Array(8 + 64)
  new DataView(signature.buffer).setBigUint64(0, BigInt(time))
  signature.set(signer.sign(cosigned(text, time)), 8)
  return signature
}

/** The time that a good signature carries, if any; undefined in place of the answer where the signature is wrong. */
export function checkSignature(
  key: NoteKey,
  text: string,
  signature: Uint8Array,
): { readonly time: number | undefined } | undefined {
  if (key.type === 'ed25519') {
    return isGood(key, new TextEncoder().encode(text), signature) ? { time: undefined } : undefined
  }
  if (signature.length !== 8 + 64) return undefined
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(time)) return undefined
  return isGood(key, cosigned(text, time), signature.subarray(8)) ? { time } : undefined
}

function cosigned(text: string, time: number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`)
}

/** RFC 8032 to the letter (`zip215: false`): nobody may find a signature good that another verifier finds wrong. */
function isGood(key: NoteKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false
  try {
    return ed25519.verify(signature, message, key.publicKey, { zip215: false })
  } catch {
    // The library throws where key or signature is not a point of the curve: that is not a signature either.
    return false
  }
}
