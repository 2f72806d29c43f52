import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { rulesServed } from '@specie/evidence'
import { micrograms } from '@specie/units'
import fc from 'fast-check'
import { regions } from './be/regions.ts'
import { lines as beLines } from './be/reportLines.ts'
import { speech as be } from './be/speech.ts'
import { speech as en } from './en/speech.ts'
import { chooseLocale, locales, rememberedLocale } from './locale.ts'
import { formOf } from './plural.ts'
import { lines as ruLines } from './ru/reportLines.ts'
import { speech as ru } from './ru/speech.ts'
import { lines as zhLines } from './zh/reportLines.ts'
import { speech as zh } from './zh/speech.ts'

const speeches = { en, ru, be, zh }
const moment = Date.UTC(2026, 10, 22, 7, 5)

test('no language loses a digit of a weight, however heavy', () => {
  for (const speech of Object.values(speeches)) {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), (count) => {
        const { figure } = speech.weight(micrograms(count), 'exact')
        assert.equal(BigInt(figure.replace(/\D/g, '')), count)
        assert.match(figure, speech.locale === 'en' || speech.locale === 'zh' ? /\.\d{6}$/ : /,\d{6}$/)
      }),
    )
  }
})

test('a weight is written with the marks of its language', () => {
  const weight = micrograms(12_404_123_456_789n)
  assert.equal(en.weightText(weight, 'exact'), '12,404,123.456789\u00a0g')
  assert.equal(ru.weightText(weight, 'exact'), '12\u00a0404\u00a0123,456789\u00a0г')
  assert.equal(be.weightText(weight, 'exact'), '12\u00a0404\u00a0123,456789\u00a0г')
  assert.equal(zh.weightText(weight, 'exact'), '12,404,123.456789\u00a0克')
  assert.equal(ru.listed('399.524'), '399,524')
  assert.equal(ru.listed('A-12'), 'A-12')
})

test('a moment is in UTC, by the order and the month of its language', () => {
  assert.equal(en.moment(moment), '22 Nov 2026, 07:05 UTC')
  assert.equal(ru.moment(moment), '22 ноября 2026\u00a0г., 07:05 UTC')
  assert.equal(be.moment(moment), '22 лістапада 2026\u00a0г., 07:05 UTC')
  assert.equal(zh.moment(moment), '2026年11月22日 07:05（UTC）')
})

test('one, few and many are told apart: 1, 2, 5, 11, 21, 22, 25, 111', () => {
  const days = (count: number) => ru.roughSpan(count * 86_400_000).replace('\u00a0', ' ')
  assert.deepEqual([1, 2, 5, 11, 21, 22, 25, 111].map(days), [
    '1 день',
    '2 дня',
    '5 дней',
    '11 дней',
    '21 день',
    '22 дня',
    '25 дней',
    '111 дней',
  ])
  const zlitki = { one: 'злітак', few: 'зліткі', many: 'зліткаў', other: 'злітка' }
  assert.deepEqual(
    [1, 3, 12, 31, 104].map((count) => formOf('be', zlitki, count)),
    ['злітак', 'зліткі', 'зліткаў', 'злітак', 'зліткі'],
  )
  assert.equal(zh.span(26 * 3_600_000), '1天2小时')
  assert.equal(en.span(26 * 3_600_000), '1 day 2 hours')
})

test('Belarusian, which browsers lack, is as Node has it: countries, months, numbers, plurals', () => {
  const names = new Intl.DisplayNames(['be'], { type: 'region', fallback: 'none' })
  for (const [code, name] of regions) assert.equal(names.of(code), name)
  const months = new Intl.DateTimeFormat('be', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat('be', { month: 'short', timeZone: 'UTC' })
  for (let month = 0; month < 12; month += 1) {
    const ms = Date.UTC(2026, month, 7)
    assert.ok(be.day(ms).startsWith(`${months.format(ms)} 2026`), be.day(ms))
    // CLDR cuts them to three letters without a point (`жні`); here they are as a Belarusian abbreviates: `жн.`, `вер.`
    assert.equal(be.axis.month(ms).slice(0, 2), short.format(ms).slice(0, 2))
    assert.match(be.axis.month(ms), /^(?:май|[а-яіў]{2,5}\.)$/)
  }
  const [mine, theirs] = [new Intl.PluralRules('ru'), new Intl.PluralRules('be')]
  for (let count = 0; count < 1_200; count += 1) assert.equal(mine.select(count), theirs.select(count))
  assert.equal(be.count(1_234_567), new Intl.NumberFormat('be').format(1_234_567))
  assert.equal(
    be.list(['а', 'б', 'в']),
    new Intl.ListFormat('be', { type: 'conjunction' }).format(['а', 'б', 'в']),
  )
})

test('a visitor gets the language remembered, else the one its browser wants most, else English', () => {
  assert.equal(chooseLocale('ru-RU,ru;q=0.9,en;q=0.8', null), 'ru')
  assert.equal(chooseLocale('uk,be;q=0.7,en;q=0.8', null), 'en')
  assert.equal(chooseLocale('uk;q=1,be;q=0.9', null), 'be')
  assert.equal(chooseLocale('zh-TW', null), 'zh')
  assert.equal(chooseLocale('ru;q=0,de', null), 'en')
  assert.equal(chooseLocale(null, null), 'en')
  assert.equal(chooseLocale('ru', 'zh'), 'zh')
  assert.equal(chooseLocale('ru', 'xx'), 'ru')
  assert.equal(chooseLocale(`${','.repeat(100_000)}ru`, null), 'en')
  assert.equal(rememberedLocale('a=1; language=be; b=2'), 'be')
  assert.equal(rememberedLocale('mylanguage=be'), null)
})

/** Letters that belong to another alphabet give a text away that was left in another language. */
test('no text is left in another language', () => {
  const of = (locale: string) =>
    readdirSync(new URL(`${locale}/`, import.meta.url))
      .filter((name) => name.endsWith('.tsx') || ['parts.ts', 'towns.ts', 'reportLines.ts'].includes(name))
      .map((name) => ({
        name: `${locale}/${name}`,
        text: readFileSync(new URL(`${locale}/${name}`, import.meta.url), 'utf8'),
      }))
  assert.ok(locales.every((locale) => of(locale).length >= 8))
  for (const { name, text } of of('ru')) assert.doesNotMatch(text, /[іўІЎ\u4e00-\u9fff]/, name)
  for (const { name, text } of of('be')) assert.doesNotMatch(text, /[ищъИЩЪ\u4e00-\u9fff]/, name)
  for (const { name, text } of [...of('en'), ...of('zh')]) assert.doesNotMatch(text, /[\u0400-\u04ff]/, name)
})

test('the rules that a report serves are said in every language, line by line', () => {
  for (const lines of [ruLines, beLines, zhLines]) {
    assert.deepEqual(Object.keys(lines).toSorted(), rulesServed.map(({ line }) => line).toSorted())
    for (const { line, lacks } of rulesServed) assert.equal(lines[line]?.lacks === null, lacks === null, line)
  }
})
