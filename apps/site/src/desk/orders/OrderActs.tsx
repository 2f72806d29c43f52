/** Every act on record: who, for whom, as what, when and why. Rows are never changed. */
import type { WholeOrder } from '@specie/client'
import { printEvent } from '../../print/event.ts'
import { Says } from '../parts/Says.tsx'
import { When } from '../parts/When.tsx'
import { stateWords } from './words.ts'

export function OrderActs({ acts }: { readonly acts: WholeOrder['acts'] }) {
  return (
    <ol className="acts">
      {acts.map((act) => (
        <li key={`${act.at} ${act.act} ${act.by?.address ?? ''} ${act.to}`}>
          <p className="act-when quiet">
            <When at={act.at} />
          </p>
          <p>
            <strong>{actWords[act.act] ?? printEvent(act.act)}</strong>{' '}
            {act.by === null ? (
              <span className="quiet">by the office itself</span>
            ) : (
              <>
                <span className="quiet">by</span> {act.by.name}
              </>
            )}
            {act.party !== null && act.party.address !== act.by?.address && (
              <>
                {' '}
                <span className="quiet">for</span> {act.party.name}
              </>
            )}
            {act.why !== null &&
              (act.by === null ? (
                <span className="act-office quiet">
                  <Says of={act.why} />
                </span>
              ) : (
                <span className="act-why">“{act.why}”</span>
              ))}
          </p>
          <p className="act-to quiet">
            {act.from === act.to
              ? ''
              : `${act.from === null ? '' : `${stateWords[act.from]} → `}${stateWords[act.to]}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

const actWords: Readonly<Record<string, string>> = {
  signed: 'Clearance signed',
  assented: 'Terms signed',
  readied: 'Made ready',
  carried: 'Given to the office’s worker',
  noted: 'Transaction noted',
  included: 'Found in a block',
  finalized: 'Found final',
  rolledBack: 'Block lost by the chain',
  deferred: 'Screening waits',
  denied: 'Denied by screening',
  recalled: 'Clearance taken back',
  voided: 'Officer’s signature void',
  clearanceExpired: 'Clearance ran out',
  handedOver: 'Bar handed over',
}
