/** What would settle now, and what if one brought more: asked before the cut-off, decided by nobody. */
import type { AnswerOf, Routes } from '@specie/client'
import { useState } from 'react'
import { SelectField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { OwedTable } from './OwedTable.tsx'
import type { Settlement } from './SettlementPage.tsx'
import { type Assets, printAmount, unitsOf } from './units.ts'

type Previewed = AnswerOf<Routes['previewRound']>

export function Preview({ value }: { readonly value: Settlement }) {
  const { assets } = value
  const { session } = useSignedIn()
  const mine = value.mine.filter(
    ({ address }) => actsForMember(session, address, 'settle') || actsForMember(session, address, 'trade'),
  )
  const act = useAct()
  const [typed, setTyped] = useState({
    member: mine[0]?.address ?? '',
    asset: assets[0]?.address ?? '',
    amount: '',
  })
  const [seen, setSeen] = useState<{ readonly answer: Previewed; readonly brings: string | null } | null>(
    null,
  )
  const isEmpty = typed.amount.trim() === ''
  const units = isEmpty ? null : unitsOf(assets, typed.asset, typed.amount)
  const wrong = !isEmpty && units === null ? 'An amount above nothing, in the asset’s own decimals.' : null
  const ask = async () => {
    const query = {
      member: typed.member as `0x${string}`,
      ...(units === null ? {} : { asset: typed.asset as `0x${string}`, units }),
    }
    const answer = await act.run(() => api.previewRound({ query }))
    if (answer !== null)
      setSeen({ answer, brings: units === null ? null : printAmount(assets, typed.asset, units) })
  }
  if (mine.length === 0) return null
  return (
    <details className="folded">
      <summary>What would settle now</summary>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void ask()
        }}
      >
        {mine.length > 1 && (
          <SelectField
            label="Of"
            value={typed.member}
            onChange={(member) => setTyped({ ...typed, member })}
            choices={mine.map(({ address, name }) => [address, name])}
          />
        )}
        <TextField
          label="If it brought"
          optional
          value={typed.amount}
          onChange={(amount) => setTyped({ ...typed, amount })}
          wrong={wrong}
          hint="On top of what the settlement may take from it now."
        />
        <SelectField
          label="Of which"
          value={typed.asset}
          onChange={(asset) => setTyped({ ...typed, asset })}
          choices={assets.map(({ address, symbol }) => [address, symbol])}
        />
        <p className="act-buttons">
          <button type="submit" className="plain-button" disabled={wrong !== null || act.busy}>
            {act.busy ? 'Counting' : 'Count it'}
          </button>
        </p>
        <ProblemNote problem={act.problem} />
      </form>
      <div aria-live="polite">{seen !== null && <Seen {...seen} assets={assets} />}</div>
    </details>
  )
}

function Seen(props: {
  readonly answer: Previewed
  readonly brings: string | null
  readonly assets: Assets
}) {
  const { answer, brings, assets } = props
  const { settles, moreSettles, left, nets } = answer
  const why = new Map(left.map(({ owed, why: words }) => [owed.id, words]))
  return (
    <>
      <p>
        {settles.length === 0
          ? 'Nothing of its own would settle now'
          : `${settles.length} of its own would settle now`}
        {brings !== null &&
          (moreSettles.length === 0
            ? `, and nothing more with ${brings}`
            : `, and ${moreSettles.length} more with ${brings}`)}
        .{' '}
        {nets.length > 0 &&
          `Then ${nets
            .map(({ asset, units }) =>
              units.startsWith('-')
                ? `it pays ${printAmount(assets, asset, units.slice(1))}`
                : `it receives ${printAmount(assets, asset, units)}`,
            )
            .join(', ')}.`}
      </p>
      {moreSettles.length > 0 && (
        <>
          <h3>Only with what is brought</h3>
          <OwedTable owed={moreSettles} assets={assets} />
        </>
      )}
      {left.length > 0 && (
        <>
          <h3>Waits</h3>
          <OwedTable owed={left.map(({ owed }) => owed)} assets={assets} why={why} />
        </>
      )}
    </>
  )
}
