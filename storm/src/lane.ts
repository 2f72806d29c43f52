/**
 * One lane of the storm: a database server of its own, the world founded on it once, and then seed after seed. Lanes are processes of
 * their own, so that one's crashed database is nobody else's.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@specie/store'
import { keepSpares } from './member/crew.ts'
import type { ScheduleOptions } from './schedule/schedule.ts'
import { playSeed, type SeedOptions, type SeedReport } from './seed.ts'
import { type Founded, found } from './world/found.ts'

export type Lane = {
  play(
    seed: number,
    options?: ScheduleOptions & Pick<SeedOptions, 'mutant' | 'tell' | 'quietMs'>,
  ): Promise<SeedReport>
  close(): Promise<void>
}

export async function openLane(log: (line: string) => void = () => {}): Promise<Lane> {
  const directory = mkdtempSync(join(tmpdir(), 'specie-storm-'))
  // Not a server that gives up durability for speed: what it has committed must outlive its own crash.
  const store = await openStore({ dataDirectory: directory, databaseUrl: '', log })
  const spares = keepSpares(3)
  const close = async () => {
    spares.close()
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  }
  let founded: Founded
  try {
    founded = await found(store.databaseUrl, join(directory, 'founded.json'))
  } catch (error) {
    await close()
    throw error
  }
  return {
    play: (seed, options = {}) =>
      playSeed(seed, { ...options, server: store.databaseUrl, founded, directory, spares }),
    close,
  }
}
