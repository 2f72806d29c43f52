/**
 * Where anvil's own program lies. Not npm's wrapper around it: killed hard, the wrapper leaves its child on the port.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Path of the platform's binary. Throws when npm has not installed it for this platform. */
export function anvilBinary(): string {
  const system = systems[process.platform]
  const architecture = architectures[process.arch]
  const name = `@foundry-rs/anvil-${system}-${architecture}/bin/anvil${process.platform === 'win32' ? '.exe' : ''}`
  // The wrapper depends on the platform's package, so it is looked up as the wrapper would.
  const fromWrapper = createRequire(import.meta.resolve('@foundry-rs/anvil/package.json'))
  try {
    const path = fromWrapper.resolve(name)
    if (existsSync(path)) return path
  } catch (cause) {
    throw new Error(missing(name), { cause })
  }
  throw new Error(missing(name))
}

function missing(name: string): string {
  return (
    `The chain node ${name} is not installed on ${process.platform} ${process.arch}. ` +
    'Run `npm ci` again with optional packages allowed, or name a node of your own in RPC_URL.'
  )
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'win32' }
const architectures: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }
