/**
 * Machines that can be bought, by generation: what their makers state of hash rate and power, and a price to begin with. Prices of
 * machines follow the hash price within weeks, so a plan that matters states its own.
 */

export type Cooling = 'air' | 'hydro' | 'immersion'

export type Machine = {
  readonly name: string
  readonly maker: string
  readonly cooling: Cooling
  /** First delivered. */
  readonly year: number
  /** Rated hash rate; makers allow themselves 3 %. */
  readonly terahashes: number
  /** At the wall, rated; makers allow themselves 5 %. */
  readonly watts: number
  readonly usd: number
  /** Where hash rate and power, and where the price come from. */
  readonly source: string
  readonly priceSource: string
}

/** The machine of that name; letters' case and spaces do not matter. Throws RangeError with the names there are. */
export function machineNamed(name: string): Machine {
  const wanted = plain(name)
  const found = machines.find(
    (machine) => plain(machine.name) === wanted || plain(`${machine.maker} ${machine.name}`) === wanted,
  )
  if (found !== undefined) return found
  const known = machines.map((machine) => machine.name).join(', ')
  throw new RangeError(`The catalogue has no machine ${JSON.stringify(name)}; it has ${known}.`)
}

/** Joules for a terahash: watts over terahashes a second. */
export function joulesPerTerahash(machine: { readonly watts: number; readonly terahashes: number }): number {
  return machine.watts / machine.terahashes
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(bitmain|microbt|canaan)/, '')
    .replace(/antminer|whatsminer|avalon/, '')
    .replace(/[^a-z0-9+]/g, '')
}

const secondHand = (usdPerTerahash: number) => `assumed: second-hand, ${usdPerTerahash} USD for a TH/s`
const likeS21Pro = 'assumed: 16 USD for a TH/s, as the S21 Pro'
const dealers = 'an undated public list of dealers’ prices, of late 2025 or 2026'
const bitmain = of('Bitmain')
const microbt = of('MicroBT')

function of(maker: string) {
  return (
    name: string,
    cooling: Cooling,
    year: number,
    terahashes: number,
    watts: number,
    usd: number,
    priceSource: string,
  ): Machine => {
    const source = `${maker}’s rated figures, as resellers and fleet software repeat them`
    return { name, maker, cooling, year, terahashes, watts, usd, source, priceSource }
  }
}

export const machines: readonly Machine[] = [
  bitmain('S19', 'air', 2020, 95, 3250, 285, secondHand(3)),
  bitmain('S19 Pro', 'air', 2020, 110, 3250, 330, secondHand(3)),
  bitmain('S19j Pro', 'air', 2021, 100, 3050, 300, secondHand(3)),
  bitmain('S19 XP', 'air', 2022, 140, 3010, 700, secondHand(5)),
  bitmain('S19 XP Hyd', 'hydro', 2022, 255, 5304, 1275, secondHand(5)),
  bitmain('S19k Pro', 'air', 2023, 120, 2760, 380, 'assumed: 380 USD second-hand, about 3 USD for a TH/s'),
  bitmain(
    'S19j XP',
    'air',
    2023,
    151,
    3247,
    2886,
    'TeraWulf, annual report 2023: 18,500 machines for 53.4 million USD after coupons',
  ),
  bitmain('T21', 'air', 2024, 190, 3610, 996, dealers),
  bitmain(
    'S21',
    'air',
    2024,
    200,
    3500,
    3500,
    `TeraWulf, half-year report 2024: 5,000 machines for 17.5 million USD; ${dealers}, asks 907`,
  ),
  bitmain('S21 Hyd', 'hydro', 2024, 335, 5360, 5360, likeS21Pro),
  bitmain(
    'S21 Pro',
    'air',
    2024,
    234,
    3510,
    3744,
    `TeraWulf, half-year report 2024: about 30,000 machines for 112.3 million USD; ${dealers}, asks 2,059`,
  ),
  bitmain('S21 XP', 'air', 2024, 270, 3645, 4860, 'assumed: 18 USD for a TH/s, between S21 Pro and S23'),
  bitmain('S21 XP Hyd', 'hydro', 2024, 473, 5676, 6199, dealers),
  bitmain('S21+', 'air', 2025, 216, 3564, 3078, 'a dealer’s page: 3,349 USD for the 235 TH/s version'),
  bitmain('S21+ Hyd', 'hydro', 2025, 319, 4785, 5104, likeS21Pro),
  bitmain('S23', 'air', 2026, 318, 3498, 6899, dealers),
  bitmain('S23 Hyd', 'hydro', 2026, 580, 5510, 12990, dealers),
  microbt('M50', 'air', 2022, 114, 3306, 342, secondHand(3)),
  microbt('M50S', 'air', 2022, 126, 3276, 504, secondHand(4)),
  microbt('M53S', 'hydro', 2022, 230, 6174, 920, secondHand(4)),
  microbt('M60', 'air', 2023, 172, 3422, 2580, 'assumed: 15 USD for a TH/s'),
  microbt('M60S', 'air', 2023, 186, 3441, 2790, 'assumed: 15 USD for a TH/s'),
  microbt('M63S', 'hydro', 2023, 390, 7215, 5850, 'assumed: 15 USD for a TH/s'),
  microbt('M66S', 'immersion', 2023, 298, 5513, 4470, 'assumed: 15 USD for a TH/s'),
  microbt('M70S', 'air', 2026, 248, 3348, 4464, 'assumed: 18 USD for a TH/s, as the S21 XP'),
]
