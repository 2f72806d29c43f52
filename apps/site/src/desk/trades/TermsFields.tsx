/** What a trade says, whoever proposes it: what is given and what is taken, the value date and a reference. */
import type { SettlementAsset } from '@specie/client'
import { SelectField, TextField } from '../parts/Field.tsx'
import type { Settlement } from '../settlement/SettlementPage.tsx'
import { LegFields } from './LegFields.tsx'
import { type ApiLeg, legsOf, noLeg, type TypedLeg } from './legs.ts'

export type TypedTerms = {
  /** Whose trade it is, where a person trades for several. */
  readonly member: string
  readonly gives: readonly TypedLeg[]
  readonly takes: readonly TypedLeg[]
  readonly valueDate: string
  readonly reference: string
}

export function noTerms(member: string, now: string): TypedTerms {
  return { member, gives: [noLeg], takes: [noLeg], valueDate: now.slice(0, 10), reference: '' }
}

/** Null while something is not whole. */
export function termsOf(
  { gives, takes, valueDate, reference }: TypedTerms,
  assets: readonly SettlementAsset[],
): { gives: ApiLeg[]; takes: ApiLeg[]; valueDate: string; reference: string } | null {
  const [given, taken] = [legsOf(gives, assets), legsOf(takes, assets)]
  return given === null || taken === null || reference.trim() === ''
    ? null
    : { gives: given, takes: taken, valueDate, reference: reference.trim() }
}

export function MemberField(props: {
  readonly members: Settlement['mine']
  readonly value: string
  readonly onChange: (member: string) => void
}) {
  if (props.members.length < 2) return null
  return (
    <SelectField
      label="For"
      value={props.value}
      onChange={props.onChange}
      choices={props.members.map(({ address, name }) => [address, name])}
    />
  )
}

export function TermsFields(props: {
  readonly value: TypedTerms
  readonly onChange: (value: TypedTerms) => void
  readonly settlement: Settlement
  /** Whose titles may be taken; null: anybody’s. */
  readonly counterparty: string | null
}) {
  const { value, onChange, settlement, counterparty } = props
  const { assets, titles } = settlement
  const own = titles.filter(({ owner }) => owner.address === value.member)
  const others = titles.filter(({ owner }) =>
    counterparty === null ? owner.address !== value.member : owner.address === counterparty,
  )
  return (
    <>
      <LegFields
        label="Given"
        legs={value.gives}
        onChange={(gives) => onChange({ ...value, gives })}
        assets={assets}
        titles={own}
      />
      <LegFields
        label="Taken"
        legs={value.takes}
        onChange={(takes) => onChange({ ...value, takes })}
        assets={assets}
        titles={others}
      />
      <TextField
        label="Value date"
        type="date"
        value={value.valueDate}
        onChange={(valueDate) => onChange({ ...value, valueDate })}
        hint="Where bars are in it, a day on which each of their places works."
      />
      <TextField
        label="Reference"
        value={value.reference}
        onChange={(reference) => onChange({ ...value, reference })}
        hint="Your own word for it, up to 35 characters. It decides nothing."
      />
    </>
  )
}
