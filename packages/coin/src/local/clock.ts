/**
 * The local chain's clock: the machine's, plus an offset that only `advance` and `moveTo` change and that survives restarts.
 * Anvil forgets its offset when it ends, and lets blocks go backwards; we don't.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

export type ClockFile = { readonly offsetSeconds: number; readonly port: number }

export function machineSeconds(): number {
  return Math.floor(Date.now() / 1000)
}

/** Undefined where the chain has never been started. */
export function readClock(path: string): ClockFile | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const read: unknown = JSON.parse(text)
  if (
    typeof read === 'object' &&
    read !== null &&
    'offsetSeconds' in read &&
    'port' in read &&
    Number.isSafeInteger(read.offsetSeconds) &&
    Number.isSafeInteger(read.port)
  )
    return { offsetSeconds: Number(read.offsetSeconds), port: Number(read.port) }
  throw new Error(
    `${path} is no clock of a local chain: it must hold the whole numbers offsetSeconds and port.`,
  )
}

/** Whole or not at all: a crash in the middle leaves the old file. */
export function writeClock(path: string, clock: ClockFile): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(clock)}\n`)
  renameSync(`${path}.new`, path)
}
