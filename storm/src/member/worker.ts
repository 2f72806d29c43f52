/** What `specie work` does, in a member: the programme joined at its place, and all background work over it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProgramme } from '../../../apps/specie/src/programme/openProgramme.ts'
import { openWork } from '../../../apps/specie/src/work/openWork.ts'
import { carried } from '../world/cast.ts'
import type { Place } from './words.ts'

export async function openWorker(place: Place, log: (line: string) => void): Promise<void> {
  const { databaseUrl, rpcUrl } = place
  // Nothing of it is kept there: database and chain are somebody else's.
  const dataDirectory = mkdtempSync(join(tmpdir(), 'specie-storm-member-'))
  const programme = await openProgramme({ kind: 'join', dataDirectory, databaseUrl, rpcUrl, log })
  await openWork({ programme, signers: carried, log })
}
