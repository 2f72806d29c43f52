/** The page in a real browser: it asks for nothing, breaks no rule of its own policy, and fits a telephone, a desk and a sheet of paper. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { launchBrowser, type Visit, visit } from '@specie/site/browser'
import { examplePlan } from '../../test/examplePlan.ts'
import { htmlComparison, htmlReport } from './index.ts'

const { plan, inputs } = await examplePlan('wind-belt')
const long = (await examplePlan('planned-unit', { lifetimes: 0, set: ['years=40'] })).plan
const named = { ...plan, name: '<img src="https://example.com/x.png" onerror="alert(1)">' }
const pages: Readonly<Record<string, string>> = {
  '/report': htmlReport(plan, { inputs }),
  '/named': htmlReport(named, { inputs }),
  '/compare': htmlComparison([plan, named]),
  '/long': htmlReport(long),
}
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(pages[url] ?? '')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await launchBrowser()
after(async () => {
  await browser.close()
  server.close()
})

for (const path of Object.keys(pages))
  for (const [width, dark] of [
    [1100, false],
    [360, true],
  ] as const)
    test(`${path} at ${width} px${dark ? ' in the dark' : ''}: no fault, no request, nothing wider than the page`, async () => {
      const asked: string[] = []
      const seen = await visit(browser, origin, {
        path,
        width,
        dark,
        prepare: async (page) => {
          page.on('request', (request) => asked.push(request.url()))
        },
      })
      const { page } = seen
      assert.deepEqual(
        asked.filter((url) => !url.startsWith('data:')),
        [`${origin}${path}`],
      )
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.equal(wide, width)
      const visible = await page.locator('svg.drawing:visible').count()
      assert.ok(visible >= (path === '/long' ? 4 : 8), `${visible} drawings`)
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('svg.drawing text')]
          .map((text) => ({ said: text.textContent, at: text.getBoundingClientRect() }))
          .filter(({ at }) => at.width > 0 && (at.left < 0 || at.right > window.innerWidth))
          .map(({ said }) => said),
      )
      assert.deepEqual(cut, [])
      assert.notEqual(
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgba(0, 0, 0, 0)',
      )
      // The tables beside the charts too, unfolded.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
      assert.deepEqual(await accessibilityFaults(page), [])
      assert.deepEqual(seen.faults, [])
      await seen.close()
    })

for (const path of ['/report', '/long'])
  test(`${path} on paper is light, and no table is wider than its sheet`, async () => {
    const seen = await visit(browser, origin, { path, dark: true, width: 688 })
    const { page } = seen
    await page.emulateMedia({ media: 'print' })
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      'rgb(255, 255, 255)',
    )
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('table')].map((table) => ({
        across: table.closest('.broad') !== null,
        wide: table.scrollWidth,
      })),
    )
    // A4 less its margins: 182 mm upright, 273 mm across.
    for (const { across, wide } of widths) assert.ok(wide <= (across ? 1032 : 689), `${across} ${wide}`)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    await seen.close()
  })

async function accessibilityFaults(page: Visit['page']): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const findings: string = await page.evaluate(
    'axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + " " + nodes[0].html)))',
  )
  return JSON.parse(findings)
}
