/** The thread: does one task and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { connectChain } from '@specie/coin'
import { draftStatement } from '@specie/issuance'
import { type ImportProgress, importList } from '@specie/register'
import { createPool } from '@specie/store'
import type { Place, Task, Told } from './listWork.ts'

const progressMs = 250
const { place, task } = workerData as { place: Place; task: Task }
const tell = (told: Told) => parentPort?.postMessage(told)
const pool = createPool(place.databaseUrl, { max: 3 })
try {
  tell({ done: await work() })
} catch (error) {
  const known = error instanceof Error ? error : new Error(String(error))
  tell({ failed: { message: known.message, ...(known.stack === undefined ? {} : { stack: known.stack }) } })
} finally {
  await pool.end()
}

async function work(): Promise<unknown> {
  if (task.do === 'import') {
    let toldAtMs = 0
    const onProgress = (progress: ImportProgress) => {
      const now = performance.now()
      if (now - toldAtMs < progressMs && progress.rows < progress.of) return
      toldAtMs = now
      tell({ progress })
    }
    return importList(pool, { ...task.request, onProgress })
  }
  const { rpcUrl, contracts, deployedAtBlock } = place
  const chain = await connectChain({ rpcUrl, contracts, deployedAtBlock })
  return draftStatement({ pool, chain }, task.order)
}
