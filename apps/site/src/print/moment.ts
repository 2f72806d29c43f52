/** Moments and spans of time in words: always UTC, and a span that runs out is cut downward. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

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
  const seconds = Math.max(0, Math.floor(spanMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const days = Math.floor(seconds / 86_400)
  const rest = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return days > 0 ? `${days} d ${rest}` : rest
}

/** The greatest one or two units: `22 days 4 hours`, `3 hours 9 minutes`, `40 seconds`. Cut downward. */
export function printSpan(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / 1000))
  const parts = units
    .map(([name, size], index) => {
      const larger = units[index - 1]?.[1]
      return [name, Math.floor((larger === undefined ? seconds : seconds % larger) / size)] as const
    })
    .filter(([, amount]) => amount > 0)
  const [first, second] = parts
  if (first === undefined) return '0 seconds'
  const next = units.findIndex(([name]) => name === first[0]) + 1
  const follows = second !== undefined && units[next]?.[0] === second[0] && first[0] !== 'minute'
  return follows ? `${counted(first)} ${counted(second)}` : counted(first)
}

/** The greatest unit alone: `22 days`. Cut downward. */
export function printRoughSpan(spanMs: number): string {
  return printSpan(spanMs).split(' ').slice(0, 2).join(' ')
}

function counted([name, amount]: readonly [string, number]): string {
  return `${amount} ${name}${amount === 1 ? '' : 's'}`
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const
