/** What no field can know alone: that exactly one of three is stated, that shares add up, that a mine fits its station. */
import { type Machine, machineNamed, machines } from '../mine/machines.ts'
import { nearest } from './fields.ts'
import type { Said } from './readSite.ts'
import type { Site } from './schema.ts'

export function checkSite(site: Site): readonly Said[] {
  return [
    ...checkStation(site),
    ...checkWorth(site),
    ...checkGrid(site),
    ...checkMine(site),
    ...checkTime(site),
    ...checkMoney(site),
    ...checkRisk(site),
    ...checkSizing(site),
  ]
}

function checkStation({ station }: Site): readonly Said[] {
  const said: Said[] = []
  const { units, refuelling } = station
  const total = units * station.netMwPerUnit
  if ((station.existing === null) === (station.planned === null)) {
    said.push(
      at(
        ['station', ...(station.existing === null ? [] : ['planned'])],
        station.existing === null ? 'says neither existing nor planned' : 'stands beside station.existing',
        station.existing === null
          ? 'one of them: `existing: {}` for a station that stands, `planned:` with its cost for one to be built'
          : 'one of the two',
      ),
    )
  }
  if (station.spareMw !== null && station.spareMw > total)
    said.push(at(['station', 'spareMw'], `is ${station.spareMw}`, `at most the station’s ${total} MW`))
  if (refuelling !== null) {
    if (refuelling.firstMonths.length !== units) {
      said.push(
        at(
          ['station', 'refuelling', 'firstMonths'],
          `names ${refuelling.firstMonths.length} ${refuelling.firstMonths.length === 1 ? 'month' : 'months'}`,
          `one for each of the ${units} units`,
        ),
      )
    }
    if (refuelling.days >= refuelling.everyMonths * daysPerMonth) {
      said.push(
        at(
          ['station', 'refuelling', 'days'],
          `is ${refuelling.days}`,
          `less than the ${refuelling.everyMonths} months from one outage to the next`,
        ),
      )
    }
  }
  for (const [index, outage] of station.outages.entries()) {
    if (outage.unit > units)
      said.push(at(['station', 'outages', index, 'unit'], `is ${outage.unit}`, `a unit from 1 to ${units}`))
  }
  if (station.planned !== null) {
    const sum = total100(station.planned.spendPercentByYear)
    if (sum !== null) said.push(at(['station', 'planned', 'spendPercentByYear'], `adds up to ${sum}`, '100'))
  }
  return said
}

function checkWorth({ worth }: Site): readonly Said[] {
  const said: Said[] = []
  const kinds = (['market', 'volumeTariff', 'displacedFuel'] as const).filter((kind) => worth[kind] !== null)
  if (kinds.length === 0)
    said.push(at(['worth'], 'says nothing', 'one of market, volumeTariff, displacedFuel'))
  for (const kind of kinds.slice(1)) {
    const right = `one of the three; with --set, take the other back: worth.${kinds[0]}=null`
    said.push(at(['worth', kind], `stands beside worth.${kinds[0]}`, right))
  }
  const blocks = worth.volumeTariff?.blocks ?? []
  for (const [index, { upToMwhPerYear: upTo }] of blocks.entries()) {
    const path = ['worth', 'volumeTariff', 'blocks', index, 'upToMwhPerYear']
    const last = index === blocks.length - 1
    const before = blocks[index - 1]?.upToMwhPerYear ?? 0
    if (last && upTo !== null)
      said.push(at(path, `is ${upTo} in the last block`, 'null: the last block has no end'))
    else if (!last && upTo === null)
      said.push(at(path, 'is null before the last block', `where the block ends, above ${before}`))
    else if (upTo !== null && upTo <= before)
      said.push(
        at(
          path,
          `is ${upTo}`,
          `above the block before, ${before}: blocks stand in the order in which they fill`,
        ),
      )
  }
  const { market, displacedFuel } = worth
  if (market !== null && market.zone !== null && !isZone(market.zone)) {
    said.push(
      at(
        ['worth', 'market', 'zone'],
        `is ${JSON.stringify(market.zone)}`,
        'an IANA zone, such as Europe/Minsk',
      ),
    )
  }
  const { negativePercent, spikePercent } = market?.madeUp ?? { negativePercent: 0, spikePercent: 0 }
  if ((negativePercent ?? 0) + (spikePercent ?? 0) > 100) {
    said.push(
      at(
        ['worth', 'market', 'madeUp', 'spikePercent'],
        `is ${spikePercent}`,
        'at most 100 with negativePercent',
      ),
    )
  }
  for (const [month, share] of (displacedFuel?.marginalPercentByMonth ?? []).entries()) {
    if (share < 0 || share > 100)
      said.push(at(['worth', 'displacedFuel', 'marginalPercentByMonth', month], `is ${share}`, '0 to 100'))
  }
  return said
}

function checkGrid({ station, grid, mine, startYear, heat }: Site): readonly Said[] {
  const said: Said[] = []
  const total = station.units * station.netMwPerUnit
  const lowest = (total * station.lowestPercent) / 100
  if (grid.exportLimitMw !== null && lowest > grid.exportLimitMw + mine.mw) {
    said.push(
      at(
        ['grid', 'exportLimitMw'],
        `is ${grid.exportLimitMw}`,
        `at least ${lowest - mine.mw}: the station cannot go below ${lowest} MW (station.lowestPercent), and the mine takes ${mine.mw}`,
      ),
    )
  }
  if (grid.contract !== null) {
    const most = Math.min(total, grid.exportLimitMw ?? total)
    if (grid.contract.mw > most)
      said.push(at(['grid', 'contract', 'mw'], `is ${grid.contract.mw}`, `at most ${most}, what can be sold`))
    if (grid.contract.untilYear < startYear)
      said.push(
        at(
          ['grid', 'contract', 'untilYear'],
          `is ${grid.contract.untilYear}`,
          `${startYear} or later, or no contract`,
        ),
      )
  }
  for (const [month, mw] of (heat?.wantedMwByMonth ?? []).entries()) {
    if (mw < 0) said.push(at(['heat', 'wantedMwByMonth', month], `is ${mw}`, '0 or more'))
  }
  return said
}

function checkMine({ station, mine }: Site): readonly Said[] {
  const said: Said[] = []
  const most = station.spareMw ?? station.units * station.netMwPerUnit
  if (mine.mw > most) {
    said.push(
      at(
        ['mine', 'mw'],
        `is ${mine.mw}`,
        `at most ${most}, ${station.spareMw === null ? 'what the station makes' : 'what the station may spare (station.spareMw)'}`,
      ),
    )
  }
  const sum = total100(mine.groups.map(({ sharePercent }) => sharePercent))
  if (sum !== null)
    said.push(at(['mine', 'groups'], `have shares that add up to ${sum} %`, '100 in all, by sharePercent'))
  for (const [index, group] of mine.groups.entries()) {
    const bound = (['startUsd', 'stopUsd'] as const).find((field) => group[field] > 0)
    const timed = (['shortestOnHours', 'shortestOffHours'] as const).find((field) => group[field] > 1)
    const field = bound ?? timed
    if (group.lowestPercent === 0 && field !== undefined)
      said.push(
        at(
          ['mine', 'groups', index, field],
          `is ${group[field]} for a group that may run at any load (lowestPercent 0), and so never stops`,
          'a lowestPercent above 0 beside it',
        ),
      )
  }
  for (const [index, { name, modes }] of mine.groups.entries()) {
    const first = mine.groups.findIndex((other) => other.name === name)
    if (first < index)
      said.push(
        at(['mine', 'groups', index, 'name'], `is the name of group ${first}, too`, 'a name of its own'),
      )
    said.push(...checkMachine(mine.groups, index))
    for (const [place, mode] of modes.entries()) {
      if (modes.findIndex((other) => other.watts === mode.watts) < place)
        said.push(
          at(
            ['mine', 'groups', index, 'modes', place, 'watts'],
            `is ${mode.watts}, as another mode’s`,
            'one mode for each power',
          ),
        )
    }
  }
  return said
}

function checkMachine(groups: Site['mine']['groups'], index: number): readonly Said[] {
  const { machine, cooling } = groups[index] ?? {}
  if (typeof machine !== 'string') return []
  const path = ['mine', 'groups', index]
  const found = catalogueMachine(machine)
  if (found === undefined) {
    const names = machines.map(({ name }) => name)
    const near = nearest(machine, names)
    return [
      at(
        [...path, 'machine'],
        `is ${JSON.stringify(machine)}, which the catalogue has not`,
        near === null ? `one of ${names.join(', ')}` : `${near}; specie mine machines lists all`,
      ),
    ]
  }
  // Machines for air also work in oil; those for water and oil have no fans.
  if (found.cooling === 'air' || found.cooling === cooling) return []
  return [at([...path, 'cooling'], `is ${cooling}`, `${found.cooling}, as ${found.name} is made for`)]
}

function checkTime(site: Site): readonly Said[] {
  const said: Said[] = []
  const { startYear, years, bitcoin, station, risk } = site
  const end = startYear + years
  const tipYear = Number(bitcoin.tipDay.slice(0, 4)) + (bitcoin.tipDay.slice(5) < '02' ? 0 : 1)
  if (tipYear > startYear) {
    said.push(
      at(
        ['startYear'],
        `is ${startYear}`,
        `${tipYear} or later: the chain is known up to ${bitcoin.tipDay} (bitcoin.tipDay)`,
      ),
    )
  }
  for (const [index, { from }] of station.outages.entries()) {
    const year = Number(from.slice(0, 4))
    if (year < startYear || year >= end)
      said.push(
        at(
          ['station', 'outages', index, 'from'],
          `is ${from}`,
          `a day of the plan’s years, ${startYear} to ${end - 1}`,
        ),
      )
  }
  if (risk.ban !== null) {
    const year = Number(risk.ban.from.slice(0, 4))
    if (year < startYear || year >= end)
      said.push(
        at(
          ['risk', 'ban', 'from'],
          `is ${risk.ban.from}`,
          `a month of the plan’s years, ${startYear} to ${end - 1}`,
        ),
      )
  }
  return said
}

function checkMoney({ money, years }: Site): readonly Said[] {
  const said: Said[] = []
  for (const name of ['machineDepreciation', 'buildingDepreciation'] as const) {
    const written = money[name]
    const sum = written.method === 'table' ? total100(written.percentByYear) : null
    if (sum !== null) said.push(at(['money', name, 'percentByYear'], `adds up to ${sum}`, '100'))
  }
  if (money.loan !== null && money.loan.years > years)
    said.push(at(['money', 'loan', 'years'], `is ${money.loan.years}`, `at most the plan’s ${years} years`))
  return said
}

/** With both correlations stated and none between network and power, three factors must still have a joint distribution. */
function checkRisk({ risk }: Site): readonly Said[] {
  const { networkFollowsPrice: network, powerFollowsPrice: power } = risk
  const said: Said[] = []
  if (network ** 2 + power ** 2 > 1) {
    const most = Math.floor(Math.sqrt(1 - network ** 2) * 100) / 100
    said.push(
      at(
        ['risk', 'powerFollowsPrice'],
        `is ${power}`,
        `-${most} to ${most}, beside networkFollowsPrice of ${network}`,
      ),
    )
  }
  return said
}

function checkSizing({ sizing, station, mine }: Site): readonly Said[] {
  const said: Said[] = []
  const most = station.spareMw ?? station.units * station.netMwPerUnit
  if (sizing.toMw !== null && sizing.toMw > most)
    said.push(at(['sizing', 'toMw'], `is ${sizing.toMw}`, `at most ${most}, what the station has for a mine`))
  const to = sizing.toMw ?? Math.min(most, 2 * mine.mw)
  if (sizing.fromMw !== null && sizing.fromMw >= to)
    said.push(at(['sizing', 'fromMw'], `is ${sizing.fromMw}`, `below the largest size, ${to}`))
  return said
}

function at(path: readonly (string | number)[], what: string, right: string): Said {
  return { path, what, right }
}

function catalogueMachine(name: string): Machine | undefined {
  try {
    return machineNamed(name)
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** Null where the shares add up to 100 within a hundredth. */
function total100(shares: readonly number[]): number | null {
  const sum = shares.reduce((total, share) => total + share, 0)
  return Math.abs(sum - 100) <= 0.01 ? null : Number(sum.toFixed(4))
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const daysPerMonth = 365.25 / 12
