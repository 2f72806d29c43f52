/** One licence: its ground and scope, what orders took of it, its versions, and what this officer may do. */
import type { LicenceShape } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { sameAddress } from '../rules/OneChange.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { Left } from './Left.tsx'
import { LicenceFacts } from './LicenceFacts.tsx'
import { LiftHold } from './LiftHold.tsx'
import { Uses } from './Uses.tsx'
import { kindWords, stateWords } from './words.ts'

export function OneLicence({ licence: id }: { readonly licence: string }) {
  const read = useRead(`licence ${id}`, (signal) => api.readLicence({ signal, params: { licence: id } }), [
    'block',
    'order',
  ])
  return (
    <Shown read={read} what="the licence">
      {(licence) => {
        const { content, state } = licence
        return (
          <>
            <PageHead
              title={`${kindWords[content.kind]} ${content.number}`}
              back={{ to: hashOf('licences'), words: 'Licences' }}
              lead={`Of ${content.authority}.`}
            />
            <article data-state={state}>
              <p>
                <span className="stamp">{stateWords[state]}</span>{' '}
                {licence.revoked !== null && (
                  <>
                    by {licence.revoked.by.name}, <When at={licence.revoked.at} />: {licence.revoked.why}
                  </>
                )}
              </p>
              <Left licence={licence} />
              <LicenceFacts content={content} />
              <Waiting licence={licence} onDone={read.replace} />
              <Uses licence={licence} onDone={read.replace} />
              {state === 'inForce' && <LiftHold licence={licence} onDone={read.replace} />}
              <Versions licence={licence} />
              {licence.revoked === null && <May licence={licence} onDone={read.replace} />}
            </article>
          </>
        )
      }}
    </Shown>
  )
}

type Part = { readonly licence: LicenceShape; readonly onDone: (licence: LicenceShape) => void }

/** A version that waits for its second officer, whole, so that nobody puts in force what was not read. */
function Waiting({ licence, onDone }: Part) {
  const { session } = useSignedIn()
  const [chosen, setChosen] = useState<'inForce' | 'refused' | 'withdrawn' | null>(null)
  const version = licence.versions.find((one) => one.version === licence.waiting)
  if (version === undefined) return null
  const mine = sameAddress(version.draftedBy.address, session.address)
  const acts = mine ? (['withdrawn'] as const) : (['inForce', 'refused'] as const)
  return (
    <section className="act-panel" aria-label={`Version ${version.version} waits`}>
      <p>
        Version {version.version}: {version.draftedBy.name} drafted it <When at={version.draftedAt} />.{' '}
        {version.reason}{' '}
        {mine
          ? 'You drafted it: another officer puts it in force.'
          : 'It takes a second officer: you have not drafted it.'}
      </p>
      {licence.versions.length > 1 && <LicenceFacts content={version.content} />}
      {chosen === null ? (
        <p className="act-buttons">
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className={act === 'inForce' ? 'firm-button' : 'plain-button'}
              onClick={() => setChosen(act)}
            >
              {actWords[act]}
            </button>
          ))}
        </p>
      ) : (
        <ReasonPanel
          name={`${chosen} ${licence.id} ${version.version}`}
          says={actSays[chosen]}
          button={actWords[chosen]}
          reason={chosen === 'inForce' ? 'optional' : 'needed'}
          act={(why, key) =>
            api.closeLicence({
              params: { licence: licence.id, version: String(version.version) },
              key,
              body: { act: chosen, why: why ?? null },
            })
          }
          onDone={(done) => {
            setChosen(null)
            onDone(done)
          }}
          onLeave={() => setChosen(null)}
        />
      )}
    </section>
  )
}

function Versions({ licence }: { readonly licence: LicenceShape }) {
  return (
    <section aria-labelledby="licence-versions">
      <h2 id="licence-versions">Versions</h2>
      <ul className="entries">
        {licence.versions.map((one) => (
          <li key={one.version} className={one.state === 'inForce' ? 'entry in-force' : 'entry'}>
            <p>
              Version {one.version}, drafted by {one.draftedBy.name}, <When at={one.draftedAt} />:{' '}
              {one.reason}{' '}
              {one.closed !== null && (
                <>
                  <span className="stamp">{closedWords[one.state]}</span> by {one.closed.by.name},{' '}
                  <When at={one.closed.at} />
                  {one.closed.why !== null && `: ${one.closed.why}`}
                </>
              )}
            </p>
            <p className="quiet">
              <Digest of={one.digest} name={`the digest of version ${one.version}`} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function May({ licence, onDone }: Part) {
  const [revoking, setRevoking] = useState(false)
  if (licence.waiting !== null && licence.state === 'drafted') return null
  return revoking ? (
    <ReasonPanel
      name={`revoke ${licence.id}`}
      says="From then on nothing goes under it. What it lifted for a time is held again; what orders reserved stays theirs until the chain has spoken."
      button="Revoke it"
      reason="needed"
      grave
      act={(why, key) =>
        api.revokeLicence({ params: { licence: licence.id }, key, body: { why: why ?? '' } })
      }
      onDone={(done) => {
        setRevoking(false)
        onDone(done)
      }}
      onLeave={() => setRevoking(false)}
    />
  ) : (
    <p className="act-buttons">
      {licence.waiting === null && (
        <a className="plain-button" href={hashOf('licences', '+', { amend: licence.id })}>
          Amend it
        </a>
      )}
      {licence.state !== 'refused' && (
        <button type="button" className="plain-button" onClick={() => setRevoking(true)}>
          Revoke it
        </button>
      )}
    </p>
  )
}

const actWords = { inForce: 'Put it in force', refused: 'Refuse it', withdrawn: 'Withdraw it' } as const
const actSays = {
  inForce: 'From its first valid moment on, orders inside of its scope go under it, and use it up.',
  refused: 'Nothing goes under it; the draft stays on record as refused.',
  withdrawn: 'Nothing goes under it; the draft stays on record as withdrawn.',
} as const
const closedWords = {
  drafted: 'drafted',
  inForce: 'put in force',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const
