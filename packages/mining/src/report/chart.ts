/** What stands in more than one page: a chart at both widths with its caption and its figures, and the banner over made-up data. */
import type { Drawing } from '../drawing/index.ts'
import { drawn, html, type Markup } from './markup.ts'
import { sheet } from './sheets.ts'
import type { Table } from './tables.ts'

export function madeUpBanner(madeUp: readonly string[]): Markup | null {
  if (madeUp.length === 0) return null
  return html`<aside class="made-up"><strong>Made-up data: this is no forecast of a real market</strong><p>Made by a generator: ${[...new Set(madeUp)].join('; ')}.</p></aside>`
}

/** `table`: folded up below the chart; paper shows the chart alone. */
export function chart(
  wide: Drawing | null,
  narrow: typeof wide,
  caption: string,
  table: Table | null = null,
): Markup | null {
  if (wide === null || narrow === null) return null
  return html`<figure><figcaption><strong>${wide.title}</strong><span>${caption}</span></figcaption>
<div class="wide">${drawn(wide)}</div>
<div class="narrow">${drawn(narrow)}</div>${table === null ? null : html`<details><summary>In figures</summary>${sheet(`In figures: ${wide.title}`, table.head, table.rows)}</details>`}</figure>`
}
