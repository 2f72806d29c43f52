/**
 * Keys of signed notes, as text: `<name>+<key id>+<base64 of the type's byte and the public key>`, and for whoever signs the
 * form of Go's note package, `PRIVATE+KEY+<name>+<key id>+<base64 of the type's byte and the seed>`.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Outcome, ok, refused } from '@specie/units'
import { parseBase64, printBase64 } from './base64.ts'

/** What a signature says: `ed25519` the note's text, `cosignature` that a witness saw this checkpoint at a time (cosignature/v1). */
export type SignatureType = 'ed25519' | 'cosignature'

export type NoteKey = {
  readonly name: string
  /** Four bytes as a number: with the name it says which key signed. It identifies; it does not protect. */
  readonly id: number
  readonly type: SignatureType
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

export type NoteSigner = { readonly key: NoteKey; readonly sign: (message: Uint8Array) => Uint8Array }

export type KeyRefusal =
  | { readonly code: 'KEY_MALFORMED'; readonly text: string }
  | { readonly code: 'KEY_NAME_MALFORMED'; readonly name: string }
  | { readonly code: 'KEY_TYPE_UNKNOWN'; readonly name: string; readonly type: number }
  | { readonly code: 'KEY_ID_WRONG'; readonly name: string; readonly id: string; readonly expected: string }

/** The verifier key that a text names. */
export function parseKey(text: string): Outcome<NoteKey, KeyRefusal> {
  const read = parseParts(text, text)
  if (!read.ok) return read
  const { name, type, id, material } = read.value
  return idChecked(noteKey(name, type, material), id)
}

export function printKey(key: NoteKey): string {
  return `${key.name}+${printId(key.id)}+${printTyped(key.type, key.publicKey)}`
}

/** A key from its parts. Throws RangeError for a name or a public key that no key may have. */
export function noteKey(name: string, type: SignatureType, publicKey: Uint8Array): NoteKey {
  if (!isKeyName(name))
    throw new RangeError(`"${name}" can't name a key: no spaces, no +, at least one letter.`)
  if (publicKey.length !== 32) {
    throw new RangeError(`An Ed25519 public key has 32 bytes, not ${publicKey.length}.`)
  }
  const hashed = sha256(joined(new TextEncoder().encode(`${name}\n`), [typeBytes[type]], publicKey))
  return { name, type, publicKey, id: new DataView(hashed.buffer, hashed.byteOffset).getUint32(0) }
}

/** A signer from a seed of 32 secret bytes. */
export function noteSigner(name: string, type: SignatureType, seed: Uint8Array): NoteSigner {
  return {
    key: noteKey(name, type, ed25519.getPublicKey(seed)),
    sign: (message) => ed25519.sign(message, seed),
  }
}

/** A new secret key as text, for a file that nobody else may read. */
export function newSecretKey(name: string, type: SignatureType): string {
  const seed = ed25519.utils.randomSecretKey()
  const { key } = noteSigner(name, type, seed)
  return `${secretPrefix}${name}+${printId(key.id)}+${printTyped(type, seed)}`
}

/** The signer of a secret key's text. Its refusals never carry the secret. */
export function parseSecretKey(text: string): Outcome<NoteSigner, KeyRefusal> {
  const hidden = 'a secret key'
  const trimmed = text.trim()
  if (!trimmed.startsWith(secretPrefix)) return refused({ code: 'KEY_MALFORMED', text: hidden })
  const read = parseParts(trimmed.slice(secretPrefix.length), hidden)
  if (!read.ok) return read
  const { name, type, id, material } = read.value
  const signer = noteSigner(name, type, material)
  const key = idChecked(signer.key, id)
  return key.ok ? ok(signer) : key
}

/** Not empty, no Unicode space, no plus, nothing that ends a line. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s\u0085+\p{Cc}]/u.test(name) && name.isWellFormed()
}

export function printId(id: number): string {
  return id.toString(16).padStart(8, '0')
}

type Parts = { name: string; type: SignatureType; id: string; material: Uint8Array }

function parseParts(text: string, shown: string): Outcome<Parts, KeyRefusal> {
  // Base 64 may hold a plus; a name and an id may not.
  const match = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/su.exec(text)
  const [, name = '', id = '', encoded = ''] = match ?? []
  const bytes = parseBase64(encoded)
  if (!match || !bytes || bytes.length === 0) return refused({ code: 'KEY_MALFORMED', text: shown })
  if (!isKeyName(name)) return refused({ code: 'KEY_NAME_MALFORMED', name })
  const type = typesByByte.get(bytes[0] ?? 0)
  if (!type) return refused({ code: 'KEY_TYPE_UNKNOWN', name, type: bytes[0] ?? 0 })
  if (bytes.length !== 33) return refused({ code: 'KEY_MALFORMED', text: shown })
  return ok({ name, type, id, material: bytes.slice(1) })
}

function idChecked(key: NoteKey, id: string): Outcome<NoteKey, KeyRefusal> {
  const expected = printId(key.id)
  return id === expected ? ok(key) : refused({ code: 'KEY_ID_WRONG', name: key.name, id, expected })
}

function printTyped(type: SignatureType, bytes: Uint8Array): string {
  return printBase64(joined([typeBytes[type]], bytes))
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)))
}

const secretPrefix = 'PRIVATE+KEY+'

/** As assigned by C2SP signed-note. */
const typeBytes = { ed25519: 0x01, cosignature: 0x04 } as const satisfies Record<SignatureType, number>

const typesByByte = new Map<number, SignatureType>([
  [typeBytes.ed25519, 'ed25519'],
  [typeBytes.cosignature, 'cosignature'],
])
