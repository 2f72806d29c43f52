import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { CommandFailure } from '../../terminal/failure.ts'
import { findIn } from './findIn.ts'
import { listsFor } from './listsFor.ts'
import { printMatch } from './printMatch.ts'
import { screen } from './screen.ts'
import { type SubjectOptions, subjectOf } from './subjectOf.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specie-screen-'))
  await writeFile(
    join(folder, 'own.csv'),
    [
      'id,kind,name,aliases,born,countries,wallets',
      '7,person,"VERETENNIKOV, Taras Bogdanovich",Тарас Веретенников,1961-03-04,RU,ETH:0x52908400098527886E0F7030069857D2E4169EE7',
      '8,organisation,Kelvar General Trading LLC,,,,',
      '',
    ].join('\n'),
  )
})
after(() => rm(folder, { recursive: true }))

const asked: SubjectOptions = { kind: 'person', number: [], wallet: [] }

test('a name is found on a list of one’s own, and the lines say why', async () => {
  const lists = await listsFor({ list: [folder] })
  const subject = await subjectOf(['Taras', 'Weretennikow'], { ...asked, born: '1962', country: 'CH' })
  const found = await findIn(lists, subject)
  assert.deepEqual(found.flatMap(printMatch), [
    '92.5 %  VERETENNIKOV, Taras Bogdanovich  (person, own.csv 7)',
    '  names 99.5 %: Taras Weretennikow | Тарас Веретенников',
    '    Taras         Тарас (taras)                same',
    '    Weretennikow  Веретенников (veretennikov)  same sound',
    '  −3.0  date: 1962 | 1961-03-04. The years are next to each other.',
    '  −4.0  country: CH | RU. No country in common.',
  ])
})

test('a wallet is found in another spelling, whatever the name', async () => {
  const lists = await listsFor({ list: [join(folder, 'own.csv')] })
  const wallet = ['0x52908400098527886e0f7030069857d2e4169ee7']
  const [found] = await findIn(lists, await subjectOf(['Somebody', 'Else'], { ...asked, wallet }))
  assert.equal(found?.by, 'wallet')
})

test('what cannot be understood is refused with what would be right', async () => {
  await assert.rejects(subjectOf(['X'], { ...asked, kind: 'ghost' }), /ghost is no kind/)
  await assert.rejects(subjectOf(['X'], { ...asked, born: 'soon' }), /soon is no date/)
  await assert.rejects(subjectOf(['X'], { ...asked, number: ['passport'] }), /passport is no number/)
  await assert.rejects(listsFor({ list: [join(folder, 'missing.xml')] }), /cannot be read/)
})

test('a mistyped wallet is refused, and nobody at all is no clean answer', async () => {
  const wallets = ['0x123', '0x52908400098527886e0f7030069857d2e4169ee', 'TJDENsfBJs4RFETt1X1W8wMDc8M5XnJhCf']
  for (const wallet of wallets)
    await assert.rejects(subjectOf([], { ...asked, wallet: [wallet] }), CommandFailure, wallet)
  const command = screen().exitOverride()
  await assert.rejects(command.parseAsync(['--list', folder], { from: 'user' }), /nobody to look for/)
})
