/** What a watcher remembers between looks and over a restart: which alarms stand, which ended lately, and what each sink still has to be told. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { LogHead, News, Standing } from '@specie/evidence'
import { CommandFailure } from '../terminal/failure.ts'
import type { Ended, Told } from './sinks.ts'

export type Memory = {
  readonly watcher: 1
  readonly programme: string
  /** The head of the public log that was seen last; null before the first. */
  readonly logHead: LogHead | null
  readonly standing: readonly Standing[]
  readonly ended: readonly Ended[]
  /** By the sink's name, the oldest first. */
  readonly untold: Readonly<Record<string, readonly Told[]>>
}

export function emptyMemory(programme: string): Memory {
  return { watcher: 1, programme, logHead: null, standing: [], ended: [], untold: {} }
}

/** Refuses a file of another programme or that is damaged: an alarm would be told twice, or never. */
export async function readMemory(file: string, programme: string): Promise<Memory> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyMemory(programme)
    throw error
  }
  const value: unknown = parsed(text)
  if (!isMemory(value)) throw damaged(file, 'is no memory of a watcher')
  if (value.programme !== programme) throw damaged(file, `belongs to another programme, ${value.programme}`)
  return value
}

export async function writeMemory(file: string, memory: Memory): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(memory)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** With what the look found, and told to nobody yet. */
export function remember(
  memory: Memory,
  found: { readonly standing: readonly Standing[]; readonly news: News },
  told: Told,
  sinks: readonly string[],
): Memory {
  const ended = [...found.news.ended.map((alarm) => ({ alarm, endedAt: told.at })), ...memory.ended].slice(
    0,
    mostEnded,
  )
  const isNew = found.news.raised.length + found.news.ended.length > 0
  const untold = Object.fromEntries(
    sinks.map((name) => {
      const before = memory.untold[name] ?? []
      return [name, isNew ? [...before, told].slice(-mostUntold) : before]
    }),
  )
  return { ...memory, standing: found.standing, ended, untold }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isMemory(value: unknown): value is Memory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'watcher' in value &&
    value.watcher === 1 &&
    'programme' in value &&
    typeof value.programme === 'string' &&
    'logHead' in value &&
    'standing' in value &&
    Array.isArray(value.standing) &&
    'ended' in value &&
    Array.isArray(value.ended) &&
    'untold' in value &&
    typeof value.untold === 'object'
  )
}

function damaged(file: string, what: string): CommandFailure {
  return new CommandFailure('refused', `${file} ${what}.`, {
    code: 'MEMORY_WRONG',
    facts: { file },
    remedy: 'Name another file with --memory, or remove this one: then all that stands is told anew.',
  })
}

const mostEnded = 500
const mostUntold = 100
