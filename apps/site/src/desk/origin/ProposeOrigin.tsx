/** A change of the rules of origin: typed or read from a file, its effect looked at, then proposed for another officer to approve. */
import type { OriginEffectShape, OriginPartShape } from '@specie/client'
import { type ChangeEvent, useEffect, useId, useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { OriginEffect } from './OriginEffect.tsx'
import { partOf, type TypedPart, typedPart } from './typedPart.ts'
import { partWords } from './words.ts'

export function ProposeOrigin({ ends }: { readonly ends: string | null }) {
  const empty = ends === null ? typedPart : { ...typedPart, what: 'end', id: ends }
  const [typed, change, clear] = useKept(`origin ${ends ?? 'new'}`, empty)
  const [fromFile, setFromFile] = useState<readonly OriginPartShape[] | null>(null)
  const [effect, setEffect] = useState<OriginEffectShape | null>(null)
  const look = useAct()
  const propose = useAct()
  const parts = fromFile === null ? [partOf(typed)] : [...fromFile]
  const content = JSON.stringify(parts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed anew makes what was looked at old.
  useEffect(() => setEffect(null), [content])
  const preview = async () => setEffect(await look.run(() => api.previewOriginChange({ body: { parts } })))
  const submit = async () => {
    const body = { reason: typed.reason.trim(), parts }
    const proposed = await propose.run((key) => api.proposeOriginChange({ key, body }))
    if (proposed === null) return
    clear()
    go(hashOf('origin', `change-${proposed.change.id}`))
  }
  return (
    <>
      <PageHead
        title="Propose a change of the rules of origin"
        back={{ to: hashOf('origin'), words: 'Origin' }}
        lead="It never reaches back: what would begin before its approval begins with it. Another officer approves it."
      />
      <form
        className="desk-form rule-form"
        onSubmit={(event) => {
          event.preventDefault()
          void (effect === null ? preview() : submit())
        }}
      >
        <RuleFile onRead={setFromFile} />
        {fromFile === null ? (
          <PartFields typed={typed} change={change} />
        ) : (
          <FileParts parts={fromFile} onLeave={() => setFromFile(null)} />
        )}
        <TextField
          label="Why"
          long
          value={typed.reason}
          onChange={(text) => change({ reason: text })}
          hint="Stays on record with your name."
        />
        {effect !== null && <OriginEffect effect={effect} />}
        <p className="act-buttons">
          <button
            type="submit"
            className="firm-button"
            disabled={
              look.busy ||
              propose.busy ||
              parts.length === 0 ||
              (effect !== null && typed.reason.trim() === '')
            }
          >
            {effect === null ? 'Show what it would do' : 'Propose it'}
          </button>
        </p>
        <ProblemNote problem={look.problem ?? propose.problem} />
      </form>
    </>
  )
}

function PartFields(props: {
  readonly typed: TypedPart
  readonly change: (changed: Partial<TypedPart>) => void
}) {
  const field = (name: keyof TypedPart) => ({
    value: props.typed[name],
    onChange: (text: string) => props.change({ [name]: text }),
  })
  const { what } = props.typed
  const isRule = what === 'counts' || what === 'excludes' || what === 'permits'
  return (
    <>
      <SelectField label="What" choices={whats} {...field('what')} />
      {(isRule || what === 'end') && (
        <TextField
          label="Rule"
          {...field('id')}
          hint="Its id: a to z, digits and -. It stands on weight lists."
        />
      )}
      {!isRule && what !== 'end' && <TextField label="Country" {...field('law')} hint="Two letters." />}
      <TextField
        label={what === 'end' || what === 'closeMarket' ? 'Ends on' : 'From'}
        type="date"
        {...field('from')}
        hint="Empty: from its approval on."
        optional
      />
      {isRule && (
        <>
          <TextField label="Until" type="date" optional {...field('until')} />
          <TextField label="Refiner" optional {...field('refiner')} hint="Its code. Empty: every refiner." />
          <TextField
            label="Refined in"
            optional
            {...field('jurisdiction')}
            hint="Two letters: a country’s gold."
          />
          <TextField label="Made from year" optional {...field('madeFrom')} />
          <TextField label="Made until year" optional {...field('madeUntil')} />
          <SelectField label="Chain of custody" choices={custodies} {...field('custody')} />
          <TextField
            label="By the law of"
            optional
            {...field('law')}
            hint="An import ban’s country: it bears where sponsor, custodian, vault or buyers are there. Empty: everywhere."
          />
          {what === 'permits' && (
            <>
              <TextField
                label="Lifts the rules"
                {...field('lifts')}
                hint="Ids of exclusions, spaces between."
              />
              <TextField label="Licence" {...field('licence')} hint="Its number and authority." />
            </>
          )}
          <TextField label="Source" {...field('source')} hint="The list, order or decision that was read." />
        </>
      )}
    </>
  )
}

function RuleFile({ onRead }: { readonly onRead: (parts: readonly OriginPartShape[] | null) => void }) {
  const id = useId()
  const act = useAct()
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file === undefined) return onRead(null)
    const answer = await act.run(() => api.readOriginFile({ file }))
    onRead(answer?.parts ?? null)
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        From a file <span className="quiet">optional</span>
      </label>
      <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => void read(event)} />
      <p className="hint">
        CSV, a rule a line: an accreditation list with its suspensions. Whatever stands in it already is
        passed over.
      </p>
      <ProblemNote problem={act.problem} />
    </div>
  )
}

function FileParts(props: { readonly parts: readonly OriginPartShape[]; readonly onLeave: () => void }) {
  return (
    <div className="effect">
      {props.parts.length === 0 ? (
        <p>The record says already what the file says.</p>
      ) : (
        <ul className="origin-parts">
          {props.parts.slice(0, 100).map((part) => (
            <li key={partWords(part)}>{partWords(part)}</li>
          ))}
        </ul>
      )}
      <button type="button" className="plain-button" onClick={props.onLeave}>
        Type one instead
      </button>
    </div>
  )
}

const whats = [
  ['excludes', 'A suspension or import ban'],
  ['counts', 'An accreditation'],
  ['permits', 'A licence for what is shut out'],
  ['end', 'End of a rule'],
  ['openMarket', 'A country where buyers are sought'],
  ['closeMarket', 'A country where they are no longer'],
] as const

const custodies = [
  ['', 'Does not matter'],
  ['needed', 'Must be documented'],
] as const
