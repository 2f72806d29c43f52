/**
 * Asking the policy's witnesses to cosign (C2SP tlog-witness): each from the size that it cosigned last, by a proof that anybody could make. A
 * witness that says it saw another history is said in the log every time: one of the two is false.
 */
import { setTimeout as pause } from 'node:timers/promises'
import {
  type AddCheckpoint,
  addCheckpointPath,
  type PolicyWitness,
  printAddCheckpoint,
  printSignatureLine,
  proveConsistency,
  readAnswer,
  type TileSource,
} from '@specie/evidence/log'
import { cosignedBy, keepCosignature, latestCheckpoint } from '@specie/evidence/log-store'
import type { Pool } from '../programme/store.ts'

export type Asking = {
  readonly pool: Pool
  readonly files: TileSource
  readonly log: (line: string) => void
}

/** Asks one witness for every new checkpoint until aborted. One that does not answer is asked again after a growing rest. */
export async function keepAsking(asking: Asking, witness: PolicyWitness, signal: AbortSignal): Promise<void> {
  let restMs = askEveryMs
  let said = ''
  while (!signal.aborted) {
    const problem = await askWitness(asking, witness).then(sayOf, wordsOf)
    restMs = problem === null ? askEveryMs : Math.min(longestRestMs, restMs * 2)
    if (problem !== null && problem !== said) asking.log(`log: witness ${witness.name}: ${problem}`)
    if (problem === null && said !== '') asking.log(`log: witness ${witness.name} cosigns again.`)
    said = problem ?? ''
    await pause(restMs, undefined, { signal }).catch(() => {})
  }
}

export type Asked =
  | { readonly is: 'cosigned' }
  /** It cosigned more than this log has: what is here is an older copy. */
  | { readonly is: 'ahead'; readonly size: number; readonly here: number }
  | { readonly is: 'refused'; readonly says: string }

/** Asks once where there is something new, or about the newest `again`. Throws where the witness does not answer. */
export async function askWitness(
  { pool, files }: Asking,
  witness: PolicyWitness,
  again = false,
): Promise<Asked> {
  const { url, key } = witness
  const newest = await latestCheckpoint(pool)
  if (newest === null || url === undefined) return { is: 'cosigned' }
  let oldSize = (await cosignedBy(pool, key.name))?.size ?? 0
  if (oldSize === newest.size && !again) return { is: 'cosigned' }
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const request: AddCheckpoint = {
      oldSize,
      proof: await proveConsistency(files, oldSize, newest.size),
      checkpoint: newest.note,
    }
    const answered = await fetch(new URL(addCheckpointPath, url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      body: printAddCheckpoint(request),
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    const answer = { status: answered.status, body: (await answered.text()).slice(0, longestAnswer) }
    const read = readAnswer(request, answer, [key])
    if (read.ok) {
      for (const { line } of read.value.cosignatures)
        await keepCosignature(pool, {
          size: newest.size,
          witness: key.name,
          line: printSignatureLine(line),
        })
      return { is: 'cosigned' }
    }
    const { refusal } = read
    if (refusal.code === 'ASK_AGAIN_FROM') oldSize = refusal.size
    else if (refusal.code === 'WITNESS_SAW_OTHERWISE')
      return no(`it saw another history: it cosigned ${refusal.size} entries with another root than ours`)
    else if (refusal.code === 'WITNESS_IS_AHEAD') {
      const here = (await latestCheckpoint(pool))?.size ?? 0
      // Another process of ours may have been faster.
      return here >= refusal.size ? { is: 'cosigned' } : { is: 'ahead', size: refusal.size, here }
    } else if (refusal.code === 'WITNESS_REFUSED') return no(`it says ${refusal.status}: ${refusal.reason}`)
    else return no(`its answer is no cosignature (${refusal.code})`)
  }
  return no('it cosigned another size each time it was asked')
}

function no(says: string): Asked {
  return { is: 'refused', says }
}

function sayOf(asked: Asked): string | null {
  if (asked.is === 'ahead')
    return `it cosigned ${asked.size} entries, and the log here has ${asked.here}: this is an older copy`
  return asked.is === 'refused' ? asked.says : null
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

const askEveryMs = 500
const longestRestMs = 60_000
const answerWithinMs = 10_000
const mostAttempts = 3
const longestAnswer = 100_000
