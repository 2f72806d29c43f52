/** A problem of the server in plain words: what is wrong, what would be right, and the code for whoever is asked about it. */
import type { ProblemDocument } from '@specie/client'
import { printEvent } from '../../print/event.ts'
import { shownFact } from './facts.ts'

export function ProblemNote({ problem }: { readonly problem: ProblemDocument | null }) {
  if (problem === null) return null
  const facts = Object.entries(problem.facts ?? {})
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{problem.title}</p>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      {facts.length > 0 && (
        <details>
          <summary>The facts</summary>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{printEvent(name.replace(/Micrograms$/, '')).toLowerCase()}</dt>
                <dd>{shownFact(name, value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p className="quiet">
        <code>{problem.code}</code>
      </p>
    </div>
  )
}
