/** The head of every page of the desk: where one is, in a sentence what it is for, and what can be begun here. */
import { type ReactNode, useEffect, useRef } from 'react'

export function PageHead(props: {
  readonly title: string
  readonly lead?: ReactNode
  readonly back?: { readonly to: string; readonly words: string }
  readonly children?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page, which begins at its heading.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus()
  }, [props.title])
  return (
    <header className="page-head">
      {props.back !== undefined && (
        <p className="page-back">
          <a href={props.back.to}>{props.back.words}</a>
        </p>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.lead !== undefined && <p className="lead">{props.lead}</p>}
      {props.children !== undefined && <div className="page-begin">{props.children}</div>}
    </header>
  )
}
