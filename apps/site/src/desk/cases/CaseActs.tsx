/** Every act on record, with its reason, papers and decision. Rows are never changed. */
import type { CaseFile } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { When } from '../parts/When.tsx'
import { actWords, outcomeWords } from './words.ts'

export function CaseActs({ file }: { readonly file: CaseFile }) {
  return (
    <ol className="acts">
      {file.acts.map((act) => (
        <li key={act.number}>
          <p className="act-when quiet">
            <When at={act.at} />
          </p>
          <div>
            <p>
              <strong>{actWords[act.act]}</strong>
              {act.outcome !== null && <>: {outcomeWords[act.outcome]}</>}{' '}
              {act.by === null ? (
                <span className="quiet">by a run</span>
              ) : (
                <>
                  <span className="quiet">by</span> {act.by.name}
                </>
              )}
              {act.reason !== null && <span className="act-why">“{act.reason}”</span>}
              {act.by !== null && act.reason === null && (
                <span className="act-why quiet">The reason was erased; its digest stays.</span>
              )}
            </p>
            {act.attachments.map(({ digest, name }) => (
              <p key={digest} className="quiet">
                On {name === '' ? 'a paper' : name}: <Digest of={digest} name="the digest of the paper" />
              </p>
            ))}
            {act.decision !== null && (
              <details className="decision-text">
                <summary>
                  The decision, <code>{act.decision.digest.slice(0, 10)}…</code>
                </summary>
                <pre>{act.decision.text}</pre>
                <p className="quiet">
                  Its digest: <Digest of={act.decision.digest} name="the digest of the decision" />
                </p>
              </details>
            )}
          </div>
          <p className="act-to quiet">{act.match > 1 ? `match ${act.match}` : ''}</p>
        </li>
      ))}
    </ol>
  )
}
