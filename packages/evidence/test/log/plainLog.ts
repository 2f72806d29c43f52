/**
 * The log once more, straight from the recursions of RFC 6962, section 2.1, and the words of C2SP's documents, on Node's own SHA-256 and
 * Ed25519. It shares nothing with the package, is slow, and reads what the package wrote.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'

type Files = ReadonlyMap<string, Uint8Array>
const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

const leaf = (entry: Uint8Array): Buffer => sha256(Uint8Array.of(0), entry)
const node = (left: Buffer, right: Buffer): Buffer => sha256(Uint8Array.of(1), left, right)

/** MTH(D[n]) over leaf hashes. */
export function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (leaves.length < 2) return only ?? sha256()
  const k = split(leaves.length)
  return node(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)))
}

/** PATH(m, D[n]). */
export function path(m: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length < 2) return []
  const k = split(leaves.length)
  return m < k
    ? [...path(m, leaves.slice(0, k)), treeHash(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), treeHash(leaves.slice(0, k))]
}

/** PROOF(m, D[n]). */
export function proof(m: number, leaves: readonly Buffer[]): readonly Buffer[] {
  return m === 0 || m === leaves.length ? [] : subproof(m, leaves, true)
}

function subproof(m: number, leaves: readonly Buffer[], known: boolean): readonly Buffer[] {
  if (m === leaves.length) return known ? [] : [treeHash(leaves)]
  const k = split(leaves.length)
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), known), treeHash(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), treeHash(leaves.slice(0, k))]
}

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

export const leafHashes = (entries: readonly Uint8Array[]) => entries.map(leaf)

/** Reads a whole log from its files: checkpoint, bundles, every tile of every level; asserts that all of them agree. */
export function readPlainly(files: Files, publicKey: Uint8Array): readonly Buffer[] {
  const note = Buffer.from(file(files, 'checkpoint')).toString()
  const [text = '', signatures = ''] = note.split(/(?<=\n)\n(?=— )/)
  const [origin, sizeText, root] = text.split('\n')
  const [, name, encoded = ''] = signatures.split('\n')[0]?.split(' ') ?? []
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' })
  const signature = Buffer.from(encoded, 'base64').subarray(4)
  if (name !== origin || !verify(null, Buffer.from(text), key, signature)) throw new Error('not signed')

  const size = Number(sizeText)
  const entries: Buffer[] = []
  for (let n = 0; n * 256 < size; n++) {
    const width = Math.min(256, size - n * 256)
    let rest = Buffer.from(file(files, `tile/entries/${number(n)}${partial(width)}`))
    for (let e = 0; e < width; e++) {
      const length = rest.readUInt16BE(0)
      entries.push(rest.subarray(2, 2 + length))
      rest = rest.subarray(2 + length)
    }
    if (rest.length > 0) throw new Error(`bundle ${n} is longer than its ${width} entries`)
  }
  const leaves = leafHashes(entries)
  if (treeHash(leaves).toString('base64') !== root) throw new Error('the entries make another root')

  // Section "Merkle Tree" of tlog-tiles: MTH(D[(n * 256 + i) * 256**l : (n * 256 + i + 1) * 256**l])
  for (let l = 0; 256 ** l <= size; l++) {
    const count = Math.floor(size / 256 ** l)
    for (let n = 0; n * 256 < count; n++) {
      const width = Math.min(256, count - n * 256)
      const tile = Buffer.concat(
        Array.from({ length: width }, (_, i) =>
          treeHash(leaves.slice((n * 256 + i) * 256 ** l, (n * 256 + i + 1) * 256 ** l)),
        ),
      )
      const found = `tile/${l}/${number(n)}${partial(width)}`
      if (!tile.equals(file(files, found))) throw new Error(`${found} holds other hashes`)
    }
  }
  return entries
}

function file(files: Files, name: string): Uint8Array {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`${name} is missing`)
  return bytes
}

const partial = (width: number) => (width < 256 ? `.p/${width}` : '')

function number(n: number): string {
  const last = String(n % 1000).padStart(3, '0')
  const upper = (rest: number): string =>
    rest === 0 ? '' : `${upper(Math.floor(rest / 1000))}x${String(rest % 1000).padStart(3, '0')}/`
  return upper(Math.floor(n / 1000)) + last
}

/** RFC 8410's wrapping of an Ed25519 public key. */
const spki = Buffer.from('302a300506032b6570032100', 'hex')
