/** One rule of law: what it says, for whom, from when until when, where that was read, and what it does to the answer. */
import {
  type Fit,
  kindOf,
  listedTag,
  type PolicyRule,
  placeName,
  readAhead,
  type Status,
} from '@specie/screening/policy'
import type { ReactNode } from 'react'
import { printPartialDay } from './days.ts'
import { MarkedWord } from './Mark.tsx'

export function RuleCard(props: {
  readonly rule: PolicyRule
  readonly counts?: Status | null
  readonly fit?: Fit
  readonly says?: string
  readonly now?: ReactNode
  /** Of whose law it is told: another maker is named. */
  readonly place?: string
}) {
  const { rule } = props
  const kind = kindOf(rule)
  return (
    <article className={props.counts === null ? 'rule beside' : 'rule'} id={`rule-${rule.id}`}>
      <p className="rule-dates">
        <span>{printPartialDay(rule.from)}</span>
        {rule.until !== null && <span> to {printPartialDay(rule.until)}</span>}
        {props.now}
      </p>
      <div>
        <h3>
          <MarkedWord answer={rule.status} />
          <span className="rule-name">{rule.instrument}</span>
        </h3>
        <p>{rule.summary}</p>
        <p className="rule-facts">
          {rule.tags
            .filter(({ key }) => key !== 'kind')
            .map((tag) => (
              <span key={tag.key}>{listedTag(tag)}</span>
            ))}
          {kind !== 'law' && <span>{kindWords[kind] ?? kind}</span>}
          {!rule.verified && <span className="doubt">not verified: decides nothing</span>}
          {rule.verified && readAhead(rule) && (
            <span className="doubt">read before it began; nobody has confirmed it since</span>
          )}
          {rule.jurisdiction !== props.place && <span>{placeName(rule.jurisdiction)}</span>}
        </p>
        {props.says !== undefined && props.says !== 'It applies.' && (
          <p className="rule-says">{props.says}</p>
        )}
        <p className="rule-source">
          {rule.sourceAddress ? (
            <a href={rule.sourceAddress} rel="noopener noreferrer nofollow" target="_blank">
              {rule.sourceTitle}
              <span className="unseen"> (another site, in a new window)</span>
            </a>
          ) : (
            rule.sourceTitle
          )}
        </p>
      </div>
    </article>
  )
}

const kindWords: Readonly<Record<string, string>> = {
  bill: 'a bill, not law',
  announced: 'announced, not law',
  policy: 'a policy',
  court: 'a court’s ruling',
  private: 'a private body’s rule',
  guidance: 'guidance',
  'self-regulatory': 'a rule of an industry body',
  tax: 'a tax rule',
  mandatory: 'obliges, not only permits',
}
