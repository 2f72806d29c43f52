/** What orders have taken of a licence, with the proof of proceeds where an account is supervised. */
import type { LicenceShape } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { TextField } from '../parts/Field.tsx'
import { Grams } from '../parts/Grams.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { When } from '../parts/When.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { purposeWords, useWords } from './words.ts'

type Part = { readonly licence: LicenceShape; readonly onDone: (licence: LicenceShape) => void }
type Use = LicenceShape['uses'][number]

export function Uses({ licence, onDone }: Part) {
  const supervised = licence.content.scope.proceedsTo !== null
  if (licence.uses.length === 0) return <p className="nothing">No order has gone under it yet.</p>
  return (
    <section aria-labelledby="licence-uses">
      <h2 id="licence-uses">What went under it</h2>
      <ul className="entries">
        {licence.uses.map((use) => (
          <li key={use.subject} className={use.state === 'reserved' ? 'entry in-force' : 'entry'}>
            <p>
              <Grams of={use.amountMicrograms} /> for a {purposeWords[use.purpose]} by {use.party.name}{' '}
              <span className="stamp">{useWords[use.state]}</span> <When at={use.at} />
              {use.why !== null && `: ${use.why}`}
            </p>
            <p className="quiet">
              {use.bars.map(({ name }) => name).join(', ')} Order’s subject{' '}
              <Digest of={use.subject} name="the order’s subject" />
            </p>
            {use.proceeds.map((document) => (
              <p key={document.digest} className="quiet">
                Proceeds: {document.title}{' '}
                <Digest of={document.digest} name={`the digest of ${document.title}`} />
              </p>
            ))}
            {supervised && use.state !== 'returned' && use.proceeds.length === 0 && (
              <Proceeds licence={licence} use={use} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proceeds({ licence, use, onDone }: Part & { readonly use: Use }) {
  const [title, setTitle] = useState('')
  const [digest, setDigest] = useState('')
  const act = useAct()
  const isDigest = /^0x[0-9a-f]{64}$/.test(digest.trim())
  const submit = async () => {
    const document = { title: title.trim(), digest: digest.trim() as `0x${string}` }
    const done = await act.run((key) =>
      api.recordProceeds({
        params: { licence: licence.id },
        key,
        body: { subject: use.subject, document },
      }),
    )
    if (done !== null) onDone(done)
  }
  return (
    <form
      className="act-panel"
      aria-label="Proof of the proceeds"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>Nothing on record shows yet that what was paid reached the supervised account.</p>
      <TextField label="Document" value={title} onChange={setTitle} hint="What proves it." />
      <TextField
        label="Its digest"
        value={digest}
        onChange={setDigest}
        wrong={digest.trim() === '' || isDigest ? null : '0x and 64 hex digits in lower case.'}
      />
      <p className="act-buttons">
        <button
          type="submit"
          className="plain-button"
          disabled={act.busy || !isDigest || title.trim() === ''}
        >
          Put it on record
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}
