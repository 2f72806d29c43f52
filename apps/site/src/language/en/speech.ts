/** How English writes figures. */
import { createSpeech } from '../speech.ts'

const tag = 'en-GB'
const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const axisDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const axisMonth = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' })
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })
const list = new Intl.ListFormat(tag, { type: 'conjunction' })

export const speech = createSpeech('en', tag, {
  units: { t: 't', kg: 'kg', g: 'g', oz: 'oz' },
  spans: {
    day: { one: 'day', other: 'days' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
    second: { one: 'second', other: 'seconds' },
  },
  gap: ' ',
  percentSign: ' %',
  dayShort: 'd',
  day: (ms) => day.format(ms),
  clock: (day, clock) => `${day}, ${clock} UTC`,
  axisDay: (ms) => axisDay.format(ms),
  axisMonth: (ms) => axisMonth.format(ms),
  region: (code) => regions.of(code) ?? code,
  list: (words) => list.format(words),
})
