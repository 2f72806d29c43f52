/** The planner in a real browser: it plans, answers a slider, keeps a plan in its address, compares, and says what is wrong with a file. */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a visitor can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { planSite } from '@specie/mining/plan'
import { planSeries } from '@specie/mining/series'
import { readSite } from '@specie/mining/site'
import type { Browser, Page } from 'playwright-core'
import { axeViolations } from './axe.ts'
import { launchBrowser, type PageOptions, visit } from './browser.ts'
import { type FixtureServer, startFixtureServer } from './fixture/server.ts'

let browser: Browser
let server: FixtureServer

before(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startFixtureServer('healthy')])
})

after(async () => {
  await browser?.close()
  await server?.close()
})

test('the first plan stands, as the planner itself would give it, without a fault or a foreign request', async () => {
  await planned({}, async (page) => {
    assert.equal(await figure(page, 'npv'), await expected('station-gas', 'npv'))
    assert.match(await page.locator('.made-up').innerText(), /made up from climate normals/)
    await page.locator('[data-figure="probabilityOfLoss"]').waitFor({ timeout: 120_000 })
    for (const chart of ['Net present value over megawatts', 'What matters most'])
      assert.equal(await page.locator('svg.drawing title', { hasText: chart }).count(), 1, chart)
  })
})

test('a slider changes the figures to what the command line would say with --set', async () => {
  await planned({}, async (page) => {
    await page.getByLabel('Bitcoin today, USD, typed').fill('150000')
    const wanted = await expected('station-gas', 'npv', 'bitcoin.priceUsd=150000')
    await page.locator('[data-figure="npv"] dd', { hasText: wanted }).waitFor()
    assert.match(page.url(), /#station-gas&bitcoin\.priceUsd%3D150000/)
    assert.match(await page.locator('pre').innerText(), /--set bitcoin\.priceUsd=150000/)

    const sent = await visit(browser, server.url, { path: `/mine.html${new URL(page.url()).hash}` })
    await sent.page.locator('[data-figure="npv"] dd', { hasText: wanted }).waitFor()
    await sent.close()

    await page.getByRole('button', { name: 'Back to the file' }).click()
    await page.locator('[data-figure="npv"] dd', { hasText: await expected('station-gas', 'npv') }).waitFor()
  })
})

test('plans are put side by side', async () => {
  await planned({}, async (page) => {
    await page.getByRole('button', { name: 'Put this plan side by side' }).click()
    await page.getByRole('button', { name: 'Two units, against a tariff' }).click()
    await page.getByRole('heading', { name: 'against a volume tariff' }).waitFor()
    await page.getByRole('button', { name: 'Put this plan side by side' }).click()
    const table = page.getByRole('region', { name: 'Plans side by side' })
    const row = table.locator('tr', { hasText: 'Net present value' }).first()
    assert.deepEqual(
      (await row.locator('td').allInnerTexts()).map((text) => text.split(' ')[0]),
      [await expected('station-gas', 'npv'), await expected('station-tariff', 'npv')],
    )
  })
})

test('a file of one’s own is planned here, and what is wrong with it is said by line', async () => {
  await planned({}, async (page) => {
    const own = readFileSync(
      new URL('../../../packages/mining/examples/wind-belt.yaml', import.meta.url),
      'utf8',
    )
    const choose = page.getByLabel('Your own site.yaml, with its CSV files')
    await choose.setInputFiles({ name: 'own.yaml', mimeType: 'application/yaml', buffer: Buffer.from(own) })
    await page.getByRole('heading', { name: 'Wind belt' }).waitFor()
    assert.match(await page.locator('pre').innerText(), /npx specie mine plan own\.yaml --out/)
    const broken = Buffer.from(own.replace('netMwPerUnit', 'netMvPerUnit'))
    await choose.setInputFiles({ name: 'own.yaml', mimeType: 'application/yaml', buffer: broken })
    assert.match(await page.getByRole('alert').innerText(), /line \d+, column \d+: .*netMwPerUnit/)
    const hostile = Buffer.from(own.replace(/^name:.*$/m, 'name: "<img src=x onerror=alert(1)>"'))
    await choose.setInputFiles({ name: 'own.yaml', mimeType: 'application/yaml', buffer: hostile })
    await page.getByRole('heading', { name: '<img src=x' }).waitFor()
  })
})

test('on a phone and in the dark: nothing is wider than the page, and axe finds nothing', async () => {
  for (const options of [{ width: 360, height: 780 }, { dark: true }])
    await planned(options, async (page) => {
      await page.locator('[data-figure="probabilityOfLoss"]').waitFor({ timeout: 120_000 })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(wide, 0)
      assert.deepEqual(await axeViolations(page), [])
    })
})

async function planned(options: PageOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await visit(browser, server.url, { path: '/mine.html', ...options })
  try {
    await page.locator('[data-figure="npv"]').waitFor({ timeout: 60_000 })
    await look(page)
    assert.deepEqual(faults, [])
  } finally {
    await close()
  }
}

async function figure(page: Page, key: string): Promise<string> {
  return (await page.locator(`[data-figure="${key}"] dd`).innerText()).split(' ')[0] ?? ''
}

/** What `planSite` says of the example, as the page prints millions. */
async function expected(example: string, key: string, ...set: string[]): Promise<string> {
  const text = readFileSync(
    new URL(`../../../packages/mining/examples/${example}.yaml`, import.meta.url),
    'utf8',
  )
  const site = readSite(text, { set })
  assert.ok(site.ok)
  const series = planSeries(site.value)
  assert.ok(series.ok)
  const plan = await planSite(site.value, series.value, { quickSizing: true })
  const value = plan.figures.find((one) => one.key === key)?.value ?? Number.NaN
  return (value / 1e6)
    .toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    .replace('-', '−')
}
