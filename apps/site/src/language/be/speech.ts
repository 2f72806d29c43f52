/**
 * How Belarusian writes figures. Chromium carries no Belarusian, so months and countries stand here and numbers have the marks of Russian,
 * which are the same; a test holds all of it against Node, which carries it. Spans stand in the accusative: «праз 1 хвіліну».
 */
import { createSpeech } from '../speech.ts'
import { regions } from './regions.ts'
import { towns } from './towns.ts'

export const speech = createSpeech('be', 'ru', {
  units: { t: 'т', kg: 'кг', g: 'г', oz: 'унц.' },
  spans: {
    day: { one: 'дзень', few: 'дні', many: 'дзён', other: 'дня' },
    hour: { one: 'гадзіну', few: 'гадзіны', many: 'гадзін', other: 'гадзіны' },
    minute: { one: 'хвіліну', few: 'хвіліны', many: 'хвілін', other: 'хвіліны' },
    second: { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  gap: '\u00a0',
  percentSign: '\u00a0%',
  dayShort: 'дз.',
  day: (ms) => {
    const date = new Date(ms)
    return `${date.getUTCDate()} ${monthsOfDays[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}\u00a0г.`
  },
  clock: (day, clock) => `${day}, ${clock} UTC`,
  axisDay: (ms) => `${new Date(ms).getUTCDate()} ${monthsShort[new Date(ms).getUTCMonth()] ?? ''}`,
  // Alone, May is in the nominative.
  axisMonth: (ms) => (monthsShort[new Date(ms).getUTCMonth()] ?? '').replace('мая', 'май'),
  region: (code) => regions.get(code) ?? code,
  list: (words) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} і ${words.at(-1) ?? ''}`,
  towns,
})

const monthsOfDays =
  'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня'.split(
    ' ',
  )
const monthsShort = 'студз. лют. сак. крас. мая чэрв. ліп. жн. вер. кастр. ліст. снеж.'.split(' ')
