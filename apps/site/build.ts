/**
 * Builds the pages into `dist`, when a source is newer than what is there. New files go in before the pages that name
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

/** The folder with the pages and all that they need. Throws when a source does not compile. */
export async function buildSite({ log = () => {}, force = false }: BuildOptions = {}): Promise<string> {
  const built = Math.min(...pages.map((page) => changeOf(join(dist, page))))
  if (!force && newestChange(sources) <= built) return dist
  const startedMs = Date.now()
  log('Building the pages …')
  const fresh = join(folder, 'node_modules', `.build-${process.pid}-${startedMs}`)
  try {
    await bundle(fresh)
    // As old as what it was built from: a source that changed meanwhile is newer.
    for (const page of pages) utimesSync(join(fresh, page), startedMs / 1000, startedMs / 1000)
    replace(fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  log(`Built the pages in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`)
  return dist
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const dist = join(folder, 'dist')
const arrivingSuffix = '.arriving'
/** The public page, the desk, the planner and the two pages of the law: pages of one build, so that they share what they both need and nothing else. */
const pages = ['index.html', 'desk.html', 'mine.html', 'join.html', 'rules.html']
const sources = [
  ...['src', 'public', 'build.ts', 'package.json', ...pages].map((name) => join(folder, name)),
  ...[
    'units/src',
    'client/src',
    'evidence/src/signing',
    'coin/src/generated',
    'mining/src',
    'mining/examples',
    'screening/src/policy',
  ].map((name) => join(folder, '../../packages', name)),
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
      rolldownOptions: { input: pages.map((page) => join(folder, page)) },
    },
  })
}

/** Moves a finished build into place: everything but the pages, then the pages, then out with what no build needs. */
function replace(fresh: string): void {
  const files = filesBelow(fresh).map((path) => relative(fresh, path))
  for (const file of files.filter((name) => !pages.includes(name))) place(fresh, file)
  for (const page of pages) place(fresh, page)
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
