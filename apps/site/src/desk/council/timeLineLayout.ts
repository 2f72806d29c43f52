/** A proposal's delays as places on a line from 0 to 1: pure geometry. */

export type Span = { readonly kind: 'waiting' | 'open'; readonly from: number; readonly to: number }
export type Line = {
  readonly spans: readonly Span[]
  /** Where now is; null where the line is over or has not begun. */
  readonly now: number | null
}

/** Waiting until it opens, open until it closes; null where no time runs. Times in milliseconds of Unix time. */
export function timeLine(
  times: { readonly opensAt: number | null; readonly closesAt: number | null },
  delayMs: number,
  now: number,
): Line | null {
  const { opensAt, closesAt } = times
  if (opensAt === null || closesAt === null || closesAt <= opensAt) return null
  const begun = opensAt - Math.max(0, delayMs)
  const length = closesAt - begun
  const place = (moment: number) => (moment - begun) / length
  return {
    spans: [
      { kind: 'waiting', from: 0, to: place(opensAt) },
      { kind: 'open', from: place(opensAt), to: 1 },
    ],
    now: now < begun || now > closesAt ? null : place(now),
  }
}
