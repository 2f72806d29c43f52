/** What `specie serve` does, in a member: the programme joined at its place, and its desk behind a port of this machine. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProgramme } from '../../../apps/specie/src/programme/openProgramme.ts'
import { usualLimits } from '../../../apps/specie/src/server/desk/limits.ts'
import { takeDoor } from '../../../apps/specie/src/server/serveProgramme.ts'
import { bendPool } from './mutants.ts'
import type { Place } from './words.ts'

/** The address at which it serves. */
export async function openServer(
  place: Place,
  mutant: string | undefined,
  log: (line: string) => void,
): Promise<string> {
  const { databaseUrl, rpcUrl } = place
  const dataDirectory = mkdtempSync(join(place.directory, 'member-'))
  writeFileSync(join(dataDirectory, 'index.html'), '<!doctype html><title>storm</title>')
  const programme = await openProgramme({ kind: 'join', dataDirectory, databaseUrl, rpcUrl, log })
  bendPool(mutant, programme.pool)
  const settings = {
    // A storm asks faster than people do.
    desk: { proxies: 0, limits: { ...usualLimits, session: 100_000, write: 100_000, file: 10_000 } },
    logLevel: 'silent',
    metricsAt: null,
  } as const
  const door = await takeDoor({ port: 0, host: '127.0.0.1', settings })
  await door.open(programme, dataDirectory, log)
  return door.address
}
