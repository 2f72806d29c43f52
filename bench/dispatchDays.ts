/** One thread of the two million days of dispatch.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import { stream } from '@specie/mining/chance'
import { dailyRamps } from '@specie/mining/dispatch'

const { days, seed, breakEvenUsdPerMwh } = workerData as {
  days: number
  seed: number
  breakEvenUsdPerMwh: number
}
const daily = dailyRamps(24)
const year = new Float64Array(8_760)
const chance = stream(4, seed)
let [done, usd] = [0, 0]
while (done < days) {
  for (let hour = 0; hour < year.length; hour++) year[hour] = 45 + 20 * chance.normal()
  for (let day = 0; day < 365 && done < days; day++, done++)
    usd += daily.best(year, day * 24, { mw: 100, breakEvenUsdPerMwh, rampMw: 20 })
}
if (!Number.isFinite(usd)) throw new Error('A day was worth no number.')
parentPort?.postMessage(done)
