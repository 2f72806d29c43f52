/**
 * How a language writes figures: numbers, weights, shares, days and spans of time. Every figure is a bigint or a whole number until it
 * is written, and Intl takes its digits as text, so that none is lost on the way.
 */
import { type BasisPoints, type Micrograms, printDecimal, toBigint } from '@specie/units'
import { countdownParts, spanParts, type TimeUnit } from '../print/moment.ts'
import { type Direction, measure, type Printed, type Scale, type WeightUnit } from '../print/weight.ts'
import type { Locale } from './locale.ts'
import { type Forms, formOf } from './plural.ts'

export type Speech = {
  readonly locale: Locale
  /** A whole number in groups. */
  count(value: number): string
  /** `count` parts of 10^-decimals, all digits. */
  decimal(count: bigint, decimals: number): string
  /** A number as a list or a file wrote it (`399.524`), with this language's marks and every digit. */
  listed(digits: string): string
  /** Always two decimals, which is all that basis points hold. */
  percent(share: BasisPoints): string
  /** A round share of an axis. */
  percentTick(percent: number): string
  weight(of: Micrograms, scale: Scale, direction?: Direction): Printed
  weightText(of: Micrograms, scale: Scale, direction?: Direction): string
  /** A round weight of an axis, in kilograms or tonnes. */
  weightTick(kilograms: number, top: number): string
  readonly unitNames: Readonly<Record<WeightUnit, string>>
  day(momentMs: number): string
  moment(momentMs: number): string
  /** Marks of an axis of time. */
  readonly axis: { hour(ms: number): string; day(ms: number): string; month(ms: number): string }
  /** The greatest one or two units, cut downward; in the case that goes with `in …` and `… ago`. */
  span(spanMs: number): string
  roughSpan(spanMs: number): string
  countdown(spanMs: number): string
  /** A jurisdiction by its name; a code that nobody knows stays as it is. */
  region(code: string): string
  /** `a, b and c` */
  list(words: readonly string[]): string
  readonly marks: Marks
  /** A town by its name in this language; one that is not known stays as it is. */
  town(name: string): string
}

/** What stands between facts and around one. */
export type Marks = {
  readonly comma: string
  readonly semicolon: string
  readonly colon: string
  readonly brackets: readonly [string, string]
}

export type SpeechWords<L extends Locale> = {
  readonly units: Readonly<Record<WeightUnit, string>>
  readonly spans: Readonly<Record<TimeUnit, Forms[L]>>
  /** Between a number and its word. */
  readonly gap: string
  readonly percentSign: string
  /** Of a countdown: `22 d`. */
  readonly dayShort: string
  readonly day: (momentMs: number) => string
  readonly clock: (day: string, clock: string) => string
  readonly axisDay: (momentMs: number) => string
  readonly axisMonth: (momentMs: number) => string
  readonly region: (code: string) => string
  readonly list: (words: readonly string[]) => string
  readonly marks?: Marks
  /** By their English names. */
  readonly towns?: Readonly<Record<string, string>>
}

/** `numbers`: the locale whose marks the numbers have. */
export function createSpeech<L extends Locale>(locale: L, numbers: string, words: SpeechWords<L>): Speech {
  const formats = new Map<number, Intl.NumberFormat>()
  const decimal = (count: bigint, decimals: number): string => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(numbers, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    formats.set(decimals, format)
    // As text: a double would round what has more than fifteen digits.
    return format.format(printDecimal(count, decimals) as Intl.StringNumericLiteral)
  }
  const weight = (of: Micrograms, scale: Scale, direction: Direction = 'down'): Printed => {
    const { count, decimals, unit } = measure(of, scale, direction)
    return { figure: decimal(count, decimals), unit: words.units[unit] }
  }
  const span = (spanMs: number, most: number) =>
    spanParts(spanMs)
      .slice(0, most)
      .map(({ unit, amount }) => {
        const form = formOf(locale, words.spans[unit], amount)
        return `${decimal(BigInt(amount), 0)}${words.gap}${form}`
      })
      .join(words.gap === '' ? '' : ' ')
  const percent = (count: bigint, decimals: number) => `${decimal(count, decimals)}${words.percentSign}`
  return {
    locale,
    count: (value) => decimal(BigInt(value), 0),
    decimal,
    listed: (digits) => {
      const fraction = digits.split('.')[1] ?? ''
      if (!/^\d{1,30}(\.\d{1,12})?$/.test(digits)) return digits
      return decimal(BigInt(digits.replace('.', '')), fraction.length)
    },
    percent: (share) => percent(toBigint(share), 2),
    percentTick: (share) => percent(BigInt(Math.round(share)), 0),
    weight,
    weightText: (of, scale, direction) => {
      const { figure, unit } = weight(of, scale, direction)
      return `${figure}\u00a0${unit}`
    },
    weightTick: (kilograms, top) => {
      if (kilograms === 0) return '0'
      const [amount, unit] = top >= 1000 ? [kilograms / 1000, words.units.t] : [kilograms, words.units.kg]
      return `${new Intl.NumberFormat(numbers).format(amount)}\u00a0${unit}`
    },
    unitNames: words.units,
    day: words.day,
    moment: (momentMs) => words.clock(words.day(momentMs), clockOf(momentMs)),
    axis: { hour: clockOf, day: words.axisDay, month: words.axisMonth },
    span: (spanMs) => span(spanMs, 2),
    roughSpan: (spanMs) => span(spanMs, 1),
    countdown: (spanMs) => {
      const { days, clock } = countdownParts(spanMs)
      return days > 0 ? `${days}\u00a0${words.dayShort} ${clock}` : clock
    },
    region: (code) => (/^[A-Z]{2}$/.test(code) ? words.region(code) : code),
    list: words.list,
    marks: words.marks ?? { comma: ', ', semicolon: '; ', colon: ': ', brackets: [' (', ')'] },
    town: (name) => (Object.hasOwn(words.towns ?? {}, name) ? (words.towns?.[name] ?? name) : name),
  }
}

/** `17:29` in UTC. */
function clockOf(momentMs: number): string {
  return new Date(momentMs).toISOString().slice(11, 16)
}
