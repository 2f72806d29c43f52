/** A page that is read: its title, a sentence under it, and chapters of text with their own addresses. */
import type { ReactNode } from 'react'

export function PageHead({ title, lead }: { readonly title: string; readonly lead?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {lead !== undefined && <p>{lead}</p>}
    </header>
  )
}

export function Chapter(props: {
  readonly id: string
  readonly title: string
  /** Set apart, because nobody must miss it. */
  readonly marked?: boolean
  readonly children: ReactNode
}) {
  return (
    <section
      id={props.id}
      className={props.marked === true ? 'text-chapter set-apart' : 'text-chapter'}
      aria-labelledby={`${props.id}-title`}
    >
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <div className="prose">{props.children}</div>
    </section>
  )
}
