/**
 * What the people of the desk do beside orders, in a real browser: signing on a machine without a network, the accountants' file,
 * mandates, freezes, consents to holds; and what a key is told that may do none of it. One programme lives through all of it.
 */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, before, test } from 'node:test'
import { parseRequest, printAnswer } from '@specie/evidence'
import type { DeskVisitor } from '@specie/site/desk-visitor'
import type { Download } from 'playwright-core'
import { type DeskBrowser, deskBrowser } from '../../test/deskBrowser.ts'
import { addressOf, type Slug, signerOf } from '../demonstration/cast.ts'

let desk: DeskBrowser
before(async () => {
  desk = await deskBrowser()
})
after(() => desk?.close())
afterEach(() => desk.leave())

test('a mint beyond the free gold is marked before it is drafted, and before it is approved', async () => {
  const { page, open } = await desk.person('Tamsin Oake')
  await open('#/orders/new?kind=mint')
  await page.getByLabel('To', { exact: true }).fill('Corvin Trading House')
  await page.getByLabel('Amount in grams').fill('999999000')
  await page.getByText(/^This is .* too much: the contracts would refuse it now\.$/).waitFor()
  await page.getByRole('button', { name: 'Draft the order' }).click()
  await page.locator('article.order[data-state=drafted]').waitFor()

  const joren = await desk.person('Joren Vaal')
  await joren.open(new URL(page.url()).hash)
  await joren.page.getByRole('button', { name: /^Approve/ }).click()
  await joren.page.getByText(/^This is .* too much: the contracts would refuse it now\.$/).waitFor()
})

test('an officer signs on a machine without a network, and brings the file back; a file of something else is refused', async () => {
  const { page, open } = await desk.person('Tamsin Oake')
  await open('#/orders/new?kind=mint')
  await page.getByLabel('To', { exact: true }).fill('The Osterwald family')
  await page.getByLabel('Amount in grams').fill('77')
  await page.getByRole('button', { name: 'Draft the order' }).click()
  await page.locator('article.order[data-state=drafted]').waitFor()
  const order = new URL(page.url()).hash
  const joren = await desk.person('Joren Vaal')
  await joren.open(order)
  await joren.page.getByRole('button', { name: /^Approve/ }).click()
  await joren.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.locator('article.order[data-state=screened]').waitFor()

  const officer = await desk.person('Ines Vallotti')
  await officer.open(order)
  await officer.page.getByRole('button', { name: /^Sign the clearance/ }).click()
  await officer.page.getByRole('button', { name: 'Sign offline' }).click()
  const request = await downloaded(officer, 'Download the request')
  const answer = await signedAway(request, 'ines')
  const bring = (text: string) =>
    officer.page
      .getByLabel('Bring back the file it writes')
      .setInputFiles({ name: 'answer.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await bring(request)
  await officer.page.getByText(/^This is no signature file\./).waitFor()
  await bring(await signedAway(request, 'ravi'))
  await officer.page.getByText(/signed by somebody else/).waitFor()
  await bring(answer)
  await officer.page.locator('.acts').getByText('Ines Vallotti').first().waitFor()
})

test('a withdrawal names its bar by its stamp, and lives until the custodian has handed the bar over', async () => {
  const tamsin = await desk.person('Tamsin Oake')
  const { page } = tamsin
  await tamsin.open('#/orders/new?kind=withdraw')
  const bar = page.locator('fieldset.options label').first()
  const serial = await bar.locator('code').innerText()
  await bar.click()
  await page.getByRole('button', { name: 'Draft the order' }).click()
  await page.locator('article.order[data-state=drafted]').waitFor()
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  assert.match(heading, /^Withdraw bar .+ \(0x[0-9a-f]{6}…[0-9a-f]{6}\) from /)
  assert.ok(heading.includes(serial), `${heading} names ${serial}`)
  const order = new URL(page.url()).hash

  const joren = await desk.person('Joren Vaal')
  await joren.open(order)
  await joren.page.getByRole('button', { name: /^Approve/ }).click()
  await joren.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.locator('article.order[data-state=screened]').waitFor()
  for (const name of ['Ines Vallotti', 'Ravi Sundaresh']) {
    const officer = await desk.person(name)
    await sign(officer, order, 'Sign the clearance', /^Clear a decision$/)
    await officer.page.locator('.acts').getByText(name).first().waitFor()
  }
  await page.locator('article.order[data-state=cleared]').waitFor()
  const custodian = await desk.person('Felsgrund Tresor')
  await sign(custodian, order, 'Sign the release', /^Release a bar$/)
  await page.locator('article.order[data-state=included]').waitFor()
  await desk.theChainGoesOn()
  await page.locator('article.order[data-state=final]').waitFor()
  await custodian.page.getByRole('button', { name: /^Handed over/ }).click()
  await custodian.page.getByLabel('Why').fill('Given to the driver of the sponsor, receipt 88')
  await custodian.page.getByRole('button', { name: 'Handed over', exact: true }).click()
  await page.locator('article.order[data-state=handedOver]').waitFor()
})

test('of two who approve at the same moment, the second is told who was first', async () => {
  const lindvael = await desk.person('Lindvael & Sons, Bankers')
  const tamsin = await desk.person('Tamsin Oake')
  const joren = await desk.person('Joren Vaal')
  await tamsin.open('#/orders/new?kind=mint')
  await tamsin.page.getByLabel('To', { exact: true }).fill('Corvin Trading House')
  await tamsin.page.getByLabel('Amount in grams').fill('31')
  await tamsin.page.getByRole('button', { name: 'Draft the order' }).click()
  await tamsin.page.locator('article.order[data-state=drafted]').waitFor()
  const order = new URL(tamsin.page.url()).hash
  // Both stand before the button.
  for (const { page, open } of [joren, lindvael]) {
    await open(order)
    await page.getByRole('button', { name: /^Approve/ }).click()
    await page.getByLabel('Why').fill('Checked')
  }
  const approve = ({ page }: DeskVisitor) => page.getByRole('button', { name: 'Approve', exact: true })
  const [first, second] = await Promise.all(
    [joren, lindvael].map(async (one) => ({ one, told: await toldOf(one, () => approve(one).click()) })),
  )
  const lost = [first, second].find((each) => each?.told.includes('was first'))
  assert.match(lost?.told ?? '', /approved for this party already: (Joren Vaal|Lindvael).* was first\./)
  // It stays to be read, although the order has long moved on.
  const loser = lost?.one.page
  await loser?.locator('article.order[data-state=screened]').waitFor()
  await loser?.getByText(/was first\./).waitFor()
  await loser?.getByRole('button', { name: 'Not now' }).click()
})

test('another sponsor takes over coins: both approve and sign the terms, and two officers clear it', async () => {
  const tamsin = await desk.person('Tamsin Oake')
  const { page } = tamsin
  await tamsin.open('#/orders/new?kind=assume')
  await page.getByLabel('Sponsor that takes them over').fill('Strait Lantern Treasury')
  await page.getByLabel('Amount in grams').fill('250')
  await page.getByText(/^Strait Lantern Treasury has .* free; .* would remain\.$/).waitFor()
  await page.getByRole('button', { name: 'Draft the order' }).click()
  await page.locator('article.order[data-state=drafted]').waitFor()
  const order = new URL(page.url()).hash
  for (const name of ['Joren Vaal', 'Kenji Morrow']) {
    const operator = await desk.person(name)
    await operator.open(order)
    await operator.page.getByRole('button', { name: /^Approve/ }).click()
    await operator.page.getByRole('button', { name: 'Approve', exact: true }).click()
    await operator.page.locator('.act-panel').waitFor({ state: 'detached' })
  }
  await page.locator('article.order[data-state=approved]').waitFor()
  for (const name of ['Lindvael & Sons, Bankers', 'Strait Lantern Treasury']) {
    const sponsor = await desk.person(name)
    await sign(sponsor, order, 'Sign the terms', /^Take over what another owes$/)
    await sponsor.page.locator('.acts').getByText('Terms signed').first().waitFor()
  }
  await page.locator('article.order[data-state=screened]').waitFor()
  for (const name of ['Ines Vallotti', 'Ravi Sundaresh']) {
    const officer = await desk.person(name)
    await sign(officer, order, 'Sign the clearance', /^Clear a decision$/)
    await officer.page.locator('.acts').getByText(name).first().waitFor()
  }
  await page.locator('article.order[data-state=included]').waitFor()
  await desk.theChainGoesOn()
  await page.locator('article.order[data-state=final]').waitFor()
})

test('whoever has a network carries a signature for somebody who has none', async () => {
  const custodian = await desk.person('Felsgrund Tresor')
  await custodian.open('#/statements/new')
  await custodian.page.getByRole('button', { name: 'Draft the statement' }).click()
  await custodian.page.locator('article.order[data-state=gathering]').waitFor()
  await custodian.page.getByRole('button', { name: 'Carry a signature' }).click()
  await custodian.page.getByLabel('Who signs').selectOption({ label: 'Okwanda Inspectors of Weights' })
  const request = await downloaded(custodian, 'Download the request')
  assert.match(request, /AllocatedUnencumberedGold/)
  await custodian.page.getByLabel('Bring back the file it writes').setInputFiles({
    name: 'answer.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await signedAway(request, 'okwanda')),
  })
  await custodian.page.locator('.course .done').getByText('Okwanda').waitFor()
})

test('the books come as a file: a header, and every movement once as it is on screen', async () => {
  const sponsor = await desk.person('Lindvael & Sons, Bankers')
  await sponsor.open('#/books')
  const [header, ...rows] = (await downloaded(sponsor, 'Download as CSV', 'entries.csv')).trim().split('\n')
  assert.match(header ?? '', /debit.*credit/i)
  assert.ok(rows.length > 20, `${rows.length} rows`)
  await sponsor.page.getByLabel('Sponsor').selectOption({ label: 'Saheel Mint' })
  const ofOne = (await downloaded(sponsor, 'Download as CSV', 'entries.csv')).trim().split('\n').slice(1)
  assert.ok(ofOne.length > 0 && ofOne.length < rows.length)
})

test('a sponsor gives a mandate and ends it; each takes its own signature', async () => {
  const sponsor = await desk.person('Strait Lantern Treasury')
  const { page } = sponsor
  await sponsor.open('#/mandates/new')
  await page.getByLabel('Key', { exact: true }).fill(addressOf('juno'))
  await page.getByLabel('Person').fill('Juno Rasmin')
  await page.getByLabel('see orders').check()
  await page.getByRole('button', { name: 'Show what is signed' }).click()
  await page.getByText(/Juno Rasmin, with the key 0x[0-9a-fA-F]{40}.*may act for/).waitFor()
  await page.getByRole('button', { name: 'Sign the mandate' }).click()
  await sponsor.agree(/^Give a mandate$/)
  const entry = page.locator('.entry', { hasText: 'Juno Rasmin' })
  await entry.getByText('in force').waitFor()

  const juno = await desk.person('Juno Rasmin')
  await juno.open('#/mandates')
  await juno.page
    .getByText(/^Strait Lantern Treasury$/)
    .first()
    .waitFor()

  await entry.getByRole('button', { name: 'End it' }).click()
  await page.getByRole('button', { name: 'End the mandate' }).click()
  await sponsor.agree(/^End a mandate$/)
  await page.locator('.entry[data-state=revoked]', { hasText: 'Juno Rasmin' }).waitFor()
})

test('an officer freezes an account and says why; only another one confirms it', async () => {
  const ines = await desk.person('Ines Vallotti')
  await ines.open('#/freezes/new')
  await ines.page.getByLabel('Account').fill('Quillon Desk')
  await reasonAndSend(ines, 'Finding 7/2026 of the examiners', 'Freeze')
  const entryOf = ({ page }: DeskVisitor) => page.locator('.entry', { hasText: 'Quillon Desk' })
  await entryOf(ines).getByText('not confirmed').waitFor()
  assert.equal(await entryOf(ines).getByRole('button', { name: 'Confirm the freeze' }).count(), 0)

  const ravi = await desk.person('Ravi Sundaresh')
  await ravi.open('#/freezes')
  await entryOf(ravi).getByRole('button', { name: 'Confirm the freeze' }).click()
  await reasonAndSend(ravi, 'I read the finding too', 'Confirm the freeze')
  await entryOf(ravi).getByText('confirmed', { exact: true }).waitFor()
})

test('a guardian asks for a consent, an auditor gives it, and the hold carries it', async () => {
  const guardian = await desk.person('Ellery Trustees')
  const { page } = guardian
  await guardian.open('#/holds/new')
  await page.getByLabel('Amount in grams').fill('1000')
  await page.getByLabel('Ground').fill('A dispute over a delivery note')
  await page.getByRole('button', { name: 'Ask another party to consent' }).click()
  const asked = ({ page: at }: DeskVisitor) =>
    at.locator('.entry', { hasText: 'A dispute over a delivery note' })
  await asked(guardian)
    .getByText(/Consent asked/)
    .waitFor()

  const auditor = await desk.person('Brandvold')
  await auditor.open('#/holds')
  await asked(auditor).getByRole('button', { name: 'Consent' }).click()
  await auditor.page.getByText(/^Joins in a hold of 1,000/).waitFor()
  await auditor.page.locator('.act-panel').getByRole('button', { name: 'Consent', exact: true }).click()
  await auditor.agree(/^Join in a hold$/)
  await asked(auditor)
    .getByText(/consents/)
    .waitFor()

  await guardian.open('#/today')
  await guardian.open('#/holds')
  await asked(guardian).getByRole('button', { name: 'Place the hold' }).click()
  await page.locator('.act-panel').getByRole('button', { name: 'Place the hold' }).click()
  await guardian.agree(/^Send a transaction$/)
  await page.locator('.entry.in-force', { hasText: 'A dispute over a delivery note' }).waitFor()
})

test('a key that may draft nothing reads one sentence, and no form', async () => {
  const { page, open } = await desk.person('Ferrow Lisle Assayers')
  await open('#/orders')
  assert.equal(await page.getByRole('link', { name: /^New order/ }).count(), 0)
  await open('#/orders/new?kind=mint')
  await page.getByText(/^Orders are drafted by sponsors/).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Draft the order' }).count(), 0)
  assert.equal(await page.getByRole('navigation', { name: 'Kinds of order' }).count(), 0)
})

test('a picture, and a list with other columns, are told from a list', async () => {
  const { page, open } = await desk.person('Felsgrund Tresor')
  await open('#/lists')
  const look = async (name: string, buffer: Buffer) => {
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Show what it changes' }).click()
  }
  await look('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
  await page
    .getByRole('alert')
    .getByText(/found is a picture \(PNG\)/)
    .waitFor()
  await look('other.csv', Buffer.from('Number,Stamp,Weight\nA 1,VRD,401.125\n'))
  await page
    .getByRole('alert')
    .getByText(/found in line 1 is Number \| Stamp \| Weight/)
    .waitFor()
})

test('nobody met an error, or a request to another origin', () => {
  const refusals =
    /Failed to load resource: the server responded with a status of (422|409 \(Conflict\) .*\/approve$)/
  assert.deepEqual(
    desk.faults().filter((fault) => !refusals.test(fault)),
    [],
  )
})

/** What the button gives to the browser, as text. */
async function downloaded({ page }: DeskVisitor, button: string, name?: string): Promise<string> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await coming
  if (name !== undefined) assert.equal(file.suggestedFilename(), name)
  return readFile(await file.path(), 'utf8')
}

/** What `specie sign` writes on the other machine. */
async function signedAway(text: string, slug: Slug): Promise<string> {
  const request = parseRequest(text)
  assert.ok(request.ok)
  const signed = await signerOf(slug).sign(request.value.typedData)
  assert.ok(signed.ok)
  return printAnswer(signed.value)
}

async function sign(
  { page, open, agree }: DeskVisitor,
  order: string,
  button: string,
  title: RegExp,
): Promise<void> {
  await open(order)
  await page.getByRole('button', { name: new RegExp(`^${button}`) }).click()
  await page.locator('.act-panel').getByRole('button', { name: button, exact: true }).click()
  await agree(title)
}

/** What the page says against the deed; nothing where it was done. */
async function toldOf({ page }: DeskVisitor, deed: () => Promise<void>): Promise<string> {
  const panel = page.locator('.act-panel')
  await deed()
  await Promise.race([panel.getByRole('alert').waitFor(), panel.waitFor({ state: 'detached' })])
  return (await panel.count()) === 0 ? '' : panel.getByRole('alert').innerText()
}

async function reasonAndSend({ page, agree }: DeskVisitor, why: string, button: string): Promise<void> {
  await page.getByLabel('Why').fill(why)
  await page.getByRole('button', { name: 'Show what will be sent' }).click()
  await page.locator('.act-panel').getByRole('button', { name: button, exact: true }).click()
  await agree(/^Send a transaction$/)
}
