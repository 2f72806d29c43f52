/**
 * Builds the pages into `dist`, and what renders the investor's pages on the server into `dist-server`, when a source is newer than what is there. New files go in before the pages that name
 * them and old ones out after, so that a server reading `dist` meanwhile, or a second build, always finds a whole page.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'
import { drawPreview } from './src/preview/draw.ts'

export type BuildOptions = {
  readonly log?: (line: string) => void
  /** Builds even when nothing changed. */
  readonly force?: boolean
}

/** The folder with the pages and all that they need. Throws when a source does not compile. */
export async function buildSite({ log = () => {}, force = false }: BuildOptions = {}): Promise<string> {
  const built = Math.min(
    ...pages.map((page) => changeOf(join(dist, page))),
    ...Object.values(serverFiles).map((name) => changeOf(join(serverDist, name))),
  )
  if (!force && newestChange(sources) <= built) return dist
  const startedMs = Date.now()
  log('Building the pages …')
  const fresh = join(folder, 'node_modules', `.build-${process.pid}-${startedMs}`)
  try {
    const [forBrowser, forServer] = [join(fresh, 'browser'), join(fresh, 'server')]
    await bundle(forBrowser, forServer)
    // As old as what it was built from: a source that changed meanwhile is newer.
    for (const page of pages) utimesSync(join(forBrowser, page), startedMs / 1000, startedMs / 1000)
    for (const file of filesBelow(forServer)) utimesSync(file, startedMs / 1000, startedMs / 1000)
    replace(forBrowser, dist, pages)
    replace(forServer, serverDist, Object.values(serverFiles))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  log(`Built the pages in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`)
  return dist
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const dist = join(folder, 'dist')
/** Never served: read by `pages.ts` alone. */
const serverDist = join(folder, 'dist-server')
const arrivingSuffix = '.arriving'
/** The desk, the planner and the two pages of the law: pages of one build with the investor's, so that they share what they both need and nothing else. */
const pages = ['desk.html', 'mine.html', 'join.html', 'rules.html']
/** What every investor's page is filled into. */
const template = 'public.html'
const serverFiles = { template, manifest: 'manifest.json', render: 'render.js' } as const
const sources = [
  ...['src', 'public', 'build.ts', 'verifierFile.ts', 'package.json', template, ...pages].map((name) =>
    join(folder, name),
  ),
  ...[
    'units/src',
    'client/src',
    'evidence/src',
    'register/src',
    'coin/src',
    'mining/src',
    'mining/examples',
    'screening/src/policy',
  ].map((name) => join(folder, '../../packages', name)),
]

async function bundle(forBrowser: string, forServer: string): Promise<void> {
  // Loaded only when there is something to build: Vite takes half a second to load.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  const common: InlineConfig = { root: folder, configFile: false, logLevel: 'warn', plugins: [react()] }
  await build({
    ...common,
    build: {
      outDir: forBrowser,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      manifest: serverFiles.manifest,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [template, ...pages].map((page) => join(folder, page)) },
    },
    // The same parser without Node's buffers and streams.
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
    // Hashing waits for its WebAssembly at the top of a module, which only modules may.
    worker: { format: 'es' },
  })
  await build({
    ...common,
    // React in its production form, whatever the server's NODE_ENV says.
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, 'src/public/render.tsx'),
      outDir: forServer,
      emptyOutDir: true,
      target: 'node24',
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: serverFiles.render, codeSplitting: false } },
    },
  })
  writeFileSync(join(forBrowser, 'preview.png'), drawPreview())
  const { digestLine, makeVerifierFile } = await import('./verifierFile.ts')
  const verifier = await makeVerifierFile()
  writeFileSync(join(forBrowser, 'verifier.html'), verifier.html)
  writeFileSync(join(forBrowser, 'verifier.sha256'), digestLine(verifier))
  for (const name of [serverFiles.template, serverFiles.manifest]) {
    renameSync(join(forBrowser, name), join(forServer, name))
  }
}

/** Moves a finished build into place: everything but what names the rest, then that, then out with what no build needs. */
function replace(fresh: string, place: string, last: readonly string[]): void {
  const files = filesBelow(fresh).map((path) => relative(fresh, path))
  for (const file of files.filter((name) => !last.includes(name))) put(fresh, place, file)
  for (const file of last) put(fresh, place, file)
  for (const old of filesBelow(place)) {
    if (!files.includes(relative(place, old)) && !old.endsWith(arrivingSuffix)) rmSync(old, { force: true })
  }
}

/** A rename within one folder is the only step that a reader could meet in its middle, and it has none. */
function put(fresh: string, place: string, file: string): void {
  const target = join(place, file)
  mkdirSync(dirname(target), { recursive: true })
  const arriving = `${target}.${process.pid}${arrivingSuffix}`
  copyFileSync(join(fresh, file), arriving)
  const { atime, mtime } = statSync(join(fresh, file))
  utimesSync(arriving, atime, mtime)
  renameSync(arriving, target)
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** 0 where there is no such file yet: then everything is newer. */
function changeOf(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}

/** Folders count too: theirs is the time when a file in them was last added or taken away. */
function newestChange(paths: readonly string[]): number {
  const changes = paths.map((path) => {
    const found = statSync(path)
    if (!found.isDirectory()) return found.mtimeMs
    return Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))))
  })
  return Math.max(0, ...changes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await buildSite({ log: console.log, force: process.argv.includes('--force') }))
}
