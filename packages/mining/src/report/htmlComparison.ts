/** Several plans on one page: the figures that decide side by side, the ones that can be drawn as bars, each with its finding. */

import { moneyUnit } from '../drawing/amount.ts'
import { compareBars } from '../drawing/index.ts'
import type { Plan } from '../plan/types.ts'
import { type Compared, comparedFigures } from './compare.ts'
import { figure, madeUpBanner } from './html.ts'
import { html, type Markup } from './markup.ts'
import { page } from './page.ts'
import { printShort } from './print.ts'
import { sheet } from './sheets.ts'

export function htmlComparison(plans: readonly Plan[]): string {
  const rows = comparedFigures(plans)
  const drawnRows = rows.filter(({ figures }) => figures.filter((one) => one?.value != null).length > 1)
  return page({
    title: `${plans.length} mining plans side by side`,
    body: html`<main>
${madeUpBanner(plans.flatMap(({ name, madeUp }) => madeUp.map((one) => `${name}: ${one}`)))}
<header><p class="eyebrow">Mining plans</p><h1>${plans.length} plans side by side</h1></header>
<section><h2>What was found</h2>${plans.map(
      ({ name, finding }, index) =>
        html`<h3>${index + 1}. ${name}</h3>${finding.map((sentence) => html`<p class="quiet">${sentence}</p>`)}`,
    )}</section>
<section><h2>The figures that decide</h2>${sheet(
      'The figures that decide',
      ['', ...plans.map(({ name }, index) => `${index + 1}. ${shortened(name)}`)],
      rows.map(({ label, figures }) => ({
        head: label,
        cells: figures.map((one) => {
          if (one === null) return '–'
          const { number, unit } = printShort(one)
          return `${number} ${unit}`.trim()
        }),
      })),
    )}</section>
<section><h2>Drawn</h2><div class="side">${drawnRows.map((row) => bars(row, plans))}</div></section>
<section><h2>Made from</h2><dl class="pairs">${plans.map(({ name, inputsDigest }, index) => html`<dt>${index + 1}. ${name}</dt><dd><code>${inputsDigest}</code></dd>`)}</dl></section>
</main>`,
  })
}

function bars({ label, unit, figures }: Compared, plans: readonly Plan[]): Markup | null {
  const inUsd = unit === 'USD' ? moneyUnit(figures.map((one) => one?.value ?? 0)) : null
  const of = {
    title: label,
    unit: inUsd?.name ?? unit,
    items: plans.map(({ name }, index) => {
      const value = figures[index]?.value ?? null
      return { name: `${index + 1}. ${name}`, value: value === null ? null : value / (inUsd?.usd ?? 1) }
    }),
  }
  return figure(compareBars(of, 400), compareBars(of, 328), '')
}

function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= 24 ? name : `${letters.slice(0, 23).join('')}…`
}
