/** Statements that wait for signatures, what is still missing, and the way to the chain. */
import type { StatementDraft } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { Grams } from '../parts/Grams.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useMyVaults } from '../session/myVaults.ts'
import { DraftStatement } from './DraftStatement.tsx'
import { OneStatement } from './OneStatement.tsx'

export function StatementsPage() {
  const { open } = usePlace()
  if (open === null) return <Statements />
  if (open === 'new') return <DraftStatement />
  return <OneStatement digest={open} />
}

function Statements() {
  const [state, setState] = useState<'open' | 'all'>('open')
  const read = useRead(`statements ${state}`, (signal) => api.listStatements({ query: { state }, signal }), [
    'statement',
  ])
  const mayDraft = useMyVaults().length > 0
  useKey('n', 'New statement', mayDraft ? () => go(hashOf('statements', 'new')) : null)
  return (
    <>
      <PageHead
        title="Statements"
        lead="What lies in a vault, sworn to by its custodian and the quorum of auditors. It counts when they have signed and it is on the chain."
      >
        {mayDraft && (
          <a className="firm-button" href={hashOf('statements', 'new')}>
            New statement <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      <div className="desk-filters">
        <label className="check">
          <input
            type="checkbox"
            checked={state === 'all'}
            onChange={(event) => setState(event.target.checked ? 'all' : 'open')}
          />
          With those that are on the chain or came too late
        </label>
      </div>
      <Shown read={read} what="the statements">
        {({ statements }) =>
          statements.length === 0 ? (
            <p className="nothing">No statement waits for anybody.</p>
          ) : (
            <StatementTable statements={statements} />
          )
        }
      </Shown>
    </>
  )
}

export function StatementTable({ statements }: { readonly statements: readonly StatementDraft[] }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Vault</th>
          <th scope="col">Counted</th>
          <th scope="col" className="number">
            Gold
          </th>
          <th scope="col">Signed</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((one) => (
          <tr key={one.digest} data-row>
            <th scope="row">
              <a href={hashOf('statements', one.digest)}>{one.vaultName}</a>
            </th>
            <td className="quiet">
              <When at={one.asOf} />
            </td>
            <td className="number">
              <Grams of={one.fineMicrograms} />
            </td>
            <td className="quiet">{signedSoFar(one)}</td>
            <td>
              <span className={one.state === 'ready' ? 'stamp done' : 'stamp'}>{stateWords[one.state]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function signedSoFar({ readiness }: StatementDraft): string {
  const custodian = readiness.custodianSigned ? 'custodian' : 'no custodian yet'
  return `${custodian}, ${readiness.auditorsSigned} of ${readiness.quorum} auditors`
}

export const stateWords: Readonly<Record<StatementDraft['state'], string>> = {
  gathering: 'Gathering',
  ready: 'Ready to submit',
  submitted: 'Submitted',
  late: 'Too late',
}
