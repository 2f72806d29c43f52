/** Every benchmark, one after the other: nothing else should run beside them. `--json` is passed on. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const benches = [
  'gas',
  'register',
  'evidence',
  'evidence-verify',
  'allocation',
  'log',
  'start',
  'server',
  'desk',
  'outbox',
  'catch-up',
  'books',
  'dispatch',
  'lifetimes',
  'matching',
  'screening',
  'rescreen',
  'netting',
  'londonDay',
]

for (const bench of benches) {
  const file = fileURLToPath(new URL(`${bench}.ts`, import.meta.url))
  console.log(`\n── ${bench}`)
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
