/** Tax on profit, year by year, and what becomes of losses. */
import type { TaxTerms } from './cashFlowCase.ts'

export type TaxYear = {
  readonly profitUsd: number
  readonly lossesUsedUsd: number
  readonly taxedUsd: number
  /** Negative where a loss is refunded. */
  readonly taxUsd: number
  readonly lossesWaitingUsd: number
}

/** Index 0 is year 0. A carried loss is used oldest first; one that is too old lapses before the year's profit is met. */
export function taxByYear(profitUsd: ArrayLike<number>, { percent, losses }: TaxTerms): readonly TaxYear[] {
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`A tax is 0 to 100 % of profit: not ${percent}.`)
  if (losses.are === 'carried' && !(losses.mostPercentOfProfit >= 0 && losses.mostPercentOfProfit <= 100))
    throw new RangeError(`Losses take 0 to 100 % of a year's profit: not ${losses.mostPercentOfProfit}.`)
  if (losses.are === 'carried' && losses.years !== null && !(losses.years >= 0))
    throw new RangeError(`Losses are carried for 0 years or more: not ${losses.years}.`)
  let waiting: { readonly year: number; usd: number }[] = []
  return Array.from(profitUsd, (profit, year) => {
    let used = 0
    if (losses.are === 'carried') {
      waiting = waiting.filter(
        (loss) => loss.usd > 0 && (losses.years === null || year - loss.year <= losses.years),
      )
      let room = (Math.max(0, profit) * losses.mostPercentOfProfit) / 100
      for (const loss of waiting) {
        const part = Math.min(room, loss.usd)
        loss.usd -= part
        room -= part
        used += part
      }
      if (profit < 0) waiting.push({ year, usd: -profit })
    }
    const taxed = losses.are === 'refunded' ? profit : Math.max(0, profit) - used
    return {
      profitUsd: profit,
      lossesUsedUsd: used,
      taxedUsd: taxed,
      taxUsd: (taxed * percent) / 100,
      lossesWaitingUsd: waiting.reduce((total, loss) => total + loss.usd, 0),
    }
  })
}
