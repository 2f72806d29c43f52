/**
 * A trade from the first question to the settled round, in a real browser: asked, offered, accepted, signed by both; then what is owed nets, every
 * member and two officers sign, and it is settled. One programme lives through all of it.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { DeskVisitor } from '@specie/site/desk-visitor'
import { type DeskBrowser, deskBrowser } from '../../test/deskBrowser.ts'

let desk: DeskBrowser
before(async () => {
  desk = await deskBrowser()
})
after(() => desk?.close())
afterEach(() => desk.leave())

let round = ''

test('a request is answered by whom it was put to, and accepted; the ticket is owed once both have signed', async () => {
  const aldis = await desk.person('Aldis Crane')
  await aldis.open('#/trades')
  const request = aldis.page.locator('.entries > li').filter({ hasText: 'KA BUY 119' })
  await request.waitFor()
  assert.deepEqual(await aldis.flaws(), [])
  await request
    .locator('li')
    .filter({ hasText: 'Brunkroft Bank' })
    .getByRole('button', { name: 'Accept' })
    .click()
  await aldis.page.locator('article.ticket[data-state=drafted]').waitFor()
  const ticket = new URL(aldis.page.url()).hash
  await signTicket(aldis)
  await aldis.page.getByText(/It waits for Brunkroft Bank to sign/).waitFor()
  assert.deepEqual(await aldis.flaws(), [])

  const matthis = await desk.person('Matthis Orel')
  await matthis.open(ticket)
  await signTicket(matthis)
  await aldis.page.locator('article.ticket[data-state=agreed]').waitFor()

  // An amendment begins with what the ticket says.
  await aldis.page.getByRole('link', { name: 'Amend it' }).click()
  await aldis.page.getByLabel('How much is taken').waitFor()
  assert.equal(await aldis.page.getByLabel('How much is taken').inputValue(), '500')
  assert.equal(await aldis.page.getByLabel('Reference').inputValue(), 'KA BUY 119')
  assert.deepEqual(await aldis.flaws(), [])
})

test('who was not asked sees nothing of it, and a settler may not trade', async () => {
  const yara = await desk.person('Yara Lindt')
  await yara.open('#/trades')
  await yara.page.getByText('KA BUY 119').first().waitFor()
  await yara.page.getByText('BLOCK A').first().waitFor()
  assert.equal(await yara.page.getByRole('link', { name: /Ask for a quote/ }).count(), 0)
  const sunda = await desk.person('Sunda Metals Clearing')
  await sunda.open('#/trades')
  await sunda.page.getByText('SG TO DUBAI').first().waitFor()
  assert.equal(await sunda.page.getByText('KA BUY 119').count(), 0)
})

test('a member sets its own rules: persons, pairs, standing instructions', async () => {
  const brun = await desk.person('Brunkroft Bank')
  await brun.open('#/settlement')
  const rules = brun.page.getByRole('region', { name: 'Rules of Brunkroft Bank' })
  await rules.getByText('Have two persons sign').click()
  await rules.getByRole('button', { name: 'Two persons sign' }).click()
  await rules.getByText('Two persons sign each of its tickets.').waitFor()
  await rules.getByRole('button', { name: 'One person signs' }).click()
  await rules.getByText('One person signs its tickets.').waitFor()
  await rules.getByText('Pay a counterparty first').click()
  await rules.getByLabel('Counterparty').selectOption({ label: 'Sunda Metals Clearing' })
  await rules.getByRole('button', { name: 'May be paid first' }).click()
  await rules.getByText('It pays Sunda Metals Clearing before it is paid.').waitFor()
  await rules.getByRole('button', { name: 'Pay it first no longer' }).click()
  await rules.getByText('It pays Sunda Metals Clearing before it is paid.').waitFor({ state: 'detached' })
  await rules.getByText('Give a standing instruction').click()
  await rules.getByLabel('Its reference').fill('SSI-1')
  await rules.getByRole('button', { name: 'Give the instruction' }).click()
  await rules.getByText(/SSI-1: has MGG/).waitFor()
  await rules.getByText('waits for a second key').first().waitFor()
  await rules.getByText('Enter a fee agreed outside').click()
  await rules.getByLabel('Fee', { exact: true }).fill('12.5')
  await rules.getByLabel('For').fill('Brokerage')
  await rules.getByRole('button', { name: 'Enter the fee' }).click()
  await rules.getByText(/pays 12\.5 MGG for Brokerage, as Brunkroft Bank entered it/).waitFor()
  await rules.getByRole('button', { name: 'Strike out' }).click()
  await rules.getByText(/for Brokerage/).waitFor({ state: 'detached' })
  assert.deepEqual(await brun.flaws(), [])
})

test('before the cut-off a settler sees what would settle, and what more money would do', async () => {
  const bryony = await desk.person('Bryony Tell')
  await bryony.open('#/settlement')
  await bryony.page.getByText('What would settle now').click()
  await bryony.page.getByLabel('If it brought').fill('0')
  await bryony.page.getByText('An amount above nothing').waitFor()
  await bryony.page.getByLabel('If it brought').fill('100000')
  await bryony.page.getByRole('button', { name: 'Count it' }).click()
  await bryony.page.getByText(/would settle now, and (nothing|\d+) more with 100,000 MGG/).waitFor()
  assert.deepEqual(await bryony.flaws(), [])
})

test('a settler proposes what can settle; the picture shows what is owed and what moves, and why one waits', async () => {
  const bryony = await desk.person('Bryony Tell')
  await bryony.open('#/settlement')
  // An hour that ended meanwhile was a cut-off: then the round is there already.
  const atCutOff = bryony.page.locator('table.rows tr').filter({ hasText: 'to be signed' }).getByRole('link')
  await bryony.page.getByRole('heading', { name: 'Rounds' }).waitFor()
  if ((await atCutOff.count()) > 0) await atCutOff.first().click()
  else await bryony.page.getByRole('button', { name: 'Propose what can settle now' }).click()
  await bryony.page.locator('article.round[data-state=proposed]').waitFor()
  round = new URL(bryony.page.url()).hash
  await bryony.page.getByText(/is short of [\d.]+ MGG, with all that comes in\./).waitFor()
  assert.equal(await bryony.page.locator('.net-picture').count(), 2)
  assert.ok((await bryony.page.locator('.net-arrow').count()) >= 4)
  assert.deepEqual(await bryony.flaws(), [])
})

test('every member’s own account and two officers sign; then it settles in one transaction', async () => {
  for (const member of [
    'Kestrel & Anholt, bullion dealers',
    'Brunkroft Bank',
    'Oberalp Treasury',
    'Tarnholm Mint',
  ]) {
    const person = await desk.person(member)
    await person.open(round)
    await signRound(person, 'Sign the batch', /^Settle with other members$/)
    await desk.leave()
  }
  for (const officer of ['Ines Vallotti', 'Ravi Sundaresh']) {
    const person = await desk.person(officer)
    await person.open(round)
    await signRound(person, 'Sign the clearance', /^Clear a decision$/)
  }
  await desk.theChainGoesOn()
  const bryony = await desk.person('Bryony Tell')
  await bryony.open(round)
  await bryony.page.locator('article.round[data-state=final]').waitFor()
  assert.deepEqual(desk.faults(), [])
})

test('on a phone nothing is wider than the screen', async () => {
  const phone = await desk.person('Brunkroft Bank', { width: 360, height: 740 })
  for (const hash of ['#/settlement', round, '#/trades', '#/trades/ask', '#/settlement/tokens']) {
    await phone.open(hash)
    assert.deepEqual(await phone.flaws(), [], hash)
  }
})

async function signTicket({ page, agree }: DeskVisitor): Promise<void> {
  await page.getByRole('button', { name: 'Sign the ticket' }).click()
  await page.locator('.sworn').waitFor()
  await page.getByRole('button', { name: 'Sign the ticket' }).click()
  await agree(/^Agree to a trade$/)
}

async function signRound({ page, agree }: DeskVisitor, button: string, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.locator('.sworn').waitFor()
  await page.getByRole('button', { name: button }).click()
  await agree(title)
  await page.getByRole('button', { name: button }).waitFor({ state: 'detached' })
}
