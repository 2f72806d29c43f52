/** What one side gives, a line each: an amount of an asset, or one of the titles that are there. */
import type { SettlementAsset } from '@specie/client'
import { SelectField, TextField } from '../parts/Field.tsx'
import { mostLegs, noLeg, type TypedLeg } from './legs.ts'

type Titles = readonly {
  readonly title: number
  readonly owner: { readonly name: string }
  readonly vault: number
}[]

export function LegFields(props: {
  readonly label: string
  readonly legs: readonly TypedLeg[]
  readonly onChange: (legs: readonly TypedLeg[]) => void
  readonly assets: readonly SettlementAsset[]
  readonly titles: Titles
}) {
  const { label, legs, onChange, assets, titles } = props
  const change = (place: number, leg: TypedLeg) => onChange(legs.map((one, at) => (at === place ? leg : one)))
  const isFull = legs.every(({ what }) => what !== '')
  return (
    <>
      {legs.map((leg, place) => (
        // Lines have nothing but their place to tell them apart by.
        <LegLine
          key={`${label} ${String(place)}`}
          label={place === 0 ? label : `${label} too, ${place + 1}`}
          leg={leg}
          onChange={(one) => change(place, one)}
          assets={assets}
          titles={titles}
        />
      ))}
      {isFull && legs.length < mostLegs && (
        <p>
          <button type="button" className="plain-button" onClick={() => onChange([...legs, noLeg])}>
            {label}: one more
          </button>
        </p>
      )}
    </>
  )
}

function LegLine(props: {
  readonly label: string
  readonly leg: TypedLeg
  readonly onChange: (leg: TypedLeg) => void
  readonly assets: readonly SettlementAsset[]
  readonly titles: Titles
}) {
  const { label, leg, onChange, assets, titles } = props
  return (
    <>
      <SelectField
        label={label}
        none="nothing"
        value={leg.what}
        onChange={(what) => onChange({ ...leg, what })}
        choices={[
          ...assets
            .filter(({ inForce, address }) => inForce || address === leg.what)
            .map(({ address, symbol, name }) => [address, `${symbol}, ${name}`] as const),
          ...titles.map(
            ({ title, owner, vault }) =>
              [`title ${title}`, `title ${title} of ${owner.name}, vault ${vault}`] as const,
          ),
        ]}
      />
      {leg.what.startsWith('0x') && (
        <TextField
          label={`How much is ${label.toLowerCase()}`}
          value={leg.amount}
          onChange={(amount) => onChange({ ...leg, amount })}
          hint="In whole coins or currency, with the asset’s own decimals."
        />
      )}
    </>
  )
}
