/** Arbitrary states for property tests: a few sponsors with a few vaults each, anything in them that the contracts allow. */
import { coinUnits, micrograms } from '@specie/units'
import fc from 'fast-check'
import type { Address, ReserveState, VaultState } from '../port/state.ts'

const sponsors = ['a', 'b', 'c'].map((letter): Address => `0x${letter.repeat(40)}`)
const custodians = ['d', 'e'].map((letter): Address => `0x${letter.repeat(40)}`)
const digest = `0x${'0'.repeat(64)}` as const
const weight = fc.bigInt(0n, 2_000_000_000_000_000n)
const time = fc.integer({ min: 0, max: 100_000 })

const vault: fc.Arbitrary<Omit<VaultState, 'vault'>> = fc
  .record({
    sponsor: fc.constantFrom(...sponsors),
    jurisdiction: fc.constantFrom('CH', 'SG', 'AE'),
    custodian: fc.constantFrom(...custodians),
    custodianIndex: fc.nat(1),
    asOf: time,
    weights: fc.tuple(weight, weight, weight),
    waitingAt: time,
    goldAt: time,
    signers: fc.bigInt(0n, 63n),
    journal: fc.tuple(weight, weight),
  })
  .map(({ weights, journal, waitingAt, goldAt, ...rest }) => {
    const [base = 0n, waiting = 0n, gold = 0n] = weights.toSorted((one, other) => (one < other ? -1 : 1))
    const [seen = 0n, more = 0n] = journal
    return {
      ...rest,
      seen: 1,
      journalLength: 2,
      barRoot: digest,
      base: micrograms(base),
      waiting: micrograms(waiting),
      gold: micrograms(gold),
      waitingAt: Math.min(waitingAt, goldAt),
      goldAt: Math.max(waitingAt, goldAt),
      journalSeenTotal: micrograms(seen),
      journalTotal: micrograms(seen + more),
    }
  })

export const anyTime = time

export const anyState: fc.Arbitrary<ReserveState> = fc
  .record({
    accredited: fc.bigInt(0n, 63n),
    vaults: fc.array(vault, { maxLength: 8 }),
    owed: fc.array(fc.tuple(weight, weight), { minLength: 3, maxLength: 3 }),
    maxAgeSeconds: fc.integer({ min: 10_000, max: 90_000 }),
  })
  .map(({ accredited, vaults, owed, maxAgeSeconds }) => {
    const numbered = vaults.map((one, place) => ({ ...one, vault: place + 1 }))
    return {
      block: { number: 1, hash: digest, time: 0 },
      rules: {
        maxAgeSeconds,
        raiseDelaySeconds: 3_600,
        quorum: 2,
        changeDelaySeconds: 1,
        holdRestSeconds: 1,
        freezeLapseSeconds: 1,
      },
      accredited,
      vaults: numbered,
      sponsors: sponsors.map((address, place) => {
        const [issued = 0n, titled = 0n] = owed[place] ?? []
        return {
          address,
          issued: coinUnits(issued),
          titled: micrograms(titled),
          cap: coinUnits(0n),
          mintingSuspended: false,
          vaults: numbered.filter(({ sponsor }) => sponsor === address).map(({ vault: number }) => number),
        }
      }),
      supply: coinUnits(0n),
    }
  })
