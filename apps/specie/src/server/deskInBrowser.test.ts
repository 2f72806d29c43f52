/**
 * The desk in a real browser, each person in one of their own, with the wallet that a demonstration brings along; behind it the real
 * program, database and chain. One programme lives through all of it, so the tests stand in the order in which things happen.
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
const person: DeskBrowser['person'] = (...words) => desk.person(...words)

test('a mint order: drafted by one key, approved by another, cleared by two officers, sent by the worker, final before the eyes of whoever drafted it', async () => {
  const tamsin = await person('Tamsin Oake')
  const { page } = tamsin
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('To', { exact: true }).pressSequentially('the Osterwald family')
  await page.getByLabel('Amount in grams').fill('1250.5')
  await page.getByText('1,250.500000 g = 1.250 kg = 40.204 oz').waitFor()
  await page.getByText(/^Lindvael .* has .* free; .* would remain\.$/).waitFor()
  await page.getByLabel('Why').fill('Second part of the family’s purchase')
  await page.getByRole('button', { name: 'Draft the order' }).click()
  await page.locator('article.order[data-state=drafted]').waitFor()
  assert.equal(
    await page.getByRole('button', { name: /^Approve/ }).count(),
    0,
    'whoever drafts never approves',
  )
  const order = new URL(page.url()).hash

  const joren = await person('Joren Vaal')
  await joren.open(order)
  await joren.page.getByRole('button', { name: /^Approve/ }).waitFor()
  await joren.page.keyboard.press('a')
  await joren.page.getByText(/^Lindvael .* has .* free; .* would remain\.$/).waitFor()
  await joren.page.getByLabel('Why').fill('The payment has arrived')
  await joren.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.locator('article.order[data-state=screened]').waitFor()

  for (const name of ['Ines Vallotti', 'Ravi Sundaresh']) {
    const officer = await person(name)
    await officer.open(order)
    await officer.page.getByRole('button', { name: /^Sign the clearance/ }).waitFor()
    await officer.page.keyboard.press('s')
    await officer.page.getByText(/issues 1,250\.5 coins/).waitFor()
    await officer.page
      .getByText(/0x[0-9a-fA-F]{40} \(The Osterwald family\)/)
      .first()
      .waitFor()
    await officer.page.getByRole('button', { name: 'Sign the clearance', exact: true }).click()
    await officer.agree(/^Clear a decision$/)
    await officer.page.locator('.acts').getByText(name).first().waitFor()
  }

  await page.locator('article.order[data-state=included]').waitFor()
  await desk.theChainGoesOn()
  await page.locator('article.order[data-state=final]').waitFor()
  const acts = await page.locator('.acts').innerText()
  for (const [who, why] of [
    ['Tamsin Oake', 'Second part of the family’s purchase'],
    ['Joren Vaal', 'The payment has arrived'],
  ] as const) {
    assert.match(acts, new RegExp(who))
    assert.match(acts, new RegExp(why))
  }
  assert.equal(await page.locator('.course li.done').count(), await page.locator('.course li').count())
})

test('an order of a holder whom no worker can sign for is sent from its own wallet', async () => {
  const nerys = await person('Nerys Vane')
  await nerys.open('#/orders/new?kind=open')
  await nerys.page.locator('fieldset.options label').nth(3).click()
  await nerys.page.getByRole('button', { name: 'Draft the order' }).click()
  await nerys.page.locator('article.order[data-state=drafted]').waitFor()
  const order = new URL(nerys.page.url()).hash

  const fund = await person('Pelagia Seafarers')
  await fund.open(order)
  await fund.page.getByRole('button', { name: /^Approve/ }).click()
  await fund.page.getByRole('button', { name: 'Approve', exact: true }).click()
  await nerys.page.locator('article.order[data-state=ready]').waitFor()
  await fund.page.getByRole('button', { name: /^Send from my wallet/ }).click()
  await fund.page.locator('.sworn').waitFor()
  await fund.page.getByRole('button', { name: 'Send from my wallet', exact: true }).click()
  await fund.agree(/^Send a transaction$/)
  await nerys.page.locator('article.order[data-state=included]').waitFor()
  await desk.theChainGoesOn()
  await nerys.page.locator('article.order[data-state=final]').waitFor()
})

test('a statement is drafted from the newest import, signed by custodian and two auditors, and submitted', async () => {
  const custodian = await person('Felsgrund Tresor')
  await custodian.open('#/statements/new')
  await custodian.page.getByRole('button', { name: 'Draft the statement' }).click()
  await custodian.page.locator('article.order[data-state=gathering]').waitFor()
  const statement = new URL(custodian.page.url()).hash
  for (const name of ['Felsgrund Tresor', 'Brandvold', 'Ferrow']) {
    const signer = name === 'Felsgrund Tresor' ? custodian : await person(name)
    await signer.open(statement)
    await signer.page.locator('main').getByRole('button', { name: /^Sign/ }).waitFor()
    await signer.page.keyboard.press('s')
    await signer.page.getByText(/This gold is allocated and unencumbered/).waitFor()
    await signer.page.getByRole('button', { name: 'Sign', exact: true }).click()
    await signer.agree(/^Swear to a vault’s gold$/)
    await signer.page.locator('.course .done').getByText(name).waitFor()
  }
  await custodian.page.locator('article.order[data-state=ready]').waitFor()
  await custodian.page.getByRole('button', { name: /^Submit from my wallet/ }).click()
  await custodian.page.getByRole('button', { name: 'Submit from my wallet', exact: true }).click()
  await custodian.agree(/^Send a transaction$/)
  await custodian.page.locator('article.order[data-state=submitted]').waitFor()
})

test('a list is looked at before it counts: every wrong row with its line, then the difference, then the import', async () => {
  const { page, open } = await person('Felsgrund Tresor')
  await open('#/lists')
  await page.getByLabel('The file names').selectOption({ label: 'only bars that are added' })
  const look = async (rows: readonly string[]) => {
    const text = [columns, ...rows].join('\n')
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'arrival.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Show what it changes' }).click()
  }
  await look([
    `Q 90001,VRD,400.000,995.00,398.000,2024,VRD,${custody}`,
    `Q 90002,VRD,400.000,995.00,397.500,2024,VRD,${custody}`,
  ])
  await page.getByRole('heading', { name: /rows? (is|are) wrong/ }).waitFor()
  assert.match(await page.getByRole('table').innerText(), /^3\b/m)
  await look([
    `Q 90001,VRD,400.000,995.00,398.000,2024,VRD,${custody}`,
    `Q 90002,VRD,401.000,995.00,398.995,2024,VRD,${custody}`,
  ])
  await page.getByRole('heading', { name: 'What arrival.csv would change' }).waitFor()
  assert.match(await page.locator('.ledger').innerText(), /added\s+2\s+changed\s+0\s+gone\s+0/)
  await page.getByRole('button', { name: 'Import the list' }).click()
  await page.getByRole('link', { name: 'Draft a statement from it' }).waitFor()
})

test('a guardian reads what a hold would do to coverage, and places it', async () => {
  const guardian = await person('The Gannet Watch')
  const { page } = guardian
  await guardian.open('#/holds/new')
  await page
    .getByLabel('Vault', { exact: true })
    .selectOption({ label: 'Tidegate Harbour, kept by Tidegate Vaults' })
  await page.getByLabel('Everything in the vault').check()
  await page.getByLabel('Ground').fill('Order 12/2026 of the port authority')
  await page.getByText(/Coverage of the programme: [\d.]+ % now, then [\d.]+ %/).waitFor()
  await page.getByRole('button', { name: 'Prepare the hold' }).click()
  await page.getByRole('button', { name: 'Place the hold' }).click()
  await guardian.agree(/^Send a transaction$/)
  await page.locator('.entry.in-force').getByText('Order 12/2026 of the port authority').waitFor()
})

test('a guardian vetoes what the council would raise', async () => {
  const guardian = await person('Ellery Trustees')
  const { page } = guardian
  await guardian.open('#/council')
  const entry = page.locator('.entry[data-stage=waiting]').first()
  const number = await entry.getAttribute('data-proposal')
  await entry.getByRole('button', { name: 'Veto' }).click()
  await page.getByLabel('Why').fill('The auditor shares a partner with a sponsor')
  await page.getByRole('button', { name: 'Show what will be sent' }).click()
  await page.getByRole('button', { name: 'Veto', exact: true }).click()
  await guardian.agree(/^Send a transaction$/)
  await page.getByRole('button', { name: /^Show the/ }).click()
  await page.locator(`.entry[data-proposal="${number}"][data-stage=vetoed]`).waitFor()
})

for (const [device, size] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 360, height: 740, dark: true }],
] as const) {
  test(`on ${device} every page fits, and breaks no rule of accessibility that a program can check`, async () => {
    const sponsor = await person('Lindvael & Sons, Bankers', size)
    const found: string[] = []
    for (const hash of everyPage) {
      await sponsor.open(hash)
      found.push(...(await sponsor.flaws()).map((flaw) => `${hash}: ${flaw}`))
    }
    await sponsor.open('#/orders')
    await sponsor.page.keyboard.press('j')
    await sponsor.page.keyboard.press('Enter')
    await sponsor.page.locator('article.order').waitFor()
    found.push(...(await sponsor.flaws()).map((flaw) => `an order: ${flaw}`))
    await sponsor.page.keyboard.press('?')
    await sponsor.page.getByRole('dialog', { name: 'Keys' }).waitFor()
    found.push(...(await sponsor.flaws()).map((flaw) => `keys: ${flaw}`))
    assert.deepEqual(found, [])
  })
}

test('nobody met an error, or a request to another origin', () => {
  assert.deepEqual(desk.faults(), [])
})

const everyPage = [
  ...[
    '#/today',
    '#/orders',
    '#/statements',
    '#/lists',
    '#/holds',
    '#/council',
    '#/freezes',
    '#/mandates',
    '#/books',
  ],
  ...['mint', 'open', 'close', 'deliver', 'withdraw', 'retire', 'assume'].map(
    (kind) => `#/orders/new?kind=${kind}`,
  ),
  ...['#/mandates/new', '#/statements/new', '#/council/new', '#/holds/new', '#/freezes/new'],
]

const columns =
  'Serial number,Brand code,Gross weight (troy ounces),Assay,Fine weight (troy ounces),Year of manufacture,Refiner,Chain of custody'
const custody = `0x${'11'.repeat(32)}`
