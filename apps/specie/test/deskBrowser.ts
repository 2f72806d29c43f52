/** The demonstration at work, and its people in browsers of their own: what every test of the desk's pages begins with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '@specie/site'
import { launchBrowser, type PageOptions } from '@specie/site/browser'
import { atDesk, type DeskVisitor } from '@specie/site/desk-visitor'
import type { Programme } from '../src/programme/programme.ts'
import { startProgramme } from '../src/programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../src/programme/startSettings.ts'

export type DeskBrowser = {
  /** Whoever is at the desk already stays where they are; with options it is always somebody new. */
  person(name: string, options?: PageOptions): Promise<DeskVisitor>
  /**
   * All but the newest few go home: one address may keep a dozen live streams open and sign in so often in a minute, and all these
   * people are at one.
   */
  leave(): Promise<void>
  /** Errors that anybody's page threw or logged so far, and requests to other origins. */
  faults(): readonly string[]
  /** The local chain makes a block when there is something to put in, and calls one final when two more stand on it. */
  theChainGoesOn(): Promise<void>
  /** What stands behind the pages. */
  readonly programme: Programme
  close(): Promise<void>
}

export async function deskBrowser(): Promise<DeskBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'specie-desk-'))
  const visitors: { readonly name: string | null; readonly visitor: DeskVisitor }[] = []
  const faults: string[][] = []
  const [browser, started] = await Promise.all([
    launchBrowser(),
    demonstrationHere().then((demonstration) =>
      startProgramme({
        dataDirectory: join(home, 'data'),
        port: 0,
        host: 'localhost',
        demonstration,
        work: officeOfTheCast,
        buildPage: (log) => buildSite({ log }),
        log: () => {},
      }),
    ),
  ])
  return {
    async person(name, options) {
      const here = visitors.find((one) => one.name === name)
      if (here !== undefined && options === undefined) return here.visitor
      const visitor = await atDesk(browser, started.address, name, options ?? {})
      visitors.push({ name: options === undefined ? name : null, visitor })
      faults.push(visitor.faults)
      return visitor
    },
    async leave() {
      const going = visitors.splice(0, Math.max(0, visitors.length - mostStaying))
      for (const { visitor } of going) await visitor.close()
    },
    programme: started.programme,
    faults: () => faults.flat(),
    async theChainGoesOn() {
      const { localChain } = started.programme
      if (localChain === null) throw new Error('The demonstration has a chain of its own.')
      for (const _ of [1, 2]) await localChain.advance(10)
    },
    async close() {
      await browser.close()
      await started.close()
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
    },
  }
}

const mostStaying = 6
