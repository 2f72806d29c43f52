/** Freezes: what they stop, how long they last, and who ends them. */
import assert from 'node:assert/strict'
import { coinUnits } from '@specie/units'
import { cast, nth } from './cast.ts'
import { approved, day, decide, done, refusedWith } from './found.ts'
import { bar } from './lists.ts'
import { digestNamed } from './sign.ts'
import { type Scene, type Stage, withCoins, withTitle } from './stage.ts'

const [first, second, third] = [nth(cast.officers, 0), nth(cast.officers, 1), nth(cast.officers, 2)]
const account = cast.holder.address
const evidence = digestNamed('an order of the court')

export function freezes(scene: Scene): void {
  scene('a frozen account moves neither coins nor titles, by no path', async (stage) => {
    const list = await withTitle(stage)
    const { world, sign } = stage
    const { write } = world.chain
    const other = cast.otherHolder
    const one = coinUnits(1n)
    done(await write.transfer(cast.holder, { to: other.address, amount: coinUnits(100n) }))
    done(await write.approve(other, { spender: account, amount: one }))
    done(await write.approve(cast.holder, { spender: other.address, amount: one }))
    done(await write.freeze(first, { account, evidence }))

    const before = (await world.chain.now()) + day
    const frozen = async (outcome: ReturnType<typeof write.transfer>) =>
      refusedWith(await outcome, 'FrozenAccount', { account, evidence })
    await frozen(write.transfer(cast.holder, { to: other.address, amount: one }))
    await frozen(write.transfer(other, { to: account, amount: one }))
    await frozen(write.transferFrom(other, { from: account, to: other.address, amount: one }))
    await frozen(write.transferFrom(cast.holder, { from: other.address, to: third.address, amount: one }))
    await frozen(write.approve(cast.holder, { spender: other.address, amount: one }))
    await frozen(write.permit(other, await sign.permit(cast.holder, other.address, 1n, 0, before)))
    const signed = await sign.authorization(
      'TransferWithAuthorization',
      cast.holder,
      other.address,
      1n,
      'f',
      0,
      before,
    )
    await frozen(write.transferWithAuthorization(other, signed))
    await frozen(write.transferTitle(cast.holder, { title: 1, from: account, to: other.address }))
    await frozen(write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(2).barKey) }))
    await frozen(write.close(cast.holder, { title: 1, proof: list.proofOf(bar(1).barKey) }))
    const what = { vault: 1, title: 1, owner: account, fine: bar(1).fine }
    await frozen(write.deliver(cast.holder, await sign.deliver(cast.custodian, what, before)))
    const minted = await sign.mint(cast.sponsor.address, account, 1n, 'z', before)
    await frozen(write.mint(cast.sponsor, minted))
    // Taking an allowance back stays possible.
    done(await write.approve(cast.holder, { spender: other.address, amount: coinUnits(0n) }))
  })

  scene('an unconfirmed freeze lapses to the second, and its officer then rests', async (stage) => {
    await withCoins(stage)
    const { chain } = stage.world
    const { write } = chain
    done(await write.freeze(first, { account, evidence }))
    const found = await chain.frozen(account)
    assert.ok(found)
    const { since } = found
    assert.deepEqual(found, {
      account,
      since,
      officer: first.address,
      evidence,
      confirmed: false,
      lifting: null,
      lapsesAt: since + 14 * day,
    })
    await stage.world.advance(14 * day - 2)
    const send = () => write.transfer(cast.holder, { to: cast.otherHolder.address, amount: coinUnits(1n) })
    refusedWith(await send(), 'FrozenAccount')
    await stage.world.advance(1)
    done(await send())
    assert.equal(await chain.frozen(account), undefined)
    refusedWith(await write.freeze(first, { account, evidence }), 'FreezeRests', { until: since + 60 * day })
    done(await write.freeze(second, { account, evidence }))
  })

  scene('a second officer confirms; two officers lift; the council does either', async (stage) => {
    await withCoins(stage)
    const { world } = stage
    const { write } = world.chain
    refusedWith(await write.confirmFreeze(second, { account }), 'NotFrozen')
    done(await write.freeze(first, { account, evidence }))
    refusedWith(await write.freeze(second, { account, evidence }), 'AlreadyFrozen')
    refusedWith(await write.confirmFreeze(first, { account }), 'SecondOfficerNeeded')
    done(await write.confirmFreeze(second, { account }))
    refusedWith(await write.confirmFreeze(third, { account }), 'AlreadyConfirmed')
    await world.advance(20 * day)
    assert.equal((await world.chain.frozen(account))?.lapsesAt, null)
    done(await write.liftFreeze(first, { account }))
    done(await write.liftFreeze(first, { account }))
    assert.equal((await world.chain.frozen(account))?.lifting, first.address)
    done(await write.liftFreeze(third, { account }))
    assert.equal(await world.chain.frozen(account), undefined)
    refusedWith(await write.liftFreeze(third, { account }), 'NotFrozen')

    done(await write.freeze(second, { account, evidence }))
    const proposal = await approved(world, { kind: 'confirmFreeze', account })
    done(await write.executeChange(cast.stranger, { proposal }))
    await decide(world, [{ kind: 'liftFreeze', account }])
    assert.equal(await world.chain.frozen(account), undefined)
  })

  scene(
    'only officers freeze, with evidence, and never a contract of the programme',
    async ({ world }: Stage) => {
      const { write } = world.chain
      const none = `0x${'0'.repeat(64)}` as const
      refusedWith(await write.freeze(cast.stranger, { account, evidence }), 'NotAnOfficer')
      refusedWith(await write.freeze(first, { account, evidence: none }), 'FreezeEvidenceMissing')
      const { settlement } = world.chain.contracts
      refusedWith(await write.freeze(first, { account: settlement, evidence }), 'CannotFreeze')
      const suspend = await approved(world, { kind: 'suspendOfficer', party: first.address })
      done(await write.executeChange(cast.stranger, { proposal: suspend }))
      refusedWith(await write.freeze(first, { account, evidence }), 'NotAnOfficer')
    },
  )
}
