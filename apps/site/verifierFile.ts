/**
 * The verifier as one file: script, worker, WebAssembly and styles inside, nothing asked of anywhere but the programme and the nodes that are
 * typed into it. `npm run verifier` writes it; the site's build publishes it with its digest.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

export type VerifierFile = {
  readonly html: string
  /** SHA-256, 64 hex digits. */
  readonly digest: string
}

/** The same sources give the same bytes. */
export async function makeVerifierFile(): Promise<VerifierFile> {
  const scratch = await mkdtemp(join(tmpdir(), 'specie-verifier-'))
  try {
    const worker = await bundle('src/check/checkWorker.ts', join(scratch, 'worker'))
    const page = await bundle('src/verifier/main.tsx', join(scratch, 'page'))
    const html = assemble(page, worker)
    return { html, digest: createHash('sha256').update(html).digest('hex') }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** As `sha256sum` writes and reads it. */
export function digestLine({ digest }: VerifierFile): string {
  return `${digest}  verifier.html\n`
}

async function bundle(entry: string, outDir: string): Promise<string> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: true,
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
      lib: { entry: join(folder, entry), formats: ['es'], fileName: () => 'script.js' },
    },
  })
  return readFileSync(join(outDir, 'script.js'), 'utf8')
}

function assemble(page: string, worker: string): string {
  const [script, thread] = [insideScript(page), insideScript(worker)]
  // Throws where it is no plain script: one that waits at its top, or imports, would not start from a disk.
  new Script(thread)
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'connect-src *',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Specie: check a gold programme</title>
<style>${styles()}</style>
</head>
<body>
<div id="page"></div>
<script type="text/plain" id="worker">${thread}</script>
<script type="module">${script}</script>
</body>
</html>
`
}

/** Nothing in a script may look like its end or like a comment; inside strings and patterns the backslash changes nothing. */
function insideScript(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

/** The site's look with the letters that a computer has: fonts would be most of the file. */
function styles(): string {
  const parts = ['values', 'type', 'frame', 'check', 'checkNow', 'reading', 'paper'].map((name) =>
    readFileSync(join(folder, 'src/style', `${name}.css`), 'utf8'),
  )
  return parts.join('\n').replace(/@font-face\s*\{[^}]*\}\s*/g, '')
}

const folder = fileURLToPath(new URL('.', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await makeVerifierFile()
  const target = process.argv[2] ?? 'verifier.html'
  await writeFile(target, file.html)
  console.log(`${target}: ${Math.round(file.html.length / 1024)} kB\nSHA-256 ${file.digest}`)
}
