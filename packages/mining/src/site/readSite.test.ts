import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printSiteFault, readSite, type SiteFault } from './readSite.ts'
import { sampleSite } from './sample.ts'

/** What is said of a site with this change and these overrides. */
function saidOf(from: string, to: string, ...set: string[]): readonly string[] {
  const site = readSite(
    sampleSite((text) => {
      assert.ok(text.includes(from), from)
      return text.replace(from, to)
    }),
    { set },
  )
  return site.ok ? [] : site.refusal.map(printSiteFault)
}

test('a site that is right is read with every default filled in, as YAML or as JSON', () => {
  const site = readSite(sampleSite())
  assert.ok(site.ok, JSON.stringify(site))
  assert.equal(site.value.mine.groups[0]?.cooling, 'air')
  assert.equal(site.value.money.taxPercent, 20)
  assert.deepEqual(readSite(JSON.stringify(site.value)), site)
})

test('a section left empty is a section left out', () => {
  assert.deepEqual(saidOf('money:\n  discountPercent: 8', 'money:\nrisk:\ngrid:'), [])
})

test('an unknown name is told with its line and the nearest right one', () => {
  assert.deepEqual(saidOf('  spareMw: 120', '  sparMw: 120'), [
    'line 6, column 3: station.sparMw is no field of station; right would be spareMw',
  ])
  assert.match(
    saidOf('name: Two units', 'name: Two units\nzzzzzzzz: 1')[0] ?? '',
    /^line 2, column 1: zzzzzzzz is no field of a site; right would be one of name, seed, startYear/,
  )
})

test('a value that is missing, of another kind or out of bounds says what would be right', () => {
  assert.deepEqual(saidOf('  netMwPerUnit: 1110\n', ''), [
    'line 3, column 1: station.netMwPerUnit is missing; right would be a number (Net electrical power of one unit, MW)',
  ])
  assert.deepEqual(saidOf('mw: 100', 'mw: -1'), [
    'line 12, column 7: mine.mw is -1; right would be above 0 (Power of the mine at the busbar, cooling included)',
  ])
  assert.match(
    saidOf('mw: 100', 'mw: 1,5')[0] ?? '',
    /mine\.mw is "1,5"; right would be a number without sep/,
  )
  assert.match(
    saidOf('      sharePercent: 60', '      sharePercent: 60\n      cooling: hydr')[0] ?? '',
    /^line 17, column 16: mine\.groups\.0\.cooling is "hydr"; right would be one of air, hydro, immersion; nearest is hydro/,
  )
  assert.match(saidOf('units: 2', 'units: 2.5')[0] ?? '', /is 2\.5; right would be a whole number/)
})

test('a field of two shapes is refused by the shape that was meant', () => {
  assert.match(
    saidOf('machine: s21', 'machine: { terahashes: 200, wats: 3500, usd: 1 }').join('\n'),
    /mine\.groups\.0\.machine\.watts is missing/,
  )
  assert.match(
    saidOf('discountPercent: 8', 'machineDepreciation: { method: macrss, years: 5 }')[0] ?? '',
    /money\.machineDepreciation\.method is "macrss"; right would be one of straightLine, macrs, russian/,
  )
  assert.match(
    saidOf('discountPercent: 8', 'machineDepreciation: { method: macrs, years: 4 }')[0] ?? '',
    /money\.machineDepreciation\.years is 4; right would be 3 or 5 or 7 or 10 or 15 or 20/,
  )
})

test('text that is no YAML is told by its line', () => {
  assert.match(saidOf('units: 2', 'units: [2')[0] ?? '', /^line \d+, column \d+: /)
  assert.match(
    saidOf('units: 2', 'units: 2\n  units: 3')[0] ?? '',
    /^line 5, column 3: Map keys must be unique/,
  )
  assert.ok(!readSite('').ok)
  assert.ok(!readSite('- 1').ok)
  assert.ok(!readSite('x'.repeat(1_000_001)).ok)
})

test('an override is checked like the file, and a fault in it is its own', () => {
  const site = readSite(sampleSite(), {
    set: ['mine.mw=50', 'mine.groups[1].machine=s19', 'name=2030', 'station.forcedOutages.perUnitYear=0'],
  })
  assert.ok(site.ok, JSON.stringify(site))
  assert.equal(site.value.mine.mw, 50)
  assert.equal(site.value.name, '2030')
  assert.deepEqual(site.value.station.forcedOutages, { perUnitYear: 0, meanHours: 120 })
  assert.deepEqual(saidOf('mw: 100', 'mw: 100', 'mine.mw=150'), [
    '--set mine.mw=150: mine.mw is 150; right would be at most 120, what the station may spare (station.spareMw)',
  ])
  assert.deepEqual(saidOf('mw: 100', 'mw: 100', 'mine.mww=150'), [
    '--set mine.mww=150: mine.mww is no field of mine; right would be mw',
  ])
  assert.match(
    saidOf('mw: 100', 'mw: 100', 'mine.mw')[0] ?? '',
    /^--set mine\.mw: is no override; right would be PATH=VALUE/,
  )
  assert.match(
    saidOf('mw: 100', 'mw: 100', 'mine.groups.7.machine=s21')[0] ?? '',
    /has no such place; right would be the list has 2 entries/,
  )
})

test('power is worth one thing: a market, a tariff or the fuel that it saves', () => {
  assert.deepEqual(saidOf('displacedFuel:\n    gasUsdPerThousandCubicMetres: 130', 'displacedFuel: null'), [
    'line 8, column 1: worth says nothing; right would be one of market, volumeTariff, displacedFuel',
  ])
  assert.match(
    saidOf('worth:', 'worth:\n  market: {}')[0] ?? '',
    /^line 10, column 3: worth\.displacedFuel stands beside worth\.market; right would be one of the three/,
  )
  assert.deepEqual(
    saidOf('mw: 100', 'mw: 100', 'worth.displacedFuel=null', 'worth.market.madeUp.preset=flat'),
    [],
  )
})

test('a station stands or is yet to be built', () => {
  assert.match(
    saidOf('  existing: { transferUsdPerMwh: null }\n', '')[0] ?? '',
    /station says neither existing nor planned/,
  )
  assert.match(
    saidOf('spareMw: 120', 'planned: { overnightUsdPerKw: 6000, spendPercentByYear: [50, 40] }').join('\n'),
    /station\.planned stands beside station\.existing[\s\S]*spendPercentByYear adds up to 90; right would be 100/,
  )
})

test('shares, blocks, months and dates fit each other', () => {
  assert.match(
    saidOf('sharePercent: 40', 'sharePercent: 30')[0] ?? '',
    /mine\.groups have shares that add up to 90 %/,
  )
  assert.match(saidOf('name: old', 'name: new')[0] ?? '', /mine\.groups\.1\.name is the name of group 0, too/)
  const tariff = (blocks: string) =>
    saidOf('displacedFuel:\n    gasUsdPerThousandCubicMetres: 130', `volumeTariff:\n    blocks: ${blocks}`)
  assert.deepEqual(
    tariff('[{ upToMwhPerYear: 10, usdPerMwh: 60 }, { upToMwhPerYear: null, usdPerMwh: 20 }]'),
    [],
  )
  assert.match(
    tariff('[{ upToMwhPerYear: 10, usdPerMwh: 60 }]')[0] ?? '',
    /in the last block; right would be null/,
  )
  assert.match(
    tariff(
      '[{ upToMwhPerYear: 10, usdPerMwh: 60 }, { upToMwhPerYear: 9, usdPerMwh: 1 }, { upToMwhPerYear: null, usdPerMwh: 2 }]',
    )[0] ?? '',
    /blocks\.1\.upToMwhPerYear is 9; right would be above the block before, 10/,
  )
  assert.match(
    saidOf('spareMw: 120', 'refuelling: { everyMonths: 18, days: 35, firstMonths: [2027-04] }')[0] ?? '',
    /firstMonths names 1 month; right would be one for each of the 2 units/,
  )
  assert.match(
    saidOf(
      'discountPercent: 8',
      'discountPercent: 8\nrisk: { ban: { from: 2090-01, resalePercent: 10 } }',
    )[0] ?? '',
    /risk\.ban\.from is 2090-01; right would be a month of the plan’s years, 2027 to 2041/,
  )
  assert.match(
    saidOf('startYear: 2027', 'startYear: 2020')[0] ?? '',
    /startYear is 2020; right would be 2027 or later/,
  )
  assert.match(
    saidOf('discountPercent: 8', 'discountPercent: 8\ngrid: { exportLimitMw: 900 }')[0] ?? '',
    /grid\.exportLimitMw is 900; right would be at least 1010: the station cannot go below 1110 MW/,
  )
})

test('a machine is one of the catalogue, cooled as it is made for', () => {
  assert.match(
    saidOf('machine: s21', 'machine: s22')[0] ?? '',
    /^line 15, column 16: mine\.groups\.0\.machine is "s22", which the catalogue has not; right would be S\d+/,
  )
  assert.match(
    saidOf('machine: s21', 'machine: s21 hyd')[0] ?? '',
    /mine\.groups\.0\.cooling is air; right would be hydro, as S21 Hyd is made for/,
  )
})

test('no text and no override breaks the reader: each is a site or a list of faults', () => {
  const words = [
    'mine.mw',
    'mine',
    'worth.market',
    '__proto__.x',
    'mine.groups.0',
    'constructor',
    'station.planned',
    'risk.ban.from',
    'name',
  ]
  const override = fc
    .tuple(
      fc.constantFrom(...words),
      fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '{}', '[]', '*a', '1e999')),
    )
    .map(([path, value]) => `${path}=${value}`)
  fc.assert(
    fc.property(
      fc.array(override, { maxLength: 3 }),
      fc.oneof(fc.constant(sampleSite()), fc.json(), fc.string()),
      (set, text) => {
        const site = readSite(text, { set })
        if (site.ok) return
        assert.ok(site.refusal.length > 0)
        for (const fault of site.refusal) assert.equal(typeof printSiteFault(fault), 'string')
      },
    ),
    { numRuns: 300 },
  )
})

test('a file that unfolds without end is refused', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [at, name] of [...'bcdefgh'].entries())
    lines.push(
      `${name}: &${name} [${Array(9)
        .fill(`*${String.fromCharCode(97 + at)}`)
        .join(', ')}]`,
    )
  const bomb = readSite(lines.join('\n'))
  assert.match(bomb.ok ? '' : bomb.refusal.map(printSiteFault).join(), /line 1, column 1: .*alias/)
})

test('what starts or stops a group that never stops is refused, not left without effect', () => {
  const read = readSite(sampleSite(), {
    set: ['mine.groups.0.startUsd=100', 'mine.groups.0.lowestPercent=0'],
  })
  assert.ok(!read.ok)
  assert.match(
    printSiteFault(read.refusal[0] as SiteFault),
    /startUsd is 100 .* a lowestPercent above 0 beside it/,
  )
  assert.ok(
    readSite(sampleSite(), { set: ['mine.groups.0.startUsd=100', 'mine.groups.0.lowestPercent=50'] }).ok,
  )
})

test('of thousands of unknown names fifty are told, and a file too long for a site is none', () => {
  const names = (count: number) => Array.from({ length: count }, (_, n) => `k${n}: 1`).join('\n')
  const read = readSite(names(5000))
  assert.ok(!read.ok && read.refusal.length <= 50)
  const long = readSite(names(50_000))
  assert.ok(!long.ok && long.refusal.length === 1)
})
