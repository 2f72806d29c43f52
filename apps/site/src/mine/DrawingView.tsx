/** A drawing of the planner as React renders it: the same marks that the report prints. */
import type { Drawing, Mark } from '@specie/mining/drawing'
import { createElement, type ReactNode, useId } from 'react'
import { useWidth } from '../chart/useWidth.ts'

/** Draws at the width there is. */
export function DrawingView({ draw }: { readonly draw: (width: number) => Drawing | null }) {
  const [place, width] = useWidth<HTMLDivElement>()
  const id = useId()
  const drawing = width < 40 ? null : draw(width)
  return (
    <div ref={place} className="drawing-place">
      {drawing !== null && (
        <svg
          className="drawing"
          role="img"
          aria-labelledby={`${id}t ${id}d`}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          width={drawing.width}
          height={drawing.height}
        >
          <title id={`${id}t`}>{drawing.title}</title>
          <desc id={`${id}d`}>{drawing.description}</desc>
          {drawing.marks.map(element)}
        </svg>
      )}
    </div>
  )
}

function element({ tag, attributes, text, children = [] }: Mark, key: number): ReactNode {
  const { class: className, ...rest } = attributes
  return createElement(
    tag,
    { key, ...rest, ...(className === undefined ? {} : { className }) },
    ...(text === undefined ? [] : [text]),
    ...children.map(element),
  )
}
