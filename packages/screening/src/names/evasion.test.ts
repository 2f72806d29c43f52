import assert from 'node:assert/strict'
import { test } from 'node:test'
import { threshold } from '../match/threshold.ts'
import { scoreNames } from './compareNames.ts'
import { prepareName } from './prepareName.ts'
import { isScreenable } from './screenable.ts'

const listed = ['Taras Veretennikov', 'Karim Abdelhamid Yazdani', 'Rhoswen Thackwray']

function found(disguise: (name: string) => string): void {
  for (const name of listed) {
    const typed = disguise(name)
    const score = scoreNames(prepareName(typed, 'person'), prepareName(name, 'person'))
    assert.ok(score >= threshold, `${typed}: ${score}`)
  }
}

const between = (sign: string) => (name: string) => Array.from(name).join(sign)
const shifted = (first: number) => (name: string) =>
  name
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(first + (letter.codePointAt(0) ?? 0) - 65))

test('signs that nobody sees, and rings around letters, hide nobody', () => {
  for (const code of [
    0x200b, 0x200d, 0x34f, 0xfe0f, 0x3164, 0x115f, 0x1160, 0xffa0, 0x2800, 0x17b4, 0xad, 0xe0100, 0xe0041,
    0x301, 0x20dd, 0x488, 0x489, 0x180e, 0x61c, 0xfffc,
  ]) {
    found(between(String.fromCodePoint(code)))
  }
})

test('letters in squares, discs and flags are letters', () => {
  for (const first of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6, 0x24b6, 0xff21, 0x1d400]) found(shifted(first))
})

const drawn = (pairs: string) => {
  const table = new Map(
    pairs.split(' ').map((pair) => {
      const [latin = '', sign = ''] = Array.from(pair)
      return [latin, sign]
    }),
  )
  return (name: string) => Array.from(name, (letter) => table.get(letter) ?? letter).join('')
}

test('letters of other alphabets among Latin ones are read as what they look like, however many they are', () => {
  found(drawn('aа eе oо cс yу iі sѕ hһ KК AА TТ pр xх'))
  found(drawn('aα oο iι vν kκ TΤ KΚ AΑ nη'))
  found(drawn('oօ nո uս hհ gց'))
  found(drawn('TᎢ KᏦ RᎡ'))
  found((name) => drawn('Aꓮ Bꓐ Dꓓ Eꓰ Hꓧ Iꓲ Kꓗ Lꓡ Mꓟ Nꓠ Oꓳ Rꓣ Sꓢ Tꓔ Vꓦ Wꓪ Yꓬ Zꓜ')(name.toUpperCase()))
  found(drawn('aᴀ kᴋ rʀ nɴ eᴇ tᴛ vᴠ'))
})

test('a name in Cyrillic letters that all look Latin is read both ways', () => {
  const both = prepareName('Соре Тееса', 'person')
  assert.ok(scoreNames(both, prepareName('Cope Teeca', 'person')) >= threshold)
  assert.ok(scoreNames(both, prepareName('Sore Teesa', 'person')) >= threshold)
})

test('what stands before a name any number of times does not push it out', () => {
  for (const padding of ['Dr ', 'de ', 'Bin ', 'Mr ', 'de la ', 'Dr Prof ', 'A. ']) {
    found((name) => `${padding.repeat(24)}${name}`)
    found((name) => `${name} ${padding.repeat(24)}`)
  }
})

test('a name turned around by an invisible sign is read as it is shown', () => {
  found((name) => `\u202e${Array.from(name).toReversed().join('')}`)
})

test('a name in two writings side by side is found by either', () => {
  found((name) => `${name} 王小明`)
  found((name) => `${name} 한국`)
})

test('a name that cannot be compared whole, or not be read, can be no party’s', () => {
  const many = Array.from({ length: 26 }, (_, at) => `Bo${String.fromCharCode(97 + at)}lak`).join(' ')
  for (const name of [
    many,
    'x'.repeat(400),
    '',
    '...',
    '☺☺',
    '\u200b\u3164',
    `${'\u200b'.repeat(5_000)}Ann Bell`,
  ]) {
    assert.equal(isScreenable(name), false, name.slice(0, 20))
  }
  for (const name of ['Ann Bell', 'Boutros Boutros', '王小明', '김', 'สุรชัย', 'Ա Բ', 'ELEMENT 25 AG']) {
    assert.ok(isScreenable(name), name)
  }
})

test('a hundred thousand characters are answered at once', () => {
  const began = performance.now()
  for (const text of [
    'Ann Bell '.repeat(11_000),
    '\u3164'.repeat(100_000),
    'а'.repeat(100_000),
    'a;'.repeat(50_000),
  ])
    prepareName(text, 'person')
  assert.ok(performance.now() - began < 2_000)
})
