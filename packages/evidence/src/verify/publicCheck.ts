/**
 * The whole check from public addresses: a server that is not believed, a chain node that is, and what the one who checks brings along. The
 * same code for a browser, a command line and a file on a disk; it answers with a report that can be run again.
 */
import { type Address, type ConnectOptions, connectChain } from '@specie/coin'
import { type CheckReport, reportFormat } from './checkReport.ts'
import type { KnownAttestor, LogHead, ShownFigures, ShownScreeningList, VerifyInputs } from './inputs.ts'
import { nothingCatches } from './nothingCatches.ts'
import { type PublicSource, type ServedProgramme, servedProgramme, serverInputs } from './serverInputs.ts'
import type { Verdict } from './verdict.ts'
import { type Progress, verify } from './verify.ts'

export type CheckSettings = {
  /** Where lists and displayed figures are asked for. */
  readonly server: string
  /** The chain node to believe, and those that it is compared with. */
  readonly rpcUrl: string
  readonly otherRpcUrls?: readonly string[]
  readonly coinAddress?: Address
  readonly knownAttestors?: readonly KnownAttestor[]
  readonly clock: 'own' | 'chain'
  /** Head of the public log that was kept at the last visit. */
  readonly rememberedHead?: LogHead
  /** The witness policy that you have from elsewhere (C2SP tlog-policy). */
  readonly ownPolicy?: string
  /** Other inputs, such as figures that are on a screen already. */
  readonly inputs?: Partial<VerifyInputs>
  /** A report to run again: its block, its clock, its displayed figures. */
  readonly repeat?: CheckReport
}

export type Checked = { readonly report: CheckReport; readonly verdict: Verdict }

export async function publicCheck(
  source: PublicSource,
  settings: CheckSettings,
  onProgress?: (progress: Progress) => void,
  onReading?: (what: string) => void,
): Promise<Checked> {
  const { repeat } = settings
  const programme = repeat === undefined ? await claimed(source, settings.server) : repeat.programme
  const nodes = [settings.rpcUrl, ...(settings.otherRpcUrls ?? [])]
  const [chain, ...others] = await Promise.all(
    nodes.map((rpcUrl) =>
      reached({ rpcUrl, contracts: programme.contracts, deployedAtBlock: programme.deployedAtBlock }),
    ),
  )
  if (chain === undefined) throw new CheckImpossible('NO_NODE', 'There is no chain node to believe.')
  const served = serverInputs(source)
  let met: string | null = null
  let screeningLists: readonly ShownScreeningList[] | null = repeat?.screeningLists ?? null
  let shown: ShownFigures | null = repeat?.shown ?? null
  const now = repeat?.checkedAt ?? Math.floor(Date.now() / 1000)
  const clock = repeat?.clock ?? settings.clock
  const coinAddress = repeat === undefined ? settings.coinAddress : (repeat.coinAddress ?? undefined)
  const known = repeat === undefined ? settings.knownAttestors : (repeat.knownAttestors ?? undefined)
  const ownPolicy = repeat === undefined ? settings.ownPolicy : (repeat.log.policy ?? undefined)
  const remembered = repeat === undefined ? settings.rememberedHead : (repeat.log.remembered ?? undefined)
  const verdict = await verify(
    {
      ...served,
      chain,
      programme,
      fetchShown: async () => {
        shown ??= (await served.fetchShown?.()) ?? null
        if (shown === null) throw new Error('nothing was displayed')
        return shown
      },
      fetchScreeningLists: async () => {
        screeningLists ??= (await served.fetchScreeningLists?.()) ?? null
        if (screeningLists === null) throw new Error('no lists are named')
        return screeningLists
      },
      log: {
        ...served.log,
        // The very head that the report is about: a log only grows.
        checkpoint: async () => {
          met ??= repeat?.log.met ?? (await served.log.checkpoint())
          return met
        },
        ...(ownPolicy === undefined ? {} : { ownPolicy }),
        ...(remembered === undefined ? {} : { remembered }),
      },
      otherNodes: others,
      clock,
      now: () => now,
      ...(coinAddress === undefined ? {} : { coinAddress }),
      ...(known === undefined ? {} : { knownAttestors: known }),
      ...(repeat?.block ? { at: repeat.block.number } : {}),
      ...settings.inputs,
    },
    onProgress,
    onReading,
  )
  const { chainId, contracts, deployedAtBlock } = programme
  const report: CheckReport = {
    format: reportFormat,
    signedBy: 'nobody',
    programme: { name: programme.name, chainId, contracts, deployedAtBlock },
    server: settings.server,
    nodes,
    checkedAt: now,
    clock,
    block: verdict.block,
    coinAddress: coinAddress ?? null,
    knownAttestors: known ?? null,
    foreignLists: (settings.inputs?.foreignLists ?? []).map(({ name, digest }) => ({ name, digest })),
    shown,
    screeningLists,
    log: { remembered: remembered ?? null, met, policy: ownPolicy ?? null },
    result: verdict.result,
    checks: verdict.checks.map(({ id, title, result, facts }) => ({ id, title, result, facts })),
    trusts: verdict.trusts,
    nothingCatches,
  }
  return { report, verdict }
}

/** The check cannot begin. What fails once it has begun is a failed check. */
export class CheckImpossible extends Error {
  override readonly name = 'CheckImpossible'
  readonly code: 'NO_NODE' | 'NODE' | 'NO_PROGRAMME' | 'SERVER'
  constructor(code: CheckImpossible['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

async function claimed(source: PublicSource, server: string): Promise<ServedProgramme> {
  const programme = await servedProgramme(source).catch((cause: unknown) => {
    throw new CheckImpossible('SERVER', `${server} does not answer.`, cause)
  })
  if (programme !== undefined) return programme
  throw new CheckImpossible('NO_PROGRAMME', `${server} does not say which contracts it speaks for.`)
}

function reached(options: ConnectOptions) {
  return connectChain(options).catch((cause: unknown) => {
    throw new CheckImpossible(
      'NODE',
      `The chain node at ${options.rpcUrl} does not answer as it must.`,
      cause,
    )
  })
}
