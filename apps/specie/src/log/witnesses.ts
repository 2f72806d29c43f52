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
    const problem = await askWitness(asking, witness).catch((error: unknown) => wordsOf(error))
    restMs = problem === null ? askEveryMs : Math.min(longestRestMs, restMs * 2)
    if (problem !== null && problem !== said) asking.log(`log: witness ${witness.name}: ${problem}`)
    if (problem === null && said !== '') asking.log(`log: witness ${witness.name} cosigns again.`)
    said = problem ?? ''
    await pause(restMs, undefined, { signal }).catch(() => {})
  }
}

/** Asks once where there is something new. Null when the newest checkpoint is cosigned; else why not. */
export async function askWitness({ pool, files }: Asking, witness: PolicyWitness): Promise<string | null> {
  const { url, key } = witness
  const newest = await latestCheckpoint(pool)
  if (newest === null || url === undefined) return null
  let oldSize = (await cosignedBy(pool, key.name))?.size ?? 0
  if (oldSize === newest.size) return null
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
      return null
    }
    const { refusal } = read
    if (refusal.code === 'ASK_AGAIN_FROM') oldSize = refusal.size
    else if (refusal.code === 'WITNESS_SAW_OTHERWISE')
      return `it saw another history: it cosigned ${refusal.size} entries that are not the beginning of ours`
    else if (refusal.code === 'WITNESS_REFUSED') return `it says ${refusal.status}: ${refusal.reason}`
    else return `its answer is no cosignature (${refusal.code})`
  }
  return 'it cosigned another size each time it was asked'
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
