/** Titles: opened for a bar's exact weight, closed, handed over, and bars withdrawn by their sponsor. */
import assert from 'node:assert/strict'
import { micrograms, toBigint } from '@specie/units'
import { cast } from './cast.ts'
import { day, done, refusedWith } from './found.ts'
import { bar, heavier } from './lists.ts'
import { digestNamed } from './sign.ts'
import { balance, type Scene, state, stateAndWait, withCoins, withTitle } from './stage.ts'
import { rules } from './worlds.ts'

export function titles(scene: Scene): void {
  scene('coins become the title of one bar for exactly its weight, and back', async (stage) => {
    const list = await withCoins(stage)
    const { chain } = stage.world
    const before = {
      coins: await balance(stage, cast.holder),
      sponsors: (await chain.readReserve()).sponsors,
    }
    const { barKey, fine } = bar(1)
    const proof = list.proofOf(barKey)
    const { events } = done(await chain.write.open(cast.holder, { vault: 1, proof }))
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['titleOpened', 'transferred', 'titleTransferred'],
    )
    assert.equal(await balance(stage, cast.holder), before.coins - fine)
    assert.deepEqual(await chain.readTitles(), [
      {
        title: 1,
        owner: cast.holder.address,
        sponsor: cast.sponsor.address,
        vault: 1,
        barKey,
        fine: micrograms(fine),
      },
    ])
    assert.equal(await chain.titleOf(barKey), 1)
    done(await chain.write.close(cast.holder, { title: 1, proof }))
    assert.equal(await balance(stage, cast.holder), before.coins)
    assert.deepEqual((await chain.readReserve()).sponsors, before.sponsors)
    assert.equal(await chain.readTitle(1), undefined)
    assert.equal(await chain.titleOf(barKey), undefined)
  })

  scene('a bar not proved, counted 0, already titled or without coins makes no title', async (stage) => {
    const { write } = stage.world.chain
    const list = await stateAndWait(stage, 1, [bar(1), bar(2, 0n)])
    const [good, held] = [list.proofOf(bar(1).barKey), list.proofOf(bar(2).barKey)]
    refusedWith(await write.open(cast.holder, { vault: 1, proof: heavier(good) }), 'BarNotProved', {
      vault: 1,
    })
    refusedWith(await write.open(cast.holder, { vault: 2, proof: good }), 'NoStatement')
    refusedWith(await write.open(cast.holder, { vault: 1, proof: held }), 'BarCountsNothing')
    refusedWith(await write.open(cast.holder, { vault: 1, proof: good }), 'IssuedTooLow')
    const whole = await withTitle(stage)
    const again = { vault: 1, proof: whole.proofOf(bar(1).barKey) }
    refusedWith(await write.open(cast.holder, again), 'BarTitled', { title: 1 })
    const another = { vault: 1, proof: whole.proofOf(bar(2).barKey) }
    refusedWith(await write.open(cast.otherHolder, another), 'ERC20InsufficientBalance')
  })

  scene('a lapsed or held vault makes no title and takes none back', async (stage) => {
    const list = await withTitle(stage)
    const { write } = stage.world.chain
    const two = { vault: 1, proof: list.proofOf(bar(2).barKey) }
    const one = { title: 1, proof: list.proofOf(bar(1).barKey) }
    const hold = { vault: 1, amount: micrograms(list.gold), evidence: digestNamed('all') }
    done(await write.hold(cast.custodian, hold))
    refusedWith(await write.open(cast.holder, two), 'NotEnoughCounted', { counted: 0n })
    refusedWith(await write.close(cast.holder, one), 'NotEnoughCounted')
    await stage.world.advance(rules.maxAgeSeconds + 1)
    refusedWith(await write.open(cast.holder, two), 'StatementLapsed')
    refusedWith(await write.close(cast.holder, one), 'StatementLapsed')
  })

  scene(
    'a title is no put: a sponsor that is short takes none back, nor a bar that got lighter',
    async (stage) => {
      await withTitle(stage)
      const { write } = stage.world.chain
      const lighter = await state(stage, 1, [bar(1, bar(1).fine - 1n), bar(2), bar(3), bar(4)])
      const proof = lighter.proofOf(bar(1).barKey)
      refusedWith(await write.close(cast.holder, { title: 1, proof }), 'BarLighter')
      const short = await state(stage, 1, [bar(1)])
      refusedWith(
        await write.close(cast.holder, { title: 1, proof: short.proofOf(bar(1).barKey) }),
        'SponsorShort',
        { assets: short.gold },
      )
      refusedWith(
        await write.close(cast.otherHolder, { title: 1, proof: short.proofOf(bar(1).barKey) }),
        'NotTheOwner',
      )
      refusedWith(await write.close(cast.holder, { title: 7, proof }), 'NoSuchTitle')
    },
  )

  scene('a title changes hands by its owner or whom it approved', async (stage) => {
    await withTitle(stage)
    const { chain } = stage.world
    const { write } = chain
    const [from, to] = [cast.holder.address, cast.otherHolder.address]
    refusedWith(
      await write.transferTitle(cast.stranger, { title: 1, from, to }),
      'ERC721InsufficientApproval',
    )
    refusedWith(await write.transferTitle(cast.holder, { title: 1, from: to, to }), 'ERC721IncorrectOwner')
    refusedWith(await write.approveTitle(cast.stranger, { title: 1, spender: to }), 'ERC721InvalidApprover')
    done(await write.approveTitle(cast.holder, { title: 1, spender: cast.stranger.address }))
    done(await write.transferTitle(cast.stranger, { title: 1, from, to }))
    assert.equal((await chain.readTitle(1))?.owner, to)
    refusedWith(await write.ask(cast.holder, { title: 1 }), 'NotTheOwner', { owner: to })
    done(await write.ask(cast.otherHolder, { title: 1 }))
  })

  scene('a bar is delivered once, to the owner, by the custodian and two officers', async (stage) => {
    const list = await withTitle(stage)
    const { world, sign } = stage
    const { chain } = world
    const { write } = chain
    const { barKey, fine } = bar(1)
    const expiry = (await chain.now()) + day
    const what = { vault: 1, title: 1, owner: cast.holder.address, fine }
    const good = await sign.deliver(cast.custodian, what, expiry)
    const wrong = await sign.deliver(cast.otherCustodian, what, expiry)
    refusedWith(await write.deliver(cast.holder, wrong), 'BadSignature', { signer: cast.custodian.address })
    refusedWith(await write.deliver(cast.stranger, good), 'NotTheOwner')
    const late = await sign.deliver(cast.custodian, what, (await chain.now()) - 1)
    refusedWith(await write.deliver(cast.holder, late), 'Expired')
    const { events } = done(await write.deliver(cast.holder, good))
    assert.ok(events.some((event) => event.kind === 'titleDelivered' && event.entry === 1))
    refusedWith(await write.deliver(cast.holder, good), 'NoSuchTitle')
    assert.equal(await chain.goneAt(1, barKey), 1)
    assert.deepEqual(await chain.readTitles(), [])
    const reserve = await chain.readReserve()
    assert.equal(toBigint(await chain.countedOnChain(1)), list.gold - fine)
    assert.equal(toBigint(reserve.sponsors[0]?.titled ?? micrograms(1n)), 0n)

    // The bar still stands in the list in force, and is gone all the same.
    refusedWith(await write.open(cast.holder, { vault: 1, proof: list.proofOf(barKey) }), 'BarGone', {
      goneAt: 1,
      seen: 0,
    })
  })

  scene('a sponsor withdraws a bar that backs nothing, with clearance and the custodian', async (stage) => {
    const list = await withTitle(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const expiry = (await world.chain.now()) + day
    const take = (number: number, goneAt = 0, custodian = cast.custodian) =>
      sign.withdraw(custodian, cast.sponsor.address, 1, list.proofOf(bar(number).barKey), goneAt, expiry)
    refusedWith(await write.withdraw(cast.stranger, await take(2)), 'NotTheSponsor')
    refusedWith(await write.withdraw(cast.sponsor, await take(1)), 'BarTitled')
    refusedWith(await write.withdraw(cast.sponsor, await take(2, 0, cast.otherCustodian)), 'BadSignature')
    const { events } = done(await write.withdraw(cast.sponsor, await take(2)))
    assert.ok(events.some((event) => event.kind === 'barWithdrawn'))
    assert.equal(toBigint(await world.chain.countedOnChain(1)), list.gold - bar(2).fine)
    refusedWith(await write.withdraw(cast.sponsor, await take(2, 1)), 'BarGone')
    refusedWith(await write.withdraw(cast.sponsor, await take(4)), 'NotEnoughFree')
  })

  scene('a bar that came back and was counted again may be titled again', async (stage) => {
    const list = await withTitle(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const { barKey, fine } = bar(1)
    const expiry = (await world.chain.now()) + 3 * day
    const what = { vault: 1, title: 1, owner: cast.holder.address, fine }
    done(await write.deliver(cast.holder, await sign.deliver(cast.custodian, what, expiry)))
    const back = await stateAndWait(stage, 1, list.bars)
    const { events } = done(await write.open(cast.holder, { vault: 1, proof: back.proofOf(barKey) }))
    assert.ok(
      events.some((event) => event.kind === 'titleOpened' && event.title === 2),
      'a new number',
    )
  })
}
