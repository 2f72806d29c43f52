/** What concerns the station: its own side of a transfer price, and for one to be built its cost and what the mine adds to it. */
import { levelisedUsdPerMwh, npv } from '../../finance/index.ts'
import { gridLosses } from '../../plant/index.ts'
import type { PlanCore } from '../planSite.ts'
import { printed, type Trace } from './trace.ts'

export function addStation(core: PlanCore, trace: Trace): void {
  addLosses(core, trace)
  const { add, field, figure } = trace
  const { site, npvUsd, years } = core
  const transfer = site.station.existing?.transferUsdPerMwh ?? null
  if (transfer !== null) {
    add(
      'npvOwner',
      'NPV of the mine’s owner at the transfer price',
      npvOwner(core, transfer),
      'USD',
      'as npv, each MWh mined paid at the transfer price in place of its other worth',
      [field('station.existing.transferUsdPerMwh')],
    )
    add(
      'npvStation',
      'NPV of the station at the transfer price',
      npvUsd - npvOwner(core, transfer),
      'USD',
      'npv − npvOwner, tax included',
      [figure('npv', npvUsd)],
    )
  }
  const { planned } = site.station
  if (planned !== null) {
    const kw = site.station.units * site.station.netMwPerUnit * 1000
    const capitalUsdPerKw = core.prepared.stationUsd / kw
    const yearly = years.reduce((sum, year) => sum + year.availableMwh, 0) / Math.max(1, years.length)
    const capacityFactor = Math.min(1, yearly / (kw * 8.76))
    if (capacityFactor > 0)
      add(
        'lcoe',
        'Levelised cost of electricity',
        levelisedUsdPerMwh({
          capitalUsdPerKw,
          fixedUsdPerKwYear: site.station.fixedUsdPerKwYear,
          variableUsdPerMwh: site.station.variableUsdPerMwh,
          capacityFactor,
          ratePercent: site.money.discountPercent,
          years: planned.lifetimeYears,
        }),
        'USD/MWh',
        '(capital with interest × capital recovery + fixed) ÷ energy + variable',
        [
          field('station.planned.overnightUsdPerKw'),
          {
            name: 'capital with interest, USD/kW',
            value: printed(capitalUsdPerKw),
            source: 'station.planned',
          },
          field('station.fixedUsdPerKwYear'),
          field('station.variableUsdPerMwh'),
          {
            name: 'capacity factor',
            value: printed(capacityFactor),
            source: 'station.refuelling, station.forcedOutages',
          },
        ],
      )
    const without = core.withoutMineUsd
    add('npvWithoutMine', 'NPV of the station without the mine', without, 'USD', 'as npv, everything sold', [
      field('mine.mw'),
    ])
    add('npvMine', 'What the mine adds', npvUsd - without, 'USD', 'npv − npvWithoutMine', [
      figure('npv', npvUsd),
      figure('npvWithoutMine', without),
    ])
  }
}

/** The same flows with the transfer price for each MWh from the station, taxed alike. */
function npvOwner({ course, flowsUsd, site, money }: PlanCore, transferUsdPerMwh: number): number {
  const kept = 1 - site.money.taxPercent / 100
  return npv(
    site.money.discountPercent / 100,
    flowsUsd.map((usd, year) => {
      const outcome = course.years[year - 1]
      if (outcome === undefined) return usd
      const charged = -(money.lines['power, at its other worth'][year] ?? 0)
      const paid = (outcome.withMine.minedMwh - outcome.withMine.boughtMwh) * transferUsdPerMwh
      return usd + (charged - paid) * kept
    }),
  )
}

/** What the grid loses the station without a mine: power that the line does not take, hours in which power costs money. */
function addLosses({ prepared }: PlanCore, { add, field }: Trace): void {
  const steps = prepared.years[0]?.steps
  if (steps === undefined) return
  const { lockedInMwh, negativeHours } = gridLosses(steps)
  add(
    'lockedIn',
    'Energy that the line does not take, first year, without a mine',
    lockedInMwh,
    'MWh',
    'Σ (output possible − export limit) × hours',
    [field('grid.exportLimitMw')],
  )
  add(
    'negativeHours',
    'Hours in which power sold costs money, first year',
    negativeHours,
    'hours',
    'hours with a worth of power below nothing, after grid charges',
    [field('grid.tariffUsdPerMwh')],
  )
}
