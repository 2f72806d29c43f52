/** The page's foot: what it is made from, and where the raw material lies. */
import type { Programme } from '../api/programme.ts'

export function Footer({ programme }: { readonly programme: Programme | null }) {
  return (
    <footer className="foot">
      <p>
        {programme?.name ?? 'This programme'} runs on Specie, open source under the Apache License 2.0. This
        page asks nobody but its own server, sets no cookie and counts no visitor.
      </p>
      <ul>
        <li>
          <a href="/join">May I take part?</a>
        </li>
        <li>
          <a href="/rules">Rules by place</a>
        </li>
        <li>
          <a href="/mine">Mining planner</a>
        </li>
        <li>
          <a href="/api/openapi.json">API description</a>
        </li>
        <li>
          <a href="/api/v1/statements">Statements</a>
        </li>
        <li>
          <a href="/api/v1/events">Events</a>
        </li>
      </ul>
    </footer>
  )
}
