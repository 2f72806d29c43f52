/** What a visitor reads in place of figures that did not come: what happened, and what can be done without this server. */
import type { Failure } from '../api/ask.ts'
import { useParts } from '../language/Language.tsx'

export function Trouble({ failure, what }: { readonly failure: Failure; readonly what: string }) {
  const { trouble, advice } = useParts()
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{trouble[failure.kind](what)}</p>
      <p>
        <span lang="en">{failure.detail}</span> <code>GET {failure.path}</code>
      </p>
      <p className="quiet">{advice[failure.kind]}</p>
    </div>
  )
}

/** Lines where the figures will stand. */
export function Awaiting({ what, lines = 3 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div className="awaiting" aria-busy="true">
      <p className="unseen" role="status">
        {useParts().loading(what)}
      </p>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
