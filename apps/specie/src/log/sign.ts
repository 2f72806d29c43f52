/** Signing what was added: a checkpoint for each length at which somebody looks, never of a log that is shorter than one that was anchored. */
import type { Chain } from '@specie/coin'
import {
  type NoteSigner,
  type PolicyWitness,
  parseCheckpoint,
  parseNote,
  rootOf,
  signCheckpoint,
  type TileSource,
} from '@specie/evidence/log'
import {
  checkpointOf,
  keepCheckpoint,
  latestCheckpoint,
  readStoredEdge,
  rootAtSize,
  type StoredCheckpoint,
} from '@specie/evidence/log-store'
import { bytesToHex } from 'viem'
import type { Pool } from '../programme/store.ts'
import { askWitness } from './witnesses.ts'

/** The newest checkpoint, signed now where entries came since; null while the log is empty. */
export async function signLog(pool: Pool, signer: NoteSigner): Promise<StoredCheckpoint | null> {
  const [edge, last] = await Promise.all([readStoredEdge(pool), latestCheckpoint(pool)])
  if (edge.size === 0 || last?.size === edge.size) return last
  if (last !== null && last.size > edge.size)
    throw new LogWentBack(`${last.size} entries were signed, and the log has ${edge.size}.`)
  const root = rootOf(edge)
  const checkpoint = { origin: signer.key.name, size: edge.size, root, extensions: [] }
  await keepCheckpoint(pool, {
    size: edge.size,
    root: bytesToHex(root),
    note: signCheckpoint(checkpoint, [signer]),
  })
  return checkpointOf(pool, edge.size)
}

/**
 * Before anything is added by a process that has just begun: a database that came back from an old backup would grow another history.
 * Throws LogWentBack where the chain, the published files or a witness knows a longer log, or another root. Witnesses that are away are passed over.
 */
export async function requirePublishedHistory(pool: Pool, known: KnownElsewhere): Promise<void> {
  const { chain, account, files, witnesses } = known
  const anchored = account === null ? undefined : await chain.anchoredLog(account)
  if (anchored !== undefined) await requireHead(pool, anchored, 'anchored on chain')
  const shown = headOf(await files('checkpoint'))
  if (shown !== null) await requireHead(pool, shown, 'in the published files')
  for (const witness of witnesses) {
    const asked = await askWitness({ pool, files, log: () => {} }, witness, true).catch(() => null)
    if (asked?.is === 'ahead')
      throw new LogWentBack(
        `${witness.name} cosigned ${asked.size} entries, and ${asked.here} are signed here.`,
      )
  }
}

export type KnownElsewhere = {
  readonly chain: Pick<Chain, 'anchoredLog'>
  /** Who anchors the log; null: nobody. */
  readonly account: `0x${string}` | null
  readonly files: TileSource
  readonly witnesses: readonly PolicyWitness[]
}

async function requireHead(
  pool: Pool,
  head: { readonly size: number; readonly root: `0x${string}` },
  where: string,
): Promise<void> {
  const { size } = await readStoredEdge(pool)
  if (head.size > size)
    throw new LogWentBack(`${head.size} entries are ${where}, and the log here has ${size}.`)
  // What was signed here is known without reading every entry.
  const root = (await checkpointOf(pool, head.size))?.root ?? bytesToHex(await rootAtSize(pool, head.size))
  if (root !== head.root)
    throw new LogWentBack(
      `${head.size} entries are ${where} with the root ${head.root}, and have ${root} here.`,
    )
}

function headOf(note: Uint8Array | null): { size: number; root: `0x${string}` } | null {
  const parsed = note === null ? null : parseNote(new TextDecoder().decode(note))
  const read = parsed?.ok === true ? parseCheckpoint(parsed.value.text) : null
  return read?.ok === true ? { size: read.value.size, root: bytesToHex(read.value.root) } : null
}

/** This log is not what was published: it is an older copy, or another one. Nothing more may be signed here. */
export class LogWentBack extends Error {
  override readonly name = 'LogWentBack'
  constructor(why: string) {
    super(
      `The public log here is not the one that was published: ${why} Nothing is signed. ` +
        'Bring its entries back from a mirror: specie log restore ADDRESS-OR-FOLDER.',
    )
  }
}
