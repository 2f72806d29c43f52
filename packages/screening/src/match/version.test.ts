import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { scoreNames } from '../names/compareNames.ts'
import { prepareName } from '../names/prepareName.ts'
import { prepareEntry, prepareSubject } from './prepareSubject.ts'
import { scoreEntry } from './scoreEntry.ts'
import { specimenEntry, specimenSubject } from './specimens.ts'
import { matcherVersion } from './version.ts'

/** Whoever changes a score changes the version: both belong in this line together. */
const held = { version: 'specie-names-3', digest: '36544d380cdc43114e2d9c5055e57879' }

const people = [
  'Taras Bogdanovich Veretennikov',
  'Weretennikow, Taras',
  'Тарас Веретенников',
  'T. B. Veretennikov',
  'Tras Veretenikov',
  'Arkady Belozyorov',
  'Abd al-Rahman Yusuf al-Kirmani',
  'عبد الرحمن الكرماني',
  'Abdurrahman Kirmani',
  'Chen Zhiming',
  '陳志明',
  'Chan Chi-ming',
  'Park Min-su',
  '박민수',
  'Morita Kenta',
  '森田健太',
  'Θεόδωρος Μπακάλης',
  'Theodore Bakalis',
  'Yaakov Shamir',
  'יעקב שמיר',
  'สุรชัย',
  'Surachai',
  'Bill Thackwray',
  'William J Thackwray',
  'Dr. Marek Ostrowski',
  'Marek Jan Ostrovsky',
  'Maria Gomez',
  'Maria Elena Gomez Luna',
  'Mohammed Ali',
  'Muhamad Aly',
  'Abd R. Kirmani',
  'Abdul Manan Veretennikov',
  'Abdul Veretennikov',
  'TarasVeretennikov',
  'Veretennikov Bogdanovich Ta ras',
  'Sasha Ritter',
  'Alexander Ritter Jr',
  'Antonia Ostrowska',
  'Antonio Ostrowski',
  'Kim Myong-sik',
  'Kim Myong Guk',
  'Vеrеtеnnikоv T4ras',
  'Haji Agha',
  'Taraс Bеретенnikов',
  'T a r a s V e r e t e n n i k o v',
  'T\u3164aras Vereten\u0488nikov',
  'Dr Dr Dr Dr Taras Veretennikov',
  'JC Ostrowski',
  'Jean-Claude Ostrowski',
  '',
]
const bodies = [
  'ООО «Северный Якорь»',
  'Severnyy Yakor LLC',
  'ANO Severnyy Yakor',
  'Nordkran GmbH',
  'Nordkran Aktiengesellschaft',
  'Kelvar General Trading Co Ltd',
  'Kelvar Trading',
  'A.B.Q. Shipping',
  'ABQ Shipping SA',
  'OSTRAVIA 7',
  'OSTRAVIA VIII',
  '東亜鋼材株式会社',
  'Toa Kozai',
  'First Kelvar Bank',
  '1st Kelvar Bnak',
  'KelvarTradingLLC',
  'NORDKRANgmbh',
  'North Atlantic Bullion Council',
  'NABC',
  'Kelvar/Nordkran Holding',
  'FGUP Severnyy Yakor',
  '주식회사 한빛',
]

test('the matcher’s version stands for its scores: the same digest over a fixed corpus', () => {
  const digest = createHash('sha256')
  for (const [kind, names] of [
    ['person', people],
    ['organisation', bodies],
    ['vessel', bodies],
    ['unknown', [...people, ...bodies]],
  ] as const) {
    const prepared = names.map((name) => prepareName(name, kind))
    for (const ours of prepared) for (const theirs of prepared) digest.update(`${scoreNames(ours, theirs)},`)
  }
  for (const name of people) {
    for (const year of [1961, 1962, 1990]) {
      const subject = prepareSubject(
        specimenSubject({
          names: [name],
          date: { year, month: 3, day: 4 },
          countries: ['RU'],
          gender: 'male',
          birthCountry: 'RU',
        }),
      )
      const entry = prepareEntry(
        specimenEntry({
          dates: [
            {
              from: { year: 1961, month: 4, day: 3 },
              until: { year: 1961, month: 4, day: 3 },
              approximate: false,
            },
          ],
          countries: ['RU', 'CH'],
          birthplaces: [{ country: 'CH', text: 'Zug' }],
          gender: 'male',
        }),
      )
      digest.update(`${scoreEntry(subject, entry)?.score ?? 'none'};`)
    }
  }
  assert.deepEqual({ version: matcherVersion, digest: digest.digest('hex').slice(0, 32) }, held)
})
