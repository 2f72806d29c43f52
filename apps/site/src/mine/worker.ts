/** Plans in a thread of its own, so that the page stays at hand. A question that comes while another is computed takes its place. */
import { NeedsSolver } from '@specie/mining/dispatch'
import { largestSize, type PlanSeries, type Prepared, planSite, prepare, withSite } from '@specie/mining/plan'
import { assess, bansToTry, joinSlices, type Slice, valueLifetimes } from '@specie/mining/risk'
import { planSeries } from '@specie/mining/series'
import { checkWithoutMadeCode, printSiteFault, readSite, type Site } from '@specie/mining/site'
import type { Answer, Question } from './work.ts'

checkWithoutMadeCode()

/** Futures drawn on the page: enough for the odds to a few percent; the command line draws thousands. */
const lifetimes = 400
const slice = 20
const underBan = 60

let newest = 0
let kept: { readonly key: string; readonly series: PlanSeries; readonly prepared: Prepared } | null = null

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  newest = data.number
  void answer(data)
})

async function answer(question: Question): Promise<void> {
  const { number } = question
  // Several quick moves of a slider arrive together: only the last is computed.
  await turn()
  if (number !== newest) return
  const startedMs = performance.now()
  try {
    const read = readSite(question.text, { set: question.set })
    if (!read.ok) return tell({ number, kind: 'faults', faults: read.refusal.map(printSiteFault) })
    const found = preparedFor(read.value, question)
    if (Array.isArray(found)) return tell({ number, kind: 'faults', faults: found })
    const { series, prepared } = found as Ready
    let coupling: readonly number[] = []
    const plan = await planSite(read.value, series, {
      prepared,
      quickSizing: true,
      onCoupling: (measured) => {
        coupling = measured
      },
    })
    tell({ number, kind: 'plan', plan, tookMs: performance.now() - startedMs })
    const risk = await futures(number, prepared, coupling)
    if (risk === null) return
    const whole = await planSite(read.value, series, {
      prepared,
      quickSizing: true,
      risk: () => Promise.resolve(risk),
    })
    if (number === newest) tell({ number, kind: 'futures', plan: whole })
  } catch (thrown) {
    tell({ number, kind: 'faults', faults: [inWords(thrown)] })
  }
}

type Ready = { readonly series: PlanSeries; readonly prepared: Prepared }

/** The hours are prepared anew only where something of the station, its power or the weather changed. */
function preparedFor(site: Site, question: Question): Ready | string[] {
  const { station, worth, grid, heat, weather, seed, startYear, years, sizing } = site
  const cooling = site.mine.groups.map((group) => group.cooling)
  const key = JSON.stringify([
    station,
    worth,
    grid,
    heat,
    weather,
    seed,
    startYear,
    years,
    sizing,
    cooling,
    largestSize(site),
    question.files,
  ])
  if (kept?.key === key) {
    const prepared = withSite(kept.prepared, site)
    return { series: kept.series, prepared }
  }
  const series = planSeries(site, question.files)
  if (!series.ok) return series.refusal.map(({ path, message }) => `${path}: ${message}`)
  const prepared = prepare(site, series.value)
  kept = { key, series: series.value, prepared }
  return { series: series.value, prepared }
}

async function futures(number: number, prepared: Prepared, coupling: readonly number[]) {
  const { site } = prepared
  const bans = bansToTry(site.startYear, site.years)
  const of = lifetimes + bans.length * underBan
  let done = 0
  const draw = async (count: number, ban: (typeof bans)[number] | null): Promise<Slice | null> => {
    const slices: Slice[] = []
    for (let from = 0; from < count; from += slice) {
      await turn()
      if (number !== newest) return null
      const to = Math.min(count, from + slice)
      slices.push(
        valueLifetimes(prepared, { seed: site.seed, from, to, coupling, ...(ban === null ? {} : { ban }) }),
      )
      done += to - from
      tell({ number, kind: 'drawing', done, of })
    }
    return joinSlices(slices)
  }
  const all = await draw(lifetimes, null)
  if (all === null) return null
  const banned: { ban: (typeof bans)[number]; slice: Slice }[] = []
  for (const ban of bans) {
    const drawn = await draw(underBan, ban)
    if (drawn === null) return null
    banned.push({ ban, slice: drawn })
  }
  return assess(prepared, all, coupling, site.seed, banned)
}

function inWords(thrown: unknown): string {
  if (thrown instanceof NeedsSolver)
    return 'These ramps and starts together need the solver, which the command line has: npx specie mine plan site.yaml'
  return thrown instanceof Error ? thrown.message : String(thrown)
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function tell(said: Answer): void {
  self.postMessage(said)
}
