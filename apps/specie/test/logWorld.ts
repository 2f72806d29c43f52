/** A programme of which only the log is real: a database, a folder, a key. Its entries are notices. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type NoteSigner,
  newSecretKey,
  type Policy,
  type PolicyWitness,
  parseSecretKey,
} from '@specie/evidence/log'
import type { Entry } from '@specie/evidence/log-entry'
import { appendEntries } from '@specie/evidence/log-store'
import { type Store, throwAwayDatabase, transaction } from '@specie/store'
import { draft } from '../src/log/feed.ts'
import { type LogFiles, logFiles } from '../src/log/files.ts'
import { signLog } from '../src/log/sign.ts'
import { openWitness } from '../src/log/witnessDesk.ts'
import { allMigrations } from '../src/programme/migrations.ts'
import { listen } from '../src/server/listen.ts'

export type LogWorld = {
  readonly pool: Store['pool']
  readonly directory: string
  readonly signer: NoteSigner
  readonly files: LogFiles
  readonly append: (ids: readonly string[]) => Promise<number>
  /** Appends until the log has so many entries, and signs. */
  readonly grow: (size: number) => Promise<void>
  readonly close: () => Promise<void>
}

export const origin = `specie/31337/0x${'ab'.repeat(20)}`
export const programme = { chainId: 31337, reserve: `0x${'ab'.repeat(20)}` }

export async function logWorld(signer = signerNamed(origin, 'ed25519')): Promise<LogWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'specie-log-'))
  const store = await throwAwayDatabase({ migrations: allMigrations })
  const { pool } = store
  const append = (ids: readonly string[]) =>
    transaction(pool, (client) => appendEntries(client, ids.map(notice)), { isolation: 'read committed' })
  let next = 0
  return {
    pool,
    directory,
    signer,
    files: logFiles(pool, join(directory, 'public')),
    append,
    async grow(size) {
      const ids = Array.from({ length: size - next }, (_, place) => `n-${next + place}`)
      next = size
      for (let from = 0; from < ids.length; from += 5_000) await append(ids.slice(from, from + 5_000))
      await signLog(pool, signer)
    },
    async close() {
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export function notice(id: string): Entry {
  return draft<'notice'>(
    programme,
    { kind: 'notice', what: { id, texts: [{ language: 'en', title: id, text: id }], corrects: null } },
    new Date('2026-11-23T08:00:00Z'),
  )
}

export function signerNamed(name: string, type: 'ed25519' | 'cosignature'): NoteSigner {
  const read = parseSecretKey(newSecretKey(name, type))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

export type RunningWitness = PolicyWitness & {
  readonly url: string
  readonly stateFile: string
  readonly close: () => Promise<void>
}

export async function runWitness(
  world: Pick<LogWorld, 'directory' | 'signer'>,
  name: string,
  of: Partial<{ signer: NoteSigner; stateFile: string; now: () => number }> = {},
): Promise<RunningWitness & { readonly signer: NoteSigner }> {
  const signer = of.signer ?? signerNamed(`${name}.example`, 'cosignature')
  const stateFile = of.stateFile ?? join(world.directory, `${name}.state`)
  const desk = openWitness({
    signer,
    logs: [world.signer.key],
    stateFile,
    ...(of.now === undefined ? {} : { now: of.now }),
  })
  const { address, close } = await listen({ port: 0, host: 'localhost', fetch: desk.answer })
  return { name, key: signer.key, signer, url: `${address}/`, stateFile, close }
}

export function policyOf(world: Pick<LogWorld, 'signer'>, witnesses: readonly PolicyWitness[]): Policy {
  return {
    logs: [{ key: world.signer.key, url: undefined }],
    witnesses,
    groups:
      witnesses.length === 0
        ? []
        : [{ name: 'all', threshold: witnesses.length, members: witnesses.map(({ name }) => name) }],
    quorum: witnesses.length === 0 ? 'none' : 'all',
  }
}
