/** The two pages of the law in a real browser: an answer with its rule and source, sent on by its address; a request; a place through the years. */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a visitor can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

test('a question is a sentence; the answer stands at once, with the rule, its source, and what it would take', async () => {
  await shown('/join.html', {}, async (page) => {
    await page.getByLabel('in the country').selectOption('Belarus')
    assert.match(page.url(), /#BY\/hold$/)
    const verdict = page.getByRole('region', { name: 'Answer' })
    assert.match(
      await verdict.innerText(),
      /^Restricted\s+In Belarus .*Ministry of Justice resolution of 14 Apr 2022/,
    )
    assert.match(await page.locator('.takes').innerText(), /two compliance officers/)
    const source = page.locator('.rules-of article').first().getByRole('link')
    assert.match((await source.getAttribute('href')) ?? '', /^https:\/\/www\.satoshihodler\.com\//)
    assert.match((await source.getAttribute('rel')) ?? '', /noopener noreferrer/)
    assert.match(
      await page.locator('.reviewed').innerText(),
      /^No legal advice\. Last reviewed 22 Nov 2026.*15 Jun/,
    )

    await page.getByLabel('and want to').selectOption('pay at home')
    await verdict.getByText('Banned', { exact: true }).waitFor()
    assert.equal(await page.locator('.request').count(), 0)
    assert.match(
      await page.locator('.takes').innerText(),
      /Nothing that anybody here could decide lifts a ban/,
    )

    const sent = await visit(browser, server.url, { path: `/join.html${new URL(page.url()).hash}` })
    await sent.page.getByRole('region', { name: 'Answer' }).getByText('Banned', { exact: true }).waitFor()
    assert.equal(await sent.page.getByLabel('and want to').inputValue(), 'pay_domestic')
    await sent.close()
  })
})

test('what was not said can be said, and the answer is sharper', async () => {
  await shown('/join.html#RU/mine', {}, async (page) => {
    const verdict = page.getByRole('region', { name: 'Answer' })
    await verdict.getByText('Restricted', { exact: true }).waitFor()
    const region = page.getByLabel('Which part of the country')
    await region.selectOption('Dagestan')
    await verdict.getByText('Banned', { exact: true }).waitFor()
    assert.match(page.url(), /#RU\/mine\?region=Dagestan$/)
    await region.selectOption('elsewhere')
    await verdict.getByText('Restricted', { exact: true }).waitFor()
    assert.equal(
      await page
        .locator('.rules-of article')
        .first()
        .innerText()
        .then((text) => /221-FZ/.test(text)),
      true,
    )
  })
})

test('a country of which nothing is on record is unknown, and a person decides', async () => {
  await shown('/join.html#BR/hold', {}, async (page) => {
    const verdict = page.getByRole('region', { name: 'Answer' })
    await verdict.getByText('Unknown', { exact: true }).waitFor()
    assert.match(await verdict.innerText(), /That is no permission: a person must decide/)
    assert.match(await page.locator('.reviewed').innerText(), /Nobody has reviewed the rules of this place/)
  })
})

test('a request is sent where it may be, carries what was asked, and a refusal is said', async () => {
  const sent: unknown[] = []
  let status = 422
  const prepare = async (page: Page) => {
    await page.route('**/api/v1/join', async (route) => {
      sent.push(route.request().postDataJSON())
      const body =
        status === 202
          ? { received: true, says: 'We write to you.' }
          : { title: 'No', detail: 'Too many today.' }
      await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
    })
  }
  const { page, close } = await visit(browser, server.url, {
    path: '/join.html#CH/hold?who=company',
    prepare,
  })
  const send = page.getByRole('button', { name: 'Send the request' })
  await page.getByLabel('Name of the organisation').fill('Alpine Trading AG')
  await page.getByLabel('Mail address').fill('desk@alpine.example')
  assert.equal(await send.isDisabled(), true, 'before it is agreed to')
  await page.getByRole('checkbox').check()
  await page.getByLabel(/^Account that would hold coins/).fill('0x12')
  assert.equal(await send.isDisabled(), true, 'with an account that is none')
  await page.getByLabel(/^Account that would hold coins/).fill('')
  await send.click()
  assert.match(await page.getByRole('alert').innerText(), /It was not taken\. Too many today\./)
  status = 202
  await send.click()
  await page.getByRole('status').getByText('We write to you.').waitFor()
  const request = {
    name: 'Alpine Trading AG',
    kind: 'company',
    jurisdiction: 'CH',
    region: null,
    activity: 'hold',
    email: 'desk@alpine.example',
    account: null,
    message: null,
  }
  assert.deepEqual(sent, [request, request])
  await close()
})

test('every place at a glance; one place through the years, with the rule that applies', async () => {
  await shown('/rules.html', {}, async (page) => {
    const table = page.getByRole('region', { name: 'Answers by place and activity' })
    assert.equal(await table.locator('tbody tr').count(), 15)
    await table.getByRole('link', { name: 'China, trade coins: banned' }).click()
    assert.match(page.url(), /#CN\/trade$/)
    const chart = page.getByRole('img', {
      name: /^To trade coins in China: allowed from 2013-12-05, restricted from 2021-05-18, banned from 2021-09-24\.$/,
    })
    await chart.waitFor()
    const rules = page.locator('.rule-list article')
    assert.equal(await rules.count(), 6)
    assert.match(await rules.first().innerText(), /6 Feb 2026\s*applies[\s\S]*Yinfa \[2026\] No\. 42/)
    assert.equal(await page.locator('.rule-list .stamp.applies').count(), 1)

    await page.getByLabel('On', { exact: true }).fill('2020-01-01')
    await table.getByRole('link', { name: 'China, trade coins: allowed' }).waitFor()
    assert.match(page.url(), /on=2020-01-01/)
    const asked = page.waitForRequest(/knownAt=2026-11-20T23:59:59Z$/)
    await page.getByLabel('As known on').fill('2026-11-20')
    await asked
    await page.getByRole('button', { name: 'Back to today' }).click()
    await page.getByLabel('For', { exact: true }).selectOption('an exchange, broker or platform')
    await table.getByRole('link', { name: 'Singapore, trade coins: restricted' }).waitFor()
    await page.goBack()
    assert.doesNotMatch(page.url(), /#CN/)
  })
})

test('a page goes through by keyboard alone', async () => {
  await shown('/join.html#BY/hold', {}, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'answer')
    await page.keyboard.press('Tab')
    assert.equal(
      await page.evaluate(() => document.activeElement?.textContent),
      'Copy the link to this answer',
    )
  })
})

test('on a phone and in the dark: nothing is wider than the page, and axe finds nothing', async () => {
  const paths = [
    '/join.html',
    '/join.html#RU/mine',
    '/join.html#CH/hold',
    '/rules.html#CN/trade',
    '/rules.html#FR/hold',
  ]
  for (const options of [{ width: 360, height: 780 }, { dark: true }])
    for (const path of paths)
      await shown(path, options, async (page) => {
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.equal(wide, 0, path)
        assert.deepEqual(await axeViolations(page), [], path)
      })
})

test('where the programme cannot say where it is, the answer says that it may be stricter, and no request is sent', async () => {
  server.failing.add('/api/v1/vaults')
  try {
    const { page, close } = await visit(browser, server.url, { path: '/join.html#CN/hold' })
    await page.getByText(/could not be asked: the answer may be stricter/).waitFor()
    assert.equal(await page.locator('.request').count(), 0)
    await close()
  } finally {
    server.failing.clear()
  }
})

test('a silent server is said to be silent', async () => {
  server.failing.add('/api/v1/policy')
  try {
    const { page, close } = await visit(browser, server.url, { path: '/rules.html' })
    await page.getByText('The server could not answer for the rules').waitFor()
    await close()
  } finally {
    server.failing.clear()
  }
})

async function shown(path: string, options: PageOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await visit(browser, server.url, { path, ...options })
  try {
    await page.locator('.reviewed').first().waitFor()
    await look(page)
    assert.deepEqual(faults, [])
  } finally {
    await close()
  }
}
