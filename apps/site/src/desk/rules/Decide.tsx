/**
 * A decision where the law leaves it to a person: for one party and activity, under the law of named places. First what the rules say is looked at;
 * what is banned cannot be decided, and what needs a licence is decided by naming it.
 */
import type { AnswerOf, Routes } from '@specie/client'
import { activities, activityWords, askerWords, placeName } from '@specie/screening/policy'
import { useEffect, useState } from 'react'
import { AddressField, isAddress, SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { useWorld } from '../world.tsx'
import { Verdict } from './Verdict.tsx'

type Judged = AnswerOf<Routes['judgePolicy']>

export function Decide() {
  const { known } = useWorld()
  const { search } = usePlace()
  const given = (name: string) => search.get(name) ?? ''
  const [typed, change, clear] = useKept(`decide ${search}`, {
    party: given('party'),
    activity: given('activity') || 'hold',
    places: given('places'),
    withCountries: given('with'),
    vault: given('vault'),
    origins: given('origins'),
    may: 'yes',
    number: '',
    authority: '',
    from: new Date().toISOString().slice(0, 10),
    until: '',
    reason: '',
  })
  const [judged, setJudged] = useState<Judged | null>(null)
  const look = useAct()
  const propose = useAct()
  const { party, activity, places, withCountries, vault, origins } = typed
  const act = `${party} ${activity} ${places} ${withCountries} ${vault} ${origins}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act is another question.
  useEffect(() => setJudged(null), [act])
  const body = () => ({
    party: isAddress(party) ? party : ('0x' as const),
    activity: activities.find((one) => one === activity) ?? ('hold' as const),
    places: codes(places),
    withCountries: codes(withCountries),
    vaultJurisdiction: codes(vault)[0] ?? null,
    origins: codes(origins),
  })
  const ask = async () => setJudged(await look.run(() => api.judgePolicy({ body: body() })))
  const submit = async () => {
    const licence =
      typed.number.trim() === '' ? null : { number: typed.number.trim(), authority: typed.authority.trim() }
    const decision = {
      ...body(),
      may: typed.may === 'yes',
      licence,
      validFrom: typed.from,
      validUntil: typed.until,
      reason: typed.reason.trim(),
    }
    const proposed = await propose.run((key) => api.proposePolicyDecision({ key, body: decision }))
    if (proposed === null) return
    clear()
    go(hashOf('rules', `decision-${proposed.id}`))
  }
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  const barred = judged?.verdicts.some(({ answer }) => answer === 'banned') === true
  const needless = judged?.verdicts.every(({ answer }) => answer === 'allowed') === true
  const licensed = judged?.verdicts.some(({ answer }) => answer === 'licensed') === true
  return (
    <>
      <PageHead
        title="Decide for a party"
        back={{ to: hashOf('rules'), words: 'Rules' }}
        lead="Where no rule answers, where the law sets limits, or where it takes a licence. It holds for as long as the rules under it stay as they are."
      />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void (judged === null ? ask() : submit())
        }}
      >
        <AddressField label="Party" known={known} {...field('party')} />
        <SelectField
          label="Activity"
          choices={activities.map((one) => [one, activityWords[one]] as const)}
          {...field('activity')}
        />
        <TextField
          label="Under the law of"
          optional
          {...field('places')}
          hint="Two letters each, such as CH SG. Empty: of the party’s own country."
        />
        <TextField
          label="Others who take part are in"
          optional
          {...field('withCountries')}
          hint="Two letters each."
        />
        <TextField label="The vault is in" optional {...field('vault')} hint="Where metal changes hands." />
        <TextField label="The metal comes from" optional {...field('origins')} hint="Two letters each." />
        {judged === null ? (
          <p className="act-buttons">
            <button type="submit" className="firm-button" disabled={look.busy || !isAddress(party)}>
              What do the rules say?
            </button>
          </p>
        ) : (
          <>
            <p className="quiet">
              On record the party is{' '}
              {judged.country === null ? 'in no known country' : `in ${placeName(judged.country)}`}
              {judged.kind === null ? '' : `, ${askerWords[judged.kind]}`}.
            </p>
            {judged.verdicts.map((verdict) => (
              <Verdict key={verdict.jurisdiction} verdict={verdict} />
            ))}
            {barred && (
              <p className="alarm">
                What is banned is nobody’s to decide: record the licence or order that lifts it.
              </p>
            )}
            {needless && <p>The rules permit it: no decision is needed.</p>}
            {!barred && !needless && (
              <>
                <SelectField label="It" choices={mays} {...field('may')} />
                {licensed && (
                  <>
                    <TextField label="Licence number" {...field('number')} />
                    <TextField label="Given by" {...field('authority')} />
                  </>
                )}
                <TextField label="From" type="date" {...field('from')} />
                <TextField
                  label="Until"
                  type="date"
                  {...field('until')}
                  hint="The last day; at most two years after the first."
                />
                <TextField label="Why" long {...field('reason')} hint="Stays on record with your name." />
                <p className="act-buttons">
                  <button
                    type="submit"
                    className="firm-button"
                    disabled={propose.busy || typed.until === '' || typed.reason.trim() === ''}
                  >
                    Propose the decision
                  </button>
                </p>
              </>
            )}
          </>
        )}
        <ProblemNote problem={look.problem ?? propose.problem} />
      </form>
    </>
  )
}

function codes(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((code) => code !== '')
}

const mays = [
  ['yes', 'may do it'],
  ['no', 'may not do it'],
] as const
