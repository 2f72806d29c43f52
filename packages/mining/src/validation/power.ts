/** Dispatch on real prices, and the laboratory's "sell or use" in closed form. */
import { type DispatchProblem, oneMegawatt, sellAll, solve } from '../dispatch/index.ts'
import { readPrices } from '../prices/index.ts'
import { type Check, type CheckGroup, published, type ReadData } from './check.ts'

export function powerChecks(read: ReadData): CheckGroup {
  return {
    title: 'Dispatch',
    checks: [...braidwood.flatMap((year) => braidwoodYear(read, year)), ...sellOrUse(read)],
  }
}

function braidwoodYear(read: ReadData, { year, sold, best }: (typeof braidwood)[number]): readonly Check[] {
  const prices = pricesOf(read, `prices/braidwood_pjm_${year}.csv`)
  const problem = prices === null ? null : oneMegawatt(prices, 50)
  const source = 'prices at the bus of a nuclear station in PJM (idaholab/FORCE)'
  const larger = prices?.reduce((sum, price) => sum + Math.max(price, 50), 0) ?? null
  return [
    published(
      `Braidwood ${year}, one MW, all sold, USD`,
      source,
      sold,
      problem === null ? null : sellAll(problem).valueUsd,
    ),
    published(
      `Braidwood ${year}, one MW, the optimum at break-even 50, USD`,
      source,
      best,
      problem === null ? null : solve(problem).valueUsd,
      larger === null ? undefined : 'without coupling: the sum of the larger of price and break-even',
    ),
  ]
}

/**
 * DISPATCHES' nuclear case: 400 MW always made; each hour to the grid, or into an electrolyser that makes 20 kg of hydrogen a MWh. The model
 * holds all of its operation (an electrolyser is a group of machines, the unit's lowest output is all of it); not its tank and its hydrogen
 * turbine, which the laboratory's report sets to zero too. Closed form: 400 Σ price + P Σ max(0, worth − price) − variable cost.
 */
function sellOrUse(read: ReadData): readonly Check[] {
  const prices = pricesOf(read, 'prices/rts_gmlc_15_500.csv', 'LMP DA')
  const [unitMw, useMw, worth, variable, hours] = [400, 200, 20, 2.3, 8784]
  const source = 'DISPATCHES, nuclear case, “sell or use”, prices of RTS-GMLC bus 15 500'
  const mean = prices === null ? null : prices.reduce((sum, price) => sum + price, 0) / prices.length
  const first = published('Mean of its day-ahead prices, USD/MWh', source, '22.09341', mean)
  if (prices === null)
    return [
      first,
      {
        name: 'Its optimum against the closed form',
        source,
        expected: 'the closed form',
        got: null,
        holds: null,
      },
    ]
  const plain = oneMegawatt(prices, worth, { mw: useMw })
  const all = new Float64Array(hours).fill(unitMw)
  const problem: DispatchProblem = {
    ...plain,
    power: {
      ...plain.power,
      availableMw: all,
      lowestMw: all,
      exportLimitMw: all,
      variableUsdPerMwh: variable,
    },
  }
  const closed = prices.reduce(
    (sum, price) => sum + unitMw * price + useMw * Math.max(0, worth - price),
    -variable * unitMw * hours,
  )
  return [
    first,
    published(
      'Its optimum, 200 MW of use worth 20 USD/MWh, USD',
      `${source}; closed form`,
      closed.toFixed(2),
      solve(problem).valueUsd,
      'expressed: 400 MW always made, sold or used by the hour, variable cost (the electrolyser is a group of machines); not expressed: the tank and the hydrogen turbine, which the laboratory sets to zero too. Its other 59 cases are in the tests',
    ),
  ]
}

function pricesOf(read: ReadData, name: string, column?: string): Float64Array | null {
  const text = read(name)
  if (text === null) return null
  const series = readPrices(text, { source: name, ...(column === undefined ? {} : { column }) })
  if (!series.ok) throw new Error(`${name} cannot be read: ${series.refusal[0]?.what}`)
  return series.value.values
}

const braidwood = [
  { year: 2018, sold: '312,674.20', best: '481,282.64' },
  { year: 2019, sold: '227,584.33', best: '450,410.05' },
  { year: 2020, sold: '180,686.78', best: '443,036.00' },
]
