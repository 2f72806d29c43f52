/**
 * Builds the page into `dist`, when a source is newer than what is there. New files go in before the page that names
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
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export type BuildOptions = {
  readonly log?: (line: string) => void
  /** Builds even when nothing changed. */
  readonly force?: boolean
}

/** The folder with `index.html` and all that it needs. Throws when a source does not compile. */
export async function buildSite({ log = () => {}, force = false }: BuildOptions = {}): Promise<string> {
  const page = join(dist, 'index.html')
  if (!force && existsSync(page) && newestChange(sources) <= statSync(page).mtimeMs) return dist
  const startedMs = Date.now()
  log('Building the page …')
  const fresh = join(folder, 'node_modules', `.build-${process.pid}-${startedMs}`)
  try {
    await bundle(fresh)
    // As old as what it was built from: a source that changed meanwhile is newer.
    utimesSync(join(fresh, 'index.html'), startedMs / 1000, startedMs / 1000)
    replace(fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  log(`Built the page in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`)
  return dist
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const dist = join(folder, 'dist')
const arrivingSuffix = '.arriving'
const sources = [
  ...['src', 'public', 'index.html', 'build.ts', 'package.json'].map((name) => join(folder, name)),
  join(folder, '../../packages/units/src'),
]

async function bundle(outDir: string): Promise<void> {
  // Loaded only when there is something to build: Vite takes half a second to load.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}

/** Moves a finished build into place: everything but the page, then the page, then out with what no build needs. */
function replace(fresh: string): void {
  const files = filesBelow(fresh).map((path) => relative(fresh, path))
  for (const file of files.filter((name) => name !== 'index.html')) place(fresh, file)
  place(fresh, 'index.html')
  for (const old of filesBelow(dist)) {
    if (!files.includes(relative(dist, old)) && !old.endsWith(arrivingSuffix)) rmSync(old, { force: true })
  }
}

/** A rename within one folder is the only step that a reader could meet in its middle, and it has none. */
function place(fresh: string, file: string): void {
  const target = join(dist, file)
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
