#!/usr/bin/env node
/**
 * What `npx specie` links to. Plain JavaScript, so that an old Node of the system can read it: the program itself is
 * TypeScript and needs Node 24, which npm installed beside it as the package `node`; an older one starts that and steps aside.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./src/bin.ts', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= 24) await import('./src/bin.ts')
else process.exitCode = startWithOwnNode()

function startWithOwnNode() {
  try {
    const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node')
    const child = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
    if (child.error !== undefined) throw child.error
    return child.status ?? 1
  } catch (cause) {
    console.error(
      `specie needs Node 24; this is Node ${process.versions.node}, and the one that npm installs beside it cannot be started (${cause}).\n` +
        'Run `npm ci` in the folder of Specie, then `npx specie` there; or install Node 24 and try again.',
    )
    return 2
  }
}
