import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  counted,
  coverageWithoutCustodian,
  coverageWithoutJurisdiction,
  coverageWithoutVault,
  type ReserveState,
} from '@specie/coin'
import { coinUnits, micrograms, toBigint } from '@specie/units'
import type { Shock } from './shock.ts'
import { type StressInputs, stress } from './stress.ts'

/** Two sponsors: one with 300 in Zurich and 200 in Singapore, one with 500 in Zurich; bars of 100. The first titled one bar of each vault. */
const digest = (letter: string) => `0x${letter.repeat(64)}` as const
const party = (letter: string) => `0x${letter.repeat(40)}` as const
const [alder, birch, keeper, warden, owner] = ['a', 'b', 'c', 'd', 'e'].map((letter) => party(letter)) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
]

function vault(
  number: number,
  sponsor: `0x${string}`,
  custodian: `0x${string}`,
  jurisdiction: string,
  weight: bigint,
) {
  return {
    vault: number,
    sponsor,
    jurisdiction,
    custodian,
    custodianIndex: custodian === keeper ? 0 : 1,
    asOf: 1_000,
    seen: 0,
    base: micrograms(weight),
    waiting: micrograms(weight),
    waitingAt: 0,
    gold: micrograms(weight),
    goldAt: 0,
    barRoot: digest('0'),
    signers: 0b1111n,
    journalLength: 0,
    journalTotal: micrograms(0n),
    journalSeenTotal: micrograms(0n),
  }
}

const reserve: ReserveState = {
  block: { number: 1, hash: digest('1'), time: 1_000 },
  rules: {
    maxAgeSeconds: 100,
    raiseDelaySeconds: 1,
    quorum: 2,
    changeDelaySeconds: 1,
    holdRestSeconds: 1,
    freezeLapseSeconds: 1,
  },
  accredited: 0b1111n,
  vaults: [
    vault(1, alder, keeper, 'CH', 300n),
    vault(2, alder, warden, 'SG', 200n),
    vault(3, birch, keeper, 'CH', 500n),
  ],
  sponsors: [
    {
      address: alder,
      issued: coinUnits(300n),
      titled: micrograms(200n),
      cap: coinUnits(0n),
      mintingSuspended: false,
      vaults: [1, 2],
    },
    {
      address: birch,
      issued: coinUnits(400n),
      titled: micrograms(0n),
      cap: coinUnits(0n),
      mintingSuspended: false,
      vaults: [3],
    },
  ],
  supply: coinUnits(700n),
}

const bar = (letter: string, refiner: string | null = 'VRD', year: number | null = 2015) => ({
  barKey: digest(letter),
  counted: micrograms(100n),
  refiner,
  year,
})
const inputs: StressInputs = {
  reserve,
  time: 1_050,
  titles: [
    { title: 1, owner, sponsor: alder, vault: 1, barKey: digest('2'), fine: micrograms(100n) },
    { title: 2, owner, sponsor: alder, vault: 2, barKey: digest('5'), fine: micrograms(100n) },
  ],
  bars: new Map([
    [1, [bar('2'), bar('3', 'TSL', 1999), bar('4')]],
    [2, [bar('5'), bar('6')]],
    [3, [bar('7', 'TSL'), bar('8'), bar('9'), bar('a'), bar('b', null, null)]],
  ]),
  loss: 'pro-rata',
}
const after = (...shocks: Shock[]) => stress(inputs, shocks)
const percent = (points: unknown) => (points === null ? null : Number(points) / 100)

test('without a shock nothing changes, and a coin is a gram', () => {
  const calm = after()
  assert.deepEqual(calm.coverageBefore, calm.coverageAfter)
  assert.deepEqual(calm.coin, {
    reachableMicrograms: 1_000_000n,
    blockedMicrograms: 0n,
    uncoveredMicrograms: 0n,
  })
  assert.deepEqual(calm.titles, { deliverable: 2, blocked: 0, originExcluded: 0 })
  assert.deepEqual(
    calm.vaults.map(({ openBars }) => openBars),
    [2, 1, 4],
  )
})

test('a blocked vault, custodian or jurisdiction covers what the contracts’ figures say', () => {
  const { time } = inputs
  assert.deepEqual(after({ kind: 'vault', vault: 1 }).coverageAfter, coverageWithoutVault(reserve, time, 1))
  assert.deepEqual(
    after({ kind: 'custodian', custodian: keeper }).coverageAfter,
    coverageWithoutCustodian(reserve, time, keeper),
  )
  assert.deepEqual(
    after({ kind: 'jurisdiction', jurisdiction: 'CH' }).coverageAfter,
    coverageWithoutJurisdiction(reserve, time, 'CH'),
  )
})

test('when a vault is blocked, its titles wait for their bars, and the loss of coins falls on all alike', () => {
  const struck = after({ kind: 'vault', vault: 1 })
  assert.deepEqual(struck.titles, { deliverable: 1, blocked: 1, originExcluded: 0 })
  // Alder has 100 left for 300 coins beside its title, 200 blocked for coins; Birch covers its 400.
  assert.deepEqual(struck.coin, {
    reachableMicrograms: 714_285n,
    blockedMicrograms: 285_715n,
    uncoveredMicrograms: 0n,
  })
  const [first] = struck.sponsors
  assert.deepEqual(
    [first?.assetsAfter, first?.shortfall].map((one) => toBigint(one ?? micrograms(0n))),
    [200n, 300n],
  )
  assert.equal(struck.vaults[0]?.openBars, 0)
})

test('where sponsors answer jointly, the surplus of one makes good the other', () => {
  const { coin } = stress({ ...inputs, loss: 'sponsors-jointly' }, [{ kind: 'vault', vault: 1 }])
  assert.deepEqual(coin, {
    reachableMicrograms: 857_142n,
    blockedMicrograms: 142_858n,
    uncoveredMicrograms: 0n,
  })
})

test('a lapsed statement blocks nothing: its titles still leave, its coins have nothing proved behind them', () => {
  const struck = after({ kind: 'lapse', vault: 3 })
  assert.equal(struck.vaults[2]?.fate, 'lapsed')
  assert.equal(struck.titles.deliverable, 2)
  assert.deepEqual(struck.coin, {
    reachableMicrograms: 428_571n,
    blockedMicrograms: 0n,
    uncoveredMicrograms: 571_429n,
  })
})

test('an excluded origin takes its bars out of what counts, by refiner and years; a bar without a year is in every span', () => {
  const tsl = after({ kind: 'origin', refiners: ['TSL'], from: null, to: 2000 })
  assert.deepEqual(
    tsl.vaults.map(({ countedAfter }) => toBigint(countedAfter)),
    [200n, 200n, 500n],
  )
  const old = after({ kind: 'origin', refiners: [], from: null, to: 2000 })
  assert.deepEqual(
    old.vaults.map(({ countedAfter }) => toBigint(countedAfter)),
    [200n, 200n, 400n],
  )
  const titled = after({ kind: 'origin', refiners: ['VRD'], from: 2015, to: 2015 })
  assert.equal(titled.titles.originExcluded, 2)
  assert.equal(titled.vaults[1]?.openBars, 0)
})

test('a blocked sponsor’s gold is blocked wherever it lies', () => {
  const struck = after({ kind: 'sponsor', sponsor: alder })
  assert.deepEqual(
    struck.vaults.map(({ fate }) => fate),
    ['blocked', 'blocked', 'untouched'],
  )
  assert.equal(percent(struck.coverageAfter), 44.44)
})

test('two shocks are never milder than one, and a coin is always a gram of three parts', () => {
  const shocks: readonly Shock[] = [
    { kind: 'vault', vault: 1 },
    { kind: 'lapse', vault: 2 },
    { kind: 'origin', refiners: ['TSL'], from: null, to: null },
    { kind: 'custodian', custodian: keeper },
    { kind: 'sponsor', sponsor: birch },
  ]
  for (const one of shocks) {
    for (const other of shocks) {
      const both = after(one, other)
      assert.ok(toBigint(both.countedAfter) <= toBigint(after(one).countedAfter))
      const { reachableMicrograms, blockedMicrograms, uncoveredMicrograms } = both.coin ?? {
        reachableMicrograms: 0n,
        blockedMicrograms: 0n,
        uncoveredMicrograms: 0n,
      }
      assert.equal(reachableMicrograms + blockedMicrograms + uncoveredMicrograms, 1_000_000n)
      assert.ok(uncoveredMicrograms >= 0n && blockedMicrograms >= 0n)
    }
  }
})

test('a list that is not at hand is named, and nothing opens from it', () => {
  const struck = stress({ ...inputs, bars: new Map([...inputs.bars].filter(([number]) => number !== 3)) }, [])
  assert.deepEqual(struck.listsMissing, [3])
  assert.equal(struck.vaults[2]?.openBars, 0)
  assert.equal(toBigint(struck.countedAfter), toBigint(micrograms(1_000n)))
  assert.equal(toBigint(counted(reserve, reserve.vaults[2] as never, inputs.time)), 500n)
})

test('no bar opens that its vault does not count, and a sponsor’s vaults together open no more than its coins', () => {
  const [zurich, singapore, ...others] = reserve.vaults
  const [first, ...sponsors] = reserve.sponsors
  assert.ok(zurich && singapore && first)
  const held = { ...zurich, journalLength: 1, journalTotal: micrograms(240n) }
  const underHold = stress({ ...inputs, reserve: { ...reserve, vaults: [held, singapore, ...others] } }, [])
  assert.equal(underHold.vaults[0]?.openBars, 0, '60 counts, and every bar weighs 100')
  const few = { ...first, issued: coinUnits(150n) }
  const poor = stress({ ...inputs, reserve: { ...reserve, sponsors: [few, ...sponsors] } }, [])
  const own = poor.vaults.filter((_, place) => reserve.vaults[place]?.sponsor === first.address)
  assert.equal(
    own.reduce((sum, { openBars }) => sum + openBars, 0),
    1,
  )
})
