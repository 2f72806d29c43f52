/**
 * AES-256-GCM over a value and the place it stands in: `01 ‖ iv (12) ‖ tag (16) ‖ ciphertext`. The place is authenticated and not stored, so that a
 * sealed value that was moved to another owner, version or field does not open. Values are padded: their length gives no name away.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Whose it is, and what of theirs: both together name one value for ever. */
export type SealedPlace = { readonly owner: string; readonly field: string }

export function sealBytes(key: Uint8Array, place: SealedPlace, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  cipher.setAAD(boundTo(place))
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([form, iv, cipher.getAuthTag(), hidden])
}

/** Null where the key, the place or a single bit is another. */
export function openBytes(key: Uint8Array, place: SealedPlace, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < headBytes || bytes[0] !== form[0]) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(boundTo(place))
  decipher.setAuthTag(bytes.subarray(1 + ivBytes, headBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()])
  } catch {
    return null
  }
}

/** JSON, with spaces behind it up to a whole number of blocks. */
export function paddedJson(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value), 'utf8')
  return Buffer.concat([text, Buffer.alloc(-text.length & (blockBytes - 1), ' ')])
}

function boundTo({ owner, field }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify(['specie sealed 1', owner, field]), 'utf8')
}

const form = Buffer.of(1)
const ivBytes = 12
const tagBytes = 16
const headBytes = 1 + ivBytes + tagBytes
const blockBytes = 256
