/**
 * Completes package-lock.json with the platform packages that the registry in use did not serve.
 * A lock made without them is refused by `npm ci` wherever the registry does have them; with these
 * entries (exact version, no digest) it is accepted everywhere, and a platform fetches only its own.
 * Run after every change of dependencies; `--check` only reports.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version: string
  optional?: true
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> }
const known = new Set(Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, '')))
const missing: string[] = []

for (const [place, entry] of Object.entries({ ...lock.packages })) {
  if (!place.startsWith('node_modules/')) continue
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (known.has(name) || !/^\d/.test(version)) continue
    const platform = platformOf(name)
    if (platform === undefined) throw new Error(`${name}: no platform in its name; add the entry by hand.`)
    missing.push(name)
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platform }
  }
}

if (missing.length === 0) console.log('package-lock.json is complete.')
else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.join(', ')}. Run: node scripts/complete-lock.ts`)
  process.exitCode = 1
} else {
  const places = Object.entries(lock.packages)
  lock.packages = Object.fromEntries(places.sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`Added to package-lock.json: ${missing.join(', ')}.`)
}

function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined {
  const os = ['darwin', 'linux', 'win32', 'android'].find((word) => name.includes(word))
  const cpu = name.includes('arm64') ? 'arm64' : /amd64|x64/.test(name) ? 'x64' : undefined
  if (os === undefined || cpu === undefined) return undefined
  return { cpu: [cpu], os: [os], ...(name.endsWith('musl') ? { libc: ['musl'] } : {}) }
}
