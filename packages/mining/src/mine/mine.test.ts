import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildingUsdPerMw } from './building.ts'
import { coolableByStep, coolingPlants, overhead, overheadByStep } from './cooling.ts'
import { groupSegments, machinesFor, usdPerMwhOf } from './groupSegments.ts'
import { joulesPerTerahash, machineNamed, machines } from './machines.ts'
import { bestReplacement, generationAfter, replacementMonths } from './replacement.ts'
import { bindingRamp, staggeredRampMwPerHour, startUsd } from './starts.ts'
import { awayShare, hashShareByAge, repairUsdPerYear, usualWear } from './wear.ts'

const near = (actual: number | undefined, expected: number, within = 1e-9) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual}, not ${expected}`)
const steps = (...values: number[]) => Float64Array.from(values)

test('a machine is found by its name however it is written', () => {
  assert.equal(machineNamed('S21 Pro').terahashes, 234)
  assert.equal(machineNamed('antminer s21pro').terahashes, 234)
  assert.equal(machineNamed('Bitmain Antminer S21+').terahashes, 216)
  assert.equal(machineNamed('Whatsminer M63S').cooling, 'hydro')
  assert.throws(() => machineNamed('S99'), /no machine "S99"; it has S19, S19 Pro/)
})

test('the catalogue has the efficiencies that makers publish, no name twice, and a source for each price', () => {
  const published = {
    S19: 34.2,
    'S19 XP': 21.5,
    S21: 17.5,
    'S21 Pro': 15,
    'S21 XP': 13.5,
    'S21 XP Hyd': 12,
    'S23 Hyd': 9.5,
    M60S: 18.5,
    M63S: 18.5,
    M50S: 26,
  }
  for (const [name, joules] of Object.entries(published))
    near(joulesPerTerahash(machineNamed(name)), joules, 0.05)
  assert.equal(new Set(machines.map(({ name }) => name)).size, machines.length)
  for (const machine of machines)
    assert.ok(machine.priceSource.length > 5 && machine.source.length > 5 && machine.usd > 0)
})

test('break-even of 17.5 J/TH at 39 dollars a PH/s and day: 92.86 dollars a MWh', () => {
  const { segments } = groupSegments({
    machines: 1000,
    machine: machineNamed('S21'),
    modes: [],
    overhead: steps(1, 1.04),
  })
  const usd = usdPerMwhOf(segments[0]?.petahashesPerMw ?? steps(), 39)
  assert.equal(usd[0]?.toFixed(2), '92.86')
  near(usd[1], ((1000 / 17.5) * (39 / 24)) / 1.04)
  near(segments[0]?.mw[0], 3.5)
  near(segments[0]?.mw[1], 3.64)
  near(usdPerMwhOf(steps(50), steps(48), 0.02)[0], 98)
})

test('too hot to cool everything: the least efficient part goes first', () => {
  const modes = [
    { name: 'eco', terahashes: 60, watts: 1000 },
    { name: 'full', terahashes: 100, watts: 2000 },
  ]
  const group = groupSegments({
    machines: 1000,
    machine: { terahashes: 100, watts: 2000 },
    modes,
    overhead: steps(1, 1, 1),
    coolable: steps(1, 0.7, 0.4),
    runningShare: 0.5,
  })
  assert.deepEqual(
    group.segments.map(({ mw }) => [...mw].map((one) => Math.round(one * 1e9) / 1e9)),
    [
      [0.5, 0.5, 0.4],
      [0.5, 0.2, 0],
    ],
  )
  for (const [step, most] of group.capacityMw.entries())
    near(
      group.segments.reduce((sum, { mw }) => sum + (mw[step] ?? 0), 0),
      most,
    )
  assert.deepEqual(
    group.segments.map(({ petahashesPerMw }) => Math.round(petahashesPerMw[0] ?? 0)),
    [60, 40],
  )
})

test('a MWh earns less from one segment to the next in every step', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -20, max: 35, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (wetBulb) => {
        const wetBulbC = Float64Array.from(wetBulb)
        const modes = [50, 80, 100].map((terahashes) => ({ name: 'm', terahashes, watts: terahashes ** 1.5 }))
        const { segments } = groupSegments({
          machines: 9,
          machine: { terahashes: 100, watts: 1000 },
          modes,
          overhead: overheadByStep('hydro', wetBulbC),
          coolable: coolableByStep('hydro', wetBulbC),
        })
        segments.slice(1).forEach((segment, index) => {
          segment.petahashesPerMw.forEach((one, step) => {
            assert.ok(one < (segments[index]?.petahashesPerMw[step] ?? 0))
          })
        })
      },
    ),
    { numRuns: 50 },
  )
})

test('cooling takes more the warmer it is, up to the design day, and a twentieth in all at most', () => {
  for (const plant of Object.values(coolingPlants)) {
    let before = 1
    for (let celsius = -20; celsius <= 40; celsius++) {
      const now = overhead(plant, celsius)
      assert.ok(now >= before && now < 1.05 + 1e-9)
      before = now
    }
    near(
      overhead(plant, plant.designWetBulbC),
      1 + plant.steadyShare + plant.electricalShare + plant.fanShare,
    )
  }
  // 25 kW for 720 kW at 28 °C, cables and transformers apart.
  const { steadyShare, fanShare } = coolingPlants.immersion
  near(steadyShare + fanShare, 25 / 720, 0.001)
})

test('beyond the design wet bulb heat leaves in proportion to what is left of the difference', () => {
  const share = coolableByStep('hydro', steps(20, 28, 36.5, 45, 50))
  assert.deepEqual([...share], [1, 1, 0.5, 0, 0])
})

test('as many machines as fit on the hottest hour', () => {
  assert.equal(
    machinesFor(10, { watts: 3500, overhead: steps(1.01, 1.04, 1.02) }),
    Math.floor(1e7 / (3500 * 1.04)),
  )
  assert.equal(machinesFor(3.5, { watts: 3500, overhead: steps(1) }), 1000)
})

test('wear: a tenth scrapped, the rest repaired; thirty days away of five in a hundred is four in a thousand', () => {
  near(repairUsdPerYear(usualWear, 1_000_000), 1_000_000 * 0.05 * (0.9 * 0.2 + 0.1))
  near(awayShare(usualWear), (0.05 * 30) / 365.25)
  const share = hashShareByAge({ degradationPercentPerYear: 2 }, 24)
  near(share[0], 0.98 ** (0.5 / 12))
  near(share[23], 0.98 ** (23.5 / 12))
})

test('a later generation is more efficient and its terahash cheaper', () => {
  const later = generationAfter(
    { joulesPerTerahash: 15, usdPerTerahash: 16 },
    { efficiencyPercentPerYear: 8, priceChangePercentPerYear: -5 },
    5,
  )
  near(later.joulesPerTerahash, 15 * 0.92 ** 5)
  near(later.usdPerTerahash, 16 * 0.95 ** 5)
})

test('replaced at an age, or after months without profit where new machines pay', () => {
  const atAge = replacementMonths({ kind: 'atAge', everyMonths: 48 }, 180, () => true)
  assert.deepEqual(atAge, [0, 48, 96, 144])
  const policy = { kind: 'whenUnprofitable', monthsInARow: 3, leastMonths: 24 } as const
  // A generation pays for 30 months after it was bought.
  assert.deepEqual(
    replacementMonths(policy, 100, (month, bought) => month - bought < 30),
    [0, 32, 64],
  )
  // Nothing pays in a slump: old machines stay.
  assert.deepEqual(
    replacementMonths(policy, 60, () => false),
    [0],
  )
})

test('the best years to buy are the best of all subsets of years', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.nat(100), { minLength: 64, maxLength: 64 }),
      fc.array(fc.nat(150), { minLength: 8, maxLength: 8 }),
      (years, margins, prices) => {
        const priceUsd = (year: number) => prices[year] ?? 0
        const marginUsd = (year: number, bought: number) => (margins[year * 8 + bought] ?? 0) - 20
        const resaleUsd = (year: number, bought: number) => priceUsd(bought) * 0.5 ** (year - bought)
        const found = bestReplacement({ years, discountPercent: 10, priceUsd, marginUsd, resaleUsd })
        const worth = (buys: readonly number[]) => {
          let [usd, standing] = [-priceUsd(0), 0]
          for (let year = 0; year < years; year++) {
            if (year > 0 && buys.includes(year)) {
              usd -= (priceUsd(year) - resaleUsd(year, standing)) / 1.1 ** year
              standing = year
            }
            usd += Math.max(0, marginUsd(year, standing)) / 1.1 ** (year + 1)
          }
          return usd + resaleUsd(years, standing) / 1.1 ** years
        }
        let best = Number.NEGATIVE_INFINITY
        for (let choice = 0; choice < 2 ** (years - 1); choice++)
          best = Math.max(
            best,
            worth(
              Array.from({ length: years }, (_, year) => year).filter(
                (year) => year > 0 && (choice >> (year - 1)) & 1,
              ),
            ),
          )
        near(found.npvUsd, best, 1e-6)
        near(worth(found.boughtYears), best, 1e-6)
      },
    ),
    { numRuns: 200 },
  )
})

test('a ramp from staggered starts, and none where the mine changes within a step', () => {
  near(
    staggeredRampMwPerHour({ atOnce: 10, secondsBetween: 5 }, { watts: 3500, overhead: 1.04 }),
    10 * 0.0035 * 1.04 * 720,
  )
  assert.equal(bindingRamp(30, 100, 1), 30)
  assert.equal(bindingRamp(120, 100, 1), null)
  assert.throws(
    () => staggeredRampMwPerHour({ atOnce: 1, secondsBetween: 0 }, { watts: 1 }),
    /must be above 0/,
  )
})

test('a start costs its warm-up and the machines that do not come back', () => {
  near(
    startUsd({
      groupMw: 60,
      warmUpMinutes: 5,
      powerUsdPerMwh: 36,
      machines: 15_000,
      failuresPerMillionStarts: 20,
      repairUsd: 700,
    }),
    60 * 3 + 15_000 * 20e-6 * 700,
  )
  near(
    startUsd({
      groupMw: 60,
      warmUpMinutes: 5,
      powerUsdPerMwh: -10,
      machines: 0,
      failuresPerMillionStarts: 0,
      repairUsd: 0,
    }),
    0,
  )
})

test('a building costs by the cooling of each group', () => {
  assert.equal(
    buildingUsdPerMw([
      { sharePercent: 60, cooling: 'air' },
      { sharePercent: 40, cooling: 'hydro' },
    ]),
    0.6 * 350_000 + 0.4 * 450_000,
  )
})
