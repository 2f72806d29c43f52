/**
 * The thread of the check. Only here may a node be asked that the visitor named, and WebAssembly run: the server gives this one script the
 * leave, and the pages never. What it runs is loaded when it is asked: loading waits for WebAssembly, and a question that came before
 * anybody listened would be lost.
 */
import type { Answer, Question } from './work.ts'

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const tell = (said: Answer) => self.postMessage(said)
  try {
    const { answerCheck } = await import('./answerCheck.ts')
    await answerCheck(data, tell)
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
})
