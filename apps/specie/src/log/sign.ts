/** Signing what was added: a checkpoint for each length at which somebody looks, never of a log that is shorter than one that was anchored. */
import type { Chain } from '@specie/coin'
import { type NoteSigner, printHash, rootOf, signCheckpoint } from '@specie/evidence/log'
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
 * Before anything is signed by a process that has just begun: a database that came back from an old backup would grow another history.
 * Throws LogWentBack where the chain knows a longer log, or another root.
 */
export async function requireAnchoredHistory(
  pool: Pool,
  chain: Chain,
  account: `0x${string}`,
): Promise<void> {
  const anchored = await chain.anchoredLog(account)
  if (anchored === undefined) return
  const { size } = await readStoredEdge(pool)
  if (anchored.size > size)
    throw new LogWentBack(`${anchored.size} entries are anchored on chain, and the log here has ${size}.`)
  const root = await rootAtSize(pool, anchored.size)
  if (bytesToHex(root) !== anchored.root)
    throw new LogWentBack(
      `The log of ${anchored.size} entries is anchored with another root than ${printHash(root)}.`,
    )
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
