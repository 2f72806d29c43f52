/**
 * Licences and origin at the desk, in a real browser: an officer puts a licence on record, another puts it in force and sees what it lifts; and a change of the rules of origin is
 * drawn before and after, and approved by another. One programme lives through all of it.
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

const digest = `0x${'5a'.repeat(32)}`

test('a licence is put on record by one officer, in force by another, and revoked by either', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/licences')
  assert.deepEqual(await ines.flaws(), [])
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Put a licence on record', level: 1 }).waitFor()
  assert.deepEqual(await ines.flaws(), [])
  const fill = (label: string, text: string) => page.getByLabel(label).first().fill(text)
  await fill('Number', 'SH-2026-114')
  await fill('Authority', 'State Secretariat')
  await fill('Under the law of', 'ch')
  await fill('Ground', 'Embargo Act, article 2')
  await fill('Holds that it lifts', 'court-99')
  await fill('Amount in grams', '12500')
  await fill('Valid from', '2026-01-01')
  await fill('Documents', `${digest} The licence itself`)
  await fill('Why', 'It came by registered post.')
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await page.getByText('You drafted it: another officer puts it in force.').waitFor()
  assert.deepEqual(await ines.flaws(), [])
  const licence = new URL(page.url()).hash

  const ravi = await desk.person('Ravi Sundaresh', { width: 390 })
  await ravi.open('#/licences')
  await ravi.page.getByText('waits for another officer').waitFor()
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.open(licence)
  const facts = ravi.page.locator('.licence-facts').first()
  await facts.waitFor()
  assert.match(await facts.innerText(), /Amount\s+12\.5\d*\s*kg/)
  assert.deepEqual(await ravi.flaws(), [])
  await ravi.page.getByRole('button', { name: 'Put it in force' }).click()
  await ravi.page.getByRole('button', { name: 'Put it in force' }).click()
  await ravi.page.locator('article[data-state=inForce]').waitFor()
  await ravi.page.getByText('0 g used, 0 g reserved, 0 g backing coins').waitFor()
  assert.deepEqual(await ravi.flaws(), [])

  await ines.open('#/licences')
  await ines.open(licence)
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByLabel('Why').fill('The authority took it back.')
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.locator('article[data-state=revoked]').waitFor()
})

test('a change of the rules of origin is drawn before and after, and what was drawn is what another officer approves', async () => {
  const ines = await desk.person('Ines Vallotti')
  const { page } = ines
  await ines.open('#/origin')
  await page.getByText('zabelin-2018').waitFor()
  assert.deepEqual(await ines.flaws(), [])
  await page.keyboard.press('n')
  const fill = (label: string, text: string) => page.getByLabel(label).first().fill(text)
  await fill('Rule', 'made-before-2010')
  await fill('Made until year', '2009')
  await fill('Source', 'Resolution of the board')
  await page.getByRole('button', { name: 'Show what it would do' }).click()
  const effect = page.getByRole('region', { name: 'What it would do' })
  await effect.waitFor()
  const said = await effect.getByRole('status').innerText()
  assert.match(said, /[1-9][0-9,]* bars would change/)
  assert.match(said, /Coverage at the next statements: 100(\.00)?\s?% by the rules as they are/)
  assert.ok((await effect.locator('svg rect.lost').count()) > 0)
  assert.deepEqual(await ines.flaws(), [])
  await fill('Why', 'Older bars are to be assayed anew.')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByText('You proposed it: another officer approves or refuses it.').waitFor()
  const change = new URL(page.url()).hash

  const ravi = await desk.person('Ravi Sundaresh', { width: 390 })
  await ravi.open(change)
  await ravi.page.getByRole('region', { name: 'What it would do' }).waitFor()
  assert.deepEqual(await ravi.flaws(), [])
  const link = ravi.page.locator('.origin-bars a').first()
  if (!(await link.isVisible())) await ravi.page.locator('.origin-bars summary').click()
  const bar = new URL((await link.getAttribute('href')) ?? '', ravi.page.url()).hash
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.getByRole('button', { name: 'Approve it' }).click()
  await ravi.page.locator('article[data-state=approved]').waitFor()
  await ravi.open(bar)
  await ravi.page.getByText('counts nothing: rule made-before-2010 shuts it out').waitFor()
  assert.deepEqual(await ravi.flaws(), [])
})

test('nobody’s page threw, logged an error, or asked another origin', () => {
  assert.deepEqual(desk.faults(), [])
})
