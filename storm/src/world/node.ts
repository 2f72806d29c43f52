/**
 * The chain node of one seed: a real anvil that is started from the founded world, killed hard, and started again from an earlier
 * save, so that its last blocks are lost. Its finality trails by eight blocks: what the storm reorganises is never final.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { demoAccountCount, localChainId } from './cast.ts'
import { endWithUs } from './endWithUs.ts'
import { blockTime, rpc } from './rpc.ts'

export type ChainNode = {
  readonly url: string
  /** Writes its blocks and state to the file. */
  save(path: string): Promise<void>
  /** Ends it at once; its memory is gone. */
  kill(): Promise<void>
  /** Starts it anew from a saved state, at the time that its clock had reached. */
  restart(path: string): Promise<void>
}

/** `from` is a saved state; without it the chain is new and begins at `genesisTime`, in Unix seconds. */
export async function startNode(
  options: { readonly from: string } | { readonly genesisTime: number },
): Promise<ChainNode> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begin = (from: string | undefined, words: readonly string[] = []) => {
    const child = spawn(
      anvilPath(),
      [
        ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(localChainId), '--quiet'],
        ...['--accounts', String(demoAccountCount), '--slots-in-an-epoch', String(finalityBlocks / 2)],
        ...['--gas-limit', '60000000', ...(from === undefined ? [] : ['--load-state', from]), ...words],
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    return endWithUs(child)
  }
  let child =
    'from' in options ? begin(options.from) : begin(undefined, ['--timestamp', String(options.genesisTime)])
  await answering(url, child)
  let clock = 'from' in options ? await blockTime(url, 'latest') : options.genesisTime
  await rpc(url, 'evm_setTime', [clock])
  return {
    url,
    async save(path) {
      const dumped = await rpc(url, 'anvil_dumpState')
      if (typeof dumped !== 'string') throw new Error('anvil_dumpState gave no text.')
      writeFileSync(path, gunzipSync(Buffer.from(dumped.slice(2), 'hex')))
    },
    async kill() {
      clock = await blockTime(url, 'pending').catch(() => clock)
      await killed(child)
    },
    async restart(path) {
      if (readFileSync(path).length === 0) throw new Error(`${path} holds no state.`)
      child = begin(path)
      await answering(url, child)
      clock = Math.max(clock, await blockTime(url, 'latest'))
      await rpc(url, 'evm_setTime', [clock])
    },
  }
}

/** Blocks between the newest and the newest final one. */
export const finalityBlocks = 8

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((done) => {
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`anvil ended with ${child.exitCode} before it answered.`)
    if (
      await rpc(url, 'eth_chainId').then(
        () => true,
        () => false,
      )
    )
      return
    await pause(20)
  }
  throw new Error(`anvil does not answer at ${url}.`)
}

function anvilPath(): string {
  const systems: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'linux',
    darwin: 'darwin',
    win32: 'win32',
  }
  const architectures: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }
  const name = `@foundry-rs/anvil-${systems[process.platform]}-${architectures[process.arch]}`
  // The platform's own program: killed hard, npm's wrapper would leave its child on the port.
  return createRequire(import.meta.resolve('@foundry-rs/anvil/package.json')).resolve(
    `${name}/bin/anvil${process.platform === 'win32' ? '.exe' : ''}`,
  )
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? done(address.port)
          : fail(new Error('No free port.')),
      )
    })
  })
}
