/** One question to the check, answered as it goes on. */
import { CheckImpossible, foreignListOf, publicCheck } from '@specie/evidence/verify'
import type { Answer, Question } from './work.ts'

/** `tell` hears of each part read and each check; of the end, or of why there is none, last. */
export async function answerCheck(question: Question, tell: (said: Answer) => void): Promise<void> {
  try {
    const { report, verdict } = await publicCheck(
      (path) => fetchBytes(question.server + path),
      {
        server: question.server,
        rpcUrl: question.rpcUrl,
        otherRpcUrls: question.otherRpcUrls,
        clock: question.clock,
        inputs: { foreignLists: question.foreignFiles.map(({ name, bytes }) => foreignListOf(name, bytes)) },
        ...(question.ownPolicy === null ? {} : { ownPolicy: question.ownPolicy }),
        ...(question.rememberedHead === null ? {} : { rememberedHead: question.rememberedHead }),
        ...(question.coinAddress === null ? {} : { coinAddress: question.coinAddress }),
        ...(question.knownAttestors === null ? {} : { knownAttestors: question.knownAttestors }),
      },
      ({ check, done, of }) => tell({ kind: 'check', check, done, of }),
      (what) => tell({ kind: 'read', what }),
    )
    const { logHead, readingMs, computingMs } = verdict
    tell({ kind: 'done', report, logHead, readingMs, computingMs })
  } catch (error) {
    tell({ kind: 'failed', why: inWords(error) })
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs), cache: 'no-store' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

function inWords(error: unknown): string {
  const own = error instanceof Error ? error.message : String(error)
  const cause = error instanceof CheckImpossible && error.cause instanceof Error ? error.cause.message : null
  return cause === null ? own : `${own} ${cause.split('\n', 1)[0] ?? ''}`
}

const patienceMs = 60_000
