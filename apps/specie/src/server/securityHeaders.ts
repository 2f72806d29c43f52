/**
 * What a browser is told about every answer: the page runs its own scripts only, talks to its own server only, and is
 * framed by nobody. The public reads may be fetched from anywhere: a stranger's check runs on a stranger's page.
 */
import type { MiddlewareHandler } from 'hono'

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  secure(headers)
  const { path } = context.req
  if (checkWorker.test(path)) headers.set('content-security-policy', forTheCheck)
  if (path === '/verifier.html') headers.set('content-disposition', 'attachment; filename="verifier.html"')
  if (path.startsWith('/api/') && !ownPageOnly.some((one) => path.startsWith(one))) {
    headers.set('access-control-allow-origin', '*')
    headers.set('access-control-expose-headers', 'etag')
    headers.set('cross-origin-resource-policy', 'cross-origin')
  }
}

/** What a session is needed for is for our own page: no other may read it, whatever it brings along. */
const ownPageOnly = ['/api/v1/session', '/api/v1/desk', '/api/v1/live', '/api/v1/local']

/** The script that checks, in a thread of its own, as the site's build names it. */
const checkWorker = /^\/assets\/checkWorker-[\w-]+\.js$/

/**
 * A thread is bound by the answer that its own script came with. This one asks the chain nodes that a visitor names, and hashes in
 * WebAssembly; it can draw nothing, and the pages keep the strict rule.
 */
const forTheCheck = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src *"

/** The same for an answer that no route gave. */
export function securedResponse(response: Response): Response {
  secure(response.headers)
  return response
}

function secure(headers: Headers): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
}

const always = {
  // Charts set styles on their elements; scripts get no such leave.
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
