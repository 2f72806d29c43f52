import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address, Digest, ReserveState, SponsorState, VaultState } from '@specie/coin'
import { coinUnits, micrograms, toBigint } from '@specie/units'
import fc from 'fast-check'
import {
  type Balances,
  behind,
  behindDigest,
  type Holding,
  openBalances,
  type Shelf,
  type ShelfInputs,
  type Span,
  shelfOf,
  walk,
} from './index.ts'

const addressOf = (number: number): Address => `0x${number.toString(16).padStart(40, '0')}`
const keyOf = (number: number): Digest => `0x${number.toString(16).padStart(64, '0')}`
const time = 1_000_000

type Given = {
  readonly sponsor?: number
  readonly bars: readonly bigint[]
  readonly counts?: bigint
  readonly titled?: readonly number[]
  readonly gone?: readonly number[]
  readonly lapsed?: boolean
}

/** Vault 1 has the bars 100, 101, …, vault 2 has 200, …; its sponsor's coins are what `issued` says. */
function inputsOf(vaults: readonly Given[], issued: readonly bigint[]): ShelfInputs {
  const key = (vault: number, place: number) => keyOf((vault + 1) * 100 + place)
  const states = vaults.map(({ bars, counts, sponsor = 0, lapsed }, index): VaultState => {
    const gold = bars.reduce((sum, bar) => sum + bar, 0n)
    return {
      vault: index + 1,
      sponsor: addressOf(900 + sponsor),
      jurisdiction: 'CH',
      custodian: addressOf(800),
      custodianIndex: 0,
      asOf: lapsed === true ? 1 : time,
      seen: 0,
      base: micrograms(counts ?? gold),
      waiting: micrograms(gold),
      waitingAt: time + 10,
      gold: micrograms(gold),
      goldAt: time + 10,
      barRoot: keyOf(0),
      signers: 7n,
      journalLength: 0,
      journalTotal: micrograms(0n),
      journalSeenTotal: micrograms(0n),
    }
  })
  const sponsors = issued.map(
    (coins, index): SponsorState => ({
      address: addressOf(900 + index),
      issued: coinUnits(coins),
      titled: micrograms(0n),
      cap: coinUnits(0n),
      mintingSuspended: false,
      vaults: [],
    }),
  )
  const reserve: ReserveState = {
    block: { number: 7, hash: keyOf(7), time },
    rules: {
      maxAgeSeconds: 1_000,
      raiseDelaySeconds: 10,
      quorum: 2,
      changeDelaySeconds: 1,
      holdRestSeconds: 1,
      freezeLapseSeconds: 1,
    },
    accredited: 7n,
    vaults: states,
    sponsors,
    supply: coinUnits(issued.reduce((sum, coins) => sum + coins, 0n)),
  }
  return {
    reserve,
    titles: vaults.flatMap(({ titled = [], bars }, vault) =>
      titled.map((place) => ({
        title: (vault + 1) * 100 + place,
        owner: addressOf(500 + place),
        vault: vault + 1,
        barKey: key(vault, place),
        fine: micrograms(bars[place] ?? 0n),
      })),
    ),
    lists: new Map(
      vaults.map(({ bars }, vault) => [
        vault + 1,
        bars.map((bar, place) => ({ barKey: key(vault, place), counted: micrograms(bar) })),
      ]),
    ),
    gone: new Set(
      vaults.flatMap(({ gone = [] }, vault) => gone.map((place) => `${vault + 1} ${key(vault, place)}`)),
    ),
  }
}

function shelf(vaults: readonly Given[], issued: readonly bigint[]): Shelf {
  const made = shelfOf(inputsOf(vaults, issued))
  assert(made.ok)
  return made.value
}

const told = ({ stretch, from, micrograms: length }: Span) =>
  `${stretch.vault}/${stretch.place} ${from}+${length}`

function balancesOf(...amounts: readonly bigint[]): Balances {
  return openBalances(
    amounts.map((balanceMicrograms, index) => ({ address: addressOf(index + 1), balanceMicrograms })),
  )
}

const spansOf = (made: Shelf, balances: Balances, number: number) =>
  behind(made, balances.placeOf(addressOf(number)))

test('coins are laid along the bars, vault by vault, in the order of addresses', () => {
  const made = shelf([{ bars: [10n, 10n] }, { bars: [10n, 10n], sponsor: 1 }], [15n, 12n])
  const balances = balancesOf(8n, 12n, 7n)
  assert.deepEqual(spansOf(made, balances, 1).spans.map(told), ['1/0 0+8'])
  assert.deepEqual(spansOf(made, balances, 2).spans.map(told), ['1/0 8+2', '1/1 0+5', '2/0 0+5'])
  assert.deepEqual(spansOf(made, balances, 3).spans.map(told), ['2/0 5+5', '2/1 0+2'])
  assert.equal(made.behindNobodyMicrograms, 13n)
})

test('gold in excess of a sponsor’s coins is behind nobody, another sponsor’s coins included', () => {
  const made = shelf([{ bars: [100n] }, { bars: [5n], sponsor: 1 }], [10n, 10n])
  assert.equal(made.behindCoinsMicrograms, 15n)
  assert.equal(made.behindNobodyMicrograms, 90n)
})

test('where gold is missing everybody misses the same share, to the microgram', () => {
  const made = shelf([{ bars: [30n, 30n], counts: 30n }], [60n])
  const balances = balancesOf(20n, 40n)
  const [one, other] = [spansOf(made, balances, 1), spansOf(made, balances, 2)]
  assert.deepEqual([one.coveredMicrograms, one.missingMicrograms], [10n, 10n])
  assert.deepEqual([other.coveredMicrograms, other.missingMicrograms], [20n, 20n])
})

test('a lapsed vault backs no coin, and its titles are shown as uncounted', () => {
  const made = shelf([{ bars: [10n, 10n], lapsed: true, titled: [1] }], [10n])
  assert.equal(spansOf(made, balancesOf(10n), 1).missingMicrograms, 10n)
  assert.equal(made.titled[0]?.standing, 'uncounted')
})

test('a titled bar is behind its title alone, and a hold falls on coins before it falls on titles', () => {
  const made = shelf([{ bars: [10n, 10n, 10n], counts: 15n, titled: [0] }], [20n])
  assert.equal(made.behindCoinsMicrograms, 5n)
  assert.deepEqual(
    made.stretches.map(({ place, micrograms: length }) => [place, length]),
    [[1, 5n]],
  )
  assert.equal(made.titled[0]?.standing, 'whole')
})

test('a bar that has left, or is listed with weight 0, is behind nobody', () => {
  const made = shelf([{ bars: [10n, 0n, 10n], gone: [0] }], [10n])
  assert.deepEqual(
    made.stretches.map(({ place }) => place),
    [2],
  )
})

test('a bar that two vaults list is walked once', () => {
  const inputs = inputsOf([{ bars: [10n] }, { bars: [10n] }], [20n])
  const made = shelfOf({
    ...inputs,
    lists: new Map([...inputs.lists].map(([vault]) => [vault, inputs.lists.get(1) ?? []])),
  })
  assert(made.ok)
  assert.equal(made.value.behindCoinsMicrograms, 10n)
})

test('without a vault’s list nobody says what stands behind anybody', () => {
  const made = shelfOf({ ...inputsOf([{ bars: [10n] }], [10n]), lists: new Map() })
  assert.deepEqual(made, { ok: false, refusal: { code: 'LIST_MISSING', vault: 1 } })
})

test('an address with nothing has nothing behind it', () => {
  const made = shelf([{ bars: [10n] }], [10n])
  for (const number of [0, 5, 99_999]) {
    const found = spansOf(made, balancesOf(4n, 6n), number)
    assert.deepEqual([found.balanceMicrograms, found.coveredMicrograms, found.spans], [0n, 0n, []])
  }
})

test('more is never moved than is held', () => {
  const balances = balancesOf(4n)
  assert.throws(
    () => balances.move({ from: addressOf(1), to: addressOf(2), micrograms: 5n }),
    /it holds 4\. A transfer is missing/,
  )
})

const weight = fc.bigInt({ min: 0n, max: 20_000_000_000n })
const vault = fc
  .record({
    bars: fc.array(weight, { maxLength: 12 }),
    share: fc.bigInt({ min: 0n, max: 12n }),
    sponsor: fc.nat({ max: 1 }),
    titled: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    gone: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    lapsed: fc.boolean(),
  })
  .map(
    ({ bars, share, titled, ...rest }): Given => ({
      ...rest,
      bars,
      counts: (bars.reduce((sum, bar) => sum + bar, 0n) * share) / 10n,
      titled: [...new Set(titled)].filter((place) => place < bars.length),
    }),
  )
const moves = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), weight), { maxLength: 120 })

/** What a history leaves: coins that come to be, move as far as they are there, and cease. */
function play(steps: readonly (readonly [number, number, bigint])[]) {
  const balances = openBalances()
  const plain = new Map<string, bigint>()
  const before: string[] = []
  for (const [one, other, wanted] of steps) {
    const [from, to] = [addressOf(one), addressOf(other)]
    const has = plain.get(from) ?? 0n
    const amount = one === 0 || has > wanted ? wanted : has
    balances.move({ from, to, micrograms: amount })
    if (one === other) continue
    if (one !== 0) plain.set(from, has - amount)
    if (other !== 0) plain.set(to, (plain.get(to) ?? 0n) + amount)
    before.push(from)
  }
  const holdings = [...plain]
    .map(([address, balanceMicrograms]): Holding => ({ address, balanceMicrograms }))
    .filter(({ balanceMicrograms }) => balanceMicrograms > 0n)
    .sort((left, right) => (left.address < right.address ? -1 : 1))
  return { balances, holdings }
}

test('spans sum exactly to what is covered, covered and missing to the balance, and no microgram of a bar is behind two', () => {
  fc.assert(
    fc.property(
      fc.array(vault, { minLength: 1, maxLength: 4 }),
      moves,
      fc.nat({ max: 10 }),
      (vaults, steps, split) => {
        const { balances, holdings } = play(steps)
        const supply = balances.supplyMicrograms()
        const first = (supply * BigInt(split)) / 10n
        const made = shelf(vaults, [first, supply - first])
        assert(made.behindCoinsMicrograms <= supply)
        const taken = new Map<string, [bigint, bigint][]>()
        let covered = 0n
        for (const { address, balanceMicrograms } of holdings) {
          const found = behind(made, balances.placeOf(address))
          assert.equal(found.balanceMicrograms, balanceMicrograms)
          assert.equal(
            found.spans.reduce((sum, span) => sum + span.micrograms, 0n),
            found.coveredMicrograms,
          )
          assert.equal(found.coveredMicrograms + found.missingMicrograms, balanceMicrograms)
          assert(found.missingMicrograms >= 0n)
          // Pro rata: never a whole microgram from the exact share.
          const error = found.coveredMicrograms * supply - balanceMicrograms * made.behindCoinsMicrograms
          assert(error < supply && -error < supply)
          if (made.behindCoinsMicrograms === supply) assert.equal(found.missingMicrograms, 0n)
          covered += found.coveredMicrograms
          for (const { stretch, from, micrograms: length } of found.spans) {
            assert(length > 0n && from >= 0n && from + length <= stretch.barMicrograms)
            const list = taken.get(stretch.barKey) ?? []
            for (const [start, end] of list) assert(from >= end || from + length <= start)
            taken.set(stretch.barKey, [...list, [from, from + length]])
          }
        }
        assert.equal(covered, made.behindCoinsMicrograms)
        for (const { barKey } of made.titled) assert(!taken.has(barKey))
      },
    ),
    { numRuns: 150 },
  )
})

test('balances kept by block are those made at once, and so is everything behind everybody', () => {
  fc.assert(
    fc.property(fc.array(vault, { minLength: 1, maxLength: 3 }), moves, (vaults, steps) => {
      const { balances, holdings } = play(steps)
      const fresh = openBalances(holdings)
      assert.deepEqual([...balances.holdings()], [...fresh.holdings()])
      const made = shelf(vaults, [balances.supplyMicrograms(), 0n])
      const walked = new Map<string, string[]>()
      walk(made, balances.holdings(), (address, stretch, from, length) => {
        walked.set(address, [...(walked.get(address) ?? []), told({ stretch, from, micrograms: length })])
      })
      for (let number = 0; number <= 41; number += 1) {
        const address = addressOf(number)
        assert.deepEqual(balances.placeOf(address), fresh.placeOf(address))
        assert.deepEqual(behind(made, balances.placeOf(address)).spans.map(told), walked.get(address) ?? [])
      }
    }),
    { numRuns: 150 },
  )
})

test('ten thousand holders come and go, and every place stays right', () => {
  const balances = openBalances()
  const plain = new Map<string, bigint>()
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let step = 0; step < 30_000; step += 1) {
    const address = addressOf(1 + random(9_973) * 13)
    const has = plain.get(address) ?? 0n
    const takes = has > 0n && random(3) === 0
    const amount = takes ? has : BigInt(1 + random(1_000_000))
    balances.move(
      takes
        ? { from: address, to: addressOf(0), micrograms: amount }
        : { from: addressOf(0), to: address, micrograms: amount },
    )
    plain.set(address, takes ? 0n : has + amount)
  }
  const sorted = [...plain]
    .filter(([, amount]) => amount > 0n)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  assert.equal(balances.holderCount(), sorted.length)
  let before = 0n
  for (const [address, amount] of sorted) {
    assert.deepEqual(balances.placeOf(address), { beforeMicrograms: before, balanceMicrograms: amount })
    before += amount
  }
  assert.equal(toBigint(micrograms(before)), balances.supplyMicrograms())
})

test('the digest changes with the bar, the border, the block and the address', () => {
  const made = shelf([{ bars: [10n, 10n] }], [20n])
  const of = (number: number, balances: Balances, block = 7) =>
    behindDigest({
      chainId: 1,
      reserve: addressOf(1),
      block: { number: block, hash: keyOf(block), time },
      address: addressOf(number),
      behind: spansOf(made, balances, number),
      titles: [],
    })
  const digests = [
    of(1, balancesOf(8n, 12n)),
    of(2, balancesOf(8n, 12n)),
    of(1, balancesOf(9n, 11n)),
    of(1, balancesOf(8n, 12n), 8),
  ]
  assert.equal(new Set(digests).size, 4)
  assert.equal(of(1, balancesOf(8n, 12n)), digests[0])
})
