/** What a member sets for itself: the most it may owe, how many persons sign, whom it pays first, and where it has what it is owed. */
import { type ReactNode, useState } from 'react'
import { AddressField, SelectField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { type Act, useAct } from '../server/useAct.ts'
import type { Settlement } from './SettlementPage.tsx'
import { unitsOf } from './units.ts'

type Rule = {
  readonly member: Settlement['mine'][number]
  readonly value: Settlement
  readonly onDone: () => void
}
type Hex = `0x${string}`

export function LimitForm({ member, value, onDone }: Rule) {
  const act = useAct()
  const [typed, setTyped] = useState({ counterparty: '', asset: value.assets[0]?.address ?? '', most: '' })
  const units = unitsOf(value.assets, typed.asset, typed.most)
  const set = async () => {
    if (units === null) return
    const body = {
      member: member.address,
      counterparty: typed.counterparty === '' ? null : (typed.counterparty as Hex),
      asset: typed.asset as Hex,
      mostPerDayUnits: units,
    }
    if ((await act.run((key) => api.setLimit({ key, body }))) !== null) onDone()
  }
  return (
    <Folded title="Set a limit" button="Set the limit" act={act} ready={units !== null} onSubmit={set}>
      <SelectField
        label="To"
        none="all together"
        value={typed.counterparty}
        onChange={(counterparty) => setTyped({ ...typed, counterparty })}
        choices={others(value, member)}
      />
      <SelectField
        label="In"
        value={typed.asset}
        onChange={(asset) => setTyped({ ...typed, asset })}
        choices={value.assets.map(({ address, symbol }) => [address, symbol])}
      />
      <TextField
        label="At most"
        value={typed.most}
        onChange={(most) => setTyped({ ...typed, most })}
        hint="A lower one counts at once; a higher one waits for a second key of the member."
      />
    </Folded>
  )
}

export function PersonsForm({ member, two, onDone }: Omit<Rule, 'value'> & { readonly two: boolean }) {
  const act = useAct()
  const set = async () => {
    const body = { member: member.address, two: !two }
    if ((await act.run((key) => api.setPersons({ key, body }))) !== null) onDone()
  }
  return (
    <Folded
      title={two ? 'Let one person sign' : 'Have two persons sign'}
      button={two ? 'One person signs' : 'Two persons sign'}
      act={act}
      ready
      onSubmit={set}
    >
      <p className="hint">
        {two
          ? 'Only the member’s own account may say so. Tickets that wait for a second person wait no longer than the next signature.'
          : 'Each ticket then takes two of the member’s keys, of two persons, from now on.'}
      </p>
    </Folded>
  )
}

export function PairForm(props: Rule & { readonly paysFirst: readonly { readonly address: string }[] }) {
  const { member, value, onDone, paysFirst } = props
  const act = useAct()
  const [counterparty, setCounterparty] = useState('')
  const agrees = paysFirst.some(({ address }) => address === counterparty)
  const set = async () => {
    const body = { member: member.address, counterparty: counterparty as Hex, agrees: !agrees }
    if ((await act.run((key) => api.agreePair({ key, body }))) !== null) onDone()
  }
  return (
    <Folded
      title="Pay a counterparty first"
      button={agrees ? 'Pay it first no longer' : 'May be paid first'}
      act={act}
      ready={counterparty !== ''}
      onSubmit={set}
    >
      <p className="hint">
        Two who owe each other settle all of it or none. With this, what is owed to the counterparty may
        settle although what the counterparty owes still waits.
      </p>
      <SelectField
        label="Counterparty"
        none="choose a member"
        value={counterparty}
        onChange={setCounterparty}
        choices={others(value, member)}
      />
    </Folded>
  )
}

export function InstructionForm({ member, value, onDone }: Rule) {
  const act = useAct()
  const [typed, setTyped] = useState({
    reference: '',
    what: value.assets[0]?.address ?? 'title',
    account: member.address as string,
    validFrom: value.now.slice(0, 10),
    validTo: '',
  })
  const ready = /^[A-Za-z0-9/-]{1,16}$/.test(typed.reference) && /^0x[0-9a-fA-F]{40}$/.test(typed.account)
  const set = async () => {
    const { reference, what, account, validFrom, validTo } = typed
    const body = {
      member: member.address,
      reference,
      what: what as Hex | 'title',
      account: account as Hex,
      validFrom,
      validTo: validTo === '' ? null : validTo,
    }
    if ((await act.run((key) => api.setInstruction({ key, body }))) !== null) onDone()
  }
  return (
    <Folded
      title="Give a standing instruction"
      button="Give the instruction"
      act={act}
      ready={ready}
      onSubmit={set}
    >
      <TextField
        label="Its reference"
        value={typed.reference}
        onChange={(reference) => setTyped({ ...typed, reference })}
        hint="1 to 16 letters, digits, / and -, not used before."
      />
      <SelectField
        label="Has"
        value={typed.what}
        onChange={(what) => setTyped({ ...typed, what })}
        choices={[
          ...value.assets.map(({ address, symbol }) => [address, symbol] as const),
          ['title', 'titles of bars'] as const,
        ]}
      />
      <AddressField
        label="At the account"
        value={typed.account}
        onChange={(account) => setTyped({ ...typed, account })}
        known={[member]}
      />
      <TextField
        label="From"
        type="date"
        value={typed.validFrom}
        onChange={(validFrom) => setTyped({ ...typed, validFrom })}
      />
      <TextField
        label="To"
        type="date"
        optional
        value={typed.validTo}
        onChange={(validTo) => setTyped({ ...typed, validTo })}
        hint="A second key of the member confirms it."
      />
    </Folded>
  )
}

export function FeeForm({ member, value, onDone }: Rule) {
  const act = useAct()
  const [typed, setTyped] = useState({
    side: 'paid',
    amount: '',
    asset: value.assets[0]?.address ?? '',
    day: value.now.slice(0, 10),
    what: '',
  })
  const units = unitsOf(value.assets, typed.asset, typed.amount)
  const ready = units !== null && typed.what.trim() !== ''
  const set = async () => {
    if (units === null) return
    const body = {
      member: member.address,
      day: typed.day,
      asset: typed.asset as Hex,
      units: typed.side === 'paid' ? `-${units}` : units,
      what: typed.what.trim(),
    }
    if ((await act.run((key) => api.enterFee({ key, body }))) !== null) onDone()
  }
  return (
    <Folded title="Enter a fee agreed outside" button="Enter the fee" act={act} ready={ready} onSubmit={set}>
      <p className="hint">It stands in the member’s own statement of the day. Nothing moves by it.</p>
      <SelectField
        label="The member"
        value={typed.side}
        onChange={(side) => setTyped({ ...typed, side })}
        choices={[
          ['paid', 'pays it'],
          ['received', 'receives it'],
        ]}
      />
      <TextField label="Fee" value={typed.amount} onChange={(amount) => setTyped({ ...typed, amount })} />
      <SelectField
        label="Fee in"
        value={typed.asset}
        onChange={(asset) => setTyped({ ...typed, asset })}
        choices={value.assets.map(({ address, symbol }) => [address, symbol])}
      />
      <TextField
        label="Of the day"
        type="date"
        value={typed.day}
        onChange={(day) => setTyped({ ...typed, day })}
      />
      <TextField
        label="For"
        value={typed.what}
        onChange={(what) => setTyped({ ...typed, what })}
        hint="Up to 60 characters."
      />
    </Folded>
  )
}

function Folded(props: {
  readonly title: string
  readonly button: string
  readonly act: Act
  readonly ready: boolean
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}) {
  const { title, button, act, ready, onSubmit, children } = props
  return (
    <details className="folded">
      <summary>{title}</summary>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void onSubmit()
        }}
      >
        {children}
        <p className="act-buttons">
          <button type="submit" className="firm-button" disabled={!ready || act.busy}>
            {button}
          </button>
        </p>
        <ProblemNote problem={act.problem} />
      </form>
    </details>
  )
}

function others({ members }: Settlement, member: Settlement['mine'][number]) {
  return members
    .filter(({ address }) => address !== member.address)
    .map(({ address, name }) => [address, name] as const)
}
