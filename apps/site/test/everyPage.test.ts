/** Every investor's page in every language: read without a script, then with one, on a phone, in the dark, on paper, by a screen reader, by a robot that previews links. */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a visitor can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Locale, languageTags, locales } from '../src/language/locale.ts'
import { axeViolations } from './axe.ts'
import { launchBrowser, visit } from './browser.ts'
import { type FixtureServer, startFixtureServer } from './fixture/server.ts'

let browser: Browser
let server: FixtureServer
/** As the navigation of the overview names them: pages that are not filled are not among them. */
let paths: readonly string[]

before(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startFixtureServer('hold')])
  const overview = await textOf('/en/')
  const nav = /<nav aria-label="Pages">.*?<\/nav>/s.exec(overview)?.[0] ?? ''
  paths = [...nav.matchAll(/href="\/en\/([a-z]*)"/g)].map(([, name]) => name ?? '')
  assert.ok(paths.length >= 7, `${paths.length} pages`)
})

after(async () => {
  await browser?.close()
  await server?.close()
})

test('without a script each page is read whole, in its language, with its figures', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [locale, path] of everywhere()) {
    await page.goto(server.url + path)
    assert.equal(await page.locator('html').getAttribute('lang'), languageTags[locale], path)
    assert.equal(await page.locator('h1').count(), 1, path)
    assert.match(await page.locator('main').innerText(), scripts[locale], path)
    assert.equal(await page.locator('.awaiting').count(), 0, `${path} waits for a script`)
    assert.equal(await page.locator('.trouble').count(), 0, path)
  }
  await page.goto(`${server.url}/ru/`)
  assert.match(await page.locator('[data-testid=coverage]').innerText(), /^\d+,\d\d\u00a0%$/)
  await page.goto(`${server.url}/be/bars`)
  assert.equal(await page.locator('table.bars tbody tr').count(), 25)
  await page.locator('table.bars a').first().click()
  await page.getByRole('heading', { name: 'Месца ў дрэве сум' }).waitFor()
  await page.goto(`${server.url}/en/bars`)
  await page.getByLabel('Serial, brand or refiner').fill('A 10021')
  await page.getByRole('button', { name: 'Search' }).click()
  assert.match(await page.getByRole('status').innerText(), /^1 bar for “A 10021”$/)
  await context.close()
})

test('a script takes the page over as it came: no fault, no other address asked, and nothing moved', async () => {
  for (const [, path] of everywhere()) {
    const before = await textOf(path)
    const { page, faults, close } = await visit(browser, server.url, { path })
    await page.locator('#page').waitFor()
    await page.waitForTimeout(150)
    const sent = /<h1[^>]*>(.*?)<\/h1>/s.exec(before)?.[1]?.replace(/<[^>]+>/g, '')
    assert.equal((await page.locator('h1').textContent())?.trim(), sent?.trim(), path)
    assert.deepEqual(faults, [], path)
    await close()
  }
})

test('on a phone of 360 px nothing is wider than the screen, in the languages with the longest words', async () => {
  for (const [locale, path] of everywhere()) {
    if (locale === 'en' || locale === 'zh') continue
    const { page, close } = await visit(browser, server.url, { path, width: 360, height: 740 })
    await page.waitForTimeout(100)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(over, 0, path)
    await close()
  }
})

test('a screen reader stumbles over nothing, light and dark', async () => {
  // What a program can find is the same in every language: one for each colour scheme.
  for (const [locale, path] of everywhere()) {
    if (locale === 'be' || locale === 'zh') continue
    const { page, close } = await visit(browser, server.url, {
      path,
      dark: locale === 'ru',
    })
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    assert.deepEqual(await axeViolations(page), [], path)
    await close()
  }
})

test('the switch of languages keeps the page and what is searched; the choice is remembered at the next visit', async () => {
  const { page, close } = await visit(browser, server.url, { path: '/en/bars?query=A+10021' })
  await page.getByRole('link', { name: 'Беларуская' }).click()
  await page.waitForURL('**/be/bars?query=A+10021')
  await page.goto(`${server.url}/`)
  assert.equal(new URL(page.url()).pathname, '/be/')
  await close()
})

test('the bare address leads to the language that the browser wants; an old link to a bar still finds it', async () => {
  const led = async (path: string, language: string) => {
    const answer = await fetch(server.url + path, {
      redirect: 'manual',
      headers: { 'accept-language': language },
    })
    return `${answer.status} ${answer.headers.get('location')}`
  }
  assert.equal(await led('/', 'zh-CN,zh;q=0.9'), '302 /zh/')
  assert.equal(await led('/', 'de'), '302 /en/')
  assert.equal(await led('/?bar=0xabc', 'ru'), '302 /ru/bars?bar=0xabc')
  assert.equal(await led('/ru', 'en'), '308 /ru/')
  const nowhere = await fetch(`${server.url}/ru/nothing`)
  assert.equal(nowhere.status, 404)
  assert.match(await nowhere.text(), /Такой страницы нет/)
  assert.doesNotMatch(await textOf('/ru/news.atom'), /<html/)
  assert.equal((await fetch(`${server.url}/fr/`)).status, 404)
})

test('search engines and link previews are told what a page is, in which languages, and get a picture', async () => {
  for (const [locale, path] of everywhere()) {
    const html = await textOf(path)
    const head = html.slice(0, html.indexOf('</head>'))
    assert.match(head, /<title>[^<]{12,}<\/title>/, path)
    assert.match(head, /<meta name="description" content="[^"]{15,}"/, path)
    assert.ok(head.includes(`<link rel="canonical" href="${server.url}${path}" />`), path)
    for (const other of locales) {
      const there = path.replace(`/${locale}/`, `/${other}/`)
      assert.ok(
        head.includes(
          `<link rel="alternate" hreflang="${languageTags[other]}" href="${server.url}${there}" />`,
        ),
        path,
      )
    }
    assert.ok(head.includes(`<meta property="og:image" content="${server.url}/preview.png" />`), path)
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")/, path)
  }
  const picture = await fetch(`${server.url}/preview.png`)
  assert.equal(picture.headers.get('content-type'), 'image/png')
  const bytes = new DataView(await picture.arrayBuffer())
  assert.deepEqual([bytes.getUint32(0), bytes.getUint32(16), bytes.getUint32(20)], [0x89504e47, 1200, 630])
})

test('what stands in the address cannot become part of the page', async () => {
  const html = await textOf(`/en/bars?query=${encodeURIComponent('</script><script>alert(1)</script><!--')}`)
  assert.equal([...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")/g)].length, 0)
  const ends = (text: string) => text.split('</script').length
  assert.equal(ends(html), ends(await textOf('/en/bars')))
  const { page, faults, close } = await visit(browser, server.url, {
    path: '/en/bars?query=%3C/script%3E%22',
  })
  assert.equal(await page.getByLabel('Serial, brand or refiner').inputValue(), '</script>"')
  assert.deepEqual(faults, [])
  await close()
})

test('on paper each page is light and without what only a screen can do', async () => {
  for (const path of paths) {
    const { page, close } = await visit(browser, server.url, { path: `/ru/${path}`, dark: true })
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.masthead > nav').isVisible(), false, path)
    assert.equal(await page.locator('.languages').isVisible(), false, path)
    assert.ok(await page.locator('h1').isVisible(), path)
    await close()
  }
})

function everywhere(): readonly (readonly [Locale, string])[] {
  return locales.flatMap((locale) => paths.map((name) => [locale, `/${locale}/${name}`] as const))
}

async function textOf(path: string): Promise<string> {
  return (await fetch(server.url + path)).text()
}

/** Letters that only this language has among the four. */
const scripts: Readonly<Record<Locale, RegExp>> = {
  en: /\bthe\b/,
  ru: /[ищ]/,
  be: /[іў]/,
  zh: /[\u4e00-\u9fff]/,
}
