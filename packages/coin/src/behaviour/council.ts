/** The council: lowering at once, raising after a wait that one guardian can end. */
import assert from 'node:assert/strict'
import { coinUnits, micrograms } from '@specie/units'
import { cast, nth } from './cast.ts'
import { approved, cap, day, decide, done, refusedWith } from './found.ts'
import type { Scene } from './stage.ts'
import { rules } from './worlds.ts'

const [seat, otherSeat] = [nth(cast.seats, 0), nth(cast.seats, 1)]
const newcomer = cast.stranger.address

export function council(scene: Scene): void {
  scene('a raising change waits to the second, and can be carried out for thirty days', async ({ world }) => {
    const { write } = world.chain
    const admit = { kind: 'admitAuditor', party: newcomer } as const
    const proposal = await approved(world, admit)
    const { opensAt } = nth(await world.chain.readProposals(), proposal - 1)
    assert.equal(opensAt, (await world.chain.head()).time + rules.changeDelaySeconds)
    refusedWith(await write.executeChange(cast.stranger, { proposal }), 'NotInStage', { stage: 'waiting' })
    await world.advance(rules.changeDelaySeconds - 2)
    refusedWith(await write.executeChange(cast.stranger, { proposal }), 'NotInStage')
    await world.advance(1)
    done(await write.executeChange(cast.stranger, { proposal }))
    assert.ok((await world.chain.readParties()).auditors.some(({ address }) => address === newcomer))
    refusedWith(await write.executeChange(cast.stranger, { proposal }), 'NotInStage', { stage: 'executed' })

    const late = await approved(world, { kind: 'admitGuardian', party: cast.holder.address })
    await world.advance(rules.changeDelaySeconds + 30 * day)
    refusedWith(await write.executeChange(cast.stranger, { proposal: late }), 'NotInStage', { stage: 'void' })
  })

  scene('a lowering change is done with the last approval, and cannot be vetoed', async ({ world }) => {
    const { write } = world.chain
    const change = { kind: 'suspendCustodian', party: cast.custodian.address } as const
    const proposal = await approved(world, change)
    refusedWith(await write.vetoChange(nth(cast.guardians, 0), { proposal }), 'LoweringHasNoVeto')
    done(await write.executeChange(cast.stranger, { proposal }))
    const { custodians } = await world.chain.readParties()
    assert.equal(custodians.find(({ address }) => address === change.party)?.stands, false)
  })

  scene('too few approvals, strangers, and second approvals by one seat are refused', async ({ world }) => {
    const { write } = world.chain
    const change = { kind: 'lowerCap', sponsor: cast.sponsor.address, cap: coinUnits(1n) } as const
    refusedWith(await write.propose(cast.stranger, { change }), 'NotASeat')
    done(await write.propose(seat, { change }))
    const [latest] = (await world.chain.readProposals()).slice(-1)
    assert.ok(latest)
    const { proposal } = latest
    assert.deepEqual([latest.stage, latest.approvals, latest.change], ['gathering', 1, change])
    refusedWith(await write.approveChange(seat, { proposal }), 'AlreadyApproved')
    refusedWith(await write.approveChange(cast.stranger, { proposal }), 'NotASeat')
    refusedWith(await write.approveChange(seat, { proposal: proposal + 1 }), 'NoSuchProposal')
    refusedWith(await write.revokeApproval(otherSeat, { proposal }), 'NotApproved')
    refusedWith(await write.executeChange(seat, { proposal }), 'NotInStage', { stage: 'gathering' })
    done(await write.approveChange(otherSeat, { proposal }))
    done(await write.approveChange(nth(cast.seats, 2), { proposal }))
    done(await write.revokeApproval(otherSeat, { proposal }))
    refusedWith(await write.executeChange(seat, { proposal }), 'NotInStage', { stage: 'gathering' })
    done(await write.approveChange(nth(cast.seats, 4), { proposal }))
    done(await write.executeChange(seat, { proposal }))
  })

  scene('any one guardian vetoes, but not about itself, and not twice', async ({ world }) => {
    const { write } = world.chain
    const [guardian, other] = [nth(cast.guardians, 0), nth(cast.guardians, 1)]
    const change = { kind: 'raiseCap', sponsor: cast.sponsor.address, cap: coinUnits(2n * cap) } as const
    const vetoed = await approved(world, change)
    refusedWith(await write.vetoChange(seat, { proposal: vetoed }), 'MayNotVeto')
    done(await write.vetoChange(guardian, { proposal: vetoed }))
    refusedWith(await write.vetoChange(guardian, { proposal: vetoed }), 'NotInStage', { stage: 'vetoed' })
    const again = await approved(world, change)
    refusedWith(await write.vetoChange(guardian, { proposal: again }), 'VetoSpent')
    await world.advance(rules.changeDelaySeconds)
    refusedWith(await write.executeChange(seat, { proposal: again }), 'NotInStage', { stage: 'waiting' })
    await world.advance(30 * day - rules.changeDelaySeconds)
    done(await write.executeChange(seat, { proposal: again }))

    const removal = await approved(world, { kind: 'removeGuardian', party: guardian.address })
    refusedWith(await write.vetoChange(guardian, { proposal: removal }), 'NoVetoAboutOneself')
    done(await write.vetoChange(other, { proposal: removal }))
  })

  scene(
    'a change that falls below its majority waits anew, and a spent veto serves one change once',
    async ({ world }) => {
      const { write } = world.chain
      const change = { kind: 'raiseCap', sponsor: cast.sponsor.address, cap: coinUnits(3n * cap) } as const
      const fallen = await approved(world, change)
      await world.advance(rules.changeDelaySeconds - day)
      done(await write.revokeApproval(seat, { proposal: fallen }))
      await world.advance(2 * day)
      done(await write.approveChange(seat, { proposal: fallen }))
      refusedWith(await write.executeChange(seat, { proposal: fallen }), 'NotInStage', { stage: 'waiting' })
      done(await write.vetoChange(nth(cast.guardians, 0), { proposal: fallen }))

      const [once, stockpiled] = [await approved(world, change), await approved(world, change)]
      await world.advance(30 * day)
      done(await write.executeChange(seat, { proposal: once }))
      refusedWith(await write.executeChange(seat, { proposal: stockpiled }), 'NotInStage', { stage: 'void' })
    },
  )

  scene('an address has one role for ever, and vaults have limits', async ({ world }) => {
    const { write } = world.chain
    const refusedChange = async (change: Parameters<typeof approved>[1], code: string) => {
      const proposal = await approved(world, change)
      await world.advance(rules.changeDelaySeconds)
      refusedWith(await write.executeChange(seat, { proposal }), code)
    }
    await refusedChange({ kind: 'admitAuditor', party: cast.custodian.address }, 'RoleTaken')
    await refusedChange({ kind: 'admitAuditor', party: nth(cast.auditors, 0).address }, 'AlreadyStanding')
    await refusedChange({ kind: 'admitMember', party: newcomer }, 'NotStanding')
    await refusedChange({ kind: 'admitOfficer', party: world.chain.contracts.coin }, 'RoleTaken')
    const custodian = cast.custodian.address
    const vault = { kind: 'addVault', sponsor: cast.sponsor.address, custodian } as const
    await refusedChange({ ...vault, jurisdiction: 'ch' }, 'NotAJurisdiction')
    await refusedChange({ ...vault, sponsor: newcomer, jurisdiction: 'CH' }, 'NotStanding')
    await refusedChange({ kind: 'replaceCustodian', vault: 1, custodian }, 'CustodianUnchanged')
    await refusedChange({ kind: 'replaceCustodian', vault: 9, custodian }, 'NoSuchVault')
    const sponsor = cast.sponsor.address
    await refusedChange({ kind: 'lowerCap', sponsor, cap: coinUnits(cap) }, 'CapNotLower')
    await refusedChange({ kind: 'raiseCap', sponsor, cap: coinUnits(cap) }, 'CapNotHigher')
    await refusedChange({ kind: 'raiseCap', sponsor, cap: coinUnits(2n ** 60n) }, 'CapTooHigh')
    const missing = { kind: 'replaceCustodian', vault: 0, custodian } as const
    refusedWith(await write.propose(seat, { change: missing }), 'FieldMissing', { kind: 'replaceCustodian' })
    const eight = Array.from({ length: 6 }, () => ({ ...vault, jurisdiction: 'CH' }) as const)
    await decide(world, eight)
    await refusedChange({ ...vault, jurisdiction: 'CH' }, 'TooManyVaults')
  })

  scene(
    'seats come, go and are replaced, always with a threshold between half and all',
    async ({ world }) => {
      const { write } = world.chain
      const approval = await write.propose(nth(cast.seats, 4), {
        change: { kind: 'suspendOfficer', party: nth(cast.officers, 0).address },
      })
      assert.ok(approval.ok)
      await decide(world, [{ kind: 'replaceSeat', seat: nth(cast.seats, 4).address, by: newcomer }])
      const { seats, threshold } = await world.chain.readParties()
      assert.ok(seats.includes(newcomer) && !seats.includes(nth(cast.seats, 4).address))
      assert.equal(threshold, 3)
      const [stale] = (await world.chain.readProposals()).filter(
        ({ change }) => change.kind === 'suspendOfficer',
      )
      assert.equal(stale?.approvals, 0, 'approvals of a seat that left are dead')

      const wrong = await approved(world, { kind: 'addSeat', seat: cast.holder.address, threshold: 3 })
      await world.advance(rules.changeDelaySeconds)
      refusedWith(await write.executeChange(seat, { proposal: wrong }), 'ThresholdOutOfBounds', {
        threshold: 3,
        seats: 6,
      })
      await decide(world, [{ kind: 'addSeat', seat: cast.holder.address, threshold: 4 }])
      const fewer = { kind: 'removeSeat', seat: cast.holder.address, threshold: 3 } as const
      const proposal = await approved(world, fewer)
      done(await write.approveChange(nth(cast.seats, 3), { proposal }))
      await world.advance(rules.changeDelaySeconds)
      done(await write.executeChange(seat, { proposal }))
      assert.equal((await world.chain.readParties()).seats.length, 5)
    },
  )

  scene('a suspended guardian and custodian may object a while longer', async ({ world }) => {
    const { write } = world.chain
    const suspended = await approved(world, { kind: 'suspendCustodian', party: cast.custodian.address })
    done(await write.executeChange(seat, { proposal: suspended }))
    const hold = { vault: 1, amount: micrograms(1n), evidence: `0x${'11'.repeat(32)}` } as const
    done(await write.hold(cast.custodian, hold))
    await world.advance(rules.changeDelaySeconds)
    refusedWith(await write.hold(cast.custodian, hold), 'MayNotHold')
  })

  scene('a member comes in by two officers, once, and back by the council alone', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    const expiry = (await world.chain.now()) + 100 * day
    const what = await sign.admitMember(newcomer, expiry)
    done(await write.admitMember(cast.stranger, what))
    refusedWith(await write.admitMember(cast.stranger, what), 'RoleTaken', { role: 'member' })
    const proposal = await approved(world, { kind: 'suspendMember', party: newcomer })
    done(await write.executeChange(seat, { proposal }))
    refusedWith(await write.admitMember(cast.stranger, what), 'RoleTaken')
    await decide(world, [{ kind: 'admitMember', party: newcomer }])
    const { members } = await world.chain.readParties()
    assert.equal(members.find(({ address }) => address === newcomer)?.stands, true)
  })
}
