/** The worker of the browser's figure: makes the specimen programme, verifies it, answers with the least milliseconds of computing. */
import { verify } from '../packages/evidence/src/verify/index.ts'
import { honestProgramme, inputsOf } from '../packages/evidence/test/honestProgramme.ts'

type Asked = { readonly barsOfVaults: readonly [number, number]; readonly times: number }

self.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    const programme = await honestProgramme(data.barsOfVaults)
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < data.times; round++) {
      const verdict = await verify(inputsOf(programme))
      if (verdict.result !== 'pass') throw new Error('The specimen programme does not verify.')
      least = Math.min(least, verdict.computingMs)
    }
    self.postMessage(least)
  } catch (error) {
    self.postMessage(String(error))
  }
})
self.postMessage('ready')
