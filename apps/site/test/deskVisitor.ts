/** Somebody at the desk, in a browser of their own, with the demonstration wallet: what tests of the desk and of whole orders share. */
import type { Browser, Page } from 'playwright-core'
import { axeViolations } from './axe.ts'
import { type PageOptions, type Visit, visit } from './browser.ts'

export type DeskVisitor = Visit & {
  /** Goes to a page of the desk by its address behind `#`. */
  open(hash: string): Promise<void>
  /** What is wrong with the page as it stands: rules of accessibility that are broken, and pixels that are wider than the screen. */
  flaws(): Promise<readonly string[]>
  /** Says yes in the wallet, to what is titled so. */
  agree(title: RegExp): Promise<void>
}

/** Signs in as whoever the programme calls so. */
export async function atDesk(
  browser: Browser,
  url: string,
  name: string,
  options: PageOptions = {},
): Promise<DeskVisitor> {
  const one = await visit(browser, url, { ...options, path: `/desk${options.path ?? ''}` })
  const { page } = one
  page.setDefaultTimeout(patienceMs)
  await page.getByRole('button', { name: 'Demonstration wallet' }).click()
  await page.locator('dialog.wallet').getByLabel('Name or role').fill(name)
  await page.locator('.wallet-accounts button').first().click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await agree(page, /^Sign in to/)
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  return {
    ...one,
    open: async (hash) => {
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      await settled(page)
    },
    flaws: async () => {
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      return [...(await axeViolations(page)), ...(wider > 0 ? [`${wider} px wider than the screen`] : [])]
    },
    agree: (title) => agree(page, title),
  }
}

async function agree(page: Page, title: RegExp): Promise<void> {
  const wallet = page.locator('dialog.wallet')
  await wallet.getByRole('heading', { name: title }).waitFor()
  await wallet.locator('.wallet-yes button').click()
}

/** A busy machine is slow, and a person would have looked elsewhere by then. */
const patienceMs = 20_000

/** Until nothing on the page is awaited any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}
