/** Everybody on file, the newest first; those that wait for an officer stand out. */
import { type PartyLine, partyState } from '@specie/client'
import { useKey } from '../keys/keys.ts'
import { SelectField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { kindWords, stateWords } from './words.ts'

export function PartyList() {
  const { search } = usePlace()
  const state = partyState.options.find((one) => one === search.get('state'))
  const read = useRead(`parties ${state}`, (signal) => api.listPartyFiles({ query: { state }, signal }))
  useKey('n', 'New party', () => go(hashOf('parties', 'new')))
  return (
    <>
      <PageHead
        title="Parties"
        lead="Who takes part, who owns and directs them. One officer drafts from the papers, another admits. What stands here is sealed in the database and seen by officers alone."
      >
        <a className="firm-button" href={hashOf('parties', 'new')}>
          Draft a party <kbd>n</kbd>
        </a>
      </PageHead>
      <div className="desk-filters">
        <SelectField
          label="State"
          none="any"
          value={state ?? ''}
          onChange={(value) => go(hashOf('parties', null, { state: value }))}
          choices={partyState.options.map((one) => [one, stateWords[one]])}
        />
      </div>
      <Shown read={read} what="the parties">
        {({ parties }) =>
          parties.length === 0 ? (
            <p className="nothing">No party is like this.</p>
          ) : (
            <Rows parties={parties} />
          )
        }
      </Shown>
    </>
  )
}

function Rows({ parties }: { readonly parties: readonly PartyLine[] }) {
  return (
    <div className="rows-frame">
      <table className="rows">
        <caption className="unseen">Parties, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">State</th>
            <th scope="col">In</th>
            <th scope="col">What it is</th>
            <th scope="col">Takes part as</th>
            <th scope="col">Look again by</th>
            <th scope="col">On file since</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((one) => (
            <tr key={one.id} data-row data-state={one.state}>
              <th scope="row">
                <a href={hashOf('parties', one.id)}>{one.name ?? 'Erased'}</a>
              </th>
              <td>
                <span className={waits(one) ? 'stamp waits' : 'stamp'}>{stateWords[one.state]}</span>
              </td>
              <td>{one.jurisdiction}</td>
              <td>{kindWords[one.kind]}</td>
              <td>{one.takesPartAs.join(', ')}</td>
              <td>{one.reviewBy ?? ''}</td>
              <td>
                <When at={one.beganAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function waits({ state }: PartyLine): boolean {
  return state === 'requested' || state === 'drafted' || state === 'changed'
}
