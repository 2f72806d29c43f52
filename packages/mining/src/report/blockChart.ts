/** Bars in block characters, up for income and down for outlay, two steps to a line: a chart for eighty columns. */

/** Lines of letters; `rows` lines at most on either side of nothing, shared out by what there is. */
export function blockChart(
  bars: readonly { readonly label: string; readonly value: number }[],
  { width, rows = 8 }: { readonly width: number; readonly rows?: number },
): readonly string[] {
  const values = bars.map(({ value }) => (Number.isFinite(value) ? value : 0))
  if (values.length === 0) return []
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  const span = high - low || 1
  const above = high > 0 ? Math.max(1, Math.round((rows * high) / span)) : 0
  const below = low < 0 ? Math.max(1, rows - above) : 0
  const each = Math.max(1, Math.min(6, Math.floor(width / values.length)))
  const thick = each >= 3 ? each - 1 : each
  const line = (of: (value: number) => string) =>
    values
      .map((value) => of(value).repeat(thick).padEnd(each))
      .join('')
      .trimEnd()
      .slice(0, width)
  const up = Array.from({ length: above }, (_, row) => {
    const floor = above - 1 - row
    return line((value) => part(high === 0 ? 0 : (value / high) * above - floor, '▄'))
  })
  const down = Array.from({ length: below }, (_, row) =>
    line((value) => part(low === 0 ? 0 : (value / low) * below - row, '▀')),
  )
  return [
    ...up,
    '─'.repeat(Math.min(width, each * values.length)),
    ...down,
    labels(bars, each).slice(0, width),
  ]
}

function part(filled: number, half: string): string {
  return filled >= 0.75 ? '█' : filled >= 0.25 ? half : ' '
}

/** Only as many labels as stand apart. */
function labels(bars: readonly { readonly label: string }[], each: number): string {
  let printed = ''
  for (const [index, { label }] of bars.entries()) {
    const at = index * each
    if (printed.length > 0 && at < printed.length + 1) continue
    printed = printed.padEnd(at) + label
  }
  return printed
}
