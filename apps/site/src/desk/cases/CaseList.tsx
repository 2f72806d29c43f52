/** The queue: possible matches, those that have waited longest first. */
import type { CaseLine } from '@specie/client'
import { useState } from 'react'
import { SelectField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { Score } from './Score.tsx'
import { outcomeWords, stateWords } from './words.ts'

export function CaseList() {
  const { search } = usePlace()
  const state = states.find(([one]) => one === search.get('state'))?.[0] ?? 'undecided'
  const party = search.get('party') ?? undefined
  const [limit, setLimit] = useState(50)
  const read = useRead(
    `cases ${state} ${party} ${limit}`,
    (signal) => api.listCases({ query: { state, party, limit }, signal }),
    ['case'],
  )
  return (
    <>
      <PageHead
        title="Cases"
        lead="Somebody here may be somebody on a list. One officer proposes, another decides; until then nothing of theirs is cleared."
      />
      <div className="desk-filters">
        <SelectField
          label="State"
          value={state}
          onChange={(value) => go(hashOf('cases', null, { state: value, party: party ?? '' }))}
          choices={states}
        />
        {party !== undefined && (
          <p className="quiet">
            Of one party. <a href={hashOf('cases', null, { state })}>Of all</a>
          </p>
        )}
      </div>
      <Shown read={read} what="the cases">
        {({ cases, nextCursor }) => (
          <>
            {cases.length === 0 ? (
              <p className="nothing">
                {state === 'undecided' ? 'Nothing waits to be decided.' : 'No case is like this.'}
              </p>
            ) : (
              <CaseTable cases={cases} />
            )}
            {nextCursor !== null && limit < 200 && (
              <p>
                <button type="button" className="plain-button" onClick={() => setLimit(200)}>
                  Show more
                </button>
              </p>
            )}
          </>
        )}
      </Shown>
    </>
  )
}

function CaseTable({ cases }: { readonly cases: readonly CaseLine[] }) {
  return (
    <table className="rows case-rows">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Who</th>
          <th scope="col">May be</th>
          <th scope="col">State</th>
          <th scope="col">Score</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id} data-row>
            <th scope="row">
              <a href={hashOf('cases', one.id)}>
                {one.id}
                <span className="unseen">
                  : {one.name ?? 'erased'}, may be {one.listedName}
                </span>
              </a>
            </th>
            <td>
              <bdi>{one.name ?? 'erased'}</bdi> <span className="quiet">{personWords(one)}</span>
            </td>
            <td>
              <bdi>{one.listedName}</bdi>{' '}
              <span className="quiet">
                {one.list} {one.entry}
              </span>
            </td>
            <td>
              <CaseState of={one} />
            </td>
            <td>
              <Score of={one} />
            </td>
            <td className="quiet">
              <Ago at={one.changedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function CaseState({ of: one }: { readonly of: CaseLine }) {
  const look = one.state === 'blocked' ? ' grave' : one.state === 'cleared' ? ' done' : ''
  return (
    <>
      <span className={`stamp${look}`}>{stateWords[one.state]}</span>
      {one.proposal !== null && (
        <span className="quiet">
          {' '}
          to {outcomeWords[one.proposal.outcome]}, by {one.proposal.by.name}
        </span>
      )}
      {one.lost && <span className="stamp">found no more</span>}
    </>
  )
}

export function personWords({ about, person }: CaseLine): string {
  if (about.is === 'holder') return 'holder of an account'
  return person === 'party' ? 'the party itself' : person
}

const states: readonly (readonly ['undecided' | 'all' | CaseLine['state'], string])[] = [
  ['undecided', 'undecided'],
  ['open', 'open'],
  ['proposed', 'proposed'],
  ['waiting', 'waits for more'],
  ['blocked', 'blocked'],
  ['cleared', 'cleared'],
  ['all', 'all'],
]
