/** Several plans on one page: the figures that decide side by side, the ones that can be drawn as bars, each with its finding. */

import { compareBars } from '../drawing/index.ts'
import type { Plan } from '../plan/types.ts'
import { chart, madeUpBanner } from './chart.ts'
import { type Compared, comparedFigures } from './compare.ts'
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
      ['figure', ...plans.map(({ name }, index) => `${index + 1}. ${name}`)],
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
  const of = {
    title: label,
    unit,
    items: plans.map(({ name }, index) => {
      const known = figures[index] ?? { value: null, unit }
      const { number, unit: words } = printShort(known)
      const size = words.replace(unit, '').trim()
      return { name: `${index + 1}. ${name}`, value: known.value, shown: `${number} ${size}`.trim() }
    }),
  }
  return chart(compareBars(of, 400), compareBars(of, 328), '')
}
