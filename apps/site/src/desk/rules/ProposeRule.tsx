/** A rule proposed, or a further version of one: typed, its effect looked at, then proposed for another officer to approve. */
import type { PolicyEffectShape, PolicyPartShape, PolicyRuleShape } from '@specie/client'
import {
  activities,
  activityWords,
  answerWords,
  statuses,
  type TagKey,
  tagKeys,
} from '@specie/screening/policy'
import { useEffect, useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { useRead } from '../server/useRead.ts'
import { Effect } from './Effect.tsx'

export function ProposeRule({ rule: id }: { readonly rule: string | null }) {
  const listed = useRead('policy rules', (signal) => api.listPolicyRules({ signal }))
  return (
    <>
      <PageHead
        title={id === null ? 'Propose a rule' : 'Propose a change of a rule'}
        back={{ to: hashOf('rules'), words: 'Rules' }}
        lead={
          id === null
            ? 'What you have read, where, and for whom it holds. Another officer approves it.'
            : 'A law that ended gets its last day; what should never have stood here is taken off the record.'
        }
      />
      <Shown read={listed} what="the record">
        {({ rules, today }) => {
          const before = rules.find(({ rule }) => rule.id === id) ?? null
          if (id !== null && before === null) return <p className="nothing">No rule {id} is on record.</p>
          return <Form key={id ?? 'new'} before={before} today={today} />
        }}
      </Shown>
      {id !== null && <History rule={id} />}
    </>
  )
}

type Before = { readonly version: string; readonly rule: PolicyRuleShape }

function Form({ before, today }: { readonly before: Before | null; readonly today: string }) {
  const [typed, change, clear] = useKept(`rule ${before?.rule.id ?? 'new'} ${before?.version ?? ''}`, {
    ...typedOf(before?.rule ?? null, today),
    reason: '',
    inForceFrom: '',
    retire: '',
  })
  const [effect, setEffect] = useState<PolicyEffectShape | null>(null)
  const look = useAct()
  const propose = useAct()
  const replaces = before?.version ?? null
  const retires = typed.retire === 'yes' && before !== null
  const part: PolicyPartShape = retires
    ? { kind: 'retire', rule: before.rule.id, replaces }
    : { kind: 'put', rule: ruleOf(typed, before?.rule.id ?? null), replaces }
  const parts = [part]
  // What is typed anew makes what was looked at old.
  const content = JSON.stringify(part)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content decides, not the objects it is made of.
  useEffect(() => setEffect(null), [content])
  const preview = async () => setEffect(await look.run(() => api.previewPolicyChange({ body: { parts } })))
  const submit = async () => {
    const inForceFrom = typed.inForceFrom === '' ? null : `${typed.inForceFrom}T00:00:00Z`
    const body = { reason: typed.reason.trim(), parts, inForceFrom }
    const proposed = await propose.run((key) => api.proposePolicyChange({ key, body }))
    if (proposed === null) return
    clear()
    go(hashOf('rules', `change-${proposed.id}`))
  }
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <form
      className="desk-form rule-form"
      onSubmit={(event) => {
        event.preventDefault()
        void (effect === null ? preview() : submit())
      }}
    >
      {before !== null && (
        <label className="check">
          <input
            type="checkbox"
            checked={retires}
            onChange={(event) => change({ retire: event.target.checked ? 'yes' : '' })}
          />
          <span>Take it off the record: it should never have stood there</span>
        </label>
      )}
      {!retires && (
        <>
          <TextField label="Place" {...field('jurisdiction')} hint="Who made the rule: two letters, or EU." />
          <SelectField label="Activity" choices={activityChoices} {...field('activity')} />
          <SelectField label="Says" choices={statusChoices} {...field('status')} />
          <TextField label="Law" {...field('instrument')} hint="Its name, number and date." />
          <TextField label="What it says" long {...field('summary')} hint="In a sentence of your own." />
          <TextField
            label="From"
            {...field('from')}
            hint="2026-11-23, or 2026-11 where the day was not read."
          />
          <TextField
            label="Until"
            optional
            {...field('until')}
            hint="The last day or month on which it applies."
          />
          <TextField
            label="For whom or what alone"
            optional
            {...field('tags')}
            hint="One a line, as who: individuals, retail. Known: who, target, counterparty, region, asset, venue, kind."
            long
          />
          <TextField label="Source" {...field('sourceTitle')} hint="What was read." />
          <TextField label="Its address" optional {...field('sourceAddress')} />
          <TextField
            label="Sources seen up to"
            type="date"
            {...field('seenUpTo')}
            hint="A permission that begins later permits nothing until it is confirmed."
          />
          <TextField
            label="Bans that it lifts"
            optional
            {...field('lifts')}
            hint="Ids of bans, with spaces between; for a licence only."
          />
          <label className="check">
            <input
              type="checkbox"
              checked={typed.verified === 'yes'}
              onChange={(event) => change({ verified: event.target.checked ? 'yes' : '' })}
            />
            <span>I have read a source that states it. Without that it decides nothing.</span>
          </label>
        </>
      )}
      <TextField label="Why" long {...field('reason')} hint="Stays on record with your name." />
      <TextField
        label="Apply it from"
        type="date"
        optional
        {...field('inForceFrom')}
        hint="The programme’s own moment, not the law’s. Empty: from its approval."
      />
      {effect !== null && <Effect effect={effect} />}
      <p className="act-buttons">
        <button
          type="submit"
          className="firm-button"
          disabled={look.busy || propose.busy || (effect !== null && typed.reason.trim() === '')}
        >
          {effect === null ? 'Show what it changes' : 'Propose it'}
        </button>
      </p>
      <ProblemNote problem={look.problem ?? propose.problem} />
    </form>
  )
}

function History({ rule }: { readonly rule: string }) {
  const read = useRead(`policy rule ${rule}`, (signal) => api.readPolicyRule({ signal, params: { rule } }))
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">Its versions</h2>
      <Shown read={read} what="its versions">
        {({ versions }) => (
          <ul className="entries">
            {versions.map((version) => (
              <li key={version.knownFrom + version.change} className="entry">
                <p>
                  {version.change === '1' ? (
                    'Of the founding collection'
                  ) : (
                    <>
                      By <a href={hashOf('rules', `change-${version.change}`)}>change {version.change}</a>,
                      known from <When at={version.knownFrom} />
                    </>
                  )}
                  {version.rule === null
                    ? ': taken off the record.'
                    : `: ${answerWords[version.rule.status].toLowerCase()} from ${version.rule.from}${version.rule.until === null ? '' : ` to ${version.rule.until}`}.`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}

type Typed = ReturnType<typeof typedOf>

function typedOf(rule: PolicyRuleShape | null, today: string) {
  return {
    jurisdiction: rule?.jurisdiction ?? '',
    activity: rule?.activity ?? 'hold',
    status: rule?.status ?? 'restricted',
    instrument: rule?.instrument ?? '',
    summary: rule?.summary ?? '',
    from: rule?.from ?? '',
    until: rule?.until ?? '',
    tags: (rule?.tags ?? []).map(({ key, values }) => `${key}: ${values.join(', ')}`).join('\n'),
    sourceTitle: rule?.sourceTitle ?? '',
    sourceAddress: rule?.sourceAddress ?? '',
    seenUpTo: rule?.seenUpTo ?? today,
    lifts: (rule?.lifts ?? []).join(' '),
    verified: (rule?.verified ?? true) ? 'yes' : '',
  } as const satisfies Readonly<Record<string, string>>
}

/** As typed: what is wrong with it the server says, by its field. */
function ruleOf(typed: { readonly [Name in keyof Typed]: string }, id: string | null): PolicyRuleShape {
  const activity = activities.find((one) => one === typed.activity) ?? 'hold'
  const status = statuses.find((one) => one === typed.status) ?? 'restricted'
  const jurisdiction = typed.jurisdiction.trim().toUpperCase()
  const from = typed.from.trim()
  return {
    id: id ?? `${jurisdiction}-${from}-${activity.replaceAll('_', '-')}-${status}-${idEnd(typed.instrument)}`,
    jurisdiction,
    from,
    until: typed.until.trim() || null,
    activity,
    status,
    instrument: typed.instrument.trim(),
    tags: typed.tags.split('\n').flatMap((line) => {
      const [key = '', ...rest] = line.split(':')
      const known = tagKeys.find((one): one is TagKey => one === key.trim())
      const values = rest
        .join(':')
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== '')
      if (line.trim() === '') return []
      // A tag that is not understood must not vanish: without it the rule would be another.
      return [{ key: known ?? 'who', values: known === undefined ? [line.trim()] : values }]
    }),
    summary: typed.summary.trim(),
    sourceTitle: typed.sourceTitle.trim(),
    sourceAddress: typed.sourceAddress.trim() || null,
    verified: typed.verified === 'yes',
    seenUpTo: typed.seenUpTo,
    lifts: typed.lifts.split(/\s+/).filter((one) => one !== ''),
  }
}

/** A few letters of the law's name, so that two rules of one day differ. */
function idEnd(instrument: string): string {
  return (
    instrument
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 24) || 'rule'
  )
}

const activityChoices = activities.map((one) => [one, activityWords[one]] as const)
const statusChoices = statuses.map((one) => [one, answerWords[one]] as const)
