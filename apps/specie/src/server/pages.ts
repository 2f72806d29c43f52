/**
 * The investor's pages, rendered here with the answers of this very server, so that each reads without a script. A page of one block, second
 * and address is rendered once and given to all; while the chain is silent each is rendered for itself, and says so.
 */
import type { Pages } from '@specie/site/pages'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Incoming } from './callerAddress.ts'
import type { Snapshots } from './reading/snapshot.ts'

export type PagesOptions = {
  readonly pages: Pages
  readonly snapshots: Snapshots
  /** The address under which the programme is published; else each visitor's own name for this server. */
  readonly publishedAt: string | undefined
  /** What every visitor's request passes first. */
  readonly guard: MiddlewareHandler
}

/** The environment of a request that this server makes of itself for a page: no visitor's allowance is spent, no line is logged. */
export type OwnRequest = Incoming & { readonly forPage?: typeof forPage }

const forPage = Symbol('asked for a page')

export function isForPage(context: Context): boolean {
  return (context.env as OwnRequest | undefined)?.forPage === forPage
}

// biome-ignore lint/suspicious/noExplicitAny: whatever environment and schema the app has, pages are only added to it.
export function servePages(app: Hono<any, any, any>, options: PagesOptions): void {
  const { pages, snapshots } = options
  // Under the name that the visitor asked by: some answers are given under the programme's own names alone.
  const askAt = (origin: string) => async (path: string) => {
    const answer = await app.request(`${origin}${path}`, {}, { forPage } satisfies OwnRequest)
    return { status: answer.status, body: (await answer.json().catch(() => null)) as unknown }
  }
  let moment = ''
  const kept = new Map<string, ReturnType<Pages['answer']>>()

  const serve: MiddlewareHandler = async (context, next) => {
    const { path, url } = context.req
    const { search, origin: asked } = new URL(url)
    const origin = options.publishedAt ?? asked
    const request = {
      path,
      search,
      origin,
      acceptLanguage: context.req.header('accept-language') ?? null,
      cookie: context.req.header('cookie') ?? null,
    }
    const now = await momentOf(snapshots)
    if (now !== moment || now === '') {
      moment = now
      kept.clear()
    }
    const question = `${asked} ${origin} ${path}${search}`
    const shared = now !== '' && path !== '/' && kept.size < mostKept
    const rendering = (shared ? kept.get(question) : undefined) ?? pages.answer(request, askAt(asked))
    if (shared) {
      kept.set(question, rendering)
      rendering.catch(() => kept.delete(question))
    }
    const page = await rendering
    if (page === null) return next()
    context.set('route', 'page')
    if (page.kind === 'feed') {
      return new Response(page.xml, {
        headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' },
      })
    }
    if (page.kind === 'elsewhere') {
      const { to, status } = page
      return new Response(null, {
        status,
        headers: { location: to, vary: 'accept-language, cookie', 'cache-control': 'no-cache' },
      })
    }
    return new Response(page.html, {
      status: page.status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        // The verifier on somebody's disk compares what the pages carry; there is nothing here that is not for everybody.
        'access-control-allow-origin': '*',
      },
    })
  }
  const inLanguage = '/:language{en|ru|be|zh}'
  for (const path of ['/', inLanguage, `${inLanguage}/:page{[a-z]*}`, `${inLanguage}/news.atom`]) {
    app.get(path, options.guard, compress(), etag({ weak: true }), serve)
  }
}

/** The block and second that answers are of; nothing while the chain is silent. */
async function momentOf(snapshots: Snapshots): Promise<string> {
  try {
    const { block, countedAt } = await snapshots.current()
    return `${block.hash} ${countedAt}`
  } catch {
    return '' // the page itself says that the chain does not answer
  }
}

const mostKept = 200
