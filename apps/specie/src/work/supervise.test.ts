import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inOneLine, supervise } from './supervise.ts'

const pace = { firstPauseMs: 5, longestPauseMs: 20, steadyMs: 60 }

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

test('a part that fails is begun again, and it is said once and once more when it is over', async () => {
  const ending = new AbortController()
  const lines: string[] = []
  let runs = 0
  const run = async (signal: AbortSignal) => {
    runs += 1
    if (runs <= 3) throw new Error('The database does not answer', { cause: new Error('ECONNREFUSED') })
    await untilAborted(signal)
  }
  const kept = supervise({ name: 'reader', run }, ending.signal, (line) => lines.push(line), pace)
  await pause(250)
  assert.equal(runs, 4)
  assert.deepEqual(kept.state(), {
    name: 'reader',
    state: 'running',
    restarts: 3,
    failure: 'The database does not answer (ECONNREFUSED)',
  })
  assert.equal(lines.length, 2, lines.join('\n'))
  assert.match(lines[0] ?? '', /^reader failed: The database does not answer \(ECONNREFUSED\)\./)
  assert.equal(lines[1], 'reader: works again.')
  ending.abort()
  await kept.ended
  assert.equal(kept.state().state, 'stopped')
})

test('an end that nobody asked for is a failure too', async () => {
  const ending = new AbortController()
  const lines: string[] = []
  let runs = 0
  const kept = supervise(
    {
      name: 'outbox',
      run: async (signal) => {
        runs += 1
        if (runs > 1) await untilAborted(signal)
      },
    },
    ending.signal,
    (line) => lines.push(line),
    pace,
  )
  await pause(50)
  assert.equal(runs, 2)
  assert.match(lines[0] ?? '', /nobody had asked/)
  ending.abort()
  await kept.ended
})

test('the pause grows no further than its bound, and the end does not wait for it', async () => {
  const ending = new AbortController()
  let runs = 0
  const kept = supervise(
    {
      name: 'jobs',
      run: async () => {
        runs += 1
        throw new Error('no')
      },
    },
    ending.signal,
    () => {},
    { firstPauseMs: 5, longestPauseMs: 20, steadyMs: 1_000 },
  )
  await pause(400)
  assert.ok(runs >= 12, `${runs} runs`)
  const slow = supervise(
    { name: 'slow', run: () => Promise.reject(new Error('no')) },
    ending.signal,
    () => {},
    { firstPauseMs: 60_000, longestPauseMs: 60_000, steadyMs: 60_000 },
  )
  await pause(20)
  const since = performance.now()
  ending.abort()
  await Promise.all([kept.ended, slow.ended])
  assert.ok(performance.now() - since < 1_000)
})

test('a failure is told in one line, with its cause, and not without end', () => {
  assert.equal(inOneLine(new Error('a\nb', { cause: new Error('c.') })), 'a (c)')
  assert.equal(inOneLine(new AggregateError([new Error('first')], 'Two failed.')), 'Two failed. (first)')
  assert.equal(inOneLine('plain'), 'plain')
  assert.ok(inOneLine(new Error('x'.repeat(1_000))).length <= 300)
})
