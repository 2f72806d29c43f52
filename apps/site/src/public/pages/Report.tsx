/** Monthly reserve reports: one month in figures, all months as files, and which rule each line serves. */
import { type ReportAnswer, readReport, readReports } from '../../api/reports.ts'
import { useSpeech, useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { PageHead } from '../../parts/Article.tsx'
import { Digest } from '../../parts/Digest.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { Section } from '../../parts/Section.tsx'
import { Awaiting, Trouble } from '../../parts/Trouble.tsx'
import { Weight } from '../../parts/Weight.tsx'
import { whereabouts } from '../../sections/whereabouts.ts'
import { useVisit } from '../visit.ts'

export default function Report() {
  const { report: words, pages, frame } = useTexts()
  const { search } = useVisit()
  const all = useLive('/api/v1/reports', readReports, everyMs)
  const reports = all.value?.reports ?? []
  const wanted = new URLSearchParams(search).get('month')
  const month = reports.find((one) => one.month === wanted)?.month ?? reports[0]?.month ?? null
  const one = useLive(month === null ? null : `/api/v1/reports/${month}`, readReport, everyMs)
  return (
    <>
      <PageHead title={pages.report.title} lead={words.lead} />
      {all.value === null && all.failure === null && <Awaiting what={frame.whats.reserve} />}
      {all.value === null && all.failure !== null && (
        <Trouble failure={all.failure} what={frame.whats.reserve} />
      )}
      {all.value !== null && reports.length === 0 && <p role="status">{words.none}</p>}
      {one.value !== null && <OneMonth answer={one.value} />}
      {reports.length > 0 && <Months reports={reports} shown={month} />}
      {all.value !== null && <Rules rules={all.value.rules} />}
    </>
  )
}

function OneMonth({ answer: { report } }: { readonly answer: ReportAnswer }) {
  const words = useTexts().report.shown
  const speech = useSpeech()
  const { tokens, reserve, custody, incidents } = report
  const nameOf = (vault: number) => custody.find((one) => one.vault === vault)?.name ?? speech.count(vault)
  return (
    <Section id="month" title={words.title(speech.day(report.asOf))} lead={speech.moment(report.asOf)}>
      <dl className="facts">
        <div>
          <dt>{words.tokens}</dt>
          <dd>
            <Weight of={tokens.outstandingMicrograms} round="up" />
          </dd>
        </div>
        <div>
          <dt>{words.titled}</dt>
          <dd>
            <Weight of={tokens.titledMicrograms} round="up" />
          </dd>
        </div>
        <div>
          <dt>{words.counted}</dt>
          <dd>
            <Weight of={reserve.countedMicrograms} />
          </dd>
        </div>
        <div>
          <dt>{words.coverage}</dt>
          <dd>
            {reserve.coverageBasisPoints === null
              ? words.nothingOwed
              : speech.percent(reserve.coverageBasisPoints)}
          </dd>
        </div>
        <div>
          <dt>{words.backed}</dt>
          <dd className={reserve.fullyBacked ? undefined : 'alarm'}>
            {reserve.fullyBacked ? words.yes : words.no}
          </dd>
        </div>
        <div>
          <dt>{words.value}</dt>
          <dd>
            {reserve.value === null ? (
              words.noValue
            ) : (
              <>
                {words.at(
                  `${speech.listed(reserve.value.amount)}\u00a0${reserve.value.currency}`,
                  `${speech.listed(reserve.value.pricePerTroyOunce)}\u00a0${reserve.value.currency}`,
                )}
                <Source of={reserve.value.source} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.statements}</dt>
          <dd>{speech.count(report.statements.length)}</dd>
        </div>
        <div>
          <dt>{words.incidents}</dt>
          <dd>
            {incidents.length === 0 ? (
              words.noIncidents
            ) : (
              <ul>
                {incidents.map((incident) => (
                  <li key={`${incident.time} ${incident.kind} ${incident.vault}`}>
                    {speech.moment(incident.time)}
                    {speech.marks.colon}
                    {words.incident(
                      words.kinds[incident.kind] ?? incident.kind,
                      incident.vault === null ? null : nameOf(incident.vault),
                    )}
                    {incident.micrograms !== null && (
                      <>
                        {speech.marks.comma}
                        <Weight of={incident.micrograms} />
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <h3>{words.custody}</h3>
      <Scroll name={words.custody}>
        <table>
          <caption className="unseen">{words.custody}</caption>
          <thead>
            <tr>
              <th scope="col">{words.vault}</th>
              <th scope="col">{words.custodian}</th>
              <th scope="col" className="number">
                {words.barsHead}
              </th>
              <th scope="col" className="number">
                {words.counts}
              </th>
              <th scope="col">{words.asOf}</th>
            </tr>
          </thead>
          <tbody>
            {custody.map((vault) => (
              <tr key={vault.vault}>
                <th scope="row">{vault.name + speech.marks.brackets.join(whereabouts(vault, speech))}</th>
                <td>{vault.custodian.name}</td>
                <td className="number">{words.bars(speech.count(vault.bars), vault.bars)}</td>
                <td className="number">
                  <Weight of={vault.countedMicrograms} />
                </td>
                <td>{vault.asOf === null ? words.never : speech.day(vault.asOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

/** Where a price comes from, in brackets. */
function Source({ of }: { readonly of: string }) {
  const { sources } = useTexts().report.shown
  const [opens, closes] = useSpeech().marks.brackets
  const own = Object.hasOwn(sources, of) ? sources[of] : undefined
  return (
    <>
      {opens}
      <span lang={own === undefined ? 'en' : undefined}>{own ?? of}</span>
      {closes}
    </>
  )
}

function Months(props: {
  readonly reports: readonly {
    readonly month: string
    readonly digest: string
    readonly publishedAt: number
  }[]
  readonly shown: string | null
}) {
  const words = useTexts().report.months
  const speech = useSpeech()
  return (
    <Section id="months" title={words.title}>
      <Scroll name={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.published}</th>
              <th scope="col">{words.data}</th>
              <th scope="col">{words.paper}</th>
            </tr>
          </thead>
          <tbody>
            {props.reports.map(({ month, digest, publishedAt }) => (
              <tr key={month}>
                <th scope="row">
                  {month === props.shown ? month : <a href={`?month=${month}`}>{words.show(month)}</a>}
                </th>
                <td>{speech.day(publishedAt)}</td>
                <td>
                  <a href={`/api/v1/documents/${digest}`}>JSON</a> <Digest of={digest} name={words.digest} />
                </td>
                <td>
                  <a href={`/api/v1/reports/${month}.pdf`}>PDF</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

function Rules(props: {
  readonly rules: readonly {
    readonly line: string
    readonly says: string
    readonly rules: readonly string[]
    readonly lacks: string | null
  }[]
}) {
  const words = useTexts().report.rules
  return (
    <Section id="rules-served" title={words.title} lead={words.lead}>
      <Scroll name={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              {[words.line, words.says, words.rules, words.lacks].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rules.map((rule) => {
              const own = Object.hasOwn(words.lines, rule.line) ? words.lines[rule.line] : undefined
              const { says, lacks } = own ?? rule
              const language = own === undefined ? 'en' : undefined
              return (
                <tr key={rule.line}>
                  <th scope="row">
                    <code>{rule.line}</code>
                  </th>
                  <td className="words" lang={language}>
                    {says}
                  </td>
                  <td className="words" lang="en">
                    {rule.rules.join('; ')}
                  </td>
                  <td className="words" lang={language}>
                    {lacks}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

const everyMs = 300_000
