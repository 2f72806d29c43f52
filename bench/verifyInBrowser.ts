/** The same verification in Chromium: built as the site builds its worker, run in one, with the page's longest pause beside it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../apps/site/test/browser.ts'

export async function measureInBrowser(
  bars: readonly [number, number],
  rounds: number,
): Promise<{ readonly computingMs: number; readonly longestPauseMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'specie-bench-'))
  try {
    const { build } = await import('vite')
    const root = fileURLToPath(new URL('..', import.meta.url))
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
      build: {
        outDir: folder,
        target: 'es2023',
        rolldownOptions: { output: { codeSplitting: false } },
        lib: { entry: join(root, 'bench/verifyWorker.ts'), formats: ['es'], fileName: () => 'worker.js' },
      },
    })
    const worker = readFileSync(join(folder, 'worker.js'))
    const server = createServer((request, response) => {
      const isScript = request.url === '/worker.js'
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? worker : '<!doctype html><title>bench</title>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      page.on('console', (said) => console.error(said.text()))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return await page.evaluate(
        ([barsOfVaults, times]) =>
          new Promise<{ computingMs: number; longestPauseMs: number }>((resolve, reject) => {
            const thread = new Worker('/worker.js', { type: 'module' })
            let longestPauseMs = 0
            let before = performance.now()
            const ticking = setInterval(() => {
              const now = performance.now()
              longestPauseMs = Math.max(longestPauseMs, now - before)
              before = now
            }, 10)
            thread.onmessage = ({ data }) => {
              if (data === 'ready') return thread.postMessage({ barsOfVaults, times })
              clearInterval(ticking)
              if (typeof data === 'number') resolve({ computingMs: data, longestPauseMs })
              else reject(new Error(String(data)))
            }
            thread.onerror = ({ message }) => reject(new Error(message))
          }),
        [bars, rounds] as const,
      )
    } finally {
      await browser.close()
      server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
