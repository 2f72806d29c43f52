import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SubjectKind } from '../match/subject.ts'
import { threshold } from '../match/threshold.ts'
import { compareNames, scoreNames } from './compareNames.ts'
import { longestName } from './normalise.ts'
import { prepareName } from './prepareName.ts'

const score = (ours: string, theirs: string, kind: SubjectKind = 'person'): number =>
  scoreNames(prepareName(ours, kind), prepareName(theirs, kind))

const same = (kind: SubjectKind, pairs: readonly (readonly [string, string])[]): void => {
  for (const [ours, theirs] of pairs) {
    assert.ok(score(ours, theirs, kind) >= threshold, `${ours} | ${theirs}: ${score(ours, theirs, kind)}`)
  }
}
const other = (kind: SubjectKind, pairs: readonly (readonly [string, string])[]): void => {
  for (const [ours, theirs] of pairs) {
    assert.ok(score(ours, theirs, kind) < threshold, `${ours} | ${theirs}: ${score(ours, theirs, kind)}`)
  }
}

test('one name in two alphabets is one name', () => {
  same('person', [
    ['Аркадий Белозёров', 'Arkady Belozyorov'],
    ['Щербаков Ярослав', 'Yaroslav Shcherbakov'],
    ['Юрій Гнатюк', 'Yurii Hnatiuk'],
    ['يوسف الكرماني', 'Yusuf al-Kirmani'],
    ['عبد الرحمن الزهيري', 'Abdurrahman al-Zuhairi'],
    ['رضا توکلی', 'Reza Tavakoli'],
    ['Θεόδωρος Μπακάλης', 'Theodoros Bakalis'],
    ['יעקב שמיר', 'Yaakov Shamir'],
    ['陳志明', 'Chen Zhiming'],
    ['陳志明', 'Chan Chi-ming'],
    ['박민수', 'Park Min-su'],
    ['이성호', 'Yi Song-ho'],
    ['森田健太', 'Morita Kenta'],
    ['สุรชัย', 'Surachai'],
    ['Գարեգին Սարոյան', 'Garegin Saroyan'],
  ])
})

test('habits of transliteration change nothing', () => {
  same('person', [
    ['Tschernomasow', 'Chernomazov'],
    ['Khrapunov', 'Chrapunow'],
    ['Evgenii Zhukovskii', 'Jewgenij Schukowski'],
    ['Hsiao Kuo-ch’iang', 'Xiao Guoqiang'],
    ['Djamel Bouzidi', 'Jamal Buzidi'],
    ['Muḥammad ʿAlī Ṣabrī', 'Mohamed Aly Sabry'],
    ['Jürgen Großmüller', 'Juergen Grossmueller'],
  ])
})

test('order, titles, initials, short forms and blanks do not hide anybody', () => {
  same('person', [
    ['Ostrowski, Marek', 'Marek Ostrowski'],
    ['Dr. Marek Ostrowski', 'Marek Ostrowski'],
    ['M. Ostrowski', 'Marek Ostrowski'],
    ['MarekOstrowski', 'Marek Ostrowski'],
    ['Ostr owski Marek', 'Marek Ostrowski'],
    ['Marek Jan Ostrowski', 'Marek Ostrowski'],
    ['Bill Thackwray', 'William Thackwray'],
    ['Sasha Veretennikov', 'Aleksandr Veretennikov'],
    ['Haji Qudratullah Safizada', 'Qudratullah Safizada'],
    ['abu Bakr as-Samarrani', 'Abubakr Samarrani'],
  ])
})

test('a slip of the hand anywhere, the first letter too, does not hide anybody', () => {
  const name = 'Veretennikov Taras'
  for (let at = 0; at < name.length; at += 1) {
    if (name.charAt(at) === ' ') continue
    same('person', [
      [`${name.slice(0, at)}${name.slice(at + 1)}`, name],
      [`${name.slice(0, at)}q${name.slice(at + 1)}`, name],
      [`${name.slice(0, at)}${name.charAt(at)}${name.slice(at)}`, name],
    ])
  }
})

test('look-alike letters, digits for letters and invisible signs do not hide anybody', () => {
  same('person', [
    ['Vеrеtеnnikоv Taras', 'Veretennikov Taras'],
    ['Ver3tennik0v Taras', 'Veretennikov Taras'],
    ['Vere\u200btenn\u00adikov\u00a0Taras', 'Veretennikov Taras'],
    ['Ｖｅｒｅｔｅｎｎｉｋｏｖ Ｔａｒａｓ', 'Veretennikov Taras'],
  ])
})

test('another given name, family name or father’s name is another person', () => {
  other('person', [
    ['Igor Veretennikov', 'Oleg Veretennikov'],
    ['Marek Ostrowski', 'Marek Lewandowicz'],
    ['Taras Ivanovich Veretennikov', 'Taras Bogdanovich Veretennikov'],
    ['Yasin Hamdan al-Kirmani', 'Yasin Hamdan al-Zuhairi'],
    ['Veretennikov', 'Taras Veretennikov'],
    ['Kim Sok Jin', 'Kim Il Hwan'],
  ])
})

test('legal forms of one class agree in every language; another class is another body', () => {
  same('organisation', [
    ['ООО «Северный Якорь»', 'Severnyy Yakor LLC'],
    ['Nordkran Gesellschaft mit beschränkter Haftung', 'Nordkran GmbH'],
    ['Nordkran Aktiengesellschaft', 'Nordkran AG'],
    ['Tessalon S.A.', 'Tessalon'],
    ['東亜鋼材株式会社', '東亜鋼材'],
    ['A.B.Q. Shipping', 'ABQ Shipping'],
    ['Erste Kelvar Bank', '1st Kelvar Bank'],
  ])
  other('organisation', [
    ['ANO Severnyy Yakor', 'OOO Severnyy Yakor'],
    ['Q.B.A. Shipping', 'A.B.Q. Shipping'],
    ['Kelvar Shipping Solutions', 'Kelvar Insurance Brokers'],
    ['Kelvar General Trading', 'Tessalon General Trading'],
  ])
})

test('numbers in the names of vessels and companies are exact', () => {
  same('vessel', [['OSTRAVIA 7', 'Ostravia VII']])
  other('vessel', [
    ['OSTRAVIA 7', 'OSTRAVIA 8'],
    ['OSTRAVIA 7', 'OSTRAVIA'],
  ])
  other('organisation', [['Kelvar Fund 2', 'Kelvar Fund 3']])
})

test('the reasoning says which words met, and which met nothing', () => {
  const { tokens } = compareNames(
    prepareName('Dr Bill J. Thackwrai', 'person'),
    prepareName('William Joseph Thackwray', 'person'),
  )
  assert.deepEqual(
    tokens.map(({ ours, theirs, how }) => [ours, theirs, how]),
    [
      ['Bill', 'William', 'form of the same name'],
      ['J', 'Joseph', 'initial'],
      ['Thackwrai', 'Thackwray', 'same sound'],
      ['Dr', null, 'title'],
    ],
  )
})

test('a name that is too long is cut, and the reasoning says so', () => {
  const long = `Taras Veretennikov ${'x'.repeat(longestName)}`
  const { tokens } = compareNames(prepareName(long, 'person'), prepareName(long, 'person'))
  assert.equal(tokens.at(-1)?.how, 'too long: the rest of the name was not compared')
})

const kinds = fc.constantFrom<SubjectKind>('person', 'organisation', 'vessel', 'aircraft', 'unknown')
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('abd', 'al', 'خالد', '王', '김', 'ООО', '.', "'", '-', 'A.B.', 'ltd', '7', 'ζ', ' '),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
)

test('any text is compared: never a crash, a score within bounds, the same each time', () => {
  fc.assert(
    fc.property(anyText, anyText, kinds, (ours, theirs, kind) => {
      const one = prepareName(ours, kind)
      const two = prepareName(theirs, kind)
      const there = scoreNames(one, two)
      assert.ok(Number.isInteger(there) && there >= 0 && there <= 10_000)
      assert.equal(compareNames(one, two).score, there)
      assert.equal(scoreNames(prepareName(ours, kind), prepareName(theirs, kind)), there)
    }),
    { numRuns: 300 },
  )
})

test('whatever can be read in a name finds itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 5 }),
      kinds,
      (words, kind) => {
        const name = words.join(' ')
        assert.ok(score(name, name, kind) >= threshold, name)
      },
    ),
    { numRuns: 300 },
  )
})

test('no text takes long, however hostile', () => {
  const hostile = [
    'a b '.repeat(50_000),
    'ﷺ'.repeat(20_000),
    'A.'.repeat(20_000),
    '王'.repeat(20_000),
    "abdul-'".repeat(9_000),
    '\u0301'.repeat(20_000),
  ]
  const started = performance.now()
  for (const text of hostile) {
    for (const kind of ['person', 'organisation'] as const) {
      const prepared = prepareName(text, kind)
      scoreNames(prepared, prepared)
    }
  }
  assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`)
})
