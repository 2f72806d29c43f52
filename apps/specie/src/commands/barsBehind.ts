/**
 * `specie bars-behind ADDRESS`: which bars stand behind an address at a final block, recomputed here from the chain and the published lists.
 * The lists come from a server and are held against the chain; its own answer is not asked for.
 */
import type { Digest } from '@specie/coin'
import type { Recomputed, RecomputeRefusal } from '@specie/evidence/allocation'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { facts, moment, type Report, table } from '../terminal/report.ts'

type BarsBehindOptions = {
  readonly block?: string
  readonly digest?: string
  readonly url?: string
  readonly rpc?: string
  readonly data?: string
  readonly json?: boolean
}

export function barsBehind(): Command {
  const command = new Command('bars-behind')
    .argument('<address>', 'whose coins and titles: 0x and 40 hex digits')
    .option('--block <number>', 'at this final block (default: the newest)')
    .option('--digest <digest>', 'what a certificate says; anything else is a failure')
    .option('--url <url>', 'where lists are fetched (default: the programme that runs here)')
    .option('--rpc <url>', 'the chain node to believe (default: RPC_URL, or the local programme’s)')
    .option(
      '--data <folder>',
      'the data directory of the programme that runs here (default: SPECIE_DATA, or ./data)',
    )
    .addHelpText(
      'after',
      '\nThe rule: docs/formats.md, section 13. A block of the past needs a node that keeps past states.',
    )
  return act<[string], BarsBehindOptions>(command, async (address, options): Promise<Report> => {
    const [{ connectChain }, allocation, { servedProgramme }, { getAddress, isAddress }] = await Promise.all([
      import('@specie/coin'),
      import('@specie/evidence/allocation'),
      import('@specie/evidence/verify'),
      import('viem'),
    ])
    if (!isAddress(address)) return misuse(`${address} is no address.`, 'Expected 0x and 40 hex digits.')
    if (options.block !== undefined && !/^(0|[1-9][0-9]{0,14})$/.test(options.block))
      return misuse(`${options.block} is no block’s number.`, 'Expected a whole number.')
    const { livingOwner } = await import('../programme/running.ts')
    const here = livingOwner(options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data')?.address
    const base = (options.url ?? here)?.replace(/\/+$/, '')
    if (base === undefined)
      throw new CommandFailure('unreachable', 'No programme runs here, and no address was given.', {
        code: 'NOT_RUNNING',
        remedy: 'Start it with `npm start`, or name an address: --url https://…',
      })
    const source = (path: string) => fetchBytes(`${base}${path}`)
    const programme = await servedProgramme(source)
    if (programme === undefined)
      return refuse(`${base} does not say which contracts it speaks for.`, { code: 'NO_PROGRAMME' })
    const isOwn = here !== undefined && here.replace(/\/+$/, '') === base
    const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL') ?? (isOwn ? programme.rpcUrl : undefined)
    if (rpcUrl === undefined)
      return refuse('There is no chain node to believe: the server may not name it.', {
        code: 'NO_NODE',
        remedy: 'Name one that you trust: --rpc URL.',
      })
    const { contracts, deployedAtBlock } = programme
    const chain = await connectChain({ rpcUrl, contracts, deployedAtBlock }).catch((cause: unknown) => {
      throw new CommandFailure('unreachable', `The chain node at ${rpcUrl} does not answer as it must.`, {
        code: 'NODE',
        facts: { node: rpcUrl },
        cause,
      })
    })
    const outcome = await allocation.recompute({
      chain,
      deployedAtBlock,
      fetchList: (digest: Digest) => source(`/api/v1/lists/${digest}.csv`),
      address: getAddress(address),
      ...(options.block === undefined ? {} : { block: Number(options.block) }),
    })
    if (!outcome.ok) return refuse(wordsOf(outcome.refusal), { code: outcome.refusal.code })
    const found = outcome.value
    const { says, kindOf } = await import('../holders/says.ts')
    const kind = kindOf(contracts, found)
    const agrees = options.digest === undefined ? null : options.digest.toLowerCase() === found.digest
    return {
      data: { ...dataOf(found), ...kind, agrees, url: base, node: rpcUrl },
      lines: [...linesOf(found, says({ ...found, ...kind })), ...verdictOf(agrees, options.digest)],
      failed: agrees === false,
    }
  })
}

function dataOf(found: Recomputed) {
  const { block, newestFinalBlock, address, behind, shelf, titles, digest, freeze, place, holderCount } =
    found
  return {
    block,
    newestFinalBlock,
    address,
    frozen: freeze ?? null,
    balanceMicrograms: behind.balanceMicrograms,
    coveredMicrograms: behind.coveredMicrograms,
    missingMicrograms: behind.missingMicrograms,
    beforeMicrograms: place.beforeMicrograms,
    bars: behind.spans.map(({ stretch, from, micrograms }) => ({
      vault: stretch.vault,
      barKey: stretch.barKey,
      ...stampOf(found, stretch.barKey),
      fromMicrograms: from,
      micrograms: String(micrograms),
    })),
    titles: titles.map((title) => ({ ...title, ...stampOf(found, title.barKey) })),
    programme: {
      holderCount,
      supplyMicrograms: shelf.supplyMicrograms,
      behindCoinsMicrograms: shelf.behindCoinsMicrograms,
      behindNobodyMicrograms: shelf.behindNobodyMicrograms,
    },
    digest,
  }
}

function stampOf({ barOf }: Recomputed, barKey: string) {
  const bar = barOf(barKey)
  return bar === undefined ? {} : { brand: bar.brand, serial: bar.serial, year: bar.year }
}

function linesOf(found: Recomputed, words: string): string[] {
  const { block, address, behind, shelf, titles, digest } = found
  const bars = behind.spans.map(({ stretch, from, micrograms }) => [
    String(stretch.vault),
    stamped(found, stretch.barKey),
    String(from),
    String(micrograms),
    String(stretch.barMicrograms),
  ])
  return [
    ...facts({
      address,
      block: `${block.number} ${block.hash}, ${moment(block.time)}`,
      coins: `${behind.balanceMicrograms} µg`,
      'gold behind them': `${behind.coveredMicrograms} µg`,
      missing: `${behind.missingMicrograms} µg`,
      'of the programme': `${shelf.behindCoinsMicrograms} µg behind ${shelf.supplyMicrograms} µg of coins of ${found.holderCount} holders, ${shelf.behindNobodyMicrograms} µg behind nobody`,
      digest,
    }),
    '',
    words,
    ...(bars.length === 0 ? [] : ['', ...table(['vault', 'bar', 'from µg', 'µg', 'of µg'], bars)]),
    ...(titles.length === 0
      ? []
      : [
          '',
          ...table(
            ['title', 'vault', 'bar', 'µg', 'standing'],
            titles.map(({ title, vault, barKey, fineMicrograms, standing }) => [
              String(title),
              String(vault),
              stamped(found, barKey),
              String(fineMicrograms),
              standing,
            ]),
          ),
        ]),
    '',
    'Recomputed from the chain’s events and the published lists; the server’s own answer was not asked for.',
  ]
}

function stamped({ barOf }: Recomputed, barKey: string): string {
  const bar = barOf(barKey)
  return bar === undefined ? barKey : `${bar.brand} ${bar.serial}${bar.year === null ? '' : ` (${bar.year})`}`
}

function verdictOf(agrees: boolean | null, digest: string | undefined): string[] {
  if (agrees === null) return []
  return [
    agrees ? 'It is what the certificate says.' : `It is NOT what the certificate says: that says ${digest}.`,
  ]
}

function wordsOf(refusal: RecomputeRefusal): string {
  switch (refusal.code) {
    case 'NOT_FINAL':
      return `Block ${refusal.block} is not final; the newest that is final is ${refusal.newest}.`
    case 'BEFORE_PROGRAMME':
      return `The programme begins at block ${refusal.first}; at block ${refusal.block} there was nothing.`
    case 'LIST_WRONG':
      return `The list of vault ${refusal.vault} that the server gave is not the one sworn to (${refusal.listDigest}).`
    case 'LIST_MISSING':
      return `Vault ${refusal.vault} has a statement, and no event tells which list it swore to.`
    case 'EVENTS_INCOMPLETE':
      return `The transfers that the node gave leave ${refusal.found} µg of coins; the coin says ${refusal.supply} exist. Ask another node.`
  }
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    return await response.bytes()
  } catch (cause) {
    throw new CommandFailure('unreachable', `${url} does not answer.`, {
      code: 'UNREACHABLE',
      facts: { url },
      remedy: 'Look whether the server runs, and whether the address is right.',
      cause,
    })
  }
}

const timeoutMs = 30_000
