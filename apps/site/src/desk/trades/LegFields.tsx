/** What is given or taken: an amount of an asset, or one of the titles that are there. */
import type { SettlementAsset } from '@specie/client'
import { SelectField, TextField } from '../parts/Field.tsx'
import { type Assets, unitsOf } from '../settlement/units.ts'

export type TypedLeg = { readonly what: string; readonly amount: string }
export type ApiLeg =
  | { readonly kind: 'amount'; readonly asset: `0x${string}`; readonly units: string }
  | { readonly kind: 'title'; readonly title: number }

export const noLeg: TypedLeg = { what: '', amount: '' }

export function LegFields(props: {
  readonly label: string
  readonly value: TypedLeg
  readonly onChange: (value: TypedLeg) => void
  readonly assets: readonly SettlementAsset[]
  readonly titles: readonly {
    readonly title: number
    readonly owner: { readonly name: string }
    readonly vault: number
  }[]
}) {
  const { value, onChange, assets, titles } = props
  const isAmount = value.what.startsWith('0x')
  return (
    <>
      <SelectField
        label={props.label}
        none="nothing"
        value={value.what}
        onChange={(what) => onChange({ ...value, what })}
        choices={[
          ...assets.map(({ address, symbol, name }) => [address, `${symbol}, ${name}`] as const),
          ...titles.map(
            ({ title, owner, vault }) =>
              [`title ${title}`, `title ${title} of ${owner.name}, vault ${vault}`] as const,
          ),
        ]}
      />
      {isAmount && (
        <TextField
          label={`How much is ${props.label.toLowerCase()}`}
          value={value.amount}
          onChange={(amount) => onChange({ ...value, amount })}
          hint="In whole coins or currency, with the asset’s own decimals."
        />
      )}
    </>
  )
}

/** Undefined where what is typed is not whole yet; empty where nothing was chosen. */
export function legsOf({ what, amount }: TypedLeg, assets: Assets): readonly ApiLeg[] | undefined {
  if (what === '') return []
  if (what.startsWith('title ')) return [{ kind: 'title', title: Number(what.slice(6)) }]
  const units = unitsOf(assets, what, amount)
  return units === null ? undefined : [{ kind: 'amount', asset: what as `0x${string}`, units }]
}
