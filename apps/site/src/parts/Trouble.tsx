/** What a visitor reads in place of figures that did not come: what happened, and what can be done without this server. */
import type { Failure } from '../api/ask.ts'

export function Trouble({ failure, what }: { readonly failure: Failure; readonly what: string }) {
  return (
    <div className="trouble" role="alert">
      <p className="trouble-title">{titles[failure.kind](what)}</p>
      <p>
        {failure.detail} <code>GET {failure.path}</code>
      </p>
      <p className="quiet">{advice[failure.kind]}</p>
    </div>
  )
}

const titles = {
  unreachable: (what: string) => `The server does not answer, so ${what} cannot be shown`,
  refused: (what: string) => `The server could not answer for ${what}`,
  nonsense: (what: string) => `The server’s answer for ${what} is not what this page was built for`,
} satisfies Record<Failure['kind'], (what: string) => string>

const advice = {
  unreachable: 'This page keeps asking.',
  refused: 'This page keeps asking.',
  nonsense:
    'Nothing of that answer is shown, because a figure read wrongly is worse than none. Reload the page; if that does not help, page and server are of different versions.',
} satisfies Record<Failure['kind'], string>

/** Lines where the figures will stand. */
export function Awaiting({ what, lines = 3 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div className="awaiting" aria-busy="true">
      <p className="unseen" role="status">
        Loading {what} …
      </p>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
