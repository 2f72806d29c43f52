/** The planner: choose a plan, move what matters, read what it is worth. Everything is computed in this browser. */
import { drawingStyle } from '@specie/mining/drawing'
import type { Plan } from '@specie/mining/plan'
import { drawingsOf, type PlanDrawings } from '@specie/mining/report'
import { useEffect, useState } from 'react'
import { ThemeChoice } from '../parts/ThemeChoice.tsx'
import { Choosing } from './Choosing.tsx'
import { DrawingView } from './DrawingView.tsx'
import { examples } from './examples.ts'
import { figureNamed, printFigure } from './figure.ts'
import { Inputs } from './Inputs.tsx'
import { Keeping } from './Keeping.tsx'
import { type Draft, fragmentOf, overrides, readFragment } from './link.ts'
import { type Pin, Pinned } from './Pinned.tsx'
import { type Computed, useWorker } from './useWorker.ts'

export function Planner() {
  const [draft, setDraft] = useState<Draft>(draftOfAddress)
  const [pins, setPins] = useState<readonly Pin[]>([])
  const computed = useWorker(draft)
  useEffect(() => {
    const fragment = fragmentOf(draft)
    if (location.hash !== fragment)
      history.replaceState(null, '', fragment === '' ? location.pathname : fragment)
  }, [draft])
  useEffect(() => {
    // A fragment that names no plan is a place on the page, such as the figures.
    const follow = () => {
      if (namedInAddress() !== null) setDraft(draftOfAddress())
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const change = (path: string, value: number | null) =>
    setDraft((before) => {
      const { [path]: _, ...others } = before.changes
      return { ...before, changes: value === null ? others : { ...others, [path]: value } }
    })
  const { plan } = computed
  const stale = computed.faults.length > 0
  const pin = () => {
    if (plan === null) return
    setPins((before) => [
      ...before.slice(-3),
      { id: (before.at(-1)?.id ?? 0) + 1, said: overrides(draft).join(', ') || 'as its file says', plan },
    ])
  }
  return (
    <>
      <style>{drawingStyle}</style>
      <a className="skip" href="#figures">
        To the figures
      </a>
      <header className="masthead">
        <p className="programme-name">Mining planner</p>
        <nav aria-label="Pages">
          <ul>
            <li>
              <a href="/">Reserve</a>
            </li>
            <li>
              <a href="/desk">Desk</a>
            </li>
          </ul>
        </nav>
        <div className="choices">
          <ThemeChoice />
        </div>
      </header>
      <main className="planner">
        <h1>How much of a power station should mine, and what is it worth?</h1>
        <Choosing draft={draft} onDraft={setDraft} />
        {computed.faults.length > 0 && (
          <div className="faults" role="alert">
            <p>This cannot be planned:</p>
            <ul>
              {computed.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
        {plan !== null && (
          <div className="bench">
            <Inputs site={plan.site} draft={draft} onChange={change} />
            <div className={stale ? 'outcome stale' : 'outcome'} aria-busy={computed.computing}>
              {stale && <p>These figures are of the last plan that could be made.</p>}
              <Findings plan={plan} changes={overrides(draft)} />
              <Figures plan={plan} computed={computed} onPin={pin} />
            </div>
          </div>
        )}
        <Pinned pins={pins} onRemove={(id) => setPins((before) => before.filter((one) => one.id !== id))} />
        {plan !== null && !stale && <Charts plan={plan} drawing={computed.drawing} />}
        {plan !== null && !stale && <Before plan={plan} />}
        <Keeping draft={draft} plan={plan} />
      </main>
      <footer className="foot">
        <p>
          Computed in this browser; nothing is sent anywhere. A forecast is no ledger: it is floating point,
          and mining income never backs a coin.
        </p>
      </footer>
    </>
  )
}

function Findings({ plan, changes }: { readonly plan: Plan; readonly changes: readonly string[] }) {
  const [first, ...rest] = plan.finding
  return (
    <section aria-label="Finding">
      {plan.madeUp.length > 0 && (
        <p className="made-up">
          <strong>Made-up data.</strong> {plan.madeUp.join('; ')}: no forecast of a real market or place.
        </p>
      )}
      <h2>{plan.name}</h2>
      {changes.length > 0 && <p className="quiet">Changed from its file: {changes.join(', ')}.</p>}
      <p className="finding">{first}</p>
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

function Figures({
  plan,
  computed,
  onPin,
}: {
  readonly plan: Plan
  readonly computed: Computed
  readonly onPin: () => void
}) {
  const { tookMs, drawing } = computed
  return (
    <section id="figures" aria-label="Figures that decide">
      <dl className="figures">
        {plan.decisive.map((key) => {
          const figure = figureNamed(plan, key)
          if (figure === null) return null
          const { value, unit } = printFigure(figure)
          return (
            <div key={key} data-figure={key} title={figure.formula}>
              <dt>{figure.label}</dt>
              <dd>
                {value} <span className="unit">{unit}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="quiet" role="status">
        {tookMs !== null && `Planned hour by hour in ${Math.round(tookMs)} ms. `}
        {drawing === null ? '' : `Drawing futures: ${Math.round(drawing * 100)} %.`}
      </p>
      <button type="button" onClick={onPin}>
        Put this plan side by side
      </button>
    </section>
  )
}

function Charts({ plan, drawing }: { readonly plan: Plan; readonly drawing: number | null }) {
  const chart = (name: keyof PlanDrawings) => (width: number) => drawingsOf(plan, width)[name]
  return (
    <>
      {chapters.map(({ title, charts }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {charts.map(({ name, title: caption, says }) =>
            futureCharts.includes(name) && plan.risk === null ? (
              <p key={name} className="quiet">
                {caption}: {drawing === null ? 'not drawn' : 'its futures are being drawn'}.
              </p>
            ) : (
              <figure key={name}>
                <figcaption>
                  <strong>{caption}</strong> <span className="quiet">{says}</span>
                </figcaption>
                <DrawingView draw={chart(name)} />
              </figure>
            ),
          )}
        </section>
      ))}
    </>
  )
}

function Before({ plan }: { readonly plan: Plan }) {
  return (
    <section aria-labelledby="before">
      <h2 id="before">Before you believe it</h2>
      <ul>
        {plan.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        <li>
          On this page other sizes and futures are valued by hour-classes, and few futures are drawn; the
          command line does both in full.
        </li>
      </ul>
    </section>
  )
}

function namedInAddress() {
  return readFragment(
    location.hash,
    examples.map(({ id }) => id),
  )
}

function draftOfAddress(): Draft {
  const named = namedInAddress()
  const example = examples.find(({ id }) => id === named?.example) ?? examples[0]
  return {
    example: example.id,
    text: example.text,
    fileName: `${example.id}.yaml`,
    files: {},
    changes: named?.changes ?? {},
  }
}

const chapters: readonly {
  readonly title: string
  readonly charts: readonly {
    readonly name: keyof PlanDrawings
    readonly title: string
    readonly says: string
  }[]
}[] = [
  {
    title: 'When it runs',
    charts: [
      {
        name: 'heatMap',
        title: 'Mined, by day and hour',
        says: 'Each column is a day; the stronger, the more is mined.',
      },
      {
        name: 'priceDuration',
        title: 'Worth of power, highest first',
        says: 'Below the break-even a MWh is worth more in the mine.',
      },
      { name: 'choices', title: 'The first year, decided four ways', says: '' },
    ],
  },
  {
    title: 'What it earns',
    charts: [
      { name: 'cashFlow', title: 'Cash flow by year', says: 'And its sum.' },
      { name: 'npvCurve', title: 'Net present value over megawatts', says: '' },
    ],
  },
  {
    title: 'What may come',
    charts: [
      {
        name: 'difficulty',
        title: 'Difficulty of the network',
        says: 'The course that the plan takes, and how far forecasts have been off.',
      },
      { name: 'fan', title: 'Summed cash flow, by percentile', says: 'Not discounted.' },
      { name: 'histogram', title: 'Net present value of the drawn futures', says: '' },
      { name: 'tornado', title: 'What matters most', says: 'One input at a time.' },
      { name: 'breakevenMap', title: 'Where gain turns into loss', says: 'Two inputs together.' },
    ],
  },
]

const futureCharts: readonly (keyof PlanDrawings)[] = ['fan', 'histogram', 'tornado', 'breakevenMap']
