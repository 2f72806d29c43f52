import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chain } from '@specie/coin'
import { counted, pending, statementStands } from '@specie/coin/derived'
import { toBigint, weightBehind } from '@specie/units'
import fc from 'fast-check'
import { getAddress } from 'viem'
import { cast } from '../../coin/src/behaviour/cast.ts'
import { done, found } from '../../coin/src/behaviour/found.ts'
import { type BarList, bar } from '../../coin/src/behaviour/lists.ts'
import { type Draw, moveOf, standing } from '../../coin/src/behaviour/moves.ts'
import { signing } from '../../coin/src/behaviour/sign.ts'
import { mintTo, stateAndWait } from '../../coin/src/behaviour/stage.ts'
import { fakeWorld } from '../../coin/src/behaviour/worlds.ts'
import { foldEntries } from '../test/foldEntries.ts'
import { documented, undocumented } from '../test/page.ts'
import { ruledKinds } from './entriesOf.ts'
import { accountName } from './entry.ts'

test('whatever happens, the trial balance is what the contracts hold, and each book sums to nothing', async () => {
  const world = await fakeWorld()
  const sign = signing(world.chain)
  const stage = { world, sign }
  await found(world)
  const first = new Map<string, BarList>()
  for (const vault of [1, 2, 3]) {
    const bars = [1, 2, 3, 4].map((number) =>
      bar(vault === 3 ? number + 4 : vault === 2 ? number + 1 : number),
    )
    const list = await stateAndWait(stage, vault, bars)
    first.set(list.root, list)
  }
  for (const [place, account] of [cast.sponsor, cast.holder, cast.otherHolder, ...cast.members].entries())
    await mintTo(stage, cast.sponsor, account.address, 13_000_000_000n, `for ${place}`)
  const [list] = first.values()
  assert.ok(list)
  done(await world.chain.write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
  await world.remember()

  const number = fc.noBias(fc.nat(10_000))
  const draw: fc.Arbitrary<Draw> = fc.record({ move: number, a: number, b: number, c: number })
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 40, maxLength: 90 }), async (draws) => {
      await world.recall()
      const lists = new Map(first)
      for (const one of draws) {
        const move = await moveOf(one, await standing(world.chain, sign, lists))
        if (move.kind === 'advance') await world.advance(move.seconds)
        else
          await (world.chain.write[move.name] as (by: unknown, what: unknown) => Promise<unknown>)(
            move.signer,
            move.what,
          )
      }
      for (const kind of await trialBalance(world.chain)) kinds.add(kind)
    }),
    { numRuns: 25, endOnFailure: true },
  )
  for (const kind of [
    'minted',
    'transferred',
    'titleOpened',
    'titleClosed',
    'journalled',
    'statementAccepted',
    'retired',
    'a ripening',
  ])
    assert.ok(kinds.has(kind), `no game came to ${kind}`)
})

test('docs/books.md has a row for each kind of event that moves something, and names each that does not', () => {
  const { rows, nothing } = documented()
  const kinds = ruledKinds()
  assert.deepEqual(
    kinds.filter(({ kind, moves }) => moves !== rows.has(kind) || moves === nothing.has(kind)),
    [],
  )
  assert.equal(kinds.length, rows.size + nothing.size)
})

/** Asserts it, and gives what there was: kinds of events, and whether metal ripened. */
async function trialBalance(chain: Chain): Promise<readonly string[]> {
  const events = await chain.events({ from: 0 })
  const { entries, balances, sums } = foldEntries(events)
  assert.deepEqual(undocumented(entries), [])
  for (const [book, sum] of sums) assert.equal(sum, 0n, `book ${book}`)
  const [reserve, titles] = await Promise.all([chain.readReserve(), chain.readTitles()])
  const balance = (name: string) => balances.get(name) ?? 0n
  let issuedInAll = 0n
  for (const { address, issued, titled } of reserve.sponsors) {
    issuedInAll += toBigint(weightBehind(issued))
    assert.equal(
      -balance(accountName({ kind: 'coin:issued', sponsor: address })),
      toBigint(weightBehind(issued)),
    )
    assert.equal(-balance(accountName({ kind: 'title:owed', sponsor: address })), toBigint(titled))
  }
  assert.equal(issuedInAll, toBigint(weightBehind(reserve.supply)))
  for (const [name, amount] of balances) {
    if (!name.startsWith('coin:held:')) continue
    const holder = getAddress(name.slice('coin:held:'.length))
    assert.equal(amount, toBigint(weightBehind(await chain.balanceOf(holder))), name)
  }
  const titled = titles.reduce((sum, { fine }) => sum + toBigint(fine), 0n)
  const held = [...balances].filter(([name]) => name.startsWith('title:held:'))
  assert.equal(
    held.reduce((sum, [, amount]) => sum + amount, 0n),
    titled,
  )
  const lastTime = events.at(-1)?.block.time ?? 0
  for (const vault of reserve.vaults) {
    const taken = toBigint(pending(vault))
    const at = (part: 'available' | 'waiting' | 'held') =>
      balance(accountName({ kind: `metal:${part}`, vault: vault.vault }))
    const tranche =
      lastTime >= vault.goldAt ? vault.gold : lastTime >= vault.waitingAt ? vault.waiting : vault.base
    const counts = atLeastNothing(toBigint(tranche) - taken)
    assert.equal(at('available'), counts, `vault ${vault.vault}`)
    assert.equal(at('waiting'), atLeastNothing(toBigint(vault.gold) - taken) - counts, `vault ${vault.vault}`)
    // Where the statement stands, it is what the contracts count at that time.
    if (statementStands(reserve, vault, lastTime))
      assert.equal(at('available'), toBigint(counted(reserve, vault, lastTime)))
    assert.ok(at('held') >= 0n)
    assert.equal(at('held') > 0n && taken === 0n, false, 'nothing is held where nothing pends')
  }
  for (const { address, vaults } of reserve.sponsors) {
    const metal = vaults.flatMap((vault) =>
      (['available', 'waiting', 'held'] as const).map((part) =>
        balance(accountName({ kind: `metal:${part}`, vault })),
      ),
    )
    assert.equal(
      -balance(accountName({ kind: 'metal:owned', sponsor: address })),
      metal.reduce((sum, part) => sum + part, 0n),
    )
  }
  const ripened = entries.some(({ entry }) => entry.narrative.startsWith('Raise delay'))
  return [...events.map(({ kind }) => kind), ...(ripened ? ['a ripening'] : [])]
}

function atLeastNothing(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}
