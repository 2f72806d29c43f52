/** One bar of a vault, found by its serial or brand. */
import { useState } from 'react'
import { readBars } from '../../api/bars.ts'
import { useLive } from '../../live/useLive.ts'
import { Weight } from '../../parts/Weight.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { useWorld } from '../world.tsx'

type Typed = { readonly vault: string; readonly barKey: string }

export function ChooseBar(props: {
  readonly typed: Typed
  readonly change: (change: Partial<Typed>) => void
  /** Only its vaults; null: all. */
  readonly sponsor: string | null
}) {
  const { typed, change } = props
  const { vaults } = useWorld()
  const [query, setQuery] = useState('')
  const offered = vaults.filter(
    ({ sponsor }) => props.sponsor === null || sponsor.address.toLowerCase() === props.sponsor.toLowerCase(),
  )
  const vault = offered.find(({ id }) => id === typed.vault) ?? offered[0]
  const search = new URLSearchParams({ query, vault: vault?.id ?? '', state: 'listed', limit: '8' })
  const { value } = useLive(vault === undefined ? null : `/api/v1/bars?${search}`, readBars, 60_000)
  return (
    <>
      <SelectField
        label="Vault"
        value={vault?.id ?? ''}
        onChange={(id) => change({ vault: id, barKey: '' })}
        choices={offered.map(({ id, name }) => [id, name])}
      />
      <TextField
        label="Bar"
        value={query}
        onChange={setQuery}
        hint={
          value === null
            ? 'Serial, brand or year'
            : `${value.total.toLocaleString('en')} bars are listed and free`
        }
      />
      <fieldset className="options">
        <legend className="unseen">Bars found</legend>
        {value?.bars.map((bar) => (
          <label key={bar.barKey}>
            <input
              type="radio"
              name="bar"
              checked={typed.barKey === bar.barKey}
              onChange={() => change({ vault: vault?.id ?? '', barKey: bar.barKey })}
            />
            <span>
              <code>{bar.serial}</code> {bar.brandName} <Weight of={bar.countedMicrograms} />
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
