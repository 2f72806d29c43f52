/** The plan's tables on the page: what each year does, and every line of its cash flow. */
import { cumulative } from '../drawing/index.ts'
import type { Plan, YearRow } from '../plan/types.ts'
import { html, type Markup } from './markup.ts'
import { printNumber } from './print.ts'

export function yearsSheet(plan: Plan): Markup {
  const shown = columns.filter(({ of }) => plan.years.some((year) => of(year) !== 0))
  return sheet(
    'What each year does',
    ['year', ...shown.map(({ head }) => head)],
    plan.years.map((year) => ({
      head: String(year.year),
      cells: shown.map(({ of, decimals }) => printNumber(of(year), decimals)),
    })),
  )
}

/** Lines that are nothing in every year are left out; the CSV has them all. More years than a sheet of paper is wide go on below. */
export function cashFlowSheets(plan: Plan): readonly Markup[] {
  const all = [plan.before.lines, ...plan.years.map(({ lines }) => lines)]
  const labels = ['before', ...plan.years.map(({ year }) => String(year))]
  const names = Object.keys(plan.before.lines).filter((name) => all.some((lines) => (lines[name] ?? 0) !== 0))
  const most = Math.max(...all.flatMap((lines) => Object.values(lines).map(Math.abs)))
  const unit = most >= 1e6 ? { usd: 1e6, name: 'million dollars' } : { usd: 1e3, name: 'thousand dollars' }
  const amount = (usd: number) => (usd === 0 ? '' : printNumber(usd / unit.usd, most >= 1e9 ? 0 : 1))
  const summed = cumulative(plan.flowsUsd)
  return Array.from({ length: Math.ceil(labels.length / columnsOfASheet) }, (_, part) => {
    const [from, to] = [part * columnsOfASheet, (part + 1) * columnsOfASheet]
    const row = (head: string, values: readonly number[]) => ({
      head,
      cells: values.slice(from, to).map(amount),
    })
    return sheet(
      `Cash flow from ${labels[from] ?? ''}, ${unit.name}`,
      [unit.name, ...labels.slice(from, to)],
      [
        ...names.map((name) =>
          row(
            name,
            all.map((lines) => lines[name] ?? 0),
          ),
        ),
        { ...row('net', plan.flowsUsd), total: true },
        row('summed', summed),
      ],
    )
  })
}

/** The first column stays while the rest is scrolled. */
export function sheet(
  caption: string,
  head: readonly string[],
  rows: readonly { readonly head: string; readonly cells: readonly string[]; readonly total?: boolean }[],
): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="sheet">
<thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr${row.total === true ? html` class="total"` : null}><th scope="row">${row.head}</th>${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
  )}</tbody></table></div>`
}

const columns: readonly {
  readonly head: string
  readonly of: (year: YearRow) => number
  readonly decimals: number
}[] = [
  { head: 'available, GWh', of: ({ availableMwh }) => availableMwh / 1000, decimals: 0 },
  { head: 'sold, GWh', of: ({ soldMwh }) => soldMwh / 1000, decimals: 0 },
  { head: 'mined, GWh', of: ({ minedMwh }) => minedMwh / 1000, decimals: 0 },
  { head: 'curtailed, GWh', of: ({ curtailedMwh }) => curtailedMwh / 1000, decimals: 0 },
  { head: 'bought, GWh', of: ({ boughtMwh }) => boughtMwh / 1000, decimals: 0 },
  { head: 'heat, GWh', of: ({ heatMwh }) => heatMwh / 1000, decimals: 0 },
  { head: 'bitcoin', of: ({ bitcoin }) => bitcoin, decimals: 1 },
  { head: 'bitcoin, thousand USD', of: ({ bitcoinUsd }) => bitcoinUsd / 1000, decimals: 1 },
  { head: 'hash price, USD', of: ({ hashPriceUsd }) => hashPriceUsd, decimals: 2 },
  { head: 'J/TH', of: ({ joulesPerTerahash }) => joulesPerTerahash, decimals: 1 },
  { head: 'break-even, USD/MWh', of: ({ breakEvenUsdPerMwh }) => breakEvenUsdPerMwh, decimals: 1 },
  { head: 'mining, million USD', of: ({ miningUsd }) => miningUsd / 1e6, decimals: 1 },
  { head: 'net, million USD', of: ({ netUsd }) => netUsd / 1e6, decimals: 1 },
]

const columnsOfASheet = 16
