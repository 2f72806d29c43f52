/** How Chinese (simplified) writes figures. */
import { createSpeech } from '../speech.ts'
import { towns } from './towns.ts'

const tag = 'zh-Hans'
const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const axisDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })
const axisMonth = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' })
const regions = new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' })
const list = new Intl.ListFormat(tag, { type: 'conjunction' })

export const speech = createSpeech('zh', tag, {
  units: { t: '吨', kg: '千克', g: '克', oz: '盎司' },
  spans: {
    day: { other: '天' },
    hour: { other: '小时' },
    minute: { other: '分钟' },
    second: { other: '秒' },
  },
  gap: '',
  percentSign: '%',
  dayShort: '天',
  day: (ms) => day.format(ms),
  clock: (day, clock) => `${day} ${clock}（UTC）`,
  axisDay: (ms) => axisDay.format(ms),
  axisMonth: (ms) => axisMonth.format(ms),
  region: (code) => regions.of(code) ?? code,
  // A space stands between Chinese and Latin letters, as everywhere on the pages.
  list: (words) =>
    list
      .format(words)
      .replaceAll(/(?<=[A-Za-z0-9])和/g, ' 和')
      .replaceAll(/和(?=[A-Za-z0-9])/g, '和 '),
  marks: { comma: '，', semicolon: '；', colon: '：', brackets: ['（', '）'] },
  towns,
})
