/**
 * The investor's pages for a server: a request in, a page out, with every figure that the page shows already in it. Which files a page
 * needs, the build's manifest says; the figures come through `ask`, from the server's own API.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Render from './src/public/render.tsx'

export type PageAnswer = { readonly status: number; readonly body: unknown }

export type PageRequest = {
  readonly path: string
  /** With its question mark, or nothing. */
  readonly search: string
  readonly origin: string
  readonly acceptLanguage: string | null
  readonly cookie: string | null
}

export type PageResponse =
  | { readonly kind: 'page'; readonly status: 200 | 404; readonly html: string }
  | { readonly kind: 'feed'; readonly xml: string }
  | { readonly kind: 'elsewhere'; readonly status: 302 | 308; readonly to: string }

export type Pages = {
  /** Null where the path is none of the pages'. What `ask` throws, this throws. */
  answer(request: PageRequest, ask: (path: string) => Promise<PageAnswer>): Promise<PageResponse | null>
}

/** Of the build whose served files are in this directory, as `buildSite` returned it; null where no pages are rendered beside it. */
export async function openPages(siteDirectory: string, now: () => number = Date.now): Promise<Pages | null> {
  const folder = `${siteDirectory.replace(/[\\/]$/, '')}-server`
  const bundle = join(folder, 'render.js')
  if (!existsSync(bundle)) return null
  // A process that builds anew must not get the module it loaded before.
  const render: typeof Render = await import(`${pathToFileURL(bundle).href}?of=${statSync(bundle).mtimeMs}`)
  const template = withStyles(readFileSync(join(folder, 'public.html'), 'utf8'), siteDirectory)
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

  return {
    async answer({ path, search, origin, acceptLanguage, cookie }, ask) {
      if (path === '/') {
        const locale = render.chooseLocale(acceptLanguage, render.rememberedLocale(cookie))
        // Bars had their addresses here once.
        const page = /[?&](bar|query|vault|brand|state)=/.test(search) ? 'bars' : 'overview'
        return { kind: 'elsewhere', status: 302, to: render.pagePath({ locale, page }) + search }
      }
      const bare = /^\/(en|ru|be|zh)$/.exec(path)
      if (bare !== null) return { kind: 'elsewhere', status: 308, to: `${path}/${search}` }
      const feedOf = /^\/([a-z]{2})\/news\.atom$/.exec(path)?.[1]
      if (render.isLocale(feedOf)) return { kind: 'feed', xml: await render.renderFeed(feedOf, origin, ask) }
      const inLanguage = /^\/(?:en|ru|be|zh)\/(?=[a-z]*$)/.exec(path)
      if (inLanguage === null) return null
      const place = render.placeAt(path) ?? render.placeAt(inLanguage[0])
      if (place === null) return null
      const found = render.placeAt(path) !== null
      const {
        lang,
        head,
        body,
        given,
        found: filled,
      } = await render.renderPage({ ...place, origin, search }, ask, now(), found)
      const preloads = preloadsOf(manifest, [
        `src/language/${place.locale}/index.ts`,
        ...(filled ? [render.sourceOf(place.page)] : []),
      ])
      const html = template
        .replace('<html lang="en">', `<html lang="${lang}">`)
        .replace('<!--head-->', () => [head, ...preloads].join('\n    '))
        .replace('<!--page-->', () => body)
        .replace('>null</script>', () => `>${given}</script>`)
      return { kind: 'page', status: filled ? 200 : 404, html }
    },
  }
}

/**
 * With the style in the page itself: a few kilobytes that no first view then has to go and ask for. Here a face that is not there at once waits for
 * the next page, so that no line moves while somebody reads it; the desk and its like swap it in, being laid out for no other.
 */
function withStyles(template: string, siteDirectory: string): string {
  return template.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_, file: string) => {
    const style = readFileSync(join(siteDirectory, file), 'utf8')
    return `<style>${style.replaceAll(/font-display:\s*swap/g, 'font-display:optional')}</style>`
  })
}

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
  >
>

/** The scripts that these sources became, with all that they import, so that the browser need not find out one by one. */
function preloadsOf(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const files = new Set<string>()
  const styles = new Set<string>()
  const add = (source: string) => {
    const chunk = manifest[source]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    for (const one of chunk.imports ?? []) add(one)
  }
  for (const source of sources) add(source)
  return [
    ...[...styles].map((file) => `<link rel="stylesheet" href="/${file}" />`),
    ...[...files].map((file) => `<link rel="modulepreload" href="/${file}" crossorigin />`),
  ]
}
