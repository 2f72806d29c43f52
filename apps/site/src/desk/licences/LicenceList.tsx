/** Every licence, order and discharge on record; what waits for another officer first. */
import type { LicenceShape } from '@specie/client'
import { useKey } from '../keys/keys.ts'
import { Grams } from '../parts/Grams.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { Left } from './Left.tsx'
import { kindWords, liftWords, stateWords } from './words.ts'

export function LicenceList() {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  useKey('n', 'New licence', officer ? () => go(hashOf('licences', '+')) : null)
  return (
    <>
      <PageHead
        title="Licences and orders"
        lead="What an authority or a court lets move of what is held, banned or blocked: within its scope, for its time, and counted to the microgram."
      >
        {officer && (
          <a className="firm-button" href={hashOf('licences', '+')}>
            Put one on record <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      {officer ? (
        <Listed />
      ) : (
        <p className="nothing">
          Officers keep these. Under which licence a hold was lifted stands beside the hold.
        </p>
      )}
    </>
  )
}

function Listed() {
  const read = useRead('licences', (signal) => api.listLicences({ signal }), ['block', 'order'])
  return (
    <Shown read={read} what="the licences">
      {({ licences }) =>
        licences.length === 0 ? (
          <p className="nothing">None is on record: nothing that is held, banned or blocked may move.</p>
        ) : (
          <ul className="entries">
            {licences
              .toSorted((left, right) => Number(right.waiting !== null) - Number(left.waiting !== null))
              .map((one) => (
                <Entry key={one.id} licence={one} />
              ))}
          </ul>
        )
      }
    </Shown>
  )
}

function Entry({ licence }: { readonly licence: LicenceShape }) {
  const { content, state } = licence
  return (
    <li className={state === 'inForce' ? 'entry in-force' : 'entry'}>
      <h2>
        <a href={hashOf('licences', licence.id)}>
          {kindWords[content.kind]} {content.number}
        </a>{' '}
        <span className="quiet">of {content.authority}</span>
      </h2>
      <p>
        <span className="stamp">{stateWords[state]}</span>{' '}
        {licence.waiting !== null && <span className="stamp">waits for another officer</span>} Lifts{' '}
        {content.lifts.map(liftWords).join(', ')}.
      </p>
      {content.scope.amountMicrograms !== null && licence.leftMicrograms !== null && (
        <p className="quiet">
          <Grams of={positive(licence.leftMicrograms)} /> left of{' '}
          <Grams of={content.scope.amountMicrograms} />.
        </p>
      )}
      <p className="quiet">
        From <When at={content.validFrom} />
        {content.validUntil !== null && (
          <>
            {' '}
            until <When at={content.validUntil} />
          </>
        )}
      </p>
      <Left licence={licence} />
    </li>
  )
}

export function positive(micrograms: string): string {
  return micrograms.startsWith('-') ? '0' : micrograms
}
