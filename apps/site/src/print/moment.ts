/** Moments and spans of time: always UTC, and a span that runs out is cut downward. The words here are English; the public pages have their own. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second'
export type SpanPart = { readonly unit: TimeUnit; readonly amount: number }

/** `22 Nov 2026` */
export function printDay(momentMs: number): string {
  return day.format(momentMs)
}

/** `22 Nov 2026, 17:29 UTC` */
export function printMoment(momentMs: number): string {
  return `${day.format(momentMs)}, ${clock.format(momentMs)} UTC`
}

/** `22 d 04:09:07`, for a countdown whose every second shows. Nothing below zero. */
export function printCountdown(spanMs: number): string {
  const { days, clock } = countdownParts(spanMs)
  return days > 0 ? `${days} d ${clock}` : clock
}

/** Whole days, and the rest as `04:09:07`. */
export function countdownParts(spanMs: number): { readonly days: number; readonly clock: string } {
  const seconds = Math.max(0, Math.floor(spanMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    days: Math.floor(seconds / 86_400),
    clock: `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`,
  }
}

/** The greatest one or two units: `22 days 4 hours`, `3 hours 9 minutes`, `40 seconds`. Cut downward. */
export function printSpan(spanMs: number): string {
  return spanParts(spanMs).map(counted).join(' ')
}

/** The greatest unit alone: `22 days`. Cut downward. */
export function printRoughSpan(spanMs: number): string {
  return spanParts(spanMs).slice(0, 1).map(counted).join(' ')
}

/** The greatest unit, and the next where it adds something; never minutes with their seconds. */
export function spanParts(spanMs: number): readonly SpanPart[] {
  const seconds = Math.max(0, Math.floor(spanMs / 1000))
  const index = units.findIndex(([, size]) => seconds >= size)
  const [unit, size] = units[index] ?? ['second', 1]
  const first = { unit, amount: Math.floor(seconds / size) }
  const next = units[index + 1]
  if (next === undefined || unit === 'minute' || index < 0) return [first]
  const amount = Math.floor((seconds % size) / next[1])
  return amount === 0 ? [first] : [first, { unit: next[0], amount }]
}

function counted({ unit, amount }: SpanPart): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const
