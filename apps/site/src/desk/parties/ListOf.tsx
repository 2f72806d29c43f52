/** Any number of the same: each with its fields, a button to take it away, and one to add another. */
import type { ReactNode } from 'react'

export function ListOf<Item>(props: {
  readonly legend: string
  /** One of them, as on the button: `an owner`. */
  readonly one: string
  readonly items: readonly Item[]
  readonly fresh: () => Item
  readonly onChange: (items: Item[]) => void
  readonly children: (item: Item, change: (item: Item) => void, index: number) => ReactNode
}) {
  const { items, onChange } = props
  return (
    <fieldset className="list-of">
      <legend>{props.legend}</legend>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and none changes its place.
        <div className="one-of" key={index}>
          {props.children(item, (changed) => onChange(items.with(index, changed)), index)}
          <button type="button" className="as-text quiet" onClick={() => onChange(items.toSpliced(index, 1))}>
            Take away <span className="unseen">{`${props.legend} ${index + 1}`}</span>
          </button>
        </div>
      ))}
      <p>
        <button type="button" className="plain-button" onClick={() => onChange([...items, props.fresh()])}>
          Add {props.one}
        </button>
      </p>
    </fieldset>
  )
}
