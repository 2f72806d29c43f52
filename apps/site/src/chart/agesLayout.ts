/** Each vault's counts through time, in parts of the drawing's width: where one was made, how long it stood, where none stood. */

export type Count = { readonly asOf: number; readonly accepted: number }

export type AgeLane = {
  /** Where a count was made. */
  readonly ticks: readonly number[]
  readonly stands: readonly Stretch[]
  readonly lapsed: readonly Stretch[]
}

/** From 0 to 1. */
export type Stretch = { readonly from: number; readonly to: number }

/** Counts of one vault; a count stands from its acceptance until it lapses or the next one is accepted. Times in milliseconds. */
export function ageLane(
  counts: readonly Count[],
  range: { readonly fromMs: number; readonly toMs: number },
  maxAgeMs: number,
): AgeLane {
  const { fromMs, toMs } = range
  const at = (ms: number) => Math.min(1, Math.max(0, (ms - fromMs) / Math.max(1, toMs - fromMs)))
  const ordered = counts.toSorted((a, b) => a.accepted - b.accepted)
  const stands: Stretch[] = []
  const lapsed: Stretch[] = []
  for (const [index, count] of ordered.entries()) {
    const next = ordered[index + 1]?.accepted ?? toMs
    const end = Math.min(next, count.asOf + maxAgeMs)
    if (end > count.accepted) stands.push({ from: at(count.accepted), to: at(end) })
    if (next > end) lapsed.push({ from: at(Math.max(end, count.accepted)), to: at(next) })
  }
  return { ticks: ordered.map(({ asOf }) => at(asOf)), stands, lapsed }
}
