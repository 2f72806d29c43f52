/** What if: a form that works without a script, and what is left under the terms. The question stands in the address. */
import { add, type Micrograms, micrograms, printCount } from '@specie/units'
import { readStress, type StressAnswer } from '../../api/stress.ts'
import type { Vault } from '../../api/vaults.ts'
import { useSpeech, useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { PageHead } from '../../parts/Article.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { Section } from '../../parts/Section.tsx'
import { Awaiting, Trouble } from '../../parts/Trouble.tsx'
import { Weight, WeightIn } from '../../parts/Weight.tsx'
import { useVisit } from '../visit.ts'
import { useWorld } from '../world.tsx'

export default function Stress() {
  const { stress: words, pages, frame } = useTexts()
  const { search } = useVisit()
  const asked = shocksIn(search)
  const { value, failure } = useLive(pathOf(asked), readStress, everyMs)
  return (
    <>
      <PageHead title={pages.stress.title} lead={words.lead} />
      <Question asked={asked} />
      {value === null && failure === null && <Awaiting what={frame.whats.reserve} />}
      {value === null && failure !== null && (
        <>
          <p role="status">{asked.length > 0 && words.unknown}</p>
          <Trouble failure={failure} what={frame.whats.reserve} />
        </>
      )}
      {value !== null && <Left answer={value} />}
    </>
  )
}

function Question({ asked }: { readonly asked: readonly string[] }) {
  const { ask } = useTexts().stress
  const speech = useSpeech()
  const vaults = useWorld().vaults.value?.vaults ?? []
  const groups = [
    [ask.vault, vaults.map(({ id, name }) => [`vault:${id}`, name])],
    [
      ask.custodian,
      distinct(vaults, ({ custodian }) => [`custodian:${custodian.address.toLowerCase()}`, custodian.name]),
    ],
    [
      ask.jurisdiction,
      distinct(vaults, ({ jurisdiction }) => [`jurisdiction:${jurisdiction}`, speech.region(jurisdiction)]),
    ],
    [
      ask.sponsor,
      distinct(vaults, ({ sponsor }) => [`sponsor:${sponsor.address.toLowerCase()}`, sponsor.name]),
    ],
    [ask.lapse, vaults.map(({ id, name }) => [`lapse:${id}`, name])],
  ] as const
  const origin = asked.find((shock) => shock.startsWith('origin:')) ?? ''
  return (
    <Section id="question" title={ask.title}>
      <form method="get" className="what-if" key={asked.join(' ')}>
        <div className="what-if-groups">
          {groups.map(([title, choices]) => (
            <fieldset key={title}>
              <legend>{title}</legend>
              {choices.map(([shock = '', name]) => (
                <label key={shock}>
                  <input type="checkbox" name="shock" value={shock} defaultChecked={asked.includes(shock)} />{' '}
                  {name}
                </label>
              ))}
            </fieldset>
          ))}
          <fieldset>
            <legend>{ask.origin}</legend>
            <label className="what-if-origin">
              <span>{ask.originHint}</span>
              <input
                type="text"
                name="shock"
                defaultValue={origin}
                placeholder="origin:VRD,1990-2003"
                maxLength={200}
              />
            </label>
          </fieldset>
        </div>
        <p className="what-if-buttons">
          <button type="submit" className="plain-button">
            {ask.button}
          </button>{' '}
          {asked.length > 0 && <a href="?">{ask.clear}</a>}
        </p>
      </form>
    </Section>
  )
}

function Left({ answer }: { readonly answer: StressAnswer }) {
  const { stress: words } = useTexts()
  const speech = useSpeech()
  const share = (points: StressAnswer['coverageAfterBasisPoints']) =>
    points === null ? words.coverage.nothingOwed : speech.percent(points)
  const { coin, titles } = answer
  return (
    <>
      <Section id="left" title={words.coverage.title}>
        {answer.shocks.length === 0 && <p role="status">{words.calm}</p>}
        <dl className="facts">
          <div>
            <dt>{words.coverage.before}</dt>
            <dd>{share(answer.coverageBeforeBasisPoints)}</dd>
          </div>
          <div>
            <dt>{words.coverage.after}</dt>
            <dd>
              <strong data-testid="coverage-after">{share(answer.coverageAfterBasisPoints)}</strong>
            </dd>
          </div>
          <div>
            <dt>{words.coverage.gold}</dt>
            <dd>
              <Weight of={answer.countedAfterMicrograms} /> {words.coverage.of}{' '}
              <Weight of={answer.countedBeforeMicrograms} />
            </dd>
          </div>
        </dl>
      </Section>
      <Section id="one-coin" title={words.coin.title} lead={words.coin.rule[answer.loss]}>
        {coin === null ? <p>{words.coin.none}</p> : <OneCoin coin={coin} />}
      </Section>
      <Section id="delivery" title={words.bars.title}>
        <p>
          {words.bars.titles(speech.count(titles.deliverable), speech.count(titles.blocked))}{' '}
          {titles.originExcluded > 0 && words.bars.excluded(speech.count(titles.originExcluded))}
        </p>
        <p>
          {answer.smallestOpenBarMicrograms === null ? (
            <strong>{words.bars.nothingOpens}</strong>
          ) : (
            <>
              {words.bars.smallest} <WeightIn of={answer.smallestOpenBarMicrograms} scale="exact" />
            </>
          )}
        </p>
        {answer.listsMissing.length > 0 && <p>{words.bars.missing(speech.list(answer.listsMissing))}</p>}
        <VaultTable answer={answer} />
      </Section>
      <Section id="positions" title={words.sponsors.title}>
        <SponsorTable answer={answer} />
      </Section>
    </>
  )
}

/** Three parts of one bar, each with its words: the drawing says nothing that the words do not. */
function OneCoin({ coin }: { readonly coin: NonNullable<StressAnswer['coin']> }) {
  const words = useTexts().stress.coin
  const parts = [
    ['reachable', coin.reachableMicrograms],
    ['blocked', coin.blockedMicrograms],
    ['uncovered', coin.uncoveredMicrograms],
  ] as const
  let from = 0
  return (
    <>
      <svg
        className="one-coin"
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        role="img"
        aria-label={words.drawing}
      >
        {parts.map(([name, weight]) => {
          const width = Number(printCount(weight)) / 1_000
          const x = from
          from += width
          return <rect key={name} className={`part-${name}`} x={x} y={0} width={width} height={24} />
        })}
      </svg>
      <ul className="one-coin-key">
        {parts.map(([name, weight]) => (
          <li key={name} className={`part-${name}`}>
            <WeightIn of={weight} scale="exact" /> {words[name]}
          </li>
        ))}
      </ul>
    </>
  )
}

function VaultTable({ answer }: { readonly answer: StressAnswer }) {
  const words = useTexts().stress.vaults
  const speech = useSpeech()
  return (
    <Scroll name={words.title}>
      <table>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.vault}</th>
            <th scope="col">{words.fate}</th>
            <th scope="col" className="number">
              {words.counted}
            </th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.open}
            </th>
            <th scope="col" className="number">
              {words.titles}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.vaults.map((vault) => (
            <tr key={vault.id}>
              <th scope="row">{vault.name}</th>
              <td className={`fate-${vault.fate}`}>{words.fates[vault.fate]}</td>
              <td className="number">
                <Weight of={vault.countedBeforeMicrograms} />
              </td>
              <td className="number">
                <Weight of={vault.countedAfterMicrograms} />
              </td>
              <td className="number">{words.bars(speech.count(vault.openBars), vault.openBars)}</td>
              <td className="number">
                {speech.count(vault.titlesDeliverable)} / {speech.count(vault.titlesBlocked)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function SponsorTable({ answer }: { readonly answer: StressAnswer }) {
  const words = useTexts().stress.sponsors
  const all = (of: (sponsor: StressAnswer['sponsors'][number]) => Micrograms) =>
    answer.sponsors.reduce((sum, sponsor) => add(sum, of(sponsor)), micrograms(0n))
  return (
    <Scroll name={words.title}>
      <table>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sponsor}</th>
            {[words.owes, words.has, words.free, words.short].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.sponsors.map((sponsor) => (
            <tr key={sponsor.address}>
              <th scope="row">{sponsor.name}</th>
              <td className="number">
                <Weight of={sponsor.owedMicrograms} round="up" />
              </td>
              <td className="number">
                <Weight of={sponsor.assetsAfterMicrograms} />
              </td>
              <td className="number">
                <Weight of={sponsor.freeAfterMicrograms} />
              </td>
              <td className="number">
                <Weight of={sponsor.shortfallMicrograms} round="up" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" />
            <td className="number">
              <Weight of={all((one) => one.owedMicrograms)} round="up" />
            </td>
            <td className="number">
              <Weight of={all((one) => one.assetsAfterMicrograms)} />
            </td>
            <td className="number">
              <Weight of={all((one) => one.freeAfterMicrograms)} />
            </td>
            <td className="number">
              <Weight of={all((one) => one.shortfallMicrograms)} round="up" />
            </td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

type Choice = readonly [shock: string, name: string]

function distinct(vaults: readonly Vault[], of: (vault: Vault) => Choice): readonly Choice[] {
  return [...new Map(vaults.map(of))]
}

/** As the form sends them; an empty field is no shock. */
function shocksIn(search: string): readonly string[] {
  return (
    new URLSearchParams(search)
      .getAll('shock')
      .map((shock) => shock.trim())
      .filter((shock) => shock !== '')
      // The field for an origin takes its codes alone, too.
      .map((shock) => (shock.includes(':') ? shock : `origin:${shock}`))
      .slice(0, mostShocks)
  )
}

function pathOf(shocks: readonly string[]): string {
  const query = shocks.map((shock) => `shock=${encodeURIComponent(shock)}`).join('&')
  return query === '' ? '/api/v1/stress' : `/api/v1/stress?${query}`
}

const mostShocks = 20
const everyMs = 60_000
