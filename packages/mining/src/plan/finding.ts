/** What a plan comes to, in three sentences that its figures say. */
import type { PlanCore } from './planSite.ts'
import type { Figure } from './types.ts'

export function findingOf(
  { site, npvUsd, sizing, course, years, dispatch, risk }: PlanCore,
  figures: readonly Figure[],
): readonly string[] {
  const of = (key: string) => figures.find((figure) => figure.key === key)?.value ?? null
  const millions = (usd: number) =>
    `${Math.abs(usd / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} million dollars`
  const [earned, otherwise] = [of('revenuePerMwh'), of('worthPerMwh')]
  const power =
    earned === null || otherwise === null
      ? 'Nothing is mined: in no hour does the mine earn more than the power is worth otherwise.'
      : `A MWh mined earns ${earned.toFixed(1)} dollars where it would have brought ${otherwise.toFixed(1)}; a bitcoin costs ${Math.round(of('costPerBitcoin') ?? 0).toLocaleString('en-US')} dollars, capital and tax included.`
  const subject = site.station.planned === null ? `${site.mine.mw} MW of mining` : 'Station and mine together'
  const closing =
    course.closedAfter < site.years
      ? `, the mine closing at the end of ${site.startYear + course.closedAfter - 1}`
      : ''
  const worth = `${subject} over ${site.years} years ${npvUsd >= 0 ? 'gain' : 'lose'} ${millions(npvUsd)} at ${site.money.discountPercent} %${closing}${bestSize(sizing, site.mine.mw, millions)}.`
  const first = years[0]
  const { optimumUsd, sellAllUsd, honestUsd } = dispatch.values
  const gain = optimumUsd - sellAllUsd
  const share = gain > 0 && honestUsd !== null ? Math.round(((honestUsd - sellAllUsd) / gain) * 100) : null
  const choice = `In ${dispatch.year} the mine runs ${first === undefined || site.mine.mw === 0 ? 0 : Math.round(first.minedMwh / site.mine.mw).toLocaleString('en-US')} full-load hours${share === null ? '' : ` and ${share} % of its gain is kept by deciding with yesterday’s prices alone`}${risk === null ? '' : `; ${Math.round(risk.probabilityOfLoss * 100)} of 100 futures lose money`}.`
  return [worth, power, choice]
}

function bestSize(sizing: PlanCore['sizing'], mw: number, millions: (usd: number) => string): string {
  if (sizing === null || sizing.best.mw === mw) return ''
  if (sizing.best.mw === 0) return '; among the sizes compared no mine at all would be best'
  const { best } = sizing
  return `; ${best.mw} MW would be best among the sizes compared, ${best.npvUsd < 0 ? 'losing' : 'gaining'} ${millions(best.npvUsd)}`
}
