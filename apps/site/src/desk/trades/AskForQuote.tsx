/** A request to chosen members: what is given, what is taken, and in what the price is wanted. */
import { useState } from 'react'
import { SelectField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import type { Settlement } from '../settlement/SettlementPage.tsx'
import { MemberField, noTerms, TermsFields, termsOf } from './TermsFields.tsx'

export function AskForQuote() {
  const { session } = useSignedIn()
  const read = useRead('settlement', (signal) => api.readSettlement({ signal }))
  return (
    <>
      <PageHead
        title="Ask for a quote"
        back={{ to: hashOf('trades'), words: 'Trades' }}
        lead="Of the members that you choose, and of nobody else. It binds nobody."
      />
      <Shown read={read} what="what can be traded">
        {(value) => {
          const mine = value.mine.filter(({ address }) => actsForMember(session, address, 'trade'))
          return mine.length === 0 ? (
            <p className="nothing">You trade for no member.</p>
          ) : (
            <Form value={value} mine={mine} />
          )
        }}
      </Shown>
    </>
  )
}

function Form({ value, mine }: { readonly value: Settlement; readonly mine: Settlement['mine'] }) {
  const { assets, members } = value
  const act = useAct()
  const [terms, setTerms] = useState(noTerms(mine[0]?.address ?? '', value.now))
  const [quoteIn, setQuoteIn] = useState<string>(assets[0]?.address ?? '')
  const [asked, setAsked] = useState<readonly string[]>([])
  const [hours, setHours] = useState('24')
  const said = termsOf(terms, assets)
  const isSwap = [terms.gives, terms.takes].every(
    (legs) => legs.filter(({ what }) => what.startsWith('title')).length === 1,
  )
  const ready = said !== null && said.gives.length + said.takes.length > 0 && asked.length > 0
  const ask = async () => {
    if (said === null) return
    const body = {
      ...said,
      member: terms.member as `0x${string}`,
      asked: asked.map((one) => one as `0x${string}`),
      evenWeights: isSwap,
      quoteIn: quoteIn as `0x${string}`,
      validUntil: new Date(Date.parse(value.now) + Number(hours) * 3_600_000).toISOString(),
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
      <MemberField
        members={mine}
        value={terms.member}
        onChange={(member) => setTerms(noTerms(member, value.now))}
      />
      <TermsFields value={terms} onChange={setTerms} settlement={value} counterparty={null} />
      {isSwap && <p className="hint">Bar against bar: the difference in weight is added in coins.</p>}
      <SelectField
        label="Price in"
        value={quoteIn}
        onChange={setQuoteIn}
        choices={assets.filter(({ inForce }) => inForce).map(({ address, symbol }) => [address, symbol])}
      />
      <SelectField label="Offers are taken for" value={hours} onChange={setHours} choices={lasts} />
      <fieldset className="options">
        <legend>Asked of</legend>
        {members
          .filter(({ address }) => address !== terms.member)
          .map(({ address, name }) => (
            <label key={address}>
              <input
                type="checkbox"
                checked={asked.includes(address)}
                onChange={() =>
                  setAsked(
                    asked.includes(address) ? asked.filter((one) => one !== address) : [...asked, address],
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
      </fieldset>
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={!ready || act.busy}>
          Ask for a quote
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </form>
  )
}

const lasts = [
  ['1', 'an hour'],
  ['4', 'four hours'],
  ['24', 'a day'],
  ['72', 'three days'],
] as const
