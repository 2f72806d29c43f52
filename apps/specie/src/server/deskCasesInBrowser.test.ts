/**
 * Cases at the desk, in a real browser: a list goes live and its hit is in the queue within seconds; one officer proposes by keys alone, another decides; a block leads to the freeze
 * with the decision as evidence on chain. One programme lives through all of it.
 */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { addSource, confirmSource, draftParty, type PartyFile, takeIn } from '@specie/screening'
import { type DeskBrowser, deskBrowser } from '../../test/deskBrowser.ts'
import { personalDataOf } from '../personalData.ts'

let desk: DeskBrowser
let version = 0
const drafter = `0x${'d'.repeat(40)}` as const
const held = `0x${'e'.repeat(40)}` as const

before(async () => {
  desk = await deskBrowser()
})
after(() => desk?.close())
afterEach(() => desk.leave())

test('a list that goes live brings its hits into the queue within seconds, on a page that is open', async () => {
  await draft(person('Zephyrin', 'Quillfeather', [held]))
  await draft(person('Ottoline', 'Brackwater'))
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/cases')
  assert.deepEqual(await ines.flaws(), [])
  const began = performance.now()
  await publish(['1,person,QUILLFEATHER Zephirin,1961-04', '2,person,Ottoline Brackwater,1962'])
  await page.getByRole('link', { name: /Zephyrin Quillfeather, may be QUILLFEATHER Zephirin/ }).waitFor()
  await page.getByRole('link', { name: /Ottoline Brackwater/ }).waitFor()
  assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`)
  assert.deepEqual(await ines.flaws(), [])
})

test('by keys alone: into the first case, both sides are read, a proposal to clear is made', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/cases')
  await page.getByRole('link', { name: /Ottoline Brackwater/ }).focus()
  await page.keyboard.press('Enter')
  const one = page.locator('article.case[data-state=open]')
  await one.waitFor()
  const text = await one.innerText()
  assert.match(text, /Ottoline Brackwater may be Ottoline Brackwater/)
  assert.match(text, /Born or founded differs/)
  assert.ok((await page.locator('.pair').count()) >= 2, 'the tokens that met are drawn')
  assert.deepEqual(await ines.flaws(), [])
  await page.keyboard.press('c')
  await page.getByLabel('Why').fill('Born 1961 says the passport; the listed one is a year younger.')
  const paper = { name: 'passport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a scan') }
  await page.getByLabel(/^Papers/).setInputFiles(paper)
  await page.getByText('passport.pdf').waitFor()
  assert.deepEqual(await ines.flaws(), [])
  await page.getByLabel('Why').press('Control+Enter')
  await page.locator('article.case[data-state=proposed]').waitFor()
  assert.match(await page.locator('article.case').innerText(), /You have proposed\. Another officer/)
  assert.equal(await page.getByRole('button', { name: /^Confirm/ }).count(), 0, 'not by the same officer')
})

test('another officer confirms; the decision is on record with its text, and the matches replay to the same', async () => {
  const ravi = await desk.person('Ravi Sundaresh')
  const { page } = ravi
  await ravi.open('#/cases')
  await page.getByRole('link', { name: /Ottoline Brackwater/ }).click()
  await page.locator('article.case[data-state=proposed]').waitFor()
  await page.keyboard.press('y')
  await page.getByLabel('Why').fill('I read the passport too.')
  await page.getByLabel('Why').press('Control+Enter')
  const one = page.locator('article.case[data-state=cleared]')
  await one.waitFor()
  await page.getByText(/^The decision,/).click()
  assert.match(
    await page.locator('.decision-text pre').innerText(),
    /^specie case decision 1\ncase \d+\noutcome clear\n/,
  )
  await page.keyboard.press('p')
  await page.getByText('the same again').waitFor()
  assert.match(await one.innerText(), /The same score, \d+, and the same reasoning\./)
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.open('#/cases')
  assert.equal(await page.getByRole('link', { name: /Ottoline Brackwater/ }).count(), 0)
})

test('a change of the entry brings what was cleared back before the officers, and says what changed', async () => {
  const ravi = await desk.person('Ravi Sundaresh')
  const { page } = ravi
  await publish(['1,person,QUILLFEATHER Zephirin,1961-04', '2,person,Ottoline Brackwater,1963'])
  await page.getByRole('link', { name: /Ottoline Brackwater/ }).click()
  await page.locator('article.case[data-state=open]').waitFor()
  await page.getByText('changed since the decision').waitFor()
  assert.match(await page.locator('article.case').innerText(), /Found otherwise than before/)
  assert.deepEqual(await ravi.flaws(), [])
})

test('a block leads to the freeze of each account, and its decision is the evidence on chain', async () => {
  const [ines, ravi] = [await desk.person('Ines Vallotti'), await desk.person('Ravi Sundaresh')]
  await ines.open('#/cases')
  await ines.page.getByRole('link', { name: /Zephyrin Quillfeather/ }).click()
  await ines.page.locator('article.case[data-state=open]').waitFor()
  await ines.page.keyboard.press('x')
  await ines.page.getByLabel('Why').fill('The same month of birth, the same birthplace.')
  await ines.page.getByRole('button', { name: 'Propose to block' }).click()
  await ines.page.locator('article.case[data-state=proposed]').waitFor()
  await ravi.open('#/cases')
  await ravi.page.getByRole('link', { name: /Zephyrin Quillfeather/ }).click()
  await ravi.page.getByRole('button', { name: /^Confirm: block it/ }).click()
  await ravi.page.getByLabel('Why').fill('So do I find.')
  await ravi.page.getByRole('button', { name: 'Confirm: block it' }).click()
  await ravi.page.locator('article.case[data-state=blocked]').waitFor()
  assert.deepEqual(await ravi.flaws(), [])
  const digest = await ravi.page
    .getByRole('button', { name: /^Copy the digest of the decision/ })
    .first()
    .getAttribute('title')
  await ravi.page.getByRole('link', { name: 'Freeze this account' }).click()
  await ravi.page.getByRole('heading', { name: 'Freeze an account' }).waitFor()
  await ravi.page.getByLabel('Why').fill('By the decision of the case.')
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.page.getByRole('button', { name: 'Show what will be sent' }).click()
  await ravi.page
    .getByRole('button', { name: /^Freeze/ })
    .last()
    .click()
  await ravi.agree(/./)
  assert.ok(digest)
  await ravi.page.locator(`li.entry button[title="${digest}"]`).waitFor()
  const { events } = await desk.programme
    .chain()
    .events({ from: 0 })
    .then((all) => ({
      events: JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    }))
  assert.ok(
    events.toLowerCase().includes(held) && events.includes(digest),
    'on chain, with the decision as its evidence',
  )
})

test('on a phone a case reads down, both sides beside each other, and nothing is wider than the screen', async () => {
  const phone = await desk.person('Ines Vallotti', { width: 360, height: 740 })
  await phone.open('#/cases')
  await phone.page.getByRole('link', { name: /Ottoline Brackwater/ }).waitFor()
  assert.deepEqual(await phone.flaws(), [])
  await phone.page.getByRole('link', { name: /Ottoline Brackwater/ }).click()
  await phone.page.locator('article.case').waitFor()
  assert.deepEqual(await phone.flaws(), [])
})

test('today says how many cases wait; whoever is no officer sees neither the pages nor the cases', async () => {
  const ines = await desk.person('Ines Vallotti')
  await ines.open('#/today')
  await ines.page.getByText(/cases? waits? to be decided/).waitFor()
  assert.equal(await ines.page.getByRole('navigation', { name: 'Compliance' }).count(), 1)
  const other = await desk.person('Saheel Mint')
  assert.equal(await other.page.getByRole('navigation', { name: 'Compliance' }).count(), 0)
  const before = desk.faults().length
  await other.open('#/cases')
  await other.page.getByRole('alert').getByText('This key may not do this').first().waitFor()
  assert.doesNotMatch(await other.page.locator('main').innerText(), /Brackwater|Quillfeather/)
  // The browser itself notes the refusal.
  assert.ok(
    desk
      .faults()
      .slice(before)
      .every((fault) => /403/.test(fault)),
  )
})

async function publish(rows: readonly string[]): Promise<void> {
  version += 1
  const { pool } = desk.programme
  const now = new Date((await desk.programme.now()) * 1000)
  const source = {
    name: 'own',
    format: 'csv',
    places: ['/nowhere/own.csv'],
    staleAfterHours: 24,
    unchangedDays: 366,
    addedBy: 'test',
  }
  if (version === 1) {
    const added = await addSource(pool, source, now)
    assert.ok(added.ok, JSON.stringify(added))
    const confirmed = await confirmSource(pool, { number: added.value.number, by: 'another' }, now)
    assert.ok(confirmed.ok, JSON.stringify(confirmed))
  }
  const text = ['id,kind,name,born', ...rows, ''].join('\n')
  const files = [{ name: 'own.csv', bytes: Buffer.from(text), modifiedAt: now }]
  const check = await takeIn(pool, { ...source, format: 'csv', addedAt: now }, files, now)
  assert.equal(check.outcome, 'live', check.says)
}

async function draft(content: PartyFile): Promise<void> {
  const { programme } = desk
  const now = new Date((await programme.now()) * 1000)
  const asked = { by: drafter, key: `draft ${JSON.stringify(content)}`, content, now }
  const drafted = await draftParty(programme.pool, personalDataOf(programme), asked)
  assert.ok(drafted.ok, JSON.stringify(drafted))
}

function person(given: string, family: string, accounts: string[] = []): PartyFile {
  return {
    jurisdiction: 'CH',
    kind: 'individual',
    accounts,
    self: { is: 'person', names: [{ type: 'legal', given, family }], born: '1961-04-12' },
  }
}
