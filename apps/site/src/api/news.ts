/** GET /api/v1/log/entries and /api/v1/alarms: what the public log says happened, and what somebody should look at now. */
import type { Micrograms } from '@specie/units'
import { count, listOf, nullable, oneOf, type Reader, shape, text, time, weight } from './read.ts'

/** The kinds that are news; what else is in the log is for those who check it. */
export const newsKinds = [
  'notice',
  'statement',
  'hold',
  'duplicate',
  'signatureWithdrawn',
  'mint',
  'retirement',
  'assumption',
  'delivery',
  'withdrawal',
  'freeze',
  'council',
  'admission',
  'vault',
  'cap',
  'sanctionsList',
  'terms',
  'report',
] as const
export type NewsKind = (typeof newsKinds)[number]

export type NewsEntry = {
  readonly index: number
  readonly kind: NewsKind
  /** When it happened, in milliseconds of Unix time. */
  readonly at: number
  readonly vault: number | null
  readonly amount: Micrograms | null
  /** A step of a council's change, a list's name, a month, a version: as the log has it. */
  readonly detail: string | null
  readonly notices: readonly { readonly language: string; readonly title: string; readonly text: string }[]
}

export type NewsAnswer = { readonly entries: readonly NewsEntry[]; readonly nextBefore: number | null }

const notices = listOf(shape({ language: text, title: text, text }))

const readEntry: Reader<NewsEntry> = (value, place) => {
  const { index, entry } = shape<{ index: number; entry: unknown }>({ index: count, entry: (one) => one })(
    value,
    place,
  )
  const at = `${place}.entry`
  const {
    kind,
    at: moment,
    what,
  } = shape<{ kind: NewsKind; at: number; what: unknown }>({
    kind: oneOf(...newsKinds),
    at: time,
    what: (one) => one,
  })(entry, at)
  const facts = typeof what === 'object' && what !== null ? (what as Readonly<Record<string, unknown>>) : {}
  const amount = facts.amountMicrograms ?? facts.fineMicrograms ?? facts.capMicrograms
  const detail = facts.step ?? facts.list ?? facts.month ?? facts.version
  return {
    index,
    kind,
    at: moment,
    vault: typeof facts.vault === 'number' ? facts.vault : null,
    amount: amount === undefined ? null : weight(amount, `${at}.what`),
    detail: detail === undefined ? null : String(detail).slice(0, 100),
    notices: kind === 'notice' ? notices(facts.texts, `${at}.what.texts`) : [],
  }
}

export const readNews: Reader<NewsAnswer> = shape({ entries: listOf(readEntry), nextBefore: nullable(count) })

export const newsPath = `/api/v1/log/entries?kind=${newsKinds.join(',')}&limit=50`

export const alarmKinds = [
  'check-failed',
  'shortfall',
  'lapsed',
  'quorum-lost',
  'hold',
  'ageing',
  'raise-waits',
  'change-proposed',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

export type ShownAlarm = {
  /** Of what it is: `shortfall:<address>`, `hold:<vault>:<entry>`, `change-proposed:<proposal>:<stage>`. */
  readonly key: string
  readonly kind: AlarmKind
  readonly vault: number | null
  readonly urgency: 'alarm' | 'warning' | 'notice'
  readonly says: string
  readonly until: number | null
  readonly raisedAt: number
  readonly endedAt: number | null
}

export const readAlarms: Reader<{ readonly alarms: readonly ShownAlarm[] }> = shape({
  alarms: listOf(
    shape({
      key: text,
      kind: oneOf(...alarmKinds),
      vault: nullable(count),
      urgency: oneOf('alarm', 'warning', 'notice'),
      says: text,
      until: nullable(time),
      raisedAt: time,
      endedAt: nullable(time),
    }),
  ),
})
