/**
 * The public log as the checks look at it: its head under the log's signature, its newest entries hashed up to that head's root, what the
 * chain holds of it. From its static files alone.
 */
import type { AnchoredLog } from '@specie/coin'
import { openCheckpoint, type SignedCheckpoint } from '../log/checkpoint/checkpoint.ts'
import { hasQuorum, type Policy, parsePolicy } from '../log/checkpoint/policy.ts'
import { type Entry, readEntry } from '../log/entry/entry.ts'
import { checkConsistency } from '../log/merkle/consistency.ts'
import { emptyEdge } from '../log/merkle/edge.ts'
import { leafHash } from '../log/merkle/hash.ts'
import { checkInclusion } from '../log/merkle/inclusion.ts'
import { parseHash, printHash } from '../log/note/base64.ts'
import { printKey } from '../log/note/key.ts'
import { printLogRefusal } from '../log/sentence.ts'
import { readEntry as readEntryAt, readWhole } from '../log/tiles/entries.ts'
import { tileAt, tilePath, tileWidth } from '../log/tiles/path.ts'
import { proveConsistency, proveInclusion } from '../log/tiles/prove.ts'
import { readEdge, type TileSource, type TreeReader, treeReader } from '../log/tiles/source.ts'
import type { LogHead, LogInputs, VerifierChain } from './inputs.ts'
import { type Settled, settle, Unusable } from './verdict.ts'

export type LogEvidence = {
  readonly signed: SignedCheckpoint
  /** The key that signed, as text. */
  readonly key: string
  readonly policy: Policy
  /** Whether the policy is the reader's own, and not the one that the log publishes. */
  readonly isOwnPolicy: boolean
  readonly hasQuorum: boolean
  readonly tree: TreeReader
  /** What the log says of its own key, in its first entry: it is never changed by what came after. */
  readonly first: Extract<Entry, { kind: 'log' }>
  /** The newest of its entries about itself: who anchors it now. */
  readonly says: Extract<Entry, { kind: 'log' }>
  /** Entries from here on were read and hashed to the head's root. */
  readonly readFrom: number
  readonly entries: readonly PlacedEntry[]
  /** Entries that are none as this program knows them. */
  readonly unreadable: readonly Unreadable[]
  /** What that account anchored; undefined where it never did, or says that it does not. */
  readonly anchored: Settled<AnchoredLog | undefined>
}

export type PlacedEntry = { readonly index: number; readonly text: string; readonly entry: Entry }

export type Unreadable = { readonly index: number; readonly why: string }

/** Beyond so many, older entries are proved by the tree alone: a log of ten years is not read whole in a browser. */
export const mostEntriesRead = 20_480

/** Throws Unusable with what is wrong with the log. */
export async function gatherLog(
  inputs: LogInputs,
  chain: Pick<VerifierChain, 'anchoredLog'>,
  at: number,
): Promise<LogEvidence> {
  const [note, policyText] = await Promise.all([
    inputs.checkpoint(),
    inputs.ownPolicy === undefined ? inputs.policy() : Promise.resolve(inputs.ownPolicy),
  ])
  const policy = parsePolicy(policyText)
  if (!policy.ok) throw new Unusable(`the policy: ${printLogRefusal(policy.refusal)}`)
  const opened = openCheckpoint(note, {
    logs: policy.value.logs.map(({ key }) => key),
    witnesses: policy.value.witnesses.map(({ key }) => key),
  })
  if (!opened.ok) throw new Unusable(printLogRefusal(opened.refusal))
  const signed = opened.value
  const { size } = signed.checkpoint
  if (size === 0) throw new Unusable('the log is empty')
  const readFrom = Math.max(0, Math.ceil((size - mostEntriesRead) / tileWidth) * tileWidth)
  const source = ahead(inputs.source, size, readFrom)
  const tree = treeReader(source)
  const { entries, unreadable } = await readEntries(tree, source, signed, readFrom)
  const first = await firstEntry(tree, signed)
  const says = entries.map(({ entry }) => entry).findLast(isAboutTheLog) ?? first
  const { anchoredBy } = says.what
  const keys = new Set(signed.cosignatures.map(({ key }) => key))
  const named = policy.value.witnesses.filter(({ key }) => keys.has(key)).map(({ name }) => name)
  return {
    signed,
    key: signed.signatures.map(({ key }) => printKey(key))[0] ?? '',
    policy: policy.value,
    isOwnPolicy: inputs.ownPolicy !== undefined,
    hasQuorum: hasQuorum(policy.value, new Set(named)),
    tree,
    first,
    says,
    readFrom,
    entries,
    unreadable,
    anchored:
      anchoredBy === null
        ? { value: undefined }
        : await settle('the anchor', () => chain.anchoredLog(`0x${anchoredBy.slice(2)}`, at)),
  }
}

/** The head to keep for the next visit. */
export function headOf({ signed, key }: LogEvidence, seenAt: number): LogHead {
  const { origin, size, root } = signed.checkpoint
  return { origin, key, size, root: printHash(root), seenAt }
}

/** Undefined where the log only added to that head; otherwise what is wrong. */
export async function growthFault(
  { tree, signed }: LogEvidence,
  head: { readonly size: number; readonly root: Uint8Array },
): Promise<string | undefined> {
  const { checkpoint: now } = signed
  if (head.size > now.size)
    return `the log has ${now.size} entries, and had ${head.size}: entries were taken back, or an old head is shown`
  const proof = await proveConsistency(tree, head.size, now.size)
  const grown = checkConsistency({ from: head, to: now, proof })
  return grown.ok ? undefined : printLogRefusal(grown.refusal)
}

/** The root of a head that was kept; Unusable where it is none. */
export function rootOfHead({ root }: LogHead): Uint8Array {
  const read = parseHash(root)
  if (!read) throw new Unusable('the head that was kept is spoilt')
  return read
}

async function readEntries(
  tree: TreeReader,
  source: TileSource,
  { checkpoint }: SignedCheckpoint,
  readFrom: number,
): Promise<Pick<LogEvidence, 'entries' | 'unreadable'>> {
  const known = readFrom === 0 ? emptyEdge : await readEdge(tree, readFrom)
  const read: { readonly index: number; readonly bytes: Uint8Array }[] = []
  const whole = await readWhole(source, checkpoint, { known, onEntries: (some) => read.push(...some) })
  if (!whole.ok) throw new Unusable(printLogRefusal(whole.refusal))
  const entries: PlacedEntry[] = []
  const unreadable: Unreadable[] = []
  for (const { index, bytes } of read) {
    const entry = readEntry(bytes)
    if (entry.ok) entries.push({ index, text: new TextDecoder().decode(bytes), entry: entry.value })
    else unreadable.push({ index, why: entry.refusal.why })
  }
  return { entries, unreadable }
}

async function firstEntry(
  tree: TreeReader,
  { checkpoint }: SignedCheckpoint,
): Promise<Extract<Entry, { kind: 'log' }>> {
  const { size, root } = checkpoint
  const bytes = await readEntryAt(tree.source, size, 0)
  const path = await proveInclusion(tree, size, 0)
  const included = checkInclusion({ size, index: 0, leaf: leafHash(bytes), path, root })
  if (!included.ok) throw new Unusable(printLogRefusal(included.refusal))
  const entry = readEntry(bytes)
  if (entry.ok && isAboutTheLog(entry.value)) return entry.value
  throw new Unusable('the log does not begin with what it says of its own key')
}

function isAboutTheLog(entry: Entry): entry is Extract<Entry, { kind: 'log' }> {
  return entry.kind === 'log'
}

/** Asks for the bundles that will be needed side by side, a few ahead; a reader takes them one after the other. */
function ahead(source: TileSource, size: number, from: number): TileSource {
  const paths: string[] = []
  for (let next = from; next < size; next += tileWidth) paths.push(tilePath(tileAt('entries', next, size)))
  const asked = new Map<string, Promise<Uint8Array | null>>()
  return (path) => {
    const place = paths.indexOf(path)
    if (place < 0) return source(path)
    for (const one of paths.slice(place, place + bundlesAhead)) {
      if (asked.has(one)) continue
      const answer = source(one)
      // Whoever waits for it hears of its failure; nobody may wait for one that was asked ahead.
      answer.catch(() => {})
      asked.set(one, answer)
    }
    return asked.get(path) ?? source(path)
  }
}

const bundlesAhead = 8
