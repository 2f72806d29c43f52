import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address, Block, ChainEvent } from '@specie/coin'
import { coinUnits } from '@specie/units'
import { createEventReader } from './eventLog.ts'
import { digest } from './stage.ts'

const nobody: Address = `0x${'0'.repeat(40)}`
const anna: Address = `0x${'a'.repeat(40)}`
const bela: Address = `0x${'b'.repeat(40)}`

/** A chain of blocks that the test can cut and continue; finality trails by two. */
function chainOf() {
  const blocks: { block: Block; events: ChainEvent[] }[] = []
  const asked: [number, number][] = []
  const head = () => blocks.at(-1)?.block ?? assert.fail('no block')
  return {
    asked,
    head,
    cutTo: (length: number) => blocks.splice(length),
    mine(branch: string, from?: Address, to?: Address) {
      const number = blocks.length
      const block = { number, hash: digest(`${branch} ${number}`), time: 1_000 + number }
      const place = { block, transaction: digest(`tx ${branch} ${number}`), logIndex: 0 }
      const moved: ChainEvent[] =
        from === undefined || to === undefined
          ? []
          : [{ ...place, kind: 'transferred', from, to, amount: coinUnits(5n) }]
      blocks.push({ block, events: [...moved, { ...place, logIndex: 1, kind: 'seatTaken', seat: anna }] })
    },
    async finalized() {
      return blocks[Math.max(0, blocks.length - 3)]?.block ?? assert.fail('no block')
    },
    async block(number: number) {
      return blocks[number]?.block ?? assert.fail(`no block ${number}`)
    },
    async events({ from, to }: { from: number; to?: number }) {
      asked.push([from, to ?? head().number])
      return blocks.slice(from, (to ?? head().number) + 1).flatMap((one) => one.events)
    },
  }
}

test('what is final is read once; each new head asks only for what came after', async () => {
  const chain = chainOf()
  for (let index = 0; index < 6; index += 1) chain.mine('main')
  const read = createEventReader(chain, 0)
  assert.equal((await read(chain.head())).events.length, 6)
  chain.mine('main')
  assert.equal((await read(chain.head())).events.length, 7)
  await read(chain.head())
  assert.deepEqual(chain.asked, [
    [0, 5],
    [4, 6],
  ])
})

test('a reorganisation of young blocks shows what stands now, and reads no final block again', async () => {
  const chain = chainOf()
  for (let index = 0; index < 6; index += 1) chain.mine('main')
  const read = createEventReader(chain, 0)
  await read(chain.head())
  chain.cutTo(5)
  chain.mine('other')
  const { events } = await read(chain.head())
  assert.equal(events.at(-1)?.block.hash, digest('other 5'))
  assert.equal(events.length, 6)
  assert.deepEqual(chain.asked.at(-1), [4, 5])
})

test('a chain that was set back beyond what was final is read from its beginning', async () => {
  const chain = chainOf()
  for (let index = 0; index < 8; index += 1) chain.mine('main', nobody, anna)
  const read = createEventReader(chain, 0)
  assert.equal((await read(chain.head())).holders, 1)
  chain.cutTo(0)
  for (let index = 0; index < 3; index += 1) chain.mine('anew')
  const log = await read(chain.head())
  assert.equal(log.events.length, 3)
  assert.equal(log.holders, 0)
})

test('holders are those who have coins now, final or not', async () => {
  const chain = chainOf()
  chain.mine('main', nobody, anna)
  for (let index = 0; index < 4; index += 1) chain.mine('main')
  const read = createEventReader(chain, 0)
  assert.equal((await read(chain.head())).holders, 1)
  chain.mine('main', anna, bela)
  assert.equal((await read(chain.head())).holders, 1)
  chain.mine('main', nobody, anna)
  assert.equal((await read(chain.head())).holders, 2)
  assert.ok((await read(chain.head())).events.every((event) => event.kind !== 'transferred'))
})
