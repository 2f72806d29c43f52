import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coinUnits, micrograms, minimum, toBigint } from '@specie/units'
import fc from 'fast-check'
import type { ReserveState } from '../port/state.ts'
import { anyState, anyTime } from './anyState.ts'
import {
  coverage,
  coverageWithoutCustodian,
  coverageWithoutJurisdiction,
  coverageWithoutVault,
  worstLosses,
} from './coverage.ts'
import { assets, owed } from './figures.ts'

test('coverage is the sum of min(assets, owed) over the sum of owed, rounded down', () => {
  fc.assert(
    fc.property(anyState, anyTime, (state, time) => {
      let [backed, owes] = [0n, 0n]
      for (const sponsor of state.sponsors) {
        const due = owed(sponsor)
        backed += toBigint(minimum(assets(state, sponsor.address, time), due))
        owes += toBigint(due)
      }
      const points = coverage(state, time)
      if (points === null) return assert.equal(owes, 0n)
      assert.ok(toBigint(points) <= 10_000n)
      assert.ok(toBigint(points) * owes <= backed * 10_000n)
      assert.ok((toBigint(points) + 1n) * owes > backed * 10_000n)
    }),
  )
})

test('the worst loss is no better than any other of its kind, and none is better than no loss', () => {
  fc.assert(
    fc.property(anyState, anyTime, (state, time) => {
      const whole = coverage(state, time)
      const worst = worstLosses(state, time)
      if (whole === null || state.vaults.length === 0) return assert.equal(worst, null)
      assert.ok(worst !== null)
      for (const vault of state.vaults) {
        const losses = [
          [worst.vault.coverage, coverageWithoutVault(state, time, vault.vault)],
          [worst.custodian.coverage, coverageWithoutCustodian(state, time, vault.custodian)],
          [worst.jurisdiction.coverage, coverageWithoutJurisdiction(state, time, vault.jurisdiction)],
        ] as const
        for (const [least, one] of losses) {
          assert.ok(one !== null && toBigint(least) <= toBigint(one) && toBigint(one) <= toBigint(whole))
        }
      }
      const { lost, coverage: left } = worst.jurisdiction
      assert.deepEqual(coverageWithoutJurisdiction(state, time, lost), left)
    }),
  )
})

test('no coins owed: no coverage is shown', () => {
  fc.assert(
    fc.property(anyState, anyTime, (state, time) => {
      const free: ReserveState = {
        ...state,
        sponsors: state.sponsors.map((sponsor) => ({
          ...sponsor,
          issued: coinUnits(0n),
          titled: micrograms(0n),
        })),
      }
      assert.equal(coverage(free, time), null)
      assert.equal(worstLosses(free, time), null)
    }),
  )
})

test('one sponsor with twice its gold does not cover another that has none', () => {
  const [first] = fc.sample(anyState, 1)
  assert.ok(first)
  const vault = {
    vault: 1,
    sponsor: first.sponsors[0]?.address ?? '0x',
    jurisdiction: 'CH',
    custodian: `0x${'d'.repeat(40)}`,
    custodianIndex: 0,
    asOf: 1,
    seen: 0,
    base: micrograms(200n),
    waiting: micrograms(200n),
    waitingAt: 0,
    gold: micrograms(200n),
    goldAt: 0,
    barRoot: `0x${'0'.repeat(64)}`,
    signers: 7n,
    journalLength: 0,
    journalTotal: micrograms(0n),
    journalSeenTotal: micrograms(0n),
  } as const
  const state: ReserveState = {
    ...first,
    accredited: 7n,
    vaults: [vault],
    sponsors: first.sponsors.map((sponsor, place) => ({
      ...sponsor,
      issued: coinUnits(place < 2 ? 100n : 0n),
      titled: micrograms(0n),
    })),
  }
  assert.equal(toBigint(coverage(state, 2) ?? coverageIsMissing()), 5_000n)
  assert.equal(toBigint(coverageWithoutVault(state, 2, 1) ?? coverageIsMissing()), 0n)
})

function coverageIsMissing(): never {
  throw new Error('Something is owed, so there is a coverage.')
}
