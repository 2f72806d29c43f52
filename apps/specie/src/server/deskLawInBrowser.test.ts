/**
 * Rules by jurisdiction at the desk, in a real browser: an officer sees what a change does before proposing it, another approves, the public page answers by it; and a
 * decision where the law leaves it to a person. One programme lives through all of it.
 */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type DeskBrowser, deskBrowser } from '../../test/deskBrowser.ts'

let desk: DeskBrowser
before(async () => {
  desk = await deskBrowser()
})
after(() => desk?.close())
afterEach(() => desk.leave())

test('a rule is proposed with its effect in sight, approved by another officer, and answers everybody from then on', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/rules')
  assert.deepEqual(await ines.flaws(), [])
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Propose a rule', level: 1 }).waitFor()
  const fill = (label: string, text: string) => page.getByLabel(label).first().fill(text)
  await fill('Place', 'cn')
  await page.getByLabel('Activity').selectOption('hold coins')
  await page.getByLabel('Says', { exact: true }).selectOption('Banned')
  await fill('Law', 'Act of tests No. 1')
  await fill('What it says', 'Nobody holds.')
  await fill('From', '2026-01')
  await page.getByLabel('Source', { exact: true }).fill('The act')
  await fill('Its address', 'https://example.test/act')
  await page.getByRole('button', { name: 'Show what it changes' }).click()
  const effect = page.locator('.effect tbody tr')
  assert.match(await effect.innerText(), /China\s+hold coins\s+Allowed\s+Banned stricter\s+everybody/)
  assert.deepEqual(await ines.flaws(), [])
  await page.getByLabel('Why').fill('Read in the gazette.')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByText('You proposed it: another officer approves or refuses it.').waitFor()
  const change = new URL(page.url()).hash

  const ravi = await desk.person('Ravi Sundaresh')
  await ravi.open('#/rules')
  await ravi.page.getByText('waits for another officer').waitFor()
  await ravi.open(change)
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.locator('article[data-state=approved]').waitFor()

  await ravi.page.goto(`${new URL(page.url()).origin}/join#CN/hold`)
  await ravi.page.getByRole('region', { name: 'Answer' }).getByText('Banned', { exact: true }).waitFor()
  await ravi.page.getByText('Act of tests No. 1').first().waitFor()
})

test('where no rule answers, two officers decide for one party, and either ends it', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/rules/decide?activity=hold')
  await page.getByLabel('Party').fill('The Osterwald family')
  await page.getByRole('button', { name: 'What do the rules say?' }).click()
  await page.getByRole('region', { name: 'Austria' }).getByText('Unknown').waitFor()
  await page.getByLabel('Until').fill('2027-06-30')
  await page.getByLabel('Why').fill('A person who holds for herself needs no licence there.')
  assert.deepEqual(await ines.flaws(), [])
  await page.getByRole('button', { name: 'Propose the decision' }).click()
  await page.locator('article[data-state=proposed]').waitFor()
  const decision = new URL(page.url()).hash

  const ravi = await desk.person('Ravi Sundaresh', { width: 390 })
  await ravi.open(decision)
  await ravi.page.getByText(/The Osterwald family may hold coins under the law of Austria/).waitFor()
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.locator('article[data-state=approved]').waitFor()
  await ravi.page.getByRole('button', { name: 'End it' }).click()
  await ravi.page.getByLabel('Why').fill('She has moved.')
  await ravi.page.getByRole('button', { name: 'End the decision' }).click()
  await ravi.page.locator('article[data-state=ended]').waitFor()
})

test('an order shows an officer what the law of every place that it touches says, with the way to decide it', async () => {
  const tamsin = await desk.person('Tamsin Oake')
  await tamsin.open('#/orders/new?kind=mint')
  await tamsin.page.getByLabel('To', { exact: true }).fill('The Osterwald family')
  await tamsin.page.getByLabel('Amount in grams').fill('5')
  await tamsin.page.getByRole('button', { name: 'Draft the order' }).click()
  await tamsin.page.locator('article.order[data-state=drafted]').waitFor()
  assert.equal(await tamsin.page.locator('.order-law').count(), 0, 'who is no officer is not told')

  const order = new URL(tamsin.page.url()).hash
  const joren = await desk.person('Joren Vaal')
  await joren.open(order)
  await joren.page.getByRole('button', { name: /^Approve/ }).click()
  await joren.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await tamsin.page.locator('article.order:not([data-state=drafted])').waitFor()

  const ines = await desk.person('Ines Vallotti')
  await ines.open(order)
  const part = ines.page.locator('.order-law li', { hasText: 'The Osterwald family: hold coins, Austria' })
  await part.waitFor()
  assert.deepEqual(await ines.flaws(), [])
  const decided = (await part.getAttribute('data-outcome')) === 'passes'
  await part.getByRole('link').click()
  const heading = decided ? /^Decision \d+$/ : 'Decide for a party'
  await ines.page.getByRole('heading', { name: heading, level: 1 }).waitFor()
})

test('nobody’s page threw, logged an error, or asked another origin', () => {
  assert.deepEqual(desk.faults(), [])
})
