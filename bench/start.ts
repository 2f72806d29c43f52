/**
 * A first start as after `npm ci`: an empty data directory and a page that was never built, until the page and all that it asks for
 * have come. Counted from the beginning of the process, Node's own start included. `--json` prints figures for machines.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '@specie/site'
import { startProgramme } from '../apps/specie/src/programme/startProgramme.ts'
import { demonstrationHere } from '../apps/specie/src/programme/startSettings.ts'
import { pageReads } from './pageReads.ts'

const targetSeconds = 30
const home = mkdtempSync(join(tmpdir(), 'specie-bench-start-'))
const quiet = process.argv.includes('--json')
const started = await startProgramme({
  dataDirectory: join(home, 'data'),
  port: 0,
  host: 'localhost',
  work: null,
  demonstration: await demonstrationHere(),
  buildPage: (log) => buildSite({ log, force: true }),
  log: quiet ? () => {} : (line) => console.log(line),
})
for (const path of ['/', ...pageReads]) {
  const answer = await fetch(`${started.address}${path}`)
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`)
  await answer.arrayBuffer()
}
const seconds = performance.now() / 1000
const closing = performance.now()
await started.close()
const again = performance.now()
const second = await startProgramme({
  dataDirectory: join(home, 'data'),
  port: 0,
  host: 'localhost',
  work: null,
  demonstration: null,
  buildPage: (log) => buildSite({ log }),
  log: () => {},
})
await (await fetch(second.address)).arrayBuffer()
const secondSeconds = (performance.now() - again) / 1000
await second.close()
rmSync(home, { recursive: true, force: true })

const result = {
  name: 'start to first page',
  seconds: Number(seconds.toFixed(1)),
  targetSeconds,
  reached: seconds < targetSeconds,
  /** Some run beside each other, so they sum to more than the whole. */
  steps: started.steps.map(({ name, ms }) => ({ name, seconds: Number((ms / 1000).toFixed(1)) })),
  stopSeconds: Number(((again - closing) / 1000).toFixed(1)),
  secondStartSeconds: Number(secondSeconds.toFixed(1)),
}
if (quiet) console.log(JSON.stringify(result))
else {
  console.log(`start to first page, from nothing   ${result.seconds} s  (target below ${targetSeconds} s)`)
  for (const step of result.steps) console.log(`  ${step.name.padEnd(32)}  ${step.seconds} s`)
  console.log(`stop                                ${result.stopSeconds} s`)
  console.log(`second start to first page          ${result.secondStartSeconds} s`)
}
process.exit(result.reached ? 0 : 1)
