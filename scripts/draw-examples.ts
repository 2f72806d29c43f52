/**
 * packages/mining/examples/README.md: what each example finds, from a fresh plan. `--check` writes nothing and fails where the page says
 * something else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Plan, planSite } from '@specie/mining/plan'
import { simulateOnThreads } from '@specie/mining/risk/threads'
import { planSeries } from '@specie/mining/series'
import { printSiteFault, readSite } from '@specie/mining/site'

const folder = new URL('../packages/mining/examples/', import.meta.url)
const page = new URL('README.md', folder)
const examples = ['station-gas', 'station-tariff', 'planned-unit', 'wind-belt']
const lifetimes = 500

const sections = []
for (const name of examples) sections.push(section(name, await planOf(name)))
const after = [
  '# Examples that run',
  '',
  `Each is one file: change it and plan again, \`npx specie mine plan packages/mining/examples/${examples[0]}.yaml --out report\`. What they found,`,
  `with ${lifetimes} futures each (\`npm run examples\` writes this page anew); station and prices are assumed as the files say, none is a real owner's.`,
  '',
  ...sections.flat(),
].join('\n')
const before = existsSync(page) ? readFileSync(page, 'utf8') : ''

if (after === before) {
  console.log('The examples find what their page says.')
} else if (process.argv.includes('--check')) {
  console.error(
    'The examples find something else than packages/mining/examples/README.md says. Run `npm run examples`.',
  )
  process.exitCode = 1
} else {
  writeFileSync(page, after)
  console.log('packages/mining/examples/README.md is written anew.')
}

async function planOf(name: string): Promise<Plan> {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
  const site = readSite(text, { set: [`risk.lifetimes=${lifetimes}`] })
  if (!site.ok) throw new Error(`${name}: ${site.refusal.map(printSiteFault).join('; ')}`)
  const series = planSeries(site.value)
  if (!series.ok) throw new Error(`${name}: ${series.refusal.map(({ message }) => message).join('; ')}`)
  return planSite(site.value, series.value, {
    risk: ({ prepared, series: read, coupling }) => simulateOnThreads(prepared, read, { coupling }),
  })
}

function section(name: string, plan: Plan): readonly string[] {
  const { sellAllUsd, mineAllUsd, optimumUsd } = plan.dispatch.values
  const gain = optimumUsd - sellAllUsd
  const still = Math.min(gain, optimumUsd - mineAllUsd)
  return [
    `## ${plan.name} ([${name}.yaml](${name}.yaml))`,
    '',
    ...plan.finding,
    '',
    `In ${plan.dispatch.year} selling all is worth ${millions(sellAllUsd)}, mining all ${millions(mineAllUsd)}, the best of both ${millions(optimumUsd)}: of what it adds to selling, ${((100 * still) / gain).toFixed(0)} % comes from standing still while power is dear.`,
    '',
  ]
}

function millions(usd: number): string {
  return `${(usd / 1e6).toFixed(1)} million dollars`
}
