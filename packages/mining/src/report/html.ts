/**
 * The plan as one page that can be mailed, printed and kept: what was found comes first, then the figures that decide, the charts, the
 * tables, every figure with its formula, every input with its source, and how to make the same again.
 */
import type { Plan } from '../plan/types.ts'
import type { Input } from '../site/whereFrom.ts'
import { chart, madeUpBanner } from './chart.ts'
import { drawingsOf, type PlanDrawings } from './drawings.ts'
import { decisiveOf } from './figures.ts'
import { html, type Markup } from './markup.ts'
import { page } from './page.ts'
import { printFigure, printNumber, printShort } from './print.ts'
import { risks } from './risks.ts'
import { cashFlowSheets, yearsSheet } from './sheets.ts'
import { tablesOf } from './tables.ts'

export type HtmlOptions = {
  /** Every input with its meaning and where it comes from (`inputsOf` of the site's room); without them the site is shown whole. */
  readonly inputs?: readonly Input[] | undefined
  /** The command line that made the plan. */
  readonly command?: string | undefined
  /** When and with what it was made, in words; left out, two runs give the same bytes. */
  readonly made?: string | undefined
}

export function htmlReport(plan: Plan, options: HtmlOptions = {}): string {
  const charts = { wide: drawingsOf(plan, wideWidth), narrow: drawingsOf(plan, narrowWidth) }
  const tables = tablesOf(plan)
  const shown = (name: keyof PlanDrawings, caption: string) =>
    chart(charts.wide[name], charts.narrow[name], caption, tables[name])
  return page({
    title: `${plan.name}: a mining plan`,
    body: html`<main>
${madeUpBanner(plan.madeUp)}
<header>
<p class="eyebrow">Mining plan${options.made === undefined ? '' : ` · ${options.made}`}</p>
<h1>${plan.name}</h1>
<p class="lead quiet">${printNumber(plan.mw, 0)} MW of mining, ${plan.site.startYear} to ${plan.site.startYear + plan.site.years - 1}, at ${plan.site.money.discountPercent} % a year. US dollars throughout.</p>
</header>
<div class="finding">${plan.finding.map((sentence) => html`<p>${sentence}</p>`)}</div>
<section><h2>The figures that decide</h2>${decisive(plan)}${warnings(plan)}</section>
<section><h2>When it runs</h2>
${shown('heatMap', 'Each column is a day, each row an hour by the plan’s clock; the stronger its colour, the more is mined.')}
${shown('priceDuration', 'Where the price lies under the break-even, a MWh is worth more in the mine. The break-even moves with the weather; its median is drawn.')}
${shown('choices', 'Income less what producing costs, before anything fixed.')}
</section>
<section><h2>What it earns</h2>
${shown('cashFlow', 'Every line of these bars is in the table below.')}
${shown('npvCurve', 'Each size planned for itself, everything else alike.')}
${shown('difficulty', 'Means of the years as the plan expects them; the bands are as wide as forecasts from the network’s own past have been wrong.')}
</section>
${plan.risk === null ? html`<section><h2>What may come</h2><p class="quiet">No futures were drawn for this plan: it says nothing of risk.</p></section>` : risks(plan.risk, shown)}
<section class="broad"><h2>Year by year</h2>${yearsSheet(plan)}</section>
<section class="broad"><h2>Cash flow, line by line</h2><p class="quiet">Income is positive, cost negative; a year’s amounts fall at its end.</p>${cashFlowSheets(plan)}</section>
<section><h2>How each figure follows</h2>${figures(plan)}</section>
<section><h2>Inputs</h2>${inputs(plan, options.inputs)}</section>
<section><h2>The same again</h2>${again(plan, options)}</section>
</main>`,
  })
}

function decisive(plan: Plan): Markup {
  return html`<dl class="decisive">${decisiveOf(plan).map((one) => {
    const { number, unit } = printShort(one)
    const loses = one.unit === 'USD' && one.value !== null && one.value < 0
    return html`<div><dt>${one.label}</dt><dd${loses ? html` class="loses"` : null}>${number} <span>${unit}</span></dd></div>`
  })}</dl>`
}

function warnings(plan: Plan): Markup | null {
  if (plan.warnings.length === 0) return null
  return html`<h3>Before you believe it</h3><ul class="warnings">${plan.warnings.map((one) => html`<li>${one}</li>`)}</ul>`
}

function figures(plan: Plan): Markup {
  return html`<table class="figures stacked"><thead><tr><th scope="col">figure</th><th scope="col" class="number">value</th><th scope="col">how it follows</th></tr></thead><tbody>${plan.figures.map(
    (one) =>
      html`<tr id="figure-${one.key}"><td>${one.label} <span class="key">${one.key}</span></td><td class="number">${printFigure(one)}</td><td>${one.formula}${traced(one.inputs)}</td></tr>\n`,
  )}</tbody></table>`
}

/** The flows of a net present value are the cash-flow table; they need not stand here again. */
function traced(list: Plan['figures'][number]['inputs']): Markup | null {
  const told = list.filter(({ source }) => source !== 'cashflow.csv, net')
  if (told.length === 0) return null
  return html`<ul class="traced">${told.map(({ name, value, source }) => html`<li>${name}: ${value}${source === 'file' || source === 'figure' ? '' : ` (${source})`}</li>`)}</ul>`
}

function inputs(plan: Plan, list: readonly Input[] | undefined): Markup {
  if (list === undefined)
    return html`<p class="quiet">The site as it was read, defaults filled in. JSON is YAML: saved as a file it plans the same again.</p><pre>${JSON.stringify(plan.site, null, 2)}</pre>`
  return html`<p class="quiet">Every field of the site, what it held, and where that comes from.</p>
<table class="stacked"><thead><tr><th scope="col">field</th><th scope="col">value</th><th scope="col">where from</th></tr></thead><tbody>${list.map(
    ({ path, value, what, source }) =>
      html`<tr><td><code>${path}</code><br><span class="quiet">${what}</span></td><td>${JSON.stringify(value) ?? 'none'}</td><td>${source}</td></tr>\n`,
  )}</tbody></table>`
}

function again(plan: Plan, { command }: HtmlOptions): Markup {
  const { risk } = plan
  const line =
    command ??
    `specie mine plan site.yaml${risk === null ? ' --no-risk' : ` --seed ${risk.seed} --lifetimes ${risk.lifetimes}`} --out report`
  return html`<pre>${line}</pre>
<p class="quiet">The same inputs and the same seed give the same digits, on any number of threads.</p>
<dl class="pairs"><dt>all inputs, sha-256</dt><dd><code>${plan.inputsDigest}</code></dd>${Object.entries(
    plan.digests,
  ).map(([name, digest]) => html`<dt>${name}</dt><dd><code>${digest}</code></dd>`)}</dl>`
}

const wideWidth = 860
const narrowWidth = 328
