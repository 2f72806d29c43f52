/**
 * An entry of the public log: one claim in one envelope. Who says what, of when, until when, on what evidence, and how a stranger checks it.
 * The bytes in the log are its canonical JSON: what is read must come out the same, byte for byte.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { z } from 'zod'
import { type Canonical, canonicalJson } from './canonical.ts'
import { type EntryKind, isOfTheChain, kinds, type What } from './kinds.ts'
import { address, count, digest, text, time } from './parts.ts'

const evidence = z.strictObject({
  of: text(64).meta({ description: 'what was digested' }),
  algorithm: z.enum(['keccak-256', 'sha-256']),
  digest,
})

const check = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('chain'),
    chainId: count,
    contract: z.enum(['reserve', 'coin', 'barTitle', 'council', 'settlement']),
    block: count,
    blockHash: digest,
    transaction: digest,
    logIndex: count,
  }),
  /** Fetched from the programme under this path, the bytes have the digest of the first evidence. */
  z.strictObject({ how: z.literal('document'), path: text(200) }),
  /** Fetched from whoever publishes it, the files have the digest of the first evidence. */
  z.strictObject({ how: z.literal('publisher') }),
  /** Nothing beyond this log speaks for it. */
  z.strictObject({ how: z.literal('log') }),
])

const envelope = {
  v: z.literal(1),
  programme: z
    .string()
    .regex(/^eip155:\d{1,15}:0x[0-9a-f]{40}$/)
    .meta({ description: 'chain and Reserve of the programme (CAIP-10)' }),
  by: z.array(address).max(64).meta({ description: 'accounts that say so; none: whoever keeps the log' }),
  at: time,
  until: time.nullable(),
  evidence: z.array(evidence).max(64),
  check,
}

export type Evidence = z.infer<typeof evidence>
export type HowToCheck = z.infer<typeof check>

/** An entry of one kind; without a kind, of any. */
export type Entry<Kind extends EntryKind = EntryKind> = {
  readonly [One in Kind]: {
    readonly v: 1
    readonly kind: One
    readonly programme: string
    readonly by: readonly string[]
    readonly at: string
    readonly until: string | null
    readonly what: What[One]
    readonly evidence: readonly Evidence[]
    readonly check: HowToCheck
  }
}[Kind]

export type EntryRefusal = { readonly code: 'ENTRY_WRONG'; readonly why: string }

/** Throws where the entry is not of its schema: whoever makes entries makes them right. */
export function printEntry(entry: Entry): Uint8Array {
  const read = shapeOf(entry.kind).parse(entry)
  if (!isCheckedAsItsKind(entry))
    throw new TypeError(`check: ${entry.check.how} is not how ${entry.kind} is checked.`)
  const bytes = new TextEncoder().encode(canonicalJson(read as Canonical))
  if (bytes.length > longestEntryBytes)
    throw new RangeError(`An entry of ${bytes.length} bytes; ${longestEntryBytes} are the most.`)
  return bytes
}

/** An entry of the log as anyone reads it; refused unless it is canonical and of a kind that is known. */
export function readEntry(bytes: Uint8Array): Outcome<Entry, EntryRefusal> {
  const wrong = (why: string) => refused({ code: 'ENTRY_WRONG' as const, why })
  let text: string
  let json: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    json = JSON.parse(text)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined
  if (!isKind(kind)) return wrong(`${JSON.stringify(kind)} is no kind of entry.`)
  const read = shapeOf(kind).safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return wrong(`${issue?.path.join('.') || 'The entry'}: ${issue?.message}`)
  }
  if (canonicalJson(read.data as Canonical) !== text) return wrong('It is not canonical JSON (RFC 8785).')
  const entry = read.data as unknown as Entry
  if (!isCheckedAsItsKind(entry)) return wrong(`check: ${entry.check.how} is not how ${kind} is checked.`)
  return ok(entry)
}

/** The published schema of every kind (docs/log.schema.json). */
export function logJsonSchema(): string {
  const every = z.discriminatedUnion('kind', [shapeOf('log'), ...entryKinds.slice(1).map(shapeOf)])
  return JSON.stringify(
    { ...z.toJSONSchema(every, { reused: 'ref' }), title: 'An entry of the public log', $comment: comment },
    null,
    2,
  )
}

export const entryKinds = Object.keys(kinds) as readonly EntryKind[]

/** The length of an entry stands in two bytes before it. */
export const longestEntryBytes = 65_535

/** Otherwise an entry about the chain could pass for one that nobody can check. */
function isCheckedAsItsKind({ kind, check }: Pick<Entry, 'kind' | 'check'>): boolean {
  if (kind === 'weightList') return check.how === 'document'
  return isOfTheChain(kind) === (check.how === 'chain')
}

function isKind(kind: unknown): kind is EntryKind {
  return typeof kind === 'string' && Object.hasOwn(kinds, kind)
}

function shapeOf(kind: EntryKind) {
  const known = shapes.get(kind)
  if (known !== undefined) return known
  const shape = z.strictObject({ ...envelope, kind: z.literal(kind), what: kinds[kind] })
  shapes.set(kind, shape)
  return shape
}

const shapes = new Map<
  EntryKind,
  z.ZodObject<typeof envelope & { kind: z.ZodLiteral<EntryKind>; what: (typeof kinds)[EntryKind] }>
>()

const comment = 'Written by scripts/log-schema.ts. The bytes of an entry are its canonical JSON (RFC 8785).'
