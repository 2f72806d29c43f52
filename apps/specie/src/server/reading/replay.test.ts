import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms, toBigint } from '@specie/units'
import { assertSameState, replay } from './replay.ts'
import { auditors, custodians, day, digest, guardian, must, type Stage, setStage, sponsor } from './stage.ts'
import { pointAt, timeline } from './timeline.ts'

async function replayed({ chain }: Stage) {
  const reserve = await chain.readReserve()
  const states = replay(await chain.events({ from: 0 }), reserve.rules)
  assertSameState(states.at(-1), reserve)
  return states
}

test('the events lead to what the chain says of itself, whoever comes, goes, returns or is replaced', async () => {
  const stage = await setStage()
  const { chain } = stage
  await replayed(stage)
  await stage.state(100n)
  await replayed(stage)
  await chain.advance(2 * day)
  await stage.state(120n, { by: [0, 1] })
  must(
    await chain.write.hold(guardian, {
      vault: 1,
      amount: micrograms(5_000_000_000n),
      evidence: digest('order'),
    }),
  )
  await replayed(stage)
  await chain.advance(day)
  await stage.state(110n, { seen: 1 })
  must(await chain.write.withdrawSignature(auditors[2], { vault: 1 }))
  await replayed(stage)
  await stage.lower({ kind: 'suspendAuditor', party: auditors[0].address })
  await stage.lower({ kind: 'suspendSponsor', party: sponsor.address })
  await replayed(stage)
  await stage.decide(
    { kind: 'admitAuditor', party: auditors[0].address },
    { kind: 'admitSponsor', party: sponsor.address },
  )
  await replayed(stage)
  await stage.decide({ kind: 'replaceCustodian', vault: 1, custodian: custodians[1].address })
  await replayed(stage)
  await stage.state(90n, { seen: 1, custodian: 1 })
  const states = await replayed(stage)
  assert.ok(states.length > 20)
})

test('a state that the events do not lead to is refused', async () => {
  const stage = await setStage()
  await stage.state(100n)
  const reserve = await stage.chain.readReserve()
  const events = await stage.chain.events({ from: 0 })
  const states = replay(
    events.filter((event) => event.kind !== 'statementAccepted'),
    reserve.rules,
  )
  assert.throws(() => assertSameState(states.at(-1), reserve), /do not lead to what the chain says/)
})

test('between two blocks a raise begins to count and a statement lapses, and the line shows both at their time', async () => {
  const stage = await setStage()
  await stage.state(100n)
  const states = await replayed(stage)
  const { time } = await stage.chain.head()
  const points = timeline({ states, until: time + 36 * day, steps: 37 })
  const kilograms = points.map((point) => Number(point.countedMicrograms / 1_000_000_000n))
  assert.deepEqual(kilograms.slice(0, 3), [0, 100, 100])
  assert.equal(kilograms[35], 100)
  assert.equal(kilograms[36], 0)
  assert.equal(points.at(-1)?.time, time + 36 * day)
  assert.ok(
    points.every((point) => point.coverageBasisPoints === null),
    'nothing is owed',
  )
})

test('the line is at every step what the chain itself counts at that block', async () => {
  const stage = await setStage()
  await stage.state(100n)
  await stage.chain.advance(2 * day)
  await stage.state(150n)
  await stage.chain.advance(day + 1)
  must(
    await stage.chain.write.hold(guardian, {
      vault: 1,
      amount: micrograms(40_000_000_000n),
      evidence: digest('order'),
    }),
  )
  for (const state of await replayed(stage)) {
    if (state.vaults.length === 0) continue
    const onChain = await stage.chain.countedOnChain(1, state.block.number)
    assert.equal(pointAt(state, state.block.time).countedMicrograms, toBigint(onChain))
  }
})

test('before the first statement there is nothing to draw', async () => {
  const stage = await setStage()
  assert.deepEqual(timeline({ states: await replayed(stage), until: 2_000_000_000, steps: 10 }), [])
})
