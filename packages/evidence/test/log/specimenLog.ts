/** A small log in memory, with a key of its own: what the tests of the log stand on. */
import {
  appendable,
  type Hash,
  type LogWriter,
  type NoteSigner,
  noteSigner,
  signCheckpoint,
  type TileSource,
} from '../../src/log/index.ts'

export type SpecimenLog = {
  readonly files: Map<string, Uint8Array>
  readonly source: TileSource
  readonly signer: NoteSigner
  readonly writer: LogWriter
  /** The signed checkpoint of what is in the log now, written to its place. */
  readonly publish: () => string
  readonly add: (...entries: readonly string[]) => void
}

export const origin = 'meridian.example/log'

export function specimenLog(entries: readonly string[] = [], seed = 1): SpecimenLog {
  const files = new Map<string, Uint8Array>()
  const writer = appendable()
  const signer = noteSigner(origin, 'ed25519', new Uint8Array(32).fill(seed))
  const log: SpecimenLog = {
    files,
    source: async (path) => files.get(path) ?? null,
    signer,
    writer,
    add: (...more) => {
      for (const entry of more) writer.append(bytes(entry))
    },
    publish: () => {
      for (const file of writer.changed()) files.set(file.path, file.bytes)
      const note = signed(signer, writer.size(), writer.root())
      files.set('checkpoint', bytes(note))
      return note
    },
  }
  log.add(...entries)
  return log
}

export function signed(signer: NoteSigner, size: number, root: Hash): string {
  return signCheckpoint({ origin, size, root, extensions: [] }, [signer])
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function numbered(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, n) => `entry ${from + n}`)
}
