/** The public log of the honest programme, in memory: what its events give, signed, cosigned by two witnesses. A test bends what it likes. */
import type { ChainEvent } from '@specie/coin'
import { printCheckpoint } from '../src/log/checkpoint/checkpoint.ts'
import { printPolicy } from '../src/log/checkpoint/policy.ts'
import {
  attestorsOf,
  type Entry,
  entriesOfEvent,
  printEntry,
  programmeId,
  timeOf,
} from '../src/log/entry/index.ts'
import { noteSigner, printKey } from '../src/log/note/key.ts'
import { printNote, signatureLine } from '../src/log/note/note.ts'
import { appendable } from '../src/log/tiles/writer.ts'
import type { LogInputs } from '../src/verify/inputs.ts'

export type LogPlace = {
  readonly chainId: number
  readonly reserve: string
  readonly maxAgeSeconds: number
  readonly now: number
}

const origin = ({ chainId, reserve }: LogPlace) => `specie/${chainId}/${reserve.toLowerCase()}`
const seed = (n: number) => new Uint8Array(32).fill(n)
export const logSignerOf = (place: LogPlace, n = 1) => noteSigner(origin(place), 'ed25519', seed(n))
export const witnesses = [2, 3].map((n) => noteSigner(`witness-${n}.example`, 'cosignature', seed(n)))

export const sanctionsVersion = `0x${'5a'.repeat(32)}`
export const anchoringAccount = `0x${'f7'.repeat(20)}`

/** The entries that an honest programme's log holds. */
export function honestEntries(events: readonly ChainEvent[], place: LogPlace): readonly Uint8Array[] {
  return [
    printEntry(
      own(place, 'log', {
        origin: origin(place),
        key: printKey(logSignerOf(place).key),
        anchoredBy: anchoringAccount,
      }),
    ),
    printEntry(
      own(place, 'sanctionsList', {
        list: 'union',
        version: sanctionsVersion,
        published: null,
        acceptedBy: 0,
      }),
    ),
    ...events
      .flatMap((event) => entriesOfEvent(event, { ...place, attestors: attestorsOf(events) }))
      .map(printEntry),
  ]
}

export type HonestLog = LogInputs & { readonly size: number; readonly root: Uint8Array }

export function logOf(
  entries: readonly Uint8Array[],
  place: LogPlace,
  { signer = logSignerOf(place), cosigners = witnesses } = {},
): HonestLog {
  const writer = appendable()
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    writer.append(entry)
    for (const { path, bytes } of writer.changed()) files.set(path, bytes)
  }
  const [size, root] = [writer.size(), writer.root()]
  const text = printCheckpoint({ origin: origin(place), size, root, extensions: [] })
  const signatures = [
    signatureLine(signer, text),
    ...cosigners.map((witness) => signatureLine(witness, text, place.now - 60)),
  ]
  const policy = policyOf(place, signer)
  return {
    size,
    root,
    source: async (path) => files.get(path) ?? null,
    checkpoint: async () => printNote({ text, signatures }),
    policy: async () => policy,
    ownPolicy: policy,
  }
}

export function policyOf(place: LogPlace, signer = logSignerOf(place)): string {
  return printPolicy({
    logs: [{ key: signer.key, url: undefined }],
    witnesses: witnesses.map(({ key }, n) => ({ name: `w${n}`, key, url: undefined })),
    groups: [{ name: 'both', threshold: 2, members: ['w0', 'w1'] }],
    quorum: 'both',
  })
}

function own<Kind extends Entry['kind']>(
  place: LogPlace,
  kind: Kind,
  what: Extract<Entry, { kind: Kind }>['what'],
): Entry {
  return {
    v: 1,
    kind,
    programme: programmeId(place),
    by: [],
    at: timeOf(place.now - 90 * 86_400),
    until: null,
    what,
    evidence: [],
    check: { how: 'log' },
  } as unknown as Entry // the kind and what it says belong together by this function's own type
}
