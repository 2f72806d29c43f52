/** The investor's pages in a real browser, against the made-up programme: what somebody sees, finds, sends on, and is warned of. */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a visitor can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeViolations } from './axe.ts'
import { launchBrowser, type PageOptions, type Visit, visit } from './browser.ts'
import { type FixtureServer, startFixtureServer } from './fixture/server.ts'
import type { State } from './fixture/world.ts'

const onBars = { path: '/en/bars' }
let browser: Browser
let server: FixtureServer

before(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startFixtureServer('healthy')])
})

after(async () => {
  await browser?.close()
  await server?.close()
})

test('coverage and what each loss would leave stand on the first screen, without a fault or a foreign request', async () => {
  await seen('healthy', {}, async ({ page }) => {
    assert.equal(await page.getByTestId('coverage').innerText(), '100.00 %')
    for (const loss of [
      'the vault Zurich, Felsgrund Hall 2',
      'the custodian Felsgrund Tresor',
      'the jurisdiction Switzerland',
    ]) {
      const box = await page.locator('.ladder li', { hasText: loss }).boundingBox()
      assert.ok(box !== null && box.y + box.height <= 900, `${loss} is not on the first screen`)
    }
    assert.match(await page.locator('.demonstration').innerText(), /fictional programme/)
    assert.match(await page.locator('.oldest').innerText(), /The oldest count is 21 days/)
  })
})

test('a bar is searched, opened, proved in the tree, and the address brings another visitor to it', async () => {
  await seen('healthy', onBars, async ({ page }) => {
    await page.getByLabel('Serial, brand or refiner').fill('a 10021')
    await page.getByText('1 bar for “a 10021”').waitFor()
    await page.getByRole('link', { name: 'A 10021' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Title opened').waitFor()
    assert.equal(await dialog.locator('.checks .holds').count(), 4)
    assert.equal(await dialog.locator('.checks .fails').count(), 0)
    assert.match(page.url(), /query=a\+10021.*bar=0x/)

    const sent = await visit(browser, server.url, { path: `/en/bars${new URL(page.url()).search}` })
    await sent.page.getByRole('dialog').getByRole('heading', { name: 'A 10021' }).waitFor()
    await sent.close()

    await page.goBack()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await page.getByLabel('Serial, brand or refiner').inputValue(), 'a 10021')
  })
})

test('with the keyboard alone: skip, read the chart, open a bar, close it, and be where one was', async () => {
  await seen('healthy', {}, async ({ page }) => {
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Skip to the content')
    const moment = page.getByRole('slider', { name: 'Moment in time' })
    await moment.focus()
    const now = await moment.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowLeft')
    const earlier = await moment.getAttribute('aria-valuetext')
    assert.notEqual(earlier, now)
    assert.match(earlier ?? '', /of gold, .* owed; Coverage .* %/)
  })
  await seen('healthy', onBars, async ({ page }) => {
    await page.getByRole('link', { name: 'K120404' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('heading', { name: 'Place in the sum tree' }).waitFor()
    assert.equal(await focused(page), 'Close')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await focused(page), 'K120404')
  })
})

test('dark follows the system, a choice overrules it and is remembered', async () => {
  await seen('healthy', { dark: true }, async ({ page }) => {
    assert.ok((await brightness(page)) < 40)
    await page.getByRole('radio', { name: 'Light' }).check()
    assert.ok((await brightness(page)) > 200)
    await page.reload()
    assert.ok((await brightness(page)) > 200)
  })
})

test('on a phone of 360 px nothing is wider than the screen, however long the names are', async () => {
  await seen('long-names', { width: 360, height: 740 }, async ({ page }) => {
    await page.locator('.scrubber').waitFor()
    assert.equal(await overflow(page), 0)
  })
  await seen('long-names', { ...onBars, width: 360, height: 740 }, async ({ page }) => {
    await page.locator('details.vault summary').first().click()
    assert.equal(await overflow(page), 0)
    await page.locator('table.bars a').first().click()
    await page.getByRole('heading', { name: 'Place in the sum tree' }).waitFor()
    assert.equal(await overflow(page), 0)
  })
})

test('the exact figure is one choice away, and stays chosen', async () => {
  await seen('healthy', {}, async ({ page }) => {
    const exact = page.getByRole('heading', { level: 1, name: /^\d\d,\d{3},\d{3}\.\d{6} g of gold/ })
    assert.equal(await exact.count(), 0)
    await page.getByRole('radio', { name: 'exact' }).check()
    await exact.waitFor()
    await page.reload()
    await exact.waitFor()
  })
})

test('a hold stands above every figure, with its ground', async () => {
  await seen('hold', {}, async ({ page }) => {
    const hold = page.locator('.concerns [data-kind=hold]')
    assert.match(await hold.innerText(), /Hold on Chur, Felsgrund Deep[\s\S]*24\.883 kg[\s\S]*Order 7\/2026/)
    const [above, figures] = [await hold.boundingBox(), await page.getByTestId('coverage').boundingBox()]
    assert.ok(above !== null && figures !== null && above.y < figures.y)
  })
})

test('a shortfall is said in the first sentence, in the coverage and at its sponsor', async () => {
  await seen('shortfall', {}, async ({ page }) => {
    assert.match(
      await page.getByRole('heading', { level: 1 }).innerText(),
      /kg of what is owed has no gold behind it/,
    )
    assert.match(await page.getByTestId('coverage').innerText(), /^9\d\.\d\d %$/)
    assert.equal(await page.locator('.concerns [data-kind=shortfall]').count(), 1)
  })
  await seen('shortfall', { path: '/en/parties' }, async ({ page }) => {
    const sponsor = page.getByRole('article', { name: 'Saheel Mint' })
    assert.match(await sponsor.innerText(), /Short of 5\d\d\.\d{3} kg/)
  })
})

test('a lapsed statement counts nothing and says since when', async () => {
  await seen('lapsed', onBars, async ({ page }) => {
    assert.match(await page.locator('.concerns [data-kind=lapsed]').innerText(), /Chur.*1 day/s)
    await page.getByRole('combobox', { name: 'Vault' }).selectOption({ label: 'Chur, Felsgrund Deep' })
    await page.getByRole('status').filter({ hasText: '310 bars' }).waitFor()
    assert.equal(await page.locator('table.bars td.backs').first().innerText(), 'nothing')
    assert.match(
      await page.locator('details.vault', { hasText: 'Chur' }).innerText(),
      /Lapsed: counts nothing/,
    )
  })
})

test('while nothing is owed no coverage is shown; an empty programme says what it waits for', async () => {
  await seen('nothing-owed', {}, async ({ page }) => {
    await page.getByText('Nothing is owed, so there is no coverage to show.').waitFor()
    assert.equal(await page.getByTestId('coverage').count(), 0)
  })
  await seen('empty', {}, async ({ page }) => {
    await page.getByRole('heading', { name: 'No gold is attested yet, and nothing is owed.' }).waitFor()
  })
  await seen('empty', onBars, async ({ page }) => {
    await page.getByText('No vault has been opened yet.').waitFor()
  })
})

test('ten thousand bars are paged, by the server', async () => {
  await seen('many-bars', onBars, async ({ page }) => {
    await page.getByText('10,000 bars', { exact: true }).waitFor()
    assert.equal(await page.locator('table.bars tbody tr').count(), 25)
    await page.getByRole('button', { name: 'Show more bars' }).click()
    await page.locator('table.bars tbody tr').nth(49).waitFor()
    await page.getByLabel('State').selectOption('held')
    await page.getByText('4 bars', { exact: true }).waitFor()
  })
})

test('what changes appears without reloading; a silent server empties no figure and is told', async () => {
  const { page, close } = await open('healthy', {}, (fresh) => fresh.clock.install())
  await page.getByTestId('coverage').waitFor()
  assert.equal(await page.locator('.concerns').count(), 0)
  server.state = 'shortfall'
  await page.clock.runFor(6_000)
  await page.locator('.concerns [data-kind=shortfall]').waitFor()
  server.mood = 'silent'
  await page.clock.runFor(6_000)
  await page.locator('.silence-strip').waitFor()
  assert.match(await page.locator('.silence-strip').innerText(), /figures below are those of block 512/)
  assert.match(await page.getByTestId('coverage').innerText(), /^9\d\.\d\d %$/)
  server.mood = 'well'
  await page.clock.runFor(6_000)
  await page.locator('.silence-strip').waitFor({ state: 'detached' })
  await close()
})

test('a server that is silent from the start is told, with what can be done without it', async () => {
  const { page, close } = await open('healthy', {}, undefined, 'silent')
  await page.getByText('The server could not answer for the reserve').waitFor()
  await page.getByText('does not depend on this server').waitFor()
  assert.equal(await page.getByTestId('coverage').count(), 0)
  await close()
})

test('vaults that fail alone are told, with their block; their holds are marked; all is well again afterwards', async () => {
  const { page, close } = await open('hold', {}, (fresh) => fresh.clock.install())
  await page.locator('.rulers li').first().waitFor()
  await page.getByTestId('coverage').waitFor()
  assert.equal(await page.locator('.staleness').count(), 0)
  assert.equal(await page.locator('.as-of-block').count(), 0)
  server.failing.add('/api/v1/vaults')
  server.block = { number: 1513, hash: `0x${'13'.repeat(32)}` }
  await page.clock.runFor(6_000)
  await page.locator('.staleness [data-part=vaults]').waitFor()
  assert.match(
    await page.locator('.staleness').innerText(),
    /The vaults: nothing new for \d+ seconds?\. Shown as of block 512; .* Failing alone\./,
  )
  assert.match(await page.locator('.pulse').innerText(), /Block 1,513/)
  assert.match(await page.locator('.concerns [data-kind=hold]').innerText(), /As of block 512/)
  server.failing.clear()
  await page.clock.runFor(31_000)
  await page.locator('.staleness').waitFor({ state: 'detached' })
  assert.equal(await page.locator('.as-of-block').count(), 0)
  await close()
})

test('history and programme that fail alone are told too', async () => {
  const { page, close } = await open('healthy', {}, (fresh) => fresh.clock.install())
  await page.locator('.rulers li').first().waitFor()
  server.failing.add('/api/v1/history').add('/api/v1/programme')
  await page.clock.runFor(65_000)
  await later(page, '.staleness [data-part=history]')
  await later(page, '.staleness [data-part=programme]')
  assert.equal(await page.locator('.staleness [data-part=vaults]').count(), 0)
  await close()
})

test('vaults that keep answering with an old block are told after two rounds; another chain’s block at once', async () => {
  const { page, close } = await open('healthy', {}, (fresh) => fresh.clock.install())
  await page.locator('.rulers li').first().waitFor()
  const old = server.block
  server.blockOf.set('/api/v1/vaults', old)
  server.block = { number: 520, hash: `0x${'52'.repeat(32)}` }
  await page.clock.runFor(10_000)
  assert.equal(await page.locator('.staleness [data-part=vaults]').count(), 0)
  await page.clock.runFor(40_000)
  await later(page, '.staleness [data-part=vaults][data-kind=older]')
  server.blockOf.set('/api/v1/vaults', { number: 520, hash: `0x${'66'.repeat(32)}` })
  await page.clock.runFor(16_000)
  await later(page, '.staleness [data-part=vaults][data-kind=contradicts]')
  assert.match(await page.locator('.staleness').innerText(), /contradict each other/)
  await close()
})

test('without the programme no vault is said to count', async () => {
  const { page, close } = await open('healthy', onBars, undefined, 'well', ['/api/v1/programme'])
  await page.locator('.vaults .stamp').first().waitFor()
  const stamps = await page.locator('.vaults .stamp').allInnerTexts()
  assert.ok(stamps.length > 0)
  for (const stamp of stamps) assert.doesNotMatch(stamp, /^counts$/i)
  assert.match(stamps.join(), /the quorum is missing/i)
  await close()
})

test('the command names this server', async () => {
  await seen('healthy', { path: '/en/check' }, async ({ page }) => {
    await page.locator('.contracts').waitFor()
    assert.equal(await page.locator('.command code').first().innerText(), `npx specie verify ${server.url}`)
  })
})

test('a weight that came as a number is shown to nobody: the page names the field', async () => {
  const { page, close } = await open('healthy', {}, undefined, 'nonsense')
  await page
    .getByText('countedMicrograms should be micrograms as decimal digits, but is 12.5')
    .first()
    .waitFor()
  assert.equal(await page.getByTestId('coverage').count(), 0)
  await close()
})

test('a screen reader stumbles over nothing: healthy and light, short and dark, a bar opened', async () => {
  await seen('healthy', onBars, async ({ page }) => {
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    assert.deepEqual(await axeViolations(page), [])
    await page.locator('table.bars a').first().click()
    await page.getByRole('heading', { name: 'Place in the sum tree' }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
  })
  await seen('shortfall', { ...onBars, dark: true, width: 375, height: 740 }, async ({ page }) => {
    await page.locator('table.bars').waitFor()
    assert.deepEqual(await axeViolations(page), [])
  })
})

test('on paper it is light, whole and without buttons', async () => {
  await seen('healthy', { ...onBars, dark: true }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.filters').isVisible(), false)
    assert.ok(await page.locator('table.bars').isVisible())
    assert.match(
      await page.locator('.paper-only').innerText(),
      /, block 512 of \d+ \w+ \d{4}, \d\d:\d\d UTC$/,
    )
    assert.ok(luminance(await page.evaluate(() => getComputedStyle(document.body).color)) < 60)
  })
})

/** Opens the page in a state, lets it settle, does the visit, and holds that nothing went wrong meanwhile. */
async function seen(
  state: State,
  options: PageOptions,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const one = await open(state, options)
  await one.page.locator('main h1').first().waitFor()
  await look(one)
  assert.deepEqual(one.faults, [])
  await one.close()
}

async function open(
  state: State,
  options: PageOptions,
  prepare?: (page: Page) => Promise<void>,
  mood: FixtureServer['mood'] = 'well',
  failing: readonly string[] = [],
): Promise<Visit> {
  server.state = state
  server.block = { number: 512, hash: `0x${'51'.repeat(32)}` }
  server.blockOf.clear()
  server.failing.clear()
  for (const path of failing) server.failing.add(path)
  server.mood = mood
  return visit(browser, server.url, {
    path: '/en/',
    ...options,
    ...(prepare === undefined ? {} : { prepare }),
  })
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

async function brightness(page: Page): Promise<number> {
  return luminance(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
}

/** The mean of the three channels, 0 to 255. */
function luminance(color: string): number {
  const channels = [...color.matchAll(/\d+/g)].slice(0, 3).map(Number)
  return channels.reduce((sum, channel) => sum + channel, 0) / 3
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('dialog')].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    ),
  )
}

/** The page's clock is ours but its requests are real: time goes on until what is waited for has had its turn. */
async function later(page: Page, selector: string): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const seen = page.locator(selector).first().waitFor({ timeout: 500 })
    if (
      await seen.then(
        () => true,
        () => false,
      )
    )
      return
    await page.clock.runFor(16_000)
  }
  assert.fail(`${selector} never came.`)
}
