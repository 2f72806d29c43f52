/**
 * `specie verify [URL]`: the verdict, check by check. Lists and addresses come from the server and are not believed; the chain node is,
 * and the command says so. `--report FILE` runs a saved check again and says where it comes out otherwise. Exit code 3 when one check
 * fails, or when a report does not come out as it says.
 */

import { writeFile } from 'node:fs/promises'
import type { CheckReport, CheckSettings, KnownAttestor, LogHead } from '@specie/evidence'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, refuse } from '../terminal/failure.ts'
import { fetchBytes } from '../terminal/fetchBytes.ts'
import { readBytes, readText } from '../terminal/readText.ts'
import type { Report } from '../terminal/report.ts'

type VerifyOptions = {
  readonly rpc?: string
  readonly otherRpc: readonly string[]
  readonly known?: string
  readonly clock?: string
  readonly coin?: string
  readonly chain?: string
  readonly data?: string
  readonly policy?: string
  readonly memory?: string
  readonly otherList: readonly string[]
  readonly save?: string
  readonly report?: string
  readonly facts?: boolean
  readonly json?: boolean
}

export function verify(): Command {
  const several = (one: string, before: readonly string[]) => [...before, one]
  const command = new Command('verify')
    .argument('[url]', 'where the programme is served (default: the one that runs here)')
    .option('--rpc <url>', 'the chain node to believe (default: RPC_URL, or the local programme’s)')
    .option('--other-rpc <url>', 'another node, asked for the same block', several, [])
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
    .option('--policy <file>', 'the witnesses of the public log that you trust (C2SP tlog-policy)')
    .option('--memory <file>', 'where the log’s head is kept from one check to the next')
    .option(
      '--other-list <file>',
      'a list that another issuer publishes: our own form, or CSV in the LBMA’s columns',
      several,
      [],
    )
    .option('--save <file>', 'keep a report that nobody signs: .json to run again, .html to print')
    .option('--report <file>', 'run a saved check again, at its block, and say where it differs')
    .option('--facts', 'show the facts of passed checks too')
  return act<[string | undefined], VerifyOptions>(command, async (url, options): Promise<Report> => {
    const [evidence, { localChainId }] = await Promise.all([
      import('@specie/evidence'),
      import('@specie/coin'),
    ])
    const before = options.report === undefined ? null : await savedReport(options.report)
    const own = await addressHere(options)
    const base = withoutSlash(url ?? before?.server ?? own ?? nothingRuns())
    const isOwn = own !== undefined && withoutSlash(own) === base
    const source = (path: string) => fetchBytes(base + path)
    const served = await evidence.servedProgramme(source)
    if (served === undefined)
      return refuse(`${base} does not say which contracts it speaks for.`, {
        code: 'NO_PROGRAMME',
        facts: { url: `${base}/api/v1/programme` },
      })
    const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL') ?? (isOwn ? served.rpcUrl : undefined)
    if (rpcUrl === undefined) {
      return refuse('There is no chain node to believe: the one that is checked may not name it.', {
        code: 'NO_NODE',
        facts: { url: base },
        remedy: 'Name one that you trust: --rpc URL.',
      })
    }
    const settings = await settingsOf(options, before, base, rpcUrl)
    const movesItsClock = isOwn && served.chainId === localChainId
    const clock =
      options.clock === 'chain' || (options.clock === undefined && movesItsClock) ? 'chain' : 'own'
    const { report, verdict } = await evidence
      .publicCheck(source, { ...settings, clock })
      .catch((error: unknown) => {
        if (!(error instanceof evidence.CheckImpossible)) throw error
        throw new CommandFailure('unreachable', error.message, {
          code: error.code,
          facts: { node: rpcUrl },
          cause: error.cause,
        })
      })
    const { block } = report
    if (options.chain !== undefined && verdict.chainId !== Number(options.chain)) {
      return refuse(`The programme is of chain ${verdict.chainId}, not ${options.chain}.`, {
        code: 'OTHER_CHAIN',
        facts: { node: rpcUrl, chain: String(verdict.chainId) },
      })
    }
    if (options.save !== undefined) {
      const text = options.save.endsWith('.html')
        ? evidence.checkReportPage(report)
        : evidence.printCheckReport(report)
      await writeFile(options.save, text)
    }
    if (options.memory !== undefined && verdict.logHead !== null)
      await writeFile(options.memory, `${JSON.stringify(verdict.logHead, null, 2)}\n`)
    const differences = before === null ? [] : evidence.differencesOf(before, report)
    const named =
      options.rpc !== undefined || fromEnvironment('RPC_URL') !== undefined
        ? `node ${rpcUrl}, which you named`
        : `node ${rpcUrl}, that of the programme that runs here`
    const again =
      before === null
        ? []
        : [
            '',
            differences.length === 0
              ? `The report holds: run again at block ${block?.number ?? 'none'}, every check comes out as it says.`
              : `NO: the report does not hold; it differs in ${differences.length} places.`,
            ...differences.map((one) =>
              evidence.printable(`  ${one.check}: the report says ${one.before}; now ${one.now}`),
            ),
          ]
    return {
      data: { ...verdict, url: base, node: rpcUrl, ...(before === null ? {} : { differences }) },
      lines: [
        `${evidence.printable(base)}: lists and addresses (checked, not believed)`,
        evidence.printable(named),
        ...(before === null
          ? []
          : [`by the clock of the report: ${new Date(before.checkedAt * 1000).toISOString()}`]),
        '',
        evidence
          .renderVerdict(verdict, { colour: process.stdout.isTTY === true, facts: options.facts === true })
          .trimEnd(),
        ...again,
        ...(options.save === undefined ? [] : [`Kept in ${options.save}; nobody signed it.`]),
      ],
      failed: before === null ? verdict.result === 'fail' : differences.length > 0,
    }
  })
}

async function settingsOf(
  options: VerifyOptions,
  before: CheckReport | null,
  server: string,
  rpcUrl: string,
): Promise<CheckSettings> {
  const { coin, known, policy, memory } = options
  if (coin !== undefined && !isAddressText(coin)) {
    return refuse(`${coin} is no address.`, {
      code: 'NO_ADDRESS',
      remedy: 'Give the coin as your wallet names it: 0x and 40 hex digits.',
    })
  }
  const { foreignListOf } = await import('@specie/evidence')
  const foreignLists = await Promise.all(
    options.otherList.map(async (file) => {
      const bytes = await readBytes(file)
      try {
        return foreignListOf(file, bytes)
      } catch (error) {
        return refuse(error instanceof Error ? error.message : String(error), {
          code: 'NO_LIST',
          facts: { file },
        })
      }
    }),
  )
  const lacking = before?.foreignLists.find(({ digest }) =>
    foreignLists.every((one) => one.digest !== digest),
  )
  if (lacking !== undefined) {
    return refuse(`The report compared with ${lacking.name}, which was not brought.`, {
      code: 'LIST_MISSING',
      facts: { file: lacking.name, digest: lacking.digest },
      remedy: 'Give the same file: --other-list FILE.',
    })
  }
  const head = memory === undefined ? undefined : await keptHead(memory)
  return {
    server,
    rpcUrl,
    // Whom the report compared with may be compared with again: they are not believed.
    otherRpcUrls: options.otherRpc.length > 0 ? options.otherRpc : (before?.nodes.slice(1) ?? []),
    clock: 'own',
    ...(foreignLists.length === 0
      ? {}
      : {
          // A report names them by the name that they had then.
          inputs: {
            foreignLists: foreignLists.map((one) => ({
              ...one,
              name: before?.foreignLists.find(({ digest }) => digest === one.digest)?.name ?? one.name,
            })),
          },
        }),
    ...(coin === undefined ? {} : { coinAddress: coin }),
    ...(known === undefined ? {} : { knownAttestors: attestors(await readText(known), known) }),
    ...(policy === undefined ? {} : { ownPolicy: await readText(policy) }),
    ...(head === undefined ? {} : { rememberedHead: head }),
    ...(before === null ? {} : { repeat: before }),
  }
}

async function savedReport(file: string): Promise<CheckReport> {
  const { parseCheckReport } = await import('@specie/evidence')
  const text = await readText(file)
  try {
    return parseCheckReport(text)
  } catch (error) {
    return refuse(
      `${file} is no report of a check: ${error instanceof Error ? error.message : String(error)}`,
      {
        code: 'NO_REPORT',
        facts: { file },
        remedy: 'Give a file that `specie verify --save FILE.json` or the page wrote.',
      },
    )
  }
}

/** Undefined where nothing was kept yet. */
async function keptHead(file: string): Promise<LogHead | undefined> {
  const { existsSync } = await import('node:fs')
  if (!existsSync(file)) return undefined
  const value: unknown = JSON.parse(await readText(file))
  if (
    isRecord(value) &&
    typeof value.origin === 'string' &&
    typeof value.key === 'string' &&
    typeof value.root === 'string' &&
    typeof value.size === 'number' &&
    typeof value.seenAt === 'number'
  ) {
    const { origin, key, size, root, seenAt } = value
    return { origin, key, size, root, seenAt }
  }
  return refuse(`${file} keeps no head of a log.`, { code: 'NO_HEAD', facts: { file } })
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

function isAddressText(value: unknown): value is `0x${string}` {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
