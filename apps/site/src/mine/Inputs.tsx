/** The sliders: each a field of the site file, moved or typed. */
import type { Site } from '@specie/mining/site'
import { useId } from 'react'
import type { Draft } from './link.ts'
import { type Slider, slidersOf, valueAt } from './sliders.ts'

export function Inputs(props: {
  readonly site: Site
  readonly draft: Draft
  readonly onChange: (path: string, value: number | null) => void
}) {
  const { site, draft, onChange } = props
  return (
    <fieldset className="inputs">
      <legend>What if</legend>
      {slidersOf(site).map((slider) => (
        <Input
          key={slider.path}
          slider={slider}
          value={draft.changes[slider.path] ?? valueAt(site, slider.path)}
          changed={slider.path in draft.changes}
          onChange={(value) => onChange(slider.path, value)}
        />
      ))}
      <p className="of-file">
        {Object.keys(draft.changes).length === 0 ? (
          'As the file says.'
        ) : (
          <button
            type="button"
            onClick={() => {
              for (const path of Object.keys(draft.changes)) onChange(path, null)
            }}
          >
            Back to the file
          </button>
        )}
      </p>
    </fieldset>
  )
}

function Input(props: {
  readonly slider: Slider
  readonly value: number
  readonly changed: boolean
  readonly onChange: (value: number) => void
}) {
  const { slider, value, changed, onChange } = props
  const { label, unit, step } = slider
  const least = Math.min(slider.least, value)
  const most = Math.max(slider.most, value)
  const id = useId()
  const take = (text: string) => {
    const typed = Number(text)
    if (text !== '' && Number.isFinite(typed)) onChange(typed)
  }
  return (
    <div className={changed ? 'input changed' : 'input'}>
      <label htmlFor={id}>
        {label}
        {unit !== '' && <span className="unit">, {unit}</span>}
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => take(event.target.value)}
      />
      <input
        type="number"
        aria-label={`${label}${unit === '' ? '' : `, ${unit}`}, typed`}
        step="any"
        value={value}
        onChange={(event) => take(event.target.value)}
      />
    </div>
  )
}
