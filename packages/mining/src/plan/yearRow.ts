/** One line of a plan's table: what a year sold, mined, earned and paid. */
import { joulesPerTerahash, machineNamed } from '../mine/index.ts'
import { breakEvenUsdPerMwh } from '../network/index.ts'
import type { YearOutcome } from './course.ts'
import type { Money } from './money.ts'
import type { Prepared } from './prepare.ts'
import type { Path, YearRow } from './types.ts'

export function yearRow(
  prepared: Prepared,
  path: Path,
  money: Money,
  { withMine, sellAll }: YearOutcome,
  year: number,
): YearRow {
  const prepareds = prepared.years[year]
  if (prepareds === undefined) throw new RangeError(`The plan has no year ${year}.`)
  const { steps } = prepareds
  const monthly = (values: Float64Array) => mean(values.subarray(year * 12, year * 12 + 12))
  const joules = fleetJoules(prepared, year)
  const hashPriceUsd = monthly(path.hashPriceUsd)
  const sold = withMine.soldMwh === 0 ? 0 : withMine.soldUsd / withMine.soldMwh
  return {
    year: prepareds.year,
    availableMwh:
      steps.availableMw.reduce((sum, mw) => sum + mw * steps.stepHours, 0) + prepareds.contractMwh,
    contractMwh: prepareds.contractMwh,
    soldMwh: withMine.soldMwh,
    minedMwh: withMine.minedMwh,
    curtailedMwh: withMine.curtailedMwh,
    boughtMwh: withMine.boughtMwh,
    heatMwh: withMine.heatMwh,
    bitcoin: withMine.bitcoin,
    miningUsd: withMine.miningUsd,
    heatUsd: withMine.heatUsd,
    soldUsd: withMine.soldUsd,
    sellAllUsd: sellAll.soldUsd,
    bitcoinUsd: monthly(path.bitcoinUsd),
    difficulty: monthly(path.difficulty),
    hashPriceUsd,
    joulesPerTerahash: joules,
    breakEvenUsdPerMwh: breakEvenUsdPerMwh({
      joulesPerTerahash: joules,
      hashPriceUsd: hashPriceUsd * (1 - prepared.site.mine.pool.feePercent / 100),
    }),
    powerUsdPerMwh: sold,
    lines: Object.fromEntries(
      Object.entries(money.lines).map(([name, values]) => [name, values[year + 1] ?? 0]),
    ),
    netUsd: money.netUsd[year + 1] ?? 0,
  }
}

/** Mean of the machines that stand that year, cooling left out, weighted by their power. */
function fleetJoules(prepared: Prepared, year: number): number {
  let [petahashes, mw] = [0, 0]
  prepared.site.mine.groups.forEach((group, index) => {
    const machine = typeof group.machine === 'string' ? machineNamed(group.machine) : group.machine
    const standing = prepared.fleet[index]
    if (standing === undefined) return
    const factor = mean(standing.factorByMonth.subarray(year * 12, year * 12 + 12))
    petahashes += (standing.itMw * 1000 * factor) / joulesPerTerahash(machine)
    mw += standing.itMw
  })
  return (mw * 1000) / petahashes
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
