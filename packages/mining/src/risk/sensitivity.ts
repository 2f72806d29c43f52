/** What matters most, one input at a time, and where two of them together turn gain into loss. Under the expected future, by hour-classes. */

import { buildingUsdPerMw, machineNamed } from '../mine/index.ts'
import { expectedPath, type Path, type Prepared, type Risk, valueOfPath, withSite } from '../plan/index.ts'
import type { Site } from '../site/schema.ts'

type Turn = (site: Site) => Site
type Input = {
  readonly input: string
  readonly label: string
  readonly low: { readonly said: string; readonly turn: Turn; readonly power?: number }
  readonly high: { readonly said: string; readonly turn: Turn; readonly power?: number }
}

export function tornado(prepared: Prepared, coupling: readonly number[]): Risk['tornado'] {
  return inputsOf(prepared.site)
    .map(({ input, label, low, high }) => ({
      input,
      label,
      low: low.said,
      high: high.said,
      npvLowUsd: valueUnder(prepared, low.turn, low.power ?? 1, coupling),
      npvHighUsd: valueUnder(prepared, high.turn, high.power ?? 1, coupling),
    }))
    .toSorted((a, b) => Math.abs(b.npvHighUsd - b.npvLowUsd) - Math.abs(a.npvHighUsd - a.npvLowUsd))
}

/** NPV over today's price of bitcoin (rows) and the network's growth (columns). */
export function breakevenMap(prepared: Prepared, coupling: readonly number[]): Risk['map'] {
  const { site } = prepared
  const factors = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2]
  const growths = [-20, -10, -5, 0, 5, 10, 20]
  const rows = factors.map((factor) => site.bitcoin.priceUsd * factor)
  const base = site.bitcoin.networkGrowthPercentPerYear
  const columns = growths.map((points) => Math.max(-90, base + points))
  return {
    rows: { label: 'Price of bitcoin today, USD', values: rows },
    columns: { label: 'Growth of the network, % a year', values: columns },
    npvUsd: rows.map((priceUsd) =>
      columns.map((networkGrowthPercentPerYear) =>
        valueUnder(
          prepared,
          (one) => ({
            ...one,
            bitcoin: { ...one.bitcoin, priceUsd, networkGrowthPercentPerYear, growth: 'stated' },
          }),
          1,
          coupling,
        ),
      ),
    ),
  }
}

function valueUnder(prepared: Prepared, turn: Turn, power: number, coupling: readonly number[]): number {
  const site = turn(prepared.site)
  const path = expectedPath(site)
  const dearer: Path =
    power === 1 ? path : { ...path, powerFactor: path.powerFactor.map((factor) => factor * power) }
  return valueOfPath(withSite(prepared, site), dearer, { coupling }).npvUsd
}

/** Each input at two values that a careful person might hold. */
function inputsOf(site: Site): readonly Input[] {
  const { bitcoin, mine, money } = site
  const building = mine.buildingUsdPerMw ?? buildingUsdPerMw(mine.groups)
  const of = (
    input: string,
    label: string,
    unit: string,
    low: number,
    high: number,
    put: (value: number) => Turn,
  ): Input => ({
    input,
    label,
    low: { said: `${round(low)}${unit}`, turn: put(low) },
    high: { said: `${round(high)}${unit}`, turn: put(high) },
  })
  const inBitcoin =
    (change: Partial<Site['bitcoin']>): Turn =>
    (one) => ({ ...one, bitcoin: { ...one.bitcoin, ...change } })
  const inMine =
    (change: Partial<Site['mine']>): Turn =>
    (one) => ({ ...one, mine: { ...one.mine, ...change } })
  const replacement =
    (change: Partial<Site['mine']['replacement']>): Turn =>
    (one) =>
      inMine({ replacement: { ...one.mine.replacement, ...change } })(one)
  return [
    of(
      'bitcoin.priceUsd',
      'Price of bitcoin',
      ' USD',
      bitcoin.priceUsd * 0.6,
      bitcoin.priceUsd * 1.4,
      (priceUsd) => inBitcoin({ priceUsd }),
    ),
    of(
      'bitcoin.priceGrowthPercentPerYear',
      'Growth of the price of bitcoin',
      ' % a year',
      bitcoin.priceGrowthPercentPerYear - 8,
      bitcoin.priceGrowthPercentPerYear + 8,
      (priceGrowthPercentPerYear) => inBitcoin({ priceGrowthPercentPerYear }),
    ),
    of(
      'bitcoin.networkGrowthPercentPerYear',
      'Growth of the network',
      ' % a year',
      bitcoin.networkGrowthPercentPerYear - 10,
      bitcoin.networkGrowthPercentPerYear + 10,
      (networkGrowthPercentPerYear) => inBitcoin({ networkGrowthPercentPerYear, growth: 'stated' }),
    ),
    of(
      'bitcoin.feesBtcPerBlock',
      'Fees of a block',
      ' BTC',
      0,
      Math.max(0.2, bitcoin.feesBtcPerBlock * 4),
      (feesBtcPerBlock) => inBitcoin({ feesBtcPerBlock }),
    ),
    {
      input: 'worth',
      label: 'Other worth of power',
      low: { said: '70 % of it', turn: (one) => one, power: 0.7 },
      high: { said: '130 % of it', turn: (one) => one, power: 1.3 },
    },
    {
      input: 'mine.groups.machine.usd',
      label: 'Price of machines',
      low: { said: '60 % of it', turn: machinesAt(0.6) },
      high: { said: '140 % of it', turn: machinesAt(1.4) },
    },
    of(
      'mine.uptimePercent',
      'Uptime',
      ' %',
      Math.max(1, mine.uptimePercent - 6),
      Math.min(100, mine.uptimePercent + 3),
      (uptimePercent) => inMine({ uptimePercent }),
    ),
    of(
      'mine.replacement.efficiencyPercentPerYear',
      'Progress of machines',
      ' % a year',
      Math.max(0, mine.replacement.efficiencyPercentPerYear - 5),
      mine.replacement.efficiencyPercentPerYear + 7,
      (efficiencyPercentPerYear) => replacement({ efficiencyPercentPerYear }),
    ),
    of('mine.buildingUsdPerMw', 'Buildings', ' USD/MW', building * 0.7, building * 1.5, (buildingUsdPerMw) =>
      inMine({ buildingUsdPerMw }),
    ),
    of(
      'mine.runningUsdPerMwYear',
      'Running cost',
      ' USD/MW and year',
      mine.runningUsdPerMwYear * 0.6,
      mine.runningUsdPerMwYear * 1.6,
      (runningUsdPerMwYear) => inMine({ runningUsdPerMwYear }),
    ),
    of(
      'mine.pool.feePercent',
      'Pool fee',
      ' %',
      0,
      4,
      (feePercent) => (one) => inMine({ pool: { ...one.mine.pool, feePercent } })(one),
    ),
    of(
      'money.discountPercent',
      'Discount rate',
      ' %',
      money.discountPercent - 3,
      money.discountPercent + 4,
      (discountPercent) => (one) => ({ ...one, money: { ...one.money, discountPercent } }),
    ),
  ]
}

/** Every group's machines at a multiple of their price. */
function machinesAt(factor: number): Turn {
  return (site) => ({
    ...site,
    mine: {
      ...site.mine,
      groups: site.mine.groups.map((group) => {
        const machine = typeof group.machine === 'string' ? machineNamed(group.machine) : group.machine
        const { terahashes, watts, usd } = machine
        return { ...group, machine: { terahashes, watts, usd: usd * factor } }
      }),
    },
  })
}

function round(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 4 })
}
