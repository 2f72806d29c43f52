/** Coins: minted inside the gold, moved, allowed, signed for, retired, taken over. */
import assert from 'node:assert/strict'
import { coinUnits, toBigint } from '@specie/units'
import { free, owed } from '../derived/figures.ts'
import type { SponsorState } from '../port/state.ts'
import { cast, nth } from './cast.ts'
import { approved, day, done, refusedWith } from './found.ts'
import { bar } from './lists.ts'
import { balance, mintTo, type Scene, type Stage, stateAndWait, withCoins } from './stage.ts'
import { rules } from './worlds.ts'

export function coins(scene: Scene): void {
  scene('a mint goes to the last microgram of the free gold, and not one further', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    const list = await stateAndWait(stage, 1, [bar(1)])
    const expiry = (await world.chain.now()) + day
    const order = (amount: bigint, ref: string) =>
      sign.mint(cast.sponsor.address, cast.holder.address, amount, ref, expiry)
    refusedWith(await write.mint(cast.sponsor, await order(list.gold + 1n, 'a')), 'NotEnoughFree', {
      sponsor: cast.sponsor.address,
      free: list.gold,
      needed: list.gold + 1n,
    })
    done(await write.mint(cast.sponsor, await order(list.gold, 'b')))
    assert.equal(await balance(stage, cast.holder), list.gold)
    refusedWith(await write.mint(cast.sponsor, await order(1n, 'c')), 'NotEnoughFree', { free: 0n })
    const { sponsor, reserve } = await sponsorState(stage)
    assert.equal(toBigint(free(reserve, sponsor, reserve.block.time)), 0n)
    assert.equal(toBigint(owed(sponsor)), list.gold)
    assert.equal(toBigint(reserve.supply), list.gold)
  })

  scene('no sponsor mints on the gold of another, nor on its own before it counts', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    await stateAndWait(stage, 1, [bar(1)])
    const expiry = (await world.chain.now()) + day
    const theirs = await sign.mint(cast.otherSponsor.address, cast.holder.address, 1n, 'a', expiry)
    refusedWith(await write.mint(cast.otherSponsor, theirs), 'NotEnoughFree', { free: 0n })
    refusedWith(await write.mint(cast.stranger, theirs), 'NotStanding', { needed: 'sponsor', role: 'none' })
  })

  scene('an order is carried out once, and its clearance serves no other', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    await stateAndWait(stage, 1, [bar(1)])
    const expiry = (await world.chain.now()) + day
    const to = cast.holder.address
    const order = await sign.mint(cast.sponsor.address, to, 1_000n, 'once', expiry)
    const { events } = done(await write.mint(cast.sponsor, order))
    const minted = events.find((event) => event.kind === 'minted')
    assert.ok(minted)
    assert.equal(await world.chain.usedOrder(minted.order), true)
    refusedWith(await write.mint(cast.sponsor, order), 'OrderUsed', { order: minted.order })
    refusedWith(await write.mint(cast.sponsor, { ...order, amount: coinUnits(999n) }), 'BadSignature')
    const elsewhere = { ...order, to: cast.otherHolder.address }
    refusedWith(await write.mint(cast.sponsor, elsewhere), 'BadSignature')
  })

  scene('the clearance behind a mint can be read back from its transaction', async (stage) => {
    const { world, sign } = stage
    await stateAndWait(stage, 1, [bar(1)])
    const expiry = (await world.chain.now()) + day
    const order = await sign.mint(cast.sponsor.address, cast.holder.address, 1_000n, 'read back', expiry)
    const { transaction } = done(await world.chain.write.mint(cast.sponsor, order))
    assert.deepEqual(await world.chain.clearances(transaction), [
      { kind: 'mint', clearance: order.clearance },
    ])
    const moved = { to: cast.otherHolder.address, amount: coinUnits(1n) }
    const plain = done(await world.chain.write.transfer(cast.holder, moved))
    assert.deepEqual(await world.chain.clearances(plain.transaction), [])
  })

  scene('a clearance takes two different standing officers and a time', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    await stateAndWait(stage, 1, [bar(1)])
    const now = await world.chain.now()
    const [first, second] = [nth(cast.officers, 0), nth(cast.officers, 1)]
    const order = (ref: string, officers: Parameters<typeof sign.mint>[5], expiry = now + day) =>
      sign.mint(cast.sponsor.address, cast.holder.address, 5n, ref, expiry, officers)
    const mint = async (what: Awaited<ReturnType<typeof order>>) => write.mint(cast.sponsor, what)
    refusedWith(await mint(await order('a', [first])), 'TwoOfficersNeeded', { given: 1 })
    refusedWith(await mint(await order('a', [first, second, first])), 'TwoOfficersNeeded', { given: 3 })
    refusedWith(await mint(await order('a', [first, first])), 'OneOfficerTwice')
    refusedWith(await mint(await order('a', [first, cast.stranger])), 'NotStanding', { needed: 'officer' })
    refusedWith(await mint(await order('a', [first, second], now - 1)), 'Expired')
    done(await mint(await order('a', [second, first])))
  })

  scene('a cap binds beside the gold, and a suspended sponsor mints nothing', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    await stateAndWait(stage, 1, [bar(1)])
    const lower = await approved(world, {
      kind: 'lowerCap',
      sponsor: cast.sponsor.address,
      cap: coinUnits(100n),
    })
    done(await write.executeChange(cast.stranger, { proposal: lower }))
    const expiry = (await world.chain.now()) + day
    const order = (amount: bigint) =>
      sign.mint(cast.sponsor.address, cast.holder.address, amount, 'r', expiry)
    refusedWith(await write.mint(cast.sponsor, await order(101n)), 'CapExceeded', {
      cap: 100n,
      wouldBe: 101n,
    })
    done(await write.mint(cast.sponsor, await order(100n)))
    const suspend = await approved(world, { kind: 'suspendSponsor', party: cast.sponsor.address })
    done(await write.executeChange(cast.stranger, { proposal: suspend }))
    refusedWith(await write.mint(cast.sponsor, await order(1n)), 'NotStanding', { role: 'sponsor' })
    assert.equal((await sponsorState(stage)).sponsor.mintingSuspended, true)
  })

  scene('coins move by transfer and by allowance, never beyond either', async (stage) => {
    await withCoins(stage)
    const { chain } = stage.world
    const { write } = chain
    const to = cast.otherHolder.address
    const all = await balance(stage, cast.holder)
    refusedWith(
      await write.transfer(cast.holder, { to, amount: coinUnits(all + 1n) }),
      'ERC20InsufficientBalance',
    )
    done(await write.transfer(cast.holder, { to, amount: coinUnits(10n) }))
    assert.equal(await balance(stage, cast.otherHolder), 10n)
    const spender = cast.stranger
    done(await write.approve(cast.otherHolder, { spender: spender.address, amount: coinUnits(6n) }))
    const from = cast.otherHolder.address
    const take = (amount: bigint) =>
      write.transferFrom(spender, { from, to: cast.holder.address, amount: coinUnits(amount) })
    refusedWith(await take(7n), 'ERC20InsufficientAllowance', { allowance: 6n, needed: 7n })
    done(await take(6n))
    assert.equal(toBigint(await chain.allowance(from, spender.address)), 0n)
    assert.equal(await balance(stage, cast.otherHolder), 4n)
  })

  scene('a permit allows once, by its owner, in its time', async (stage) => {
    await withCoins(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const [owner, spender] = [cast.holder, cast.stranger.address]
    const now = await world.chain.now()
    const late = await sign.permit(owner, spender, 5n, 0, now - 1)
    refusedWith(await write.permit(cast.stranger, late), 'ERC2612ExpiredSignature')
    const good = await sign.permit(owner, spender, 5n, 0, now + day)
    refusedWith(await write.permit(cast.stranger, { ...good, amount: coinUnits(6n) }), 'ERC2612InvalidSigner')
    refusedWith(await write.permit(cast.stranger, { ...good, signature: '0x1234' }), 'SignatureLength')
    done(await write.permit(cast.stranger, good))
    assert.equal(toBigint(await world.chain.allowance(owner.address, spender)), 5n)
    assert.equal(await world.chain.permitNonce(owner.address), 1)
    refusedWith(await write.permit(cast.stranger, good), 'ERC2612InvalidSigner')
  })

  scene('a signed transfer is used once, in its time, and can be cancelled before', async (stage) => {
    await withCoins(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const now = await world.chain.now()
    const to = cast.otherHolder.address
    const signed = (nonce: string, after = 0, before = now + day) =>
      sign.authorization('TransferWithAuthorization', cast.holder, to, 9n, nonce, after, before)
    const bring = async (what: Awaited<ReturnType<typeof signed>>) =>
      write.transferWithAuthorization(cast.stranger, what)
    refusedWith(await bring(await signed('a', now + day)), 'AuthorizationNotYetValid')
    refusedWith(await bring(await signed('a', 0, now)), 'AuthorizationExpired')
    const good = await signed('a')
    refusedWith(await bring({ ...good, amount: coinUnits(8n) }), 'AuthorizationNotSigned')
    done(await bring(good))
    refusedWith(await bring(good), 'AuthorizationAlreadyUsed')
    done(await write.cancelAuthorization(cast.stranger, await sign.cancel(cast.holder, 'b')))
    refusedWith(await bring(await signed('b')), 'AuthorizationAlreadyUsed')
    assert.equal(await balance(stage, cast.otherHolder), 9n)
  })

  scene('a signed payment to a payee is brought by the payee alone', async (stage) => {
    await withCoins(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const before = (await world.chain.now()) + day
    const to = cast.otherHolder.address
    const what = await sign.authorization('ReceiveWithAuthorization', cast.holder, to, 9n, 'a', 0, before)
    refusedWith(await write.receiveWithAuthorization(cast.stranger, what), 'CallerIsNotPayee')
    refusedWith(await write.transferWithAuthorization(cast.otherHolder, what), 'AuthorizationNotSigned')
    done(await write.receiveWithAuthorization(cast.otherHolder, what))
    assert.equal(await balance(stage, cast.otherHolder), 9n)
  })

  scene('a sponsor retires its own coins, up to what it has issued', async (stage) => {
    await withCoins(stage)
    const { write } = stage.world.chain
    const { sponsor: before } = await sponsorState(stage)
    const issued = toBigint(before.issued)
    refusedWith(await write.retire(cast.sponsor, { amount: coinUnits(5n) }), 'ERC20InsufficientBalance')
    done(await write.transfer(cast.holder, { to: cast.sponsor.address, amount: coinUnits(5n) }))
    refusedWith(await write.retire(cast.sponsor, { amount: coinUnits(0n) }), 'AmountMissing')
    refusedWith(await write.retire(cast.sponsor, { amount: coinUnits(issued + 1n) }), 'IssuedTooLow')
    done(await write.retire(cast.sponsor, { amount: coinUnits(5n) }))
    const { sponsor, reserve } = await sponsorState(stage)
    assert.equal(toBigint(sponsor.issued), issued - 5n)
    assert.equal(toBigint(reserve.supply), issued - 5n)
  })

  scene('one sponsor takes over coins of another inside its own free gold, once', async (stage) => {
    await withCoins(stage)
    const other = await stateAndWait(stage, 3, [bar(30)])
    const { world, sign } = stage
    const { write } = world.chain
    const expiry = (await world.chain.now()) + day
    const take = (amount: bigint, ref = 'wind-down') =>
      sign.assume(cast.sponsor, cast.otherSponsor, amount, ref, expiry)
    refusedWith(await write.assume(cast.stranger, await take(other.gold + 1n)), 'NotEnoughFree')
    const good = await take(other.gold)
    refusedWith(
      await write.assume(cast.stranger, { ...good, fromSignature: good.toSignature }),
      'BadSignature',
      {
        signer: cast.sponsor.address,
      },
    )
    const supply = toBigint((await world.chain.readReserve()).supply)
    done(await write.assume(cast.stranger, good))
    refusedWith(await write.assume(cast.stranger, good), 'OrderUsed')
    assert.equal(toBigint((await world.chain.readReserve()).supply), supply)
    const late = await sign.assume(cast.sponsor, cast.otherSponsor, 1n, 'late', (await world.chain.now()) - 1)
    refusedWith(await write.assume(cast.stranger, late), 'Expired')
  })

  scene('what lapsed backs no mint, and what is minted stays', async (stage) => {
    await withCoins(stage)
    const { world, sign } = stage
    await world.advance(rules.maxAgeSeconds)
    const expiry = (await world.chain.now()) + day
    const order = await sign.mint(cast.sponsor.address, cast.holder.address, 1n, 'x', expiry)
    refusedWith(await world.chain.write.mint(cast.sponsor, order), 'NotEnoughFree', { free: 0n })
    done(
      await world.chain.write.transfer(cast.holder, { to: cast.otherHolder.address, amount: coinUnits(1n) }),
    )
    await stateAndWait(stage, 1, [bar(1), bar(2), bar(3)])
    await mintTo(stage, cast.sponsor, cast.holder.address, 1n, 'again')
  })
}

async function sponsorState({ world }: Stage) {
  const reserve = await world.chain.readReserve()
  const sponsor = reserve.sponsors.find(({ address }) => address === cast.sponsor.address)
  assert.ok(sponsor)
  return { reserve, sponsor: sponsor satisfies SponsorState }
}
