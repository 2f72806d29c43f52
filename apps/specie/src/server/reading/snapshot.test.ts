import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { watchChain } from './snapshot.ts'
import { setStage } from './stage.ts'

async function watched(context: { after(end: () => void): void }) {
  const stage = await setStage()
  await stage.state(100n)
  let behaviour: 'answers' | 'hangs' | 'fails' = 'answers'
  let reads = 0
  const chain = {
    ...stage.chain,
    head: async () => {
      if (behaviour === 'hangs') await new Promise(() => {})
      if (behaviour === 'fails') throw new Error('connect ECONNREFUSED')
      return stage.chain.head()
    },
    readReserve: (at?: number) => {
      reads += 1
      return stage.chain.readReserve(at)
    },
  }
  const heads: number[] = []
  const lines: string[] = []
  const snapshots = watchChain({
    chain,
    deployedAtBlock: 0,
    now: () => stage.chain.now(),
    onHead: (head) => heads.push(head.number),
    log: (line) => lines.push(line),
    checkEveryMs: 20,
    freshForMs: 60,
    answerWithinMs: 150,
  })
  context.after(() => snapshots.close())
  return {
    stage,
    snapshots,
    heads,
    lines,
    reads: () => reads,
    set: (to: typeof behaviour) => {
      behaviour = to
    },
  }
}

test('a block is read once for all who ask, and a new one at once', async (context) => {
  const { stage, snapshots, reads, heads } = await watched(context)
  const [one, two] = await Promise.all([snapshots.current(), snapshots.current()])
  assert.equal(one.block.hash, two.block.hash)
  assert.equal(reads(), 1)
  await stage.chain.advance(60)
  await pause(90)
  const next = await snapshots.current()
  assert.equal(next.block.number, one.block.number + 1)
  assert.ok(next.countedAt >= next.block.time)
  assert.equal(reads(), 2)
  assert.deepEqual(heads, [one.block.number, next.block.number])
})

for (const silence of ['hangs', 'fails'] as const) {
  test(`a chain that ${silence} is not covered up with yesterday's figures, and is noticed when it answers again`, async (context) => {
    const { snapshots, lines, set } = await watched(context)
    await snapshots.current()
    set(silence)
    await pause(100)
    await assert.rejects(
      snapshots.current(),
      (error) => error instanceof Problem && error.code === 'CHAIN_SILENT',
    )
    set('answers')
    await pause(250)
    await snapshots.current()
    assert.equal(lines.filter((line) => /does not answer/.test(line)).length, 1)
    assert.equal(lines.filter((line) => /answers again/.test(line)).length, 1)
  })
}
