/** GET /certificate/{address}?block=: a page to print of what stands behind an address, and the check of a printed one. */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { getAddress, isAddress } from 'viem'
import { certificate } from '../certificate/certificate.ts'
import { type Language, languages } from '../certificate/texts.ts'
import type { Holders } from '../holders/holders.ts'
import { heldOrProblem } from './desk/holders/refusals.ts'
import { Problem } from './problem.ts'
import type { Sources } from './sources.ts'

export type CertificateService = {
  readonly holders: Holders
  readonly sources: Pick<Sources, 'settings' | 'names'>
  /** The address under which the programme is published; else each visitor's own name for this server. */
  readonly publishedAt: string | undefined
  /** What every visitor's request passes first. */
  readonly guard: MiddlewareHandler
}

// biome-ignore lint/suspicious/noExplicitAny: whatever environment and schema the app has, the page is only added to it.
export function serveCertificate(app: Hono<any, any, any>, service: CertificateService): void {
  const { holders, sources, publishedAt, guard } = service
  const answer = async (context: Context) => {
    context.set('route', '/certificate/{address}')
    const address = context.req.param('address') ?? ''
    const { block, digest = null, language: asked } = context.req.query()
    if (!isAddress(address, { strict: false }))
      throw new Problem('BAD_REQUEST', 'A certificate is asked for by address: 0x and 40 hex digits.')
    if (block !== undefined && !/^(0|[1-9][0-9]{0,14})$/.test(block))
      throw new Problem('BAD_REQUEST', 'block: a whole number is expected.')
    if (digest !== null && !/^0x[0-9a-f]{64}$/.test(digest))
      throw new Problem('BAD_REQUEST', 'digest: 0x and 64 hex digits in lower case are expected.')
    const language = languageOf(asked, context.req.header('accept-language'))
    const held = heldOrProblem(
      await holders.held(getAddress(address), block === undefined ? undefined : Number(block)),
    )
    // What is printed names its block, so the address that leads to it does too.
    if (block === undefined) {
      const to = `/certificate/${held.address}?block=${held.block.number}&language=${language}`
      return new Response(null, {
        status: 302,
        headers: { location: to, 'cache-control': 'no-store', vary: 'accept-language' },
      })
    }
    const page = await certificate({
      held,
      names: await sources.names(),
      programme: sources.settings.name,
      origin: (publishedAt ?? new URL(context.req.url).origin).replace(/\/+$/, ''),
      language,
      printed: digest,
    })
    return new Response(String(page), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        'cache-control': 'no-cache',
        vary: 'accept-language',
      },
    })
  }
  app.get('/certificate/:address', guard, compress(), etag({ weak: true }), answer)
}

/** As asked, else the first of the visitor's languages that the certificate has. */
function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  const wanted = [asked, ...(accepted ?? '').split(',')].map((one) => one?.trim().slice(0, 2).toLowerCase())
  for (const one of wanted) {
    const language = languages.find((known) => known === one)
    if (language !== undefined) return language
  }
  return 'en'
}
