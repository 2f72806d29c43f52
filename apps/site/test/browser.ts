/**
 * A real Chromium for tests, from npm or the system's by `CHROMIUM`; no download. End-to-end tests of other packages use it as
 * `@specie/site/browser`.
 */
import { env } from 'node:process'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'

/** One browser takes two seconds to start: share it within a file. Close it with `await browser.close()`. */
export async function launchBrowser(options: { readonly debuggingPort?: number } = {}): Promise<Browser> {
  // Not the package's own arguments: they are for a serverless machine, and switch off what pages need.
  return playwright.launch({
    executablePath: env.CHROMIUM ?? (await chromium.executablePath()),
    args: [
      ...['--no-sandbox', '--hide-scrollbars', '--disable-gpu', '--font-render-hinting=none'],
      ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ],
  })
}

export type PageOptions = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly path?: string
  /** Before the page is opened: a clock, a route. */
  readonly prepare?: (page: Page) => Promise<void>
}

export type Visit = {
  readonly page: Page
  /** Errors that the page threw or logged, and requests to other origins: both are to stay empty. */
  readonly faults: string[]
  close(): Promise<void>
}

/** A fresh visitor on the page at `url`, without motion. */
export async function visit(browser: Browser, url: string, options: PageOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`.trim())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      faults.push(`asked ${request.url()}`)
  })
  await options.prepare?.(page)
  await page.goto(`${url}${options.path ?? '/'}`)
  return { page, faults, close: () => context.close() }
}
