import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { having, ids, owe } from '../../../test/owe.ts'
import { openSolver } from '../exact/index.ts'
import type { NettingInput } from '../input.ts'
import { propose } from '../propose.ts'
import { EngineBusy, openEngine } from './index.ts'

const engine = openEngine()
after(() => engine.close())

const gridlock = having({ A: 50n, B: 60n, C: 70n }, [
  owe('A', 'B', 80n),
  owe('B', 'C', 70n),
  owe('C', 'A', 90n),
  owe('A', 'B', 200n),
])

test('the thread says what the engine says here, and who waits for it goes on meanwhile', async () => {
  let ticks = 0
  const clock = setInterval(() => {
    ticks += 1
  }, 5)
  const there = await engine.propose(gridlock, 5_000)
  clearInterval(clock)
  const here = propose(gridlock, { solver: await openSolver(), timeMs: 5_000 })
  assert.deepEqual(there, here)
  assert.equal(there.settled.length, 3)
  assert.ok(ticks > 1, `${ticks} ticks`)
})

test('what cannot be answered fails alone; the next is answered', async () => {
  const broken = { ...gridlock, obligations: null } as unknown as NettingInput
  const [failed, next] = await Promise.allSettled([
    engine.propose(broken, 1_000),
    engine.propose(gridlock, 1_000),
  ])
  assert.equal(failed.status, 'rejected')
  assert.ok(next.status === 'fulfilled')
  assert.deepEqual(ids(next.value.settled), ids(gridlock.obligations.slice(0, 3)))
})

test('a few wait in line, and whoever comes then is told so; a closed engine answers nobody', async () => {
  const own = openEngine()
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => own.propose(gridlock, 1_000)))
  const busy = asked.filter((one) => one.status === 'rejected' && one.reason instanceof EngineBusy)
  assert.deepEqual([asked.filter(({ status }) => status === 'fulfilled').length, busy.length], [12, 8])
  const last = assert.rejects(own.propose(gridlock, 1_000))
  await own.close()
  await last
  await assert.rejects(own.propose(gridlock, 1_000), /closed/)
})
