/** What the office found wrong in the papers: each place, and what would be right there. */
import type { ProblemDocument } from '@specie/client'

export function Faults({ problem }: { readonly problem: ProblemDocument }) {
  const faults = Array.isArray(problem.facts?.faults) ? problem.facts.faults : []
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{problem.title}</p>
      <ul>
        {faults.map((one: { path?: unknown; expected?: unknown }) => (
          <li key={String(one.path)}>
            <code>{String(one.path === '' ? 'the whole' : one.path)}</code>: {String(one.expected)}
          </li>
        ))}
      </ul>
    </div>
  )
}
