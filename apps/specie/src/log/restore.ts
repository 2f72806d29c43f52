/** Bringing the log back from a mirror after the database came back from a backup that was older: all of it up to what was signed, or nothing. */
import { bundles, rootOf, sameHash } from '@specie/evidence/log'
import { type Entry, readEntry } from '@specie/evidence/log-entry'
import { appendEntries, lockEdge } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import type { Programme } from '../programme/programme.ts'
import { CommandFailure } from '../terminal/failure.ts'
import { checkpointAt, type LogPlace } from './place.ts'
import { publishedKey } from './published.ts'
import { logSigner } from './setting.ts'

export async function restoreLog(
  programme: Programme,
  place: LogPlace,
): Promise<{ readonly size: number; readonly added: number }> {
  const { pool } = programme
  const key = logSigner(programme)?.key ?? (await publishedKey(pool))
  if (key === null)
    throw new CommandFailure('refused', 'The key of this log is not here.', {
      code: 'NO_LOG_KEY',
      remedy: 'Set SPECIE_LOG_KEY_FILE.',
    })
  const policy = { logs: [{ key, url: undefined }], witnesses: [], groups: [], quorum: 'none' }
  const { checkpoint } = (await checkpointAt(place, policy)).signed
  return transaction(
    pool,
    async (client) => {
      const before = await lockEdge(client)
      if (before.size > checkpoint.size)
        throw new CommandFailure(
          'refused',
          `The log here has ${before.size} entries; ${place.name} has only ${checkpoint.size}.`,
          { code: 'NOTHING_LOST' },
        )
      for await (const bundle of bundles(place.source, checkpoint.size, before.size))
        await appendEntries(
          client,
          bundle.map(({ bytes, index }) => entryOf(bytes, index)),
        )
      const after = await lockEdge(client)
      // Entries that came in here since the backup would make another history: then nothing of this stands.
      if (after.size !== checkpoint.size || !sameHash(rootOf(after), checkpoint.root))
        throw new CommandFailure(
          'checkFailed',
          `With the entries of ${place.name} the log here does not become what was signed. Nothing is changed.`,
          {
            code: 'OTHER_HISTORY',
            facts: { here: before.size, there: checkpoint.size },
            remedy: 'Restore the backup again, and bring the log back before anybody works.',
          },
        )
      return { size: after.size, added: after.size - before.size }
    },
    { isolation: 'read committed' },
  )
}

function entryOf(bytes: Uint8Array, index: number): Entry {
  const read = readEntry(bytes)
  if (read.ok) return read.value
  throw new CommandFailure('checkFailed', `Entry ${index} is none: ${read.refusal.why}`, {
    code: read.refusal.code,
  })
}
