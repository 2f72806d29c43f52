/** A request to chosen members: what is given, what is taken, and in what the price is wanted. */
import { useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import type { Settlement } from '../settlement/SettlementPage.tsx'
import { LegFields, legsOf, noLeg } from './LegFields.tsx'

export function AskForQuote() {
  const read = useRead('settlement', (signal) => api.readSettlement({ signal }))
  return (
    <>
      <PageHead
        title="Ask for a quote"
        back={{ to: hashOf('trades'), words: 'Trades' }}
        lead="Of the members that you choose, and of nobody else. It binds nobody."
      />
      <Shown read={read} what="what can be traded">
        {(value) => <Form value={value} />}
      </Shown>
    </>
  )
}

function Form({ value }: { readonly value: Settlement }) {
  const { assets, mine, members, titles } = value
  const [member] = mine
  const act = useAct()
  const [typed, setTyped] = useState({
    gives: noLeg,
    takes: noLeg,
    quoteIn: assets[0]?.address ?? '',
    asked: [] as readonly string[],
    valueDate: value.now.slice(0, 10),
    reference: '',
  })
  if (member === undefined) return <p className="nothing">You act for no member.</p>
  const [gives, takes] = [legsOf(typed.gives, assets), legsOf(typed.takes, assets)]
  const isSwap = typed.gives.what.startsWith('title') && typed.takes.what.startsWith('title')
  const ready =
    gives !== undefined &&
    takes !== undefined &&
    gives.length + takes.length > 0 &&
    typed.asked.length > 0 &&
    typed.reference.trim() !== ''
  const ask = async () => {
    if (gives === undefined || takes === undefined) return
    const body = {
      member: member.address,
      asked: typed.asked.map((one) => one as `0x${string}`),
      gives: [...gives],
      takes: [...takes],
      evenWeights: isSwap,
      quoteIn: typed.quoteIn as `0x${string}`,
      valueDate: typed.valueDate,
      reference: typed.reference.trim(),
      validUntil: new Date(Date.parse(value.now) + 86_400_000).toISOString(),
    }
    if ((await act.run((key) => api.requestQuote({ key, body }))) !== null) go(hashOf('trades'))
  }
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <LegFields
        label="Given"
        value={typed.gives}
        onChange={(one) => setTyped({ ...typed, gives: one })}
        assets={assets}
        titles={titles.filter(({ owner }) => owner.address === member.address)}
      />
      <LegFields
        label="Taken"
        value={typed.takes}
        onChange={(one) => setTyped({ ...typed, takes: one })}
        assets={assets}
        titles={titles.filter(({ owner }) => owner.address !== member.address)}
      />
      {isSwap && <p className="hint">Bar against bar: the difference in weight is added in coins.</p>}
      <SelectField
        label="Price in"
        value={typed.quoteIn}
        onChange={(quoteIn) => setTyped({ ...typed, quoteIn })}
        choices={assets.map(({ address, symbol }) => [address, symbol])}
      />
      <fieldset className="options">
        <legend>Asked of</legend>
        {members
          .filter(({ address }) => address !== member.address)
          .map(({ address, name }) => (
            <label key={address}>
              <input
                type="checkbox"
                checked={typed.asked.includes(address)}
                onChange={() =>
                  setTyped({
                    ...typed,
                    asked: typed.asked.includes(address)
                      ? typed.asked.filter((one) => one !== address)
                      : [...typed.asked, address],
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
      </fieldset>
      <TextField
        label="Value date"
        type="date"
        value={typed.valueDate}
        onChange={(valueDate) => setTyped({ ...typed, valueDate })}
        hint="Where bars are in it, a day on which each of their places works."
      />
      <TextField
        label="Reference"
        value={typed.reference}
        onChange={(reference) => setTyped({ ...typed, reference })}
        hint="Your own word for it, up to 35 characters. It decides nothing."
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={!ready || act.busy}>
          Ask for a quote
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}
