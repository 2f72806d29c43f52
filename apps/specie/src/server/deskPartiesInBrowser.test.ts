/**
 * Parties at the desk, in a real browser: a stranger asks to join, an officer takes the request up from papers, faults are told where they are, another officer reads and decides; a
 * document's file never leaves the page. One programme lives through all of it.
 */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, afterEach, before, test } from 'node:test'
import { type DeskBrowser, deskBrowser } from '../../test/deskBrowser.ts'
import { accountOf } from '../demonstration/cast.ts'

let desk: DeskBrowser
before(async () => {
  desk = await deskBrowser()
})
after(() => desk?.close())
afterEach(() => desk.leave())

test('an officer drafts a person from papers; what is wrong is told where it is, and the file stays here', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/parties')
  assert.deepEqual(await ines.flaws(), [])
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Draft a party', level: 1 }).waitFor()
  await page.getByLabel('What it is').selectOption('a person')
  await page.getByLabel('Its country').fill('ch')
  await page.getByLabel('Family name').fill('Quillfeather')
  await page.getByLabel('Given names').fill('Zephyrine')
  await page.getByLabel('Born').fill('1961-13-40')
  await page.getByRole('button', { name: 'Draft the party' }).click()
  const fault = page.getByRole('alert')
  assert.match(await fault.innerText(), /self\.born: a date as far as it is known/)
  assert.deepEqual(await ines.flaws(), [])

  await page.getByLabel('Born').fill('1961-04-12')
  await page.getByRole('button', { name: 'Add a document' }).click()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  const file = {
    name: 'passport.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('a scan of a passport'),
  }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: /^Copy the document’s digest/ }).waitFor()
  await page.getByRole('button', { name: 'Draft the party' }).click()
  const party = page.locator('article.party[data-state=drafted]')
  await party.waitFor()
  const digest = createHash('sha256').update(file.buffer).digest('hex')
  assert.ok(
    sent.some((body) => body.includes(digest)),
    'its digest is sent',
  )
  assert.ok(!sent.some((body) => body.includes('a scan')), 'the file is not')
  assert.match(await party.innerText(), /You drafted this version: another officer admits it\./)
  assert.match(await party.innerText(), /A proof of the party’s address/)
  assert.equal(await page.getByRole('button', { name: /^Admit it/ }).count(), 0)
  assert.deepEqual(await ines.flaws(), [])
})

test('another officer reads the papers, is told what is missing, and refuses with a reason that stays', async () => {
  const ravi = await desk.person('Ravi Sundaresh')
  const { page } = ravi
  await ravi.open('#/parties')
  await page.getByRole('link', { name: 'Zephyrine Quillfeather' }).click()
  await page.locator('article.party').waitFor()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Admit it' }).click()
  await page
    .getByRole('alert')
    .getByText(/Papers are missing: a proof of the party’s address/)
    .waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: 'Refuse it' }).click()
  await page.getByLabel('Why').fill('The passport is of another person.')
  await page.getByRole('button', { name: 'Refuse it' }).click()
  const party = page.locator('article.party[data-state=refused]')
  await party.waitFor()
  assert.match(await party.innerText(), /refused by Ravi Sundaresh: The passport is of another person\./)
  assert.match(await party.innerText(), /Kept until .* then erased/)
  assert.deepEqual(await ravi.flaws(), [])
})

test('papers from a file fill the form; screened, another officer admits it; a change of owners shows what differs and waits', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/parties/new')
  await page.getByText('From a file').click()
  const file = (name: string, content: object) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
  await page.getByLabel('Papers as JSON').setInputFiles(file('wrong.json', { kind: 'company' }))
  await page.getByText(/^No papers of a party/).waitFor()
  await page.getByLabel('Papers as JSON').setInputFiles(file('right.json', firm))
  await page.getByRole('button', { name: 'Draft the party' }).click()
  await page.locator('article.party[data-state=drafted]').waitFor()
  const place = new URL(page.url()).hash
  assert.deepEqual(await ines.flaws(), [])

  const ravi = await desk.person('Ravi Sundaresh')
  await ravi.open(place)
  const admitted = ravi.page.locator('article.party[data-state=admitted]')
  await ravi.page.getByRole('button', { name: /^Admit it/ }).click()
  // The work looks for it in the lists within seconds; until then nobody is admitted.
  for (const until = Date.now() + 60_000; Date.now() < until && (await admitted.count()) === 0; ) {
    await ravi.page.getByRole('button', { name: 'Admit it' }).click()
    await ravi.page.waitForTimeout(1_500)
  }
  await admitted.waitFor()
  assert.match(await admitted.innerText(), /version 1 admitted by Ravi Sundaresh/)
  assert.deepEqual(await ravi.flaws(), [])

  await ravi.page.getByRole('link', { name: 'Change it' }).click()
  await ravi.page.getByLabel('Share in percent').fill('75')
  await ravi.page.getByLabel('Why it changes').fill('She bought a quarter more.')
  await ravi.page.getByRole('button', { name: 'Draft this version' }).click()
  await ravi.page.locator('article.party[data-state=changed]').waitFor()
  const row = ravi.page.getByRole('row', { name: /share basis points/ })
  assert.match(await row.innerText(), /6000\s+7500/)
  assert.deepEqual(await ravi.flaws(), [])
})

test('a stranger asks to join, and is told no more than that it was received; an officer takes it up', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/parties')
  const ask = () =>
    page.evaluate(async () => {
      const body = {
        name: 'Ольга Смирнова',
        kind: 'individual',
        jurisdiction: 'CH',
        activity: 'hold',
        email: 'olga@example.test',
      }
      const answer = await fetch('/api/v1/join', {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: await answer.text() }
    })
  const first = await ask()
  assert.equal(first.status, 202)
  assert.deepEqual(await ask(), first, 'the same again is answered as the first was')
  await page.reload()
  await page.getByRole('link', { name: 'Ольга Смирнова' }).click()
  await page.locator('article.party[data-state=requested]').waitFor()
  assert.equal(await page.getByRole('button', { name: /^Admit it/ }).count(), 0)
  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('heading', { name: 'Change Ольга Смирнова', level: 1 }).waitFor()
  await page.getByLabel('Born').fill('1980-02-03')
  await page.getByLabel('Why it changes').fill('Her passport came.')
  await page.getByRole('button', { name: 'Draft this version' }).click()
  await page.locator('article.party[data-state=drafted]').waitFor()
  assert.deepEqual(await ines.flaws(), [])
})

test('an account shows whose it is: the text is made here, signed elsewhere, and brought', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/parties')
  await page.getByRole('link', { name: 'Corvin Trading House' }).click()
  await page.getByRole('button', { name: 'Bring its signature' }).click()
  await page.getByRole('button', { name: 'Make the text' }).click()
  const message = await page.getByLabel('Text', { exact: true }).inputValue()
  assert.match(message, /^specie ownership 1\nprogramme: Meridian Gold\nchain: 31337\n/)
  await page
    .getByLabel('Signature', { exact: true })
    .fill(await accountOf('quillon').signMessage({ message }))
  await page.getByRole('button', { name: 'Bring the signature' }).click()
  await page
    .getByRole('alert')
    .getByText(/: the signature is not this account’s\.$/)
    .waitFor()
  assert.deepEqual(await ines.flaws(), [])
  await page.getByLabel('Signature', { exact: true }).fill(await accountOf('corvin').signMessage({ message }))
  await page.getByRole('button', { name: 'Bring the signature' }).click()
  await page.getByText(/shown by its signature/).waitFor()
})

test('nobody but officers sees a party, at the desk or by its address', async () => {
  const { page, open } = await desk.person('Tamsin Oake')
  await open('#/parties')
  await page.getByText('Papers of parties are seen by the compliance officers alone.').waitFor()
  const status = await page.evaluate(async () => (await fetch('/api/v1/desk/screening/parties')).status)
  assert.equal(status, 403)
})

test('nobody met an error, or a request to another origin', () => {
  const refusals = /Failed to load resource: the server responded with a status of (422|409|403)/
  assert.deepEqual(
    desk.faults().filter((fault) => !refusals.test(fault)),
    [],
  )
})

const person = (family: string) => ({
  is: 'person',
  names: [{ family, given: 'Orsolya' }],
  born: '1971-03-02',
  nationalities: ['CH'],
})

const firm = {
  jurisdiction: 'CH',
  kind: 'company',
  takesPartAs: ['customer'],
  self: { is: 'organisation', names: [{ full: 'Tannenzapf Handels AG' }], registeredIn: 'CH' },
  owners: [{ who: person('Zimmerlin'), shareBasisPoints: 6_000 }],
  directors: [{ who: person('Brunnschweiler') }],
  documents: [
    { kind: 'registrationExtract', digest: `0x${'1'.repeat(64)}` },
    { kind: 'articles', digest: `0x${'2'.repeat(64)}` },
    { kind: 'passport', of: 'owner 1', digest: `0x${'3'.repeat(64)}` },
    { kind: 'passport', of: 'director 1', digest: `0x${'4'.repeat(64)}` },
  ],
}
