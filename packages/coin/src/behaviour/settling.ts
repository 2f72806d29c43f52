/** Settlement: every member signs the whole, all of it happens or nothing. */
import assert from 'node:assert/strict'
import { coinUnits } from '@specie/units'
import type { TitleLeg } from '../port/transitions.ts'
import { cast, nth } from './cast.ts'
import { approved, done, refusedWith } from './found.ts'
import { bar } from './lists.ts'
import { digestNamed } from './sign.ts'
import { balance, mintTo, type Scene, type Stage, stateAndWait } from './stage.ts'

const members = cast.members
const [debtor, creditor, both] = [nth(members, 0), nth(members, 1), nth(members, 2)]

export function settling(scene: Scene): void {
  scene('nets are paid debtor to creditor, and each balance moves by its net', async (stage) => {
    await withFunds(stage)
    const { world } = stage
    const before = await Promise.all(members.map((member) => balance(stage, member)))
    const nets = [-30n, 50n, -20n]
    const batch = await batchOf(stage, nets)
    const { events } = done(await world.chain.write.settle(cast.stranger, batch))
    assert.equal(events.filter(({ kind }) => kind === 'transferred').length, 2)
    const after = await Promise.all(members.map((member) => balance(stage, member)))
    assert.deepEqual(
      after.map((now, place) => now - nth(before, place)),
      nets,
    )
    assert.equal(await world.chain.settlementNonce(debtor.address), 1)
    refusedWith(await world.chain.write.settle(cast.stranger, batch), 'AlreadySettled')
  })

  scene('a batch that is changed, unsigned, unbalanced or out of time is refused', async (stage) => {
    await withFunds(stage)
    const { write, now } = stage.world.chain
    const good = await batchOf(stage, [-30n, 50n, -20n])
    const send = (what: typeof good) => write.settle(cast.stranger, what)
    refusedWith(await send({ ...good, nets: [[-30n, 51n, -20n]] }), 'NotZeroSum', { sum: 1n })
    refusedWith(await send({ ...good, nets: [[-40n, 60n, -20n]] }), 'BadSignature')
    refusedWith(await send({ ...good, signatures: good.signatures.slice(1) }), 'WrongShape', {
      what: 'signatures',
    })
    refusedWith(await send({ ...good, signatures: good.signatures.toReversed() }), 'MemberDidNotSign')
    refusedWith(await send({ ...good, members: good.members.toReversed() }), 'NotAscending')
    refusedWith(await send({ ...good, assets: [stage.world.chain.contracts.barTitle] }), 'NotAnAsset')
    refusedWith(await send({ ...good, deadline: (await now()) - 1 }), 'DeadlinePassed')
    refusedWith(await send({ ...good, deadline: (await now()) + 3_601 }), 'DeadlineTooFar')
    done(await send(good))
  })

  scene('a member that is short, frozen, suspended or has moved on stops the whole batch', async (stage) => {
    await withFunds(stage)
    const { world } = stage
    const { write } = world.chain
    const short = await batchOf(stage, [-1_000_000n, 1_000_000n, 0n])
    refusedWith(await write.settle(cast.stranger, short), 'MemberShort', { member: debtor.address })
    const nets = [-30n, 50n, -20n]
    const stale = await batchOf(stage, nets)
    done(await write.raiseNonce(creditor, {}))
    refusedWith(await write.settle(cast.stranger, stale), 'MemberDidNotSign', { member: creditor.address })
    const dear = await batchOf(stage, nets)
    done(await write.approve(both, { spender: world.chain.contracts.settlement, amount: coinUnits(19n) }))
    refusedWith(await write.settle(cast.stranger, dear), 'ERC20InsufficientAllowance')
    done(await write.approve(both, { spender: world.chain.contracts.settlement, amount: coinUnits(20n) }))
    const officer = nth(cast.officers, 0)
    done(await write.freeze(officer, { account: both.address, evidence: digestNamed('f') }))
    refusedWith(await write.settle(cast.stranger, await batchOf(stage, nets)), 'FrozenAccount')
    const proposal = await approved(world, { kind: 'suspendMember', party: both.address })
    done(await write.executeChange(cast.stranger, { proposal }))
    refusedWith(await write.settle(cast.stranger, await batchOf(stage, nets)), 'NotStanding')
  })

  scene('a title leg goes through only while its vault is as the buyer saw it', async (stage) => {
    const list = await withFunds(stage)
    const { world } = stage
    const { write } = world.chain
    await mintTo(stage, cast.sponsor, debtor.address, bar(1).fine, 'a bar for the debtor')
    done(await write.open(debtor, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
    done(await write.approveTitle(debtor, { title: 1, spender: world.chain.contracts.settlement }))
    const leg = (journalLength: number, parts: Partial<TitleLeg> = {}) => ({
      title: 1,
      from: debtor.address,
      to: creditor.address,
      journalLength,
      ...parts,
    })
    const nets = [10n, -10n, 0n]
    const settle = async (legs: readonly TitleLeg[]) =>
      write.settle(cast.stranger, await batchOf(stage, nets, legs))
    refusedWith(await settle([leg(1)]), 'JournalMoved', { seen: 1, length: 0 })
    refusedWith(await settle([leg(0, { to: cast.holder.address })]), 'NotInBatch')
    refusedWith(await settle([leg(0, { from: creditor.address, to: debtor.address })]), 'NotTheTitlesOwner')
    refusedWith(await settle([leg(0, { title: 5 })]), 'NoSuchVault')
    assert.equal((await world.chain.readTitle(1))?.owner, debtor.address)
    done(await settle([leg(0)]))
    assert.equal((await world.chain.readTitle(1))?.owner, creditor.address)
  })
}

/** Each member has 100 units and lets the settlement spend them. */
async function withFunds(stage: Stage) {
  const list = await stateAndWait(stage, 1, [bar(1), bar(2)])
  const { write, contracts } = stage.world.chain
  for (const [place, member] of members.entries()) {
    await mintTo(stage, cast.sponsor, member.address, 100n, `funds ${place}`)
    done(await write.approve(member, { spender: contracts.settlement, amount: coinUnits(10_000_000n) }))
  }
  return list
}

/** Signed by all of them now. */
async function batchOf({ world, sign }: Stage, nets: readonly bigint[], legs: readonly TitleLeg[] = []) {
  const nonces = await Promise.all(members.map(({ address }) => world.chain.settlementNonce(address)))
  return sign.settle(members, nets, legs, nonces, (await world.chain.now()) + 3_000)
}
