/**
 * `specie verify [URL]`: the verdict, check by check. Lists and addresses come from the server and are not believed; the chain node is,
 * and the command says so. Exit code 3 when one check fails.
 */

import type { ClaimedProgramme, KnownAttestor } from '@specie/evidence'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import type { Report } from '../terminal/report.ts'

type VerifyOptions = {
  readonly rpc?: string
  readonly otherRpc: readonly string[]
  readonly known?: string
  readonly clock?: string
  readonly coin?: string
  readonly chain?: string
  readonly data?: string
  readonly facts?: boolean
  readonly json?: boolean
}

export function verify(): Command {
  const command = new Command('verify')
    .argument('[url]', 'where the programme is served (default: the one that runs here)')
    .option('--rpc <url>', 'the chain node to believe (default: RPC_URL, or the local programme’s)')
    .option(
      '--other-rpc <url>',
      'another node, asked for the same block',
      (url: string, before: readonly string[]) => [...before, url],
      [],
    )
    .option(
      '--known <file>',
      'attestors that you know from elsewhere: JSON, [{ "address": "0x…", "name": "…" }]',
    )
    .option(
      '--clock <whose>',
      'own or chain: whose clock says how old things are (chain only for a local chain)',
    )
    .option(
      '--data <folder>',
      'the data directory of the programme that runs here (default: SPECIE_DATA, or ./data)',
    )
    .option('--coin <address>', 'the coin as your wallet or whoever offered it names it')
    .option('--chain <id>', 'the chain that the node must speak for')
    .option('--facts', 'show the facts of passed checks too')
  return act<[string | undefined], VerifyOptions>(command, async (url, options): Promise<Report> => {
    const [evidence, coin] = await Promise.all([import('@specie/evidence'), import('@specie/coin')])
    const own = await addressHere(options)
    const base = withoutSlash(url ?? own ?? nothingRuns())
    const isOwn = own !== undefined && withoutSlash(own) === base
    const programme = await fetchProgramme(base)
    const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL') ?? (isOwn ? programme.rpcUrl : undefined)
    if (rpcUrl === undefined) {
      return refuse('There is no chain node to believe: the one that is checked may not name it.', {
        code: 'NO_NODE',
        facts: { url: base },
        remedy: 'Name one that you trust: --rpc URL.',
      })
    }
    const chain = await coin
      .connectChain({ rpcUrl, contracts: programme.contracts, deployedAtBlock: programme.deployedAtBlock })
      .catch((cause: unknown) => {
        throw new CommandFailure('unreachable', `The chain node at ${rpcUrl} does not answer as it must.`, {
          code: 'NODE',
          facts: { node: rpcUrl },
          cause,
        })
      })
    if (options.chain !== undefined && chain.chainId !== Number(options.chain)) {
      return refuse(`The node speaks for chain ${chain.chainId}, not ${options.chain}.`, {
        code: 'OTHER_CHAIN',
        facts: { node: rpcUrl, chain: String(chain.chainId) },
      })
    }
    const coinAddress = options.coin
    if (coinAddress !== undefined && !isAddressText(coinAddress)) {
      return refuse(`${coinAddress} is no address.`, {
        code: 'NO_ADDRESS',
        remedy: 'Give the coin as your wallet names it: 0x and 40 hex digits.',
      })
    }
    const movesItsClock = isOwn && chain.chainId === coin.localChainId
    const known =
      options.known === undefined ? undefined : attestors(await readText(options.known), options.known)
    const others = await Promise.all(
      options.otherRpc.map((other) => coin.connectChain({ rpcUrl: other, contracts: programme.contracts })),
    )
    const verdict = await evidence.verify({
      chain,
      programme,
      build: coin.build,
      fetchList: (digest) => fetchBytes(`${base}/api/v1/lists/${digest}.csv`),
      fetchShown: async () => {
        const [reserve, vaults] = await Promise.all([
          fetchJson(`${base}/api/v1/reserve`),
          fetchJson(`${base}/api/v1/vaults`),
        ])
        return evidence.shownByServer(reserve, vaults)
      },
      ...(known === undefined ? {} : { knownAttestors: known }),
      ...(others.length === 0 ? {} : { otherNodes: others }),
      ...(coinAddress === undefined ? {} : { coinAddress }),
      clock: options.clock === 'chain' || (options.clock === undefined && movesItsClock) ? 'chain' : 'own',
    })
    const source =
      options.rpc !== undefined || fromEnvironment('RPC_URL') !== undefined
        ? `node ${rpcUrl}, which you named`
        : `node ${rpcUrl}, that of the programme that runs here`
    return {
      data: { ...verdict, url: base, node: rpcUrl },
      lines: [
        `${evidence.printable(base)}: lists and addresses (checked, not believed)`,
        evidence.printable(source),
        '',
        evidence
          .renderVerdict(verdict, { colour: process.stdout.isTTY === true, facts: options.facts === true })
          .trimEnd(),
      ],
      failed: verdict.result === 'fail',
    }
  })
}

/** What runs in the data directory of this machine; a node may be taken from it alone, not from a stranger that is checked. */
async function addressHere(options: VerifyOptions): Promise<string | undefined> {
  const { livingOwner } = await import('../programme/running.ts')
  return livingOwner(options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data')?.address
}

function nothingRuns(): never {
  throw new CommandFailure('unreachable', 'No programme runs here, and no address was given.', {
    code: 'NOT_RUNNING',
    remedy: 'Start it with `npm start`, or name an address: specie verify https://…',
  })
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

async function fetchProgramme(base: string): Promise<ClaimedProgramme & { readonly rpcUrl?: string }> {
  const answer = await fetchJson(`${base}/api/v1/programme`)
  if (isRecord(answer) && isRecord(answer.chain) && isRecord(answer.chain.contracts)) {
    const { chainId, contracts, deployedAtBlock, rpcUrl } = answer.chain
    if (typeof chainId === 'number' && typeof deployedAtBlock === 'number' && isContracts(contracts)) {
      return { chainId, contracts, deployedAtBlock, ...(typeof rpcUrl === 'string' ? { rpcUrl } : {}) }
    }
  }
  return refuse(`${base} does not say which contracts it speaks for.`, {
    code: 'NO_PROGRAMME',
    facts: { url: `${base}/api/v1/programme` },
  })
}

function attestors(text: string, file: string): readonly KnownAttestor[] {
  const value: unknown = JSON.parse(text)
  const found = (Array.isArray(value) ? value : []).flatMap((one) =>
    isRecord(one) && isAddressText(one.address) && typeof one.name === 'string'
      ? [{ address: one.address, name: one.name }]
      : [],
  )
  if (found.length > 0) return found
  return refuse(`${file} names no attestor.`, {
    code: 'NO_ATTESTORS',
    facts: { file },
    remedy: 'Write [{ "address": "0x…", "name": "…" }].',
  })
}

async function fetchJson(url: string): Promise<unknown> {
  const text = new TextDecoder().decode(await fetchBytes(url))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CommandFailure('unreachable', `${url} gave no JSON.`, {
      code: 'NOT_JSON',
      facts: { url },
      cause,
    })
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of response.body ?? []) {
      length += part.length
      if (length > maximumBytes) throw new Error('gives more bytes than any list has')
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    const reason = inner instanceof Error ? inner.message : String(inner)
    throw new CommandFailure('unreachable', `${url} does not answer: ${reason}.`, {
      code: 'UNREACHABLE',
      facts: { url },
      remedy: 'Look whether the server runs, and whether the address is right.',
      cause,
    })
  }
}

function isContracts(value: Readonly<Record<string, unknown>>): value is ClaimedProgramme['contracts'] {
  return ['reserve', 'coin', 'barTitle', 'council', 'settlement'].every((name) => isAddressText(value[name]))
}

function isAddressText(value: unknown): value is `0x${string}` {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const timeoutMs = 30_000
/** A million bars of the longest lines. */
const maximumBytes = 480_000_000
