/** One look at the chain for a command: what the server's reads rest on, taken once and given back. */
import type { Programme } from '../../programme/programme.ts'
import type { Archive } from '../archive.ts'
import { archiveOf } from '../archiveOf.ts'
import { type Names, namesOf } from '../sources.ts'
import { type Snapshot, watchChain } from './snapshot.ts'

export type Look = { readonly snapshot: Snapshot; readonly archive: Archive; readonly names: Names }

export async function withSnapshot<Result>(
  programme: Programme,
  work: (look: Look) => Promise<Result>,
): Promise<Result> {
  const snapshots = watchChain({
    chain: programme.chain(),
    deployedAtBlock: programme.settings?.deployedAtBlock ?? 0,
    now: () => programme.now(),
    answerWithinMs: 60_000,
  })
  try {
    const archive = archiveOf(programme.pool)
    const [snapshot, parties, vaults] = await Promise.all([
      snapshots.current(),
      programme.parties(),
      archive.vaults(),
    ])
    return await work({ snapshot, archive, names: namesOf(parties, vaults) })
  } finally {
    snapshots.close()
  }
}
