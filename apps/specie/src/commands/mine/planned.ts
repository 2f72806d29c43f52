/** From a site file to its plan: read, its series found or made up, planned with a bar on long work, its futures drawn over threads. */
import { dirname, resolve } from 'node:path'
import type { Plan, PlanOptions as PlanSiteOptions, Solve } from '@specie/mining/plan'
import type { SiteSeries } from '@specie/mining/series'
import type { Input } from '@specie/mining/site'
import type { Command } from 'commander'
import { refuse } from '../../terminal/failure.ts'
import { progress } from '../../terminal/progress.ts'
import { readText } from '../../terminal/readText.ts'
import { wholeFigure } from './priceOptions.ts'
import { type SiteFile, type SiteOptions, siteFrom, siteOptions } from './siteFrom.ts'

export type PlanOptions = SiteOptions & {
  readonly lifetimes?: string
  readonly seed?: string
  readonly threads?: string
  /** False with --no-risk. */
  readonly risk: boolean
  readonly json?: boolean
}

export type Planned = {
  readonly plan: Plan
  readonly series: SiteSeries
  readonly siteFile: SiteFile
  /** Every input with its meaning and where it comes from. */
  readonly inputs: readonly Input[]
}

export function planOptions(command: Command): Command {
  return siteOptions(command)
    .option('--lifetimes <count>', 'how many futures are drawn (default: risk.lifetimes of the file)')
    .option('--seed <number>', 'everything drawn by chance follows from it (default: seed of the file)')
    .option('--threads <count>', 'how many threads draw futures; the figures are the same with any number')
    .option('--no-risk', 'draw no futures: the expected one alone')
}

export async function planned(file: string, options: PlanOptions): Promise<Planned> {
  const siteFile = await siteFrom(file, withOverrides(options))
  const series = await seriesOf(siteFile)
  const { planSite } = await import('@specie/mining/plan')
  const bar = progress(`planning ${siteFile.site.name}`, options.json === true)
  // Half of the bar for the hours and sizes, half for the futures; without futures the whole of it.
  const half = options.risk ? wholeBar / 2 : wholeBar
  try {
    const asked: PlanSiteOptions = {
      risk: options.risk
        ? await futures(options, (done, of) => bar.at(Math.round(half + (half * done) / of), wholeBar))
        : null,
      onProgress: (done, of) => bar.at(Math.min(half, Math.round((half * done) / of)), wholeBar),
    }
    const plan = await planSite(siteFile.site, series, asked).catch(async (thrown: unknown) =>
      planSite(siteFile.site, series, { ...asked, solver: await solverFor(thrown) }),
    )
    const { inputsOf } = await import('@specie/mining/site')
    const { site, text, set } = siteFile
    return { plan, series, siteFile, inputs: inputsOf(site, text, { set }) }
  } catch (thrown) {
    return refuseImpossible(thrown)
  } finally {
    bar.end()
  }
}

/** HiGHS is loaded for a site whose rules no quick way takes, and for no other; each of its problems that has one still takes it. */
async function solverFor(thrown: unknown): Promise<Solve> {
  const [{ NeedsSolver, solve, structureOf }, { openSolver }] = await Promise.all([
    import('@specie/mining/dispatch'),
    import('@specie/mining/dispatch/exact'),
  ])
  if (!(thrown instanceof NeedsSolver)) throw thrown
  const exactly = await openSolver({ relativeGap, settings: { time_limit: longestSeconds } })
  return (problem) => (structureOf(problem).endsWith('programme') ? exactly(problem) : solve(problem))
}

type Draw = NonNullable<PlanSiteOptions['risk']>

async function futures(
  { threads }: PlanOptions,
  onProgress: (done: number, of: number) => void,
): Promise<Draw> {
  const { simulateOnThreads } = await import('@specie/mining/risk/threads')
  const count = threads === undefined ? undefined : wholeFigure('--threads', threads, 1)
  return ({ prepared, series, coupling }) =>
    simulateOnThreads(prepared, series, {
      coupling,
      onProgress,
      ...(count === undefined ? {} : { threads: count }),
    })
}

/** `--seed 7` says what `--set seed=7` says. */
export function withOverrides({ set, lifetimes, seed }: PlanOptions): SiteOptions {
  return {
    set: [
      ...set,
      ...(lifetimes === undefined ? [] : [`risk.lifetimes=${lifetimes}`]),
      ...(seed === undefined ? [] : [`seed=${seed}`]),
    ],
  }
}

async function seriesOf({ file, site }: SiteFile): Promise<SiteSeries> {
  const { filesOf, planSeries } = await import('@specie/mining/series')
  const folder = dirname(resolve(file))
  const texts = await Promise.all(
    filesOf(site).map(async (name) => [name, await readText(resolve(folder, name))] as const),
  )
  const series = planSeries(site, Object.fromEntries(texts))
  if (series.ok) return series.value
  const faults = series.refusal
  return refuse(
    [
      `The series of ${file} are not right yet:`,
      ...faults.map(({ path, message }) => `  ${path}: ${message}`),
    ].join('\n'),
    { code: 'SERIES_INVALID', facts: { file }, data: { faults } },
  )
}

/** What no dispatch can meet is the site's doing, not a defect. */
async function refuseImpossible(thrown: unknown): Promise<never> {
  const { Impossible } = await import('@specie/mining/dispatch')
  if (thrown instanceof Error && /^HiGHS ended/.test(thrown.message)) {
    return refuse('A year of this site has no optimum that can be found in a minute.', {
      code: 'TOO_HARD',
      facts: { solver: thrown.message },
      remedy:
        'Ramps together with starts, lowest loads or shortest times of groups are what makes it hard: leave one of them out, and see what it costs.',
      cause: thrown,
    })
  }
  if (!(thrown instanceof Impossible)) throw thrown
  return refuse(thrown.message, {
    code: 'IMPOSSIBLE',
    remedy: 'Look at the lowest output, the export limit and the ramps of the site.',
  })
}

const wholeBar = 1000
/** An integer programme over a year stops this near to its optimum: below what any forecast knows. */
const relativeGap = 1e-4
/** For one year. Beyond it a plan of fifteen years would take hours. */
const longestSeconds = 60
