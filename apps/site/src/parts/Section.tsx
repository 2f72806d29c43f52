/** One chapter of the page: its heading and a sentence beside it, its matter next to them. */
import type { ReactNode } from 'react'

export function Section(props: {
  readonly id: string
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section id={props.id} className="chapter" aria-labelledby={`${props.id}-title`}>
      <header>
        <h2 id={`${props.id}-title`} tabIndex={-1}>
          {props.title}
        </h2>
        {props.lead !== undefined && <p className="lead">{props.lead}</p>}
      </header>
      <div className="matter">{props.children}</div>
    </section>
  )
}
