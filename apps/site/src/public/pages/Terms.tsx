/** The terms in force: in short, clause by clause with what enforces each, counters, charges, insurance, versions. */
import type { ReactNode } from 'react'
import { readTerms, type Said, type TermsAnswer } from '../../api/terms.ts'
import { useSpeech, useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { Chapter, PageHead } from '../../parts/Article.tsx'
import { Digest } from '../../parts/Digest.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { Awaiting, Trouble } from '../../parts/Trouble.tsx'
import { useWorld } from '../world.tsx'

export default function Terms() {
  const { terms: words, pages, frame } = useTexts()
  const { value, failure } = useLive('/api/v1/terms', readTerms, everyMs)
  return (
    <div className="reading-page">
      <PageHead title={pages.terms.title} lead={words.lead} />
      {value === null && failure === null && <Awaiting what={frame.whats.rules} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.rules} />}
      {value !== null && <Shown answer={value} />}
    </div>
  )
}

function Shown({ answer }: { readonly answer: TermsAnswer }) {
  const words = useTexts().terms
  const speech = useSpeech()
  const known = useWorld().vaults.value?.vaults ?? []
  const nameOf = (vault: number) => known.find(({ id }) => id === String(vault))?.name ?? speech.count(vault)
  const { terms, inForce, next, versions } = answer
  const dayOf = (day: string) => speech.day(Date.parse(`${day}T00:00:00Z`))
  const days = (count: number) => speech.roughSpan(count * aDayMs)
  return (
    <>
      <p className="terms-version">
        {words.facts.version(speech.count(inForce.version), dayOf(inForce.effectiveFrom))}{' '}
        {next !== null && (
          <strong>{words.facts.next(speech.count(next.version), dayOf(next.effectiveFrom))} </strong>
        )}
        {words.facts.binding} <a href={`/api/v1/documents/${inForce.digest}`}>{words.facts.document}</a>{' '}
        <Digest of={inForce.digest} name={words.facts.digest} />
      </p>
      <Chapter id="short" title={words.short.title}>
        <dl className="facts">
          <div>
            <dt>{words.short.claim}</dt>
            <dd>{words.short.against[terms.claim.against]}</dd>
          </div>
          <div>
            <dt>{words.short.loss}</dt>
            <dd>{words.short.losses[terms.loss.rule](days(terms.loss.graceDays))}</dd>
          </div>
          <div>
            <dt>{words.short.smallest}</dt>
            <dd>{words.short.oneBar}</dd>
          </div>
          <div>
            <dt>{words.short.law}</dt>
            <dd>
              <In said={terms.law.governing} />
              {speech.marks.semicolon}
              <In said={terms.law.venue} />
            </dd>
          </div>
        </dl>
      </Chapter>
      <Chapter id="clauses" title={words.clauses.title}>
        {terms.clauses.map((clause) => (
          <section key={clause.id} id={clause.id} className="clause" aria-labelledby={`${clause.id}-heading`}>
            <h3 id={`${clause.id}-heading`}>
              <In said={clause.heading} />
            </h3>
            <p>
              <In said={clause.text} />
            </p>
            <p className={clause.bound === 'contract' ? 'bound' : 'bound by-law'}>
              {clause.by === null ? words.clauses.byLaw : words.clauses.byContract(clause.by)}
            </p>
          </section>
        ))}
      </Chapter>
      <Chapter id="counters" title={words.counters.title}>
        <Table
          name={words.counters.title}
          head={[words.counters.vault, words.counters.notice]}
          rows={terms.redemption.counters.map(({ vault, noticeDays }) => [nameOf(vault), days(noticeDays)])}
        />
      </Chapter>
      <Chapter id="charges" title={words.fees.title}>
        <Table
          name={words.fees.title}
          head={[words.fees.payer, words.fees.charge]}
          rows={terms.fees.map(({ id, payer, charge }) => [
            <In key={id} said={payer} />,
            <In key={`${id}-charge`} said={charge} />,
          ])}
        />
      </Chapter>
      <Chapter id="insured" title={words.insurance.title}>
        <Table
          name={words.insurance.title}
          head={[
            words.insurance.vaults,
            words.insurance.insurer,
            words.insurance.limit,
            words.insurance.covers,
            words.insurance.excludes,
          ]}
          rows={terms.insurance.map(({ vaults, insurer, limit, covers, excludes }) => [
            vaults.map(nameOf).join(speech.marks.comma),
            insurer,
            `${speech.listed(limit.amount)}\u00a0${limit.currency}`,
            <In key="covers" said={covers} />,
            <In key="excludes" said={excludes} />,
          ])}
        />
      </Chapter>
      <Chapter id="versions" title={words.versions.title}>
        <Table
          name={words.versions.title}
          head={[words.versions.version, words.versions.from, words.versions.digest]}
          rows={versions.map((one) => [
            speech.count(one.version),
            dayOf(one.effectiveFrom),
            <Digest key={one.digest} of={one.digest} name={words.facts.digest} />,
          ])}
        />
      </Chapter>
    </>
  )
}

/** In the page's language, or in English, marked as such. */
function In({ said }: { readonly said: Said }) {
  const { locale } = useSpeech()
  const words = useTexts().terms
  const own = said[locale]
  if (own !== null) return own
  return (
    <span lang="en" title={words.facts.untranslated}>
      {said.en}
    </span>
  )
}

function Table(props: {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}) {
  return (
    <Scroll name={props.name}>
      <table>
        <caption className="unseen">{props.name}</caption>
        <thead>
          <tr>
            {props.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a published document stand where they stand
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={props.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const everyMs = 300_000
const aDayMs = 86_400_000
