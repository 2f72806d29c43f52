/**
 * The fake against the contracts: the same random calls, right and wrong, to both; every outcome, every event, every fact of every
 * refusal and the whole state afterwards must be the same. `SPECIE_RUNS=100 SPECIE_SEED=any` plays more games, and others.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Outcome } from '@specie/units'
import { coinUnits } from '@specie/units'
import fc from 'fast-check'
import type { Chain, Receipt } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { TransitionName } from '../port/transitions.ts'
import { cast } from './cast.ts'
import { done, found } from './found.ts'
import { type BarList, bar } from './lists.ts'
import { type Draw, type Move, moveOf, standing } from './moves.ts'
import { type Signing, signing } from './sign.ts'
import { mintTo, stateAndWait } from './stage.ts'
import type { World } from './world.ts'
import { fakeWorld, type RealWorld, realWorld } from './worlds.ts'

const runs = Number(process.env.SPECIE_RUNS ?? 8)
const seed = process.env.SPECIE_SEED ?? '2026'
const longest = 120

let real: RealWorld
let fake: World
let sign: Signing
const firstLists = new Map<string, BarList>()
const played = { through: new Map<string, number>(), refused: new Map<string, number>() }

before(async () => {
  real = await realWorld()
  const { contracts } = real.chain
  fake = await fakeWorld({ contracts, genesisTime: (await real.chain.head()).time })
  sign = signing(real.chain)
  for (const world of [real, fake]) {
    await found(world)
    await furnish(world)
    await world.remember()
  }
})
after(async () => {
  await Promise.all([real?.stop(), fake?.stop()])
})

test('whatever is done, and in whatever order, the fake does as the contracts do', {
  timeout: 600_000,
}, async () => {
  await assertSameState(real.chain, fake.chain)
  // Evenly: a game that prefers small numbers plays the same few moves.
  const number = fc.noBias(fc.nat(10_000))
  const draw: fc.Arbitrary<Draw> = fc.record({
    move: number,
    a: number,
    b: number,
    c: number,
  })
  await fc.assert(fc.asyncProperty(fc.array(draw, { minLength: longest / 2, maxLength: longest }), play), {
    numRuns: runs,
    ...(seed === 'any' ? {} : { seed: Number(seed) }),
    endOnFailure: process.env.SPECIE_SHRINK === undefined,
  })
})

test('the games reach into every part of the mechanism', () => {
  const names = Object.keys(real.chain.write) as TransitionName[]
  const never = names.filter((name) => !played.through.has(name) && !played.refused.has(name))
  assert.deepEqual(never, [], 'transitions that no game tried')
  assert.ok(played.through.size >= 22, `only these went through: ${[...played.through.keys()].join(', ')}`)
})

async function play(draws: readonly Draw[]): Promise<void> {
  await Promise.all([real.recall(), fake.recall()])
  const lists = new Map(firstLists)
  for (const draw of draws) {
    const move = await moveOf(draw, await standing(fake.chain, sign, lists))
    if (move.kind === 'advance') {
      await Promise.all([real.advance(move.seconds), fake.advance(move.seconds)])
      continue
    }
    const [ours, theirs] = await Promise.all([make(fake.chain, move), make(real.chain, move)])
    const tally = theirs.ok ? played.through : played.refused
    tally.set(move.name, (tally.get(move.name) ?? 0) + 1)
    assert.deepEqual(comparable(ours), comparable(theirs), `${move.name} by ${move.signer.address}`)
  }
  await assertSameState(real.chain, fake.chain)
}

function make(chain: Chain, move: Extract<Move, { kind: 'call' }>): Promise<Outcome<Receipt, ChainRefusal>> {
  const { name, signer, what } = move
  // One member of a union of pairs: name and what belong together, which the compiler cannot follow.
  const write = chain.write[name] as (
    by: typeof signer,
    what: unknown,
  ) => Promise<Outcome<Receipt, ChainRefusal>>
  return write(signer, what)
}

/** Everything but the names of blocks and transactions. */
function comparable(outcome: Outcome<Receipt, ChainRefusal>): unknown {
  if (!outcome.ok) return outcome.refusal
  return outcome.value.events.map(({ block, transaction: _, ...event }) => ({ ...event, time: block.time }))
}

async function assertSameState(one: Chain, other: Chain): Promise<void> {
  assert.deepEqual(await everything(one), await everything(other))
}

async function everything(chain: Chain): Promise<unknown> {
  const [head, reserve, parties, titles, proposals] = await Promise.all([
    chain.head(),
    chain.readReserve(),
    chain.readParties(),
    chain.readTitles(),
    chain.readProposals(),
  ])
  const accounts = [cast.holder, cast.otherHolder, cast.sponsor, cast.otherSponsor, ...cast.members]
  return {
    time: head.time,
    reserve: { ...reserve, block: null },
    parties: { ...parties, block: null },
    titles,
    proposals,
    vaults: await Promise.all(
      reserve.vaults.map(async ({ vault }) => ({
        counted: await chain.countedOnChain(vault),
        journal: await chain.readJournal(vault),
        gone: await Promise.all([1, 2, 3].map((number) => chain.goneAt(vault, bar(number).barKey))),
        challenged: await Promise.all(
          [1, 2, 3].map((number) => chain.challengedFor(vault, bar(number).barKey)),
        ),
        held: await Promise.all(cast.guardians.map(({ address }) => chain.lastHold(address, vault))),
      })),
    ),
    accounts: await Promise.all(
      accounts.map(async ({ address }) => ({
        balance: await chain.balanceOf(address),
        frozen: await chain.frozen(address),
        permits: await chain.permitNonce(address),
        anchored: await chain.anchoredLog(address),
        settlements: await chain.settlementNonce(address),
        allowance: await chain.allowance(address, chain.contracts.settlement),
      })),
    ),
  }
}

/** Gold in each vault and coins in many hands, so that games begin in the middle of life. */
async function furnish(world: World): Promise<void> {
  const stage = { world, sign }
  for (const vault of [1, 2, 3]) {
    const bars = [1, 2, 3, 4].map((number) =>
      bar(vault === 3 ? number + 4 : vault === 2 ? number + 1 : number),
    )
    const list = await stateAndWait(stage, vault, bars)
    firstLists.set(list.root, list)
  }
  for (const [place, account] of [cast.holder, cast.otherHolder, ...cast.members].entries())
    await mintTo(stage, cast.sponsor, account.address, 13_000_000_000n, `furnishing ${place}`)
  const spender = world.chain.contracts.settlement
  for (const member of cast.members)
    done(await world.chain.write.approve(member, { spender, amount: coinUnits(2n ** 255n) }))
  const list = [...firstLists.values()][0]
  assert.ok(list)
  done(await world.chain.write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
}
