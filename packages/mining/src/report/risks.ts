/** What may come: how many futures lose, how they lie, what matters most, where gain turns into loss, and bans. */
import type { Risk, Spread } from '../plan/types.ts'
import type { PlanDrawings } from './drawings.ts'
import { html, type Markup } from './markup.ts'
import { printNumber } from './print.ts'
import { sheet } from './sheets.ts'

export function risks(
  risk: Risk,
  shown: (name: keyof PlanDrawings, caption: string) => Markup | null,
): Markup {
  const millions = (usd: number) => printNumber(usd / 1e6, 1)
  const percent = (share: number) => `${printNumber(share * 100, 0)} %`
  return html`<section><h2>What may come</h2>
<p class="lead">${printNumber(risk.lifetimes, 0)} futures were drawn jointly from seed ${risk.seed}: ${percent(risk.probabilityOfLoss)} of them lose money. ${worstOf(risk)}</p>
${shown('fan', 'Not discounted.')}
${shown('histogram', 'Each bar counts futures.')}
${spreads(risk)}
${shown('tornado', 'One input at a time, all others as planned, under the expected future, by hour-classes.')}
${shown('breakevenMap', 'Both inputs together, all others as planned, by hour-classes.')}
${
  risk.bans.length === 0
    ? null
    : html`<h3>If mining were banned</h3>${sheet(
        'If mining were banned',
        ['from', 'NPV, million USD', 'futures that lose'],
        risk.bans.map(({ from, npvUsd, probabilityOfLoss }) => ({
          head: from,
          cells: [millions(npvUsd), percent(probabilityOfLoss)],
        })),
      )}`
}
</section>`
}

function worstOf({ valueAtRiskUsd, conditionalValueAtRiskUsd }: Risk): string {
  const millions = (usd: number) => `${printNumber(Math.abs(usd) / 1e6, 1)} million dollars`
  const most =
    valueAtRiskUsd > 0
      ? `In 95 of 100 the loss stays within ${millions(valueAtRiskUsd)}`
      : `In 95 of 100 the gain is at least ${millions(valueAtRiskUsd)}`
  return `${most}; the worst five of a hundred ${conditionalValueAtRiskUsd > 0 ? 'lose' : 'gain'} ${millions(conditionalValueAtRiskUsd)} on average.`
}

/** So much of the futures lies below: they may be so far apart that no drawing shows them all. */
function spreads({ npvUsd, bitcoin, costPerBitcoinUsd }: Risk): Markup {
  const row = (head: string, spread: Spread, print: (value: number) => string) => ({
    head,
    cells: [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95, spread.mean].map(print),
  })
  return html`<h3>How the futures lie</h3>${sheet(
    'How the futures lie',
    ['so much lies below', '5 %', '25 %', 'half', '75 %', '95 %', 'mean'],
    [
      row('NPV, million USD', npvUsd, (usd) => printNumber(usd / 1e6, 1)),
      row('bitcoin mined', bitcoin, (coins) => printNumber(coins, 0)),
      ...(costPerBitcoinUsd === null
        ? []
        : [row('cost of a bitcoin, USD', costPerBitcoinUsd, (usd) => printNumber(usd, 0))]),
    ],
  )}`
}
