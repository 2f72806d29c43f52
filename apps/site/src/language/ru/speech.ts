/** How Russian writes figures. Spans stand in the accusative: «через 1 минуту», «21 день назад». */
import { createSpeech } from '../speech.ts'
import { towns } from './towns.ts'

const day = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const axisDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const axisMonth = new Intl.DateTimeFormat('ru', { month: 'short', timeZone: 'UTC' })
const regions = new Intl.DisplayNames(['ru'], { type: 'region', fallback: 'code' })
const list = new Intl.ListFormat('ru', { type: 'conjunction' })

export const speech = createSpeech('ru', 'ru', {
  units: { t: 'т', kg: 'кг', g: 'г', oz: 'унц.' },
  spans: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    minute: { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' },
    second: { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  gap: '\u00a0',
  percentSign: '\u00a0%',
  dayShort: 'д.',
  day: (ms) => `${day.format(ms)} ${new Date(ms).getUTCFullYear()}\u00a0г.`,
  clock: (day, clock) => `${day}, ${clock} UTC`,
  axisDay: (ms) => axisDay.format(ms),
  axisMonth: (ms) => axisMonth.format(ms),
  region: (code) => regions.of(code) ?? code,
  list: (words) => list.format(words),
  towns,
})
