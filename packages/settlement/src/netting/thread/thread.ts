/** The thread: answers each question that it is told, in turn. */
import { parentPort } from 'node:worker_threads'
import { openSolver } from '../exact/index.ts'
import { propose } from '../propose.ts'
import type { Answer, Question } from './openEngine.ts'

const solver = openSolver()
parentPort?.on('message', async ({ input, timeMs }: Question) => {
  parentPort?.postMessage(await answer(input, timeMs))
})

async function answer(input: Question['input'], timeMs: number): Promise<Answer> {
  try {
    return { proposal: propose(input, { solver: await solver, timeMs }) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
