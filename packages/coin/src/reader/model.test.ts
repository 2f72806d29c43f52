/** Random chains, random lies, the same invariants. `SPECIE_RUNS=1000 SPECIE_SEED=7` plays more of them, and other ones. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Store, throwAwayDatabase } from '@specie/store'
import fc from 'fast-check'
import { type Lie, type ModelChain, modelChain } from '../../test/modelChain.ts'
import { applied, applyStep } from '../../test/readerWorld.ts'
import type { ChainEvent } from '../port/events.ts'
import { openReader, readerMigrations, readTip, recordedEvents } from './index.ts'

const runs = Number(process.env.SPECIE_RUNS ?? 60)
const seed = Number(process.env.SPECIE_SEED ?? 2026)

let store: Store
before(async () => {
  store = await throwAwayDatabase({ migrations: [...readerMigrations, applied] })
})
after(() => store.close())

type Happens =
  | { readonly kind: 'grow' | 'reorganise' | 'lose' | 'finalize'; readonly blocks: number }
  | { readonly kind: 'read'; readonly steps: number; readonly lie: Lie }

const chainMoves = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('grow' as const), blocks: upTo(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reorganise' as const), blocks: upTo(7) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finalize' as const), blocks: upTo(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), blocks: upTo(12) }) },
)
const lies = fc.constantFrom<Lie>(
  'none',
  'none',
  'none',
  'dies',
  'headBackAndForth',
  'anotherNumber',
  'strangeParent',
  'logsLeftOut',
  'logsOfAnotherBlock',
  'finalBeyondHead',
)
/** Reading, and perhaps the chain moves between two of the questions. */
const reading = fc.record({
  kind: fc.constant('read' as const),
  steps: upTo(5),
  lie: lies,
  meanwhile: fc.option(fc.record({ questions: upTo(12), move: chainMoves })),
})

test('whatever the chain does and however the node lies: each event is applied once, none is final too early, and in the end the record is the chain', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(chainMoves, reading), { minLength: 3, maxLength: 24 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      async (deeds, chances) => {
        await store.pool.query('truncate chain.progress, chain.block, chain.event, applied')
        const model = modelChain(() => chances.next().value)
        const reader = await openReader({
          pool: store.pool,
          chain: model.chain,
          deployedAtBlock: 1,
          apply: applyStep,
          log: () => {},
          rangeBlocks: 3,
        })
        try {
          for (const deed of deeds) {
            if (deed.kind !== 'read') move(model, deed)
            else {
              model.lie(deed.lie)
              const { meanwhile } = deed
              if (meanwhile !== null) model.meanwhile(meanwhile.questions, () => move(model, meanwhile.move))
              for (let step = 0; step < deed.steps; step += 1) await reader.step().catch(() => false)
              model.calm()
              await holds(model)
            }
          }
          // Longer than all that was recorded: a shorter chain would be given time to catch up.
          const head = (await readTip(store.pool))?.head.number ?? 0
          model.grow(Math.max(3, head - model.blocks().length + 1))
          await readToTheEnd(reader)
          assert.equal((await readTip(store.pool))?.finalized.number, model.final())
          // Events that were left out are found when their blocks become final.
          model.finalize(model.blocks().length)
          await readToTheEnd(reader)
          await holds(model)
          assert.deepEqual(
            await recordedEvents(store.pool),
            model.blocks().flatMap(({ events }) => events),
          )
          const tip = await readTip(store.pool)
          assert.equal(tip?.head.hash, model.blocks().at(-1)?.hash)
          assert.deepEqual(tip?.finalized, tip?.head)
        } finally {
          await reader.close()
        }
      },
    ),
    { numRuns: runs, seed },
  )
})

function move(model: ModelChain, { kind, blocks }: Exclude<Happens, { kind: 'read' }>) {
  model[kind](blocks)
}

/** What must be so at every moment, of whatever chain the record is one. */
async function holds(model: ModelChain): Promise<void> {
  const tip = await readTip(store.pool)
  if (tip === null) return
  assert.ok(model.ever.has(tip.head.hash), 'no block is on record that never was')
  const { rows } = await store.pool.query<{ block: bigint; log_index: number; hash: string; final: boolean }>(
    'select * from applied order by block, log_index',
  )
  const events = await recordedEvents(store.pool)
  assert.deepEqual(
    rows.map(({ block, log_index, hash }) => [Number(block), log_index, hash]),
    events.map(({ block, logIndex }) => [block.number, logIndex, block.hash]),
    'what was applied is what is on record',
  )
  const line = lineTo(model, tip.head.hash)
  const truth = line.flatMap((block) => block.events)
  const isTrue = new Set(truth.map(placeOf))
  for (const event of events) assert.ok(isTrue.has(placeOf(event)), 'every event is of the chain on record')
  const lastFinal = Math.max(0, ...rows.filter(({ final }) => final).map(({ block }) => Number(block)))
  assert.deepEqual(
    rows.filter(({ final }) => final).map(({ block, log_index }) => [Number(block), log_index]),
    truth
      .filter(({ block }) => block.number <= lastFinal)
      .map(({ block, logIndex }) => [block.number, logIndex]),
    'what is final is all there is up to there, nothing left out',
  )
  for (const { hash } of line.slice(0, lastFinal))
    assert.ok(model.everFinal.has(hash), 'nothing is final before its block is')
}

function lineTo(model: ModelChain, hash: `0x${string}`) {
  const line = []
  for (let block = model.ever.get(hash); block !== undefined; block = model.ever.get(block.parent))
    line.push(block)
  return line.reverse()
}

function placeOf({ block, logIndex }: ChainEvent): string {
  return `${block.hash} ${logIndex}`
}

async function readToTheEnd(reader: { step(): Promise<boolean> }): Promise<void> {
  // A doubt about what was read is raised some times before the record is corrected.
  for (let steps = 0, doubts = 0; steps < 1_000; steps += 1) {
    try {
      if (!(await reader.step())) return
    } catch (error) {
      doubts += 1
      if (doubts > 10) throw error
    }
  }
  assert.fail('the reader comes to an end')
}

function upTo(max: number) {
  return fc.integer({ min: 1, max })
}
