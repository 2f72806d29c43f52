/**
 * The built site, read once and served from memory: only files that were there at the start can be asked for, so no path
 * leads anywhere else. Built files carry a digest in their name and never change; the page itself is always asked for anew.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

export type SiteFile = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly headers: Readonly<Record<string, string>>
}

/** By path as asked for, `/` included. Throws where the directory holds no page. */
export function readSite(directory: string): ReadonlyMap<string, SiteFile> {
  if (!existsSync(directory) || !readdirSync(directory).some((name) => name.endsWith('.html'))) {
    throw new Error(`The site is not built: ${directory} has no page.`)
  }
  const files = new Map<string, SiteFile>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const asked = path.slice(directory.length).split(sep).join('/')
    const name = asked.startsWith('/') ? asked : `/${asked}`
    const body = new Uint8Array(readFileSync(path))
    const type = types[extname(name)] ?? 'application/octet-stream'
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    files.set(name, {
      body,
      gzipped: compressible.test(type) ? new Uint8Array(gzipSync(body, { level: 9 })) : null,
      headers: {
        'content-type': type,
        etag,
        'cache-control': cachingOf(name),
      },
    })
  }
  const page = files.get('/index.html')
  if (page !== undefined) files.set('/', page)
  for (const name of ['desk', 'mine', 'join', 'rules']) {
    const file = files.get(`/${name}.html`)
    if (file !== undefined) files.set(`/${name}`, file)
  }
  return files
}

/** The colours' script must be there before the page is painted, so who has it does not ask for it again that week. */
function cachingOf(name: string): string {
  if (name.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return name === '/theme.js' ? 'public, max-age=604800' : 'no-cache'
}

/** The answer for a file: compressed where the browser takes it, nothing where it has it already. */
export function fileResponse(file: SiteFile, request: Request): Response {
  const vary = file.gzipped === null ? {} : { vary: 'accept-encoding' }
  if (request.headers.get('if-none-match')?.includes(file.headers.etag ?? '-')) {
    return new Response(null, { status: 304, headers: { ...file.headers, ...vary } })
  }
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  if (file.gzipped !== null && takesGzip) {
    return new Response(file.gzipped, {
      headers: {
        ...file.headers,
        ...vary,
        etag: `W/${file.headers.etag}`,
        'content-encoding': 'gzip',
        'content-length': String(file.gzipped.length),
      },
    })
  }
  return new Response(file.body, {
    headers: { ...file.headers, ...vary, 'content-length': String(file.body.length) },
  })
}

const compressible = /^text\/|json|javascript|svg/

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.sha256': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
}
