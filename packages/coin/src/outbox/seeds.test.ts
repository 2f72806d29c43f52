import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { seededFaults } from '../../test/faultyNode.ts'
import { type OutboxWorld, outboxWorld, receiver } from '../../test/outboxWorld.ts'
import { cast } from '../behaviour/cast.ts'

let world: OutboxWorld
before(async () => {
  world = await outboxWorld()
})
afterEach(() => world.rest())
after(() => world?.close())

const seeds = Array.from({ length: Number(process.env.SPECIE_SEEDS ?? 3) }, (_, place) => place + 1)
const first = Number(process.env.SPECIE_SEED ?? 1)

for (const seed of seeds.map((place) => place + first - 1))
  test(`seed ${seed}: lost requests, lost answers, delays, stale answers and reorganisations, and each message happens once`, async () => {
    const start = await world.received(receiver)
    const faults = seededFaults(seed, { dropRequest: 40, dropAnswer: 40, delay: 60, behind: 60 }, 50)
    const signers = [cast.holder, cast.otherHolder]
    const outboxes = [await world.open({ signers }), await world.open({ signers })]
    world.node.behave(faults)
    const messages = 24
    const prefix = `seed ${seed} `
    for (let place = 0; place < messages; place += 1) {
      const signer = signers[place % 2]?.address ?? cast.holder.address
      await world.send(`${prefix}${place}`, 1n, { signer })
      const all = async () => (await world.all()).filter(({ key }) => key.startsWith(prefix))
      if (place % 6 === 5) {
        await world.until(
          async () => (await all()).some(({ state }) => state !== 'waiting'),
          outboxes,
          60_000,
        )
        // Not below what is final.
        await world.rpc('anvil_rollback', 1 + (place % 2))
        await world.mine()
      }
    }
    const own = async () => (await world.all()).filter(({ key }) => key.startsWith(prefix))
    let rounds = 0
    await world.until(
      async () => {
        rounds += 1
        if (rounds % 20 === 0) await world.mine()
        return (await own()).every(({ state }) => state === 'final')
      },
      outboxes,
      90_000,
    )
    assert.equal((await world.received(receiver)) - start, BigInt(messages))
    assert.ok(Object.values(world.node.done).every((count) => count > 0) || world.node.done.answer === 0)
    for (const { attempts } of await own())
      assert.equal(attempts.filter(({ block }) => block !== null).length, 1)
  })
