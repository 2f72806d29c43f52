/** Statements, what counts of them, holds, withdrawn signatures, and a bar in two lists. */
import assert from 'node:assert/strict'
import { micrograms, toBigint } from '@specie/units'
import { counted, pending, statementStands, waiting } from '../derived/figures.ts'
import { cast, nth } from './cast.ts'
import { approved, day, decide, done, refusedWith } from './found.ts'
import { bar, heavier, listOf } from './lists.ts'
import { digestNamed } from './sign.ts'
import { custodianOf, type Scene, type Stage, state, stateAndWait } from './stage.ts'
import { rules } from './worlds.ts'

export function statements(scene: Scene): void {
  scene('a statement counts after the raise delay, and at no second before', async (stage) => {
    const { world } = stage
    const list = await state(stage, 1, [bar(1), bar(2)])
    const { goldAt } = await vault(stage, 1)
    assert.deepEqual(await countedAt(stage, 1, goldAt - 1), 0n)
    assert.deepEqual(await countedAt(stage, 1, goldAt), list.gold)
    await world.advance(rules.raiseDelaySeconds)
    assert.equal(toBigint(await world.chain.countedOnChain(1)), list.gold)
  })

  scene('a statement counts to the last second of its age, and not one longer', async (stage) => {
    const list = await stateAndWait(stage, 1, [bar(1)])
    const { asOf } = await vault(stage, 1)
    assert.equal(await countedAt(stage, 1, asOf + rules.maxAgeSeconds), list.gold)
    assert.equal(await countedAt(stage, 1, asOf + rules.maxAgeSeconds + 1), 0n)
    await stage.world.advance(rules.maxAgeSeconds + 1)
    assert.equal(toBigint(await stage.world.chain.countedOnChain(1)), 0n)
  })

  scene('a lower statement counts lower at once, a higher one waits behind what counts', async (stage) => {
    await stateAndWait(stage, 1, [bar(1), bar(2)])
    const lower = await state(stage, 1, [bar(1)])
    assert.equal(await countedNow(stage, 1), lower.gold)
    const higher = await state(stage, 1, [bar(1), bar(2), bar(3)])
    assert.equal(await countedNow(stage, 1), lower.gold)
    const reserve = await stage.world.chain.readReserve()
    const held = nth(reserve.vaults, 0)
    assert.equal(toBigint(waiting(reserve, held, reserve.block.time)), higher.gold - lower.gold)
    await stage.world.advance(rules.raiseDelaySeconds)
    assert.equal(await countedNow(stage, 1), higher.gold)
  })

  scene('a tranche that waits keeps its time when a newer statement comes', async (stage) => {
    await state(stage, 1, [bar(1)])
    await stage.world.advance(rules.raiseDelaySeconds)
    await state(stage, 1, [bar(1), bar(2)])
    const first = await vault(stage, 1)
    await stage.world.advance(rules.raiseDelaySeconds / 2)
    await state(stage, 1, [bar(1), bar(2), bar(3)])
    const second = await vault(stage, 1)
    assert.equal(second.waitingAt, first.goldAt)
    assert.equal(await countedAt(stage, 1, first.goldAt), listOf([bar(1), bar(2)]).gold)
  })

  scene(
    'a statement without its quorum, its custodian, or the right signatures is refused',
    async (stage) => {
      const { world, sign } = stage
      const { write } = world.chain
      const list = listOf([bar(1)])
      const { time } = await world.chain.head()
      const by = (signers: Parameters<Stage['sign']['submit']>[4]) => sign.submit(1, list, time, 0, signers)
      const two = cast.auditors.slice(0, 2)
      const send = async (what: Awaited<ReturnType<typeof by>>) => write.submit(cast.stranger, what)

      refusedWith(await send(await by([cast.custodian, nth(cast.auditors, 0)])), 'QuorumMissing', {
        vault: 1,
        auditors: 1,
        quorum: 2,
      })
      refusedWith(await send(await by(two)), 'CustodianMissing', { custodian: cast.custodian.address })
      refusedWith(await send(await by([cast.custodian, ...two, cast.stranger])), 'NotAnAttestor', {
        role: 'none',
      })
      refusedWith(await send(await by([cast.otherCustodian, ...two])), 'NotAnAttestor', { role: 'custodian' })
      refusedWith(await send(await by([cast.custodian, ...two, ...two])), 'SignedTwice')
      const good = await by([cast.custodian, ...two])
      const forged = { ...good, statement: { ...good.statement, fineGold: micrograms(list.gold + 1n) } }
      refusedWith(await send(forged), 'BadSignature', { signer: cast.custodian.address })
      done(await send(good))
      refusedWith(await send(good), 'NotLaterThan', { asOf: time, inForce: time })
    },
  )

  scene('a statement of tomorrow, of unseen entries, or of no vault is refused', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    const list = listOf([bar(1)])
    const now = await world.chain.now()
    const signers = [cast.custodian, ...cast.auditors]
    const send = async (vault: number, asOf: number, seen: number) =>
      write.submit(cast.stranger, await sign.submit(vault, list, asOf, seen, signers))
    refusedWith(await send(1, now + 1, 0), 'FromTheFuture')
    refusedWith(await send(1, now, 1), 'SeenBeyondJournal', { seen: 1, length: 0 })
    refusedWith(await send(9, now, 0), 'NoSuchVault', { vault: 9 })
    done(await send(1, now, 0))
  })

  scene('the signatures under a statement can be read back from its transaction', async (stage) => {
    const { world, sign } = stage
    const { time } = await world.chain.head()
    const what = await sign.submit(1, listOf([bar(1)]), time, 0, [cast.custodian, ...cast.auditors])
    const { transaction } = done(await world.chain.write.submit(cast.stranger, what))
    assert.deepEqual(await world.chain.submissions(transaction), [what])
  })

  scene('a hold lowers at once, and only a statement that has seen it lifts it', async (stage) => {
    const { chain } = stage.world
    const list = await stateAndWait(stage, 1, [bar(1), bar(2)])
    const amount = micrograms(5_000_000_000n)
    const evidence = digestNamed('a court order')
    const { events } = done(await chain.write.hold(cast.custodian, { vault: 1, amount, evidence }))
    assert.equal(events[0]?.kind === 'journalled' && events[0].entryKind, 'hold')
    assert.equal(await countedNow(stage, 1), list.gold - toBigint(amount))
    assert.equal(toBigint(pending(await vault(stage, 1))), toBigint(amount))

    await state(stage, 1, [bar(1), bar(2)], 0)
    assert.equal(await countedNow(stage, 1), list.gold - toBigint(amount), 'a list that has not seen it')
    await state(stage, 1, [bar(1), bar(2)], 1)
    assert.equal(await countedNow(stage, 1), list.gold - toBigint(amount), 'relief waits too')
    await stage.world.advance(rules.raiseDelaySeconds)
    assert.equal(await countedNow(stage, 1), list.gold)
    assert.deepEqual(await chain.readJournal(1), [toBigint(amount)])
  })

  scene('a hold may exceed the gold, and never bricks the vault', async (stage) => {
    const { write } = stage.world.chain
    await stateAndWait(stage, 1, [bar(1)])
    const all = micrograms(2_000_000_000_000_000n)
    const evidence = digestNamed('everything')
    done(await write.hold(cast.custodian, { vault: 1, amount: all, evidence }))
    done(await write.hold(cast.custodian, { vault: 1, amount: all, evidence }))
    assert.equal(await countedNow(stage, 1), 0n)
    const list = await stateAndWait(stage, 1, [bar(1), bar(2)])
    assert.equal(await countedNow(stage, 1), list.gold)
  })

  scene('a hold by nobody, of nothing, of too much, or without evidence is refused', async ({ world }) => {
    const { write } = world.chain
    const amount = micrograms(1n)
    const evidence = digestNamed('e')
    const none = `0x${'0'.repeat(64)}` as const
    refusedWith(await write.hold(cast.stranger, { vault: 1, amount, evidence }), 'MayNotHold')
    refusedWith(await write.hold(cast.otherCustodian, { vault: 1, amount, evidence }), 'MayNotHold')
    refusedWith(
      await write.hold(cast.custodian, { vault: 1, amount: micrograms(0n), evidence }),
      'AmountMissing',
    )
    refusedWith(await write.hold(cast.custodian, { vault: 1, amount, evidence: none }), 'EvidenceMissing')
    const tooMuch = micrograms(2_000_000_000_000_001n)
    refusedWith(await write.hold(cast.custodian, { vault: 1, amount: tooMuch, evidence }), 'TooMuchGold')
  })

  scene('a guardian holds alone once in thirty days, with a second party at any time', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    const guardian = nth(cast.guardians, 0)
    const [amount, evidence] = [7n, digestNamed('a dispute')] as const
    const what = { vault: 2, amount: micrograms(amount), evidence }
    done(await write.hold(guardian, what))
    refusedWith(await write.hold(guardian, what), 'HoldRests', { party: guardian.address })
    const consent = await sign.consent(nth(cast.officers, 0), { vault: 2, amount, evidence, entry: 1 })
    const { events } = done(await write.hold(guardian, { ...what, consent }))
    assert.ok(events.some((event) => event.kind === 'holdConsented' && event.entry === 2))
    refusedWith(await write.hold(guardian, { ...what, consent }), 'BadSignature')
    const ofAKind = await sign.consent(nth(cast.guardians, 1), { vault: 2, amount, evidence, entry: 2 })
    refusedWith(await write.hold(guardian, { ...what, consent: ofAKind }), 'NotOfAnotherKind')
    const last = await world.chain.lastHold(guardian.address, 2)
    await world.advance(last + 30 * day - (await world.chain.head()).time - 2)
    refusedWith(await write.hold(guardian, what), 'HoldRests')
    await world.advance(1)
    done(await write.hold(guardian, what))
  })

  scene('auditors that take back their signatures stop a vault below the quorum', async (stage) => {
    const { write } = stage.world.chain
    const list = await stateAndWait(stage, 1, [bar(1)])
    done(await write.withdrawSignature(nth(cast.auditors, 0), { vault: 1 }))
    assert.equal(await countedNow(stage, 1), list.gold, 'two are left')
    refusedWith(await write.withdrawSignature(nth(cast.auditors, 0), { vault: 1 }), 'NotASigner')
    refusedWith(await write.withdrawSignature(cast.custodian, { vault: 1 }), 'NotASigner')
    done(await write.withdrawSignature(nth(cast.auditors, 1), { vault: 1 }))
    assert.equal(await countedNow(stage, 1), 0n)
    const reserve = await stage.world.chain.readReserve()
    assert.equal(statementStands(reserve, nth(reserve.vaults, 0), reserve.block.time), false)
  })

  scene('an auditor suspended and admitted again does not bring its old signatures back', async (stage) => {
    const { world } = stage
    const party = nth(cast.auditors, 0).address
    await stateAndWait(stage, 1, [bar(1)])
    for (const auditor of cast.auditors.slice(1, 2))
      done(await world.chain.write.withdrawSignature(auditor, { vault: 1 }))
    const proposal = await approved(world, { kind: 'suspendAuditor', party })
    done(await world.chain.write.executeChange(cast.stranger, { proposal }))
    assert.equal(await countedNow(stage, 1), 0n)
    await decide(world, [{ kind: 'admitAuditor', party }])
    assert.equal(await countedNow(stage, 1), 0n)
  })

  scene('a new custodian counts nothing of what the old one signed', async (stage) => {
    await stateAndWait(stage, 1, [bar(1)])
    await decide(stage.world, [
      { kind: 'replaceCustodian', vault: 1, custodian: cast.spareCustodian.address },
    ])
    assert.equal(await countedNow(stage, 1), 0n)
    assert.equal((await vault(stage, 1)).custodian, cast.spareCustodian.address)
  })

  scene('a bar proved in two vaults lowers the older list; with equal dates both', async (stage) => {
    const { world, sign } = stage
    const { write } = world.chain
    const older = await stateAndWait(stage, 1, [bar(1), bar(2)])
    const newer = await stateAndWait(stage, 2, [bar(2), bar(3)])
    const twin = bar(2).barKey
    const both = {
      vault: 1,
      proof: older.proofOf(twin),
      otherVault: 2,
      otherProof: newer.proofOf(twin),
    }
    const turned = {
      vault: 2,
      proof: newer.proofOf(twin),
      otherVault: 1,
      otherProof: older.proofOf(twin),
    }
    refusedWith(await write.twice(cast.stranger, turned), 'NotTheOlder')
    refusedWith(await write.twice(cast.stranger, { ...both, otherVault: 1 }), 'SameVault')
    refusedWith(
      await write.twice(cast.stranger, { ...both, otherProof: newer.proofOf(bar(3).barKey) }),
      'NotTheSameBar',
    )
    refusedWith(await write.twice(cast.stranger, { ...both, proof: heavier(both.proof) }), 'BarNotProved')
    done(await write.twice(cast.stranger, both))
    assert.equal(await countedNow(stage, 1), older.gold - bar(2).fine)
    assert.equal(await countedNow(stage, 2), newer.gold)
    refusedWith(await write.twice(cast.stranger, both), 'BarChallenged')

    const asOf = (await world.chain.head()).time
    for (const vault of [1, 2]) {
      const signers = [custodianOf(vault), ...cast.auditors]
      const { journalLength } = await vaultOf(stage, vault)
      const list = vault === 1 ? older : newer
      done(await write.submit(cast.stranger, await sign.submit(vault, list, asOf, journalLength, signers)))
    }
    const { events } = done(await write.twice(cast.stranger, both))
    assert.deepEqual(
      events.map((event) => event.kind === 'journalled' && [event.vault, event.entryKind]),
      [
        [1, 'duplicate'],
        [2, 'duplicate'],
      ],
    )
    assert.equal(await world.chain.challengedFor(2, twin), asOf)
  })
}

async function vaultOf({ world }: Stage, number: number) {
  return nth((await world.chain.readReserve()).vaults, number - 1)
}

const vault = vaultOf

async function countedAt({ world }: Stage, number: number, time: number): Promise<bigint> {
  const reserve = await world.chain.readReserve()
  return toBigint(counted(reserve, nth(reserve.vaults, number - 1), time))
}

/** What we compute from the state, which must be what the contract says itself. */
async function countedNow(stage: Stage, number: number): Promise<bigint> {
  const { time, number: block } = await stage.world.chain.head()
  const ours = await countedAt(stage, number, time)
  assert.equal(ours, toBigint(await stage.world.chain.countedOnChain(number, block)))
  return ours
}
