/**
 * Every test there is: the contracts under forge, then the packages and apps under node:test, against a real
 * PostgreSQL, a real chain node and a real browser. Words after the command choose files by a part of their path
 * (`npm test -- register`; `contracts` is forge). The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { startTestDatabase } from '@specie/store'

type Tally = { passed: number; failed: number; skipped: number }

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
const tallies = [await contractTests(), await programTests()]
const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0)
if (total('skipped') > 0) console.log(`${total('skipped')} skipped; each says why above.`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1)

async function contractTests(): Promise<Tally> {
  if (wanted.length > 0 && !wanted.includes('contracts')) return { passed: 0, failed: 0, skipped: 0 }
  const { code, output } = await command(process.execPath, ['scripts/contracts.ts', '--test'])
  const summary = /Ran \d+ test suites?.*?(\d+) tests? passed, (\d+) failed, (\d+) skipped/.exec(output)
  if (summary === null) return { passed: 0, failed: 1, skipped: 0 }
  const [passed, failed, skipped] = summary.slice(1).map(Number) as [number, number, number]
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped }
}

async function programTests(): Promise<Tally> {
  const files = globSync('{packages,apps,bench,scripts,storm}/**/*.test.ts', {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  })
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .map((file) => `${root}/${file}`)
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }

  const database = await startTestDatabase()
  process.env.SPECIE_TEST_DATABASE_URL = database.databaseUrl
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const stream = run({ files, concurrency: availableParallelism(), timeout: 600_000 })
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type === 'suite') return
    if (skip !== undefined || todo !== undefined) tally.skipped += 1
    else tally.passed += 1
  })
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') tally.failed += 1
  })
  for await (const line of stream.compose(spec)) process.stdout.write(line)
  await database.close()
  return tally
}

function command(program: string, words: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      output += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
