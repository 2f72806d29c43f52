/** What an order of each kind asks for, field by field. */
import type { NewOrder, OrderKindName } from '@specie/client'
import { AddressField, AmountField, isAddress, microgramsOf } from '../parts/Field.tsx'
import { useWorld } from '../world.tsx'
import { ChooseBar } from './ChooseBar.tsx'
import { ChooseTitle } from './ChooseTitle.tsx'

export type TypedContent = {
  readonly to: string
  readonly amount: string
  readonly vault: string
  readonly barKey: string
  readonly title: string
}

export function OrderContent(props: {
  readonly kind: OrderKindName
  readonly party: string
  readonly typed: TypedContent
  readonly change: (change: Partial<TypedContent>) => void
}) {
  const { kind, typed, change } = props
  const { known } = useWorld()
  const amount = (
    <AmountField label="Amount" value={typed.amount} onChange={(value) => change({ amount: value })} />
  )
  switch (kind) {
    case 'mint':
      return (
        <>
          <AddressField
            label="To"
            known={known}
            value={typed.to}
            onChange={(to) => change({ to })}
            hint="Whoever receives the coins: a name or an address."
          />
          {amount}
        </>
      )
    case 'assume':
      return (
        <>
          <AddressField
            label="Sponsor that takes them over"
            known={known.filter(({ role }) => role === 'sponsor')}
            value={typed.to}
            onChange={(to) => change({ to })}
          />
          {amount}
        </>
      )
    case 'retire':
      return amount
    case 'open':
    case 'withdraw':
      return <ChooseBar typed={typed} change={change} sponsor={kind === 'withdraw' ? props.party : null} />
    case 'close':
    case 'deliver':
      return <ChooseTitle owner={props.party} title={typed.title} onChange={(title) => change({ title })} />
  }
}

/** The typed content as the API takes it; null while something is missing. */
export function contentOf(
  kind: OrderKindName,
  typed: TypedContent,
): (Pick<NewOrder, 'kind' | 'content'> & NewOrderParts) | null {
  const amountMicrograms = microgramsOf(typed.amount)
  switch (kind) {
    case 'mint':
    case 'assume':
      if (amountMicrograms === null || !isAddress(typed.to)) return null
      return { kind, content: { to: typed.to, amountMicrograms } }
    case 'retire':
      return amountMicrograms === null ? null : { kind, content: { amountMicrograms } }
    case 'open':
    case 'withdraw':
      if (!isDigest(typed.barKey) || !/^\d+$/.test(typed.vault)) return null
      return { kind, content: { vault: Number(typed.vault), barKey: typed.barKey } }
    case 'close':
    case 'deliver':
      return /^\d+$/.test(typed.title) ? { kind, content: { title: Number(typed.title) } } : null
  }
}

type WithoutParty<Given> = Given extends NewOrder ? Omit<Given, 'party' | 'why'> : never
type NewOrderParts = WithoutParty<NewOrder>

function isDigest(text: string): text is `0x${string}` {
  return /^0x[0-9a-f]{64}$/.test(text)
}
