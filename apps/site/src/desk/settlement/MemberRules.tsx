/** How one member wants to be treated: what it allows itself to owe, how many persons sign, and whom it pays first. And its day as files. */
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import type { Settlement } from './SettlementPage.tsx'
import { assetOf, printAmount, unitsOf } from './units.ts'

export function MemberRules(props: {
  readonly member: Settlement['mine'][number]
  readonly value: Settlement
}) {
  const { member, value } = props
  const read = useRead(
    `member ${member.address}`,
    (signal) => api.readMember({ query: { member: member.address }, signal }),
    ['settlement'],
  )
  const act = useAct()
  const [typed, setTyped] = useState({ counterparty: '', asset: value.assets[0]?.address ?? '', most: '' })
  const units = unitsOf(value.assets, typed.asset, typed.most)
  const set = async () => {
    if (units === null) return
    const body = {
      member: member.address,
      counterparty: typed.counterparty === '' ? null : (typed.counterparty as `0x${string}`),
      asset: typed.asset as `0x${string}`,
      mostPerDayUnits: units,
    }
    if ((await act.run((key) => api.setLimit({ key, body }))) !== null) read.again()
  }
  const confirm = async (id: string) => {
    const done = await act.run((key) =>
      api.confirmLimit({ key, params: { id }, body: { member: member.address } }),
    )
    if (done !== null) read.again()
  }
  const confirmInstruction = async (reference: string) => {
    const body = { member: member.address }
    const done = await act.run((key) => api.confirmInstruction({ key, params: { reference }, body }))
    if (done !== null) read.again()
  }
  const day = value.now.slice(0, 10)
  return (
    <section aria-label={`Rules of ${member.name}`}>
      <h2>{member.name}</h2>
      <Shown read={read} what="its rules">
        {({ limits, twoPersons, paysFirst, instructions }) => (
          <>
            <p>
              {twoPersons ? 'Two persons sign each of its tickets.' : 'One person signs its tickets.'}{' '}
              {paysFirst.length > 0 &&
                `It pays ${paysFirst.map(({ name }) => name).join(', ')} before it is paid.`}
            </p>
            <ul className="plain-list">
              {limits
                .filter(({ state }) => state !== 'past')
                .map((limit) => (
                  <li key={limit.id}>
                    Owes {limit.counterparty?.name ?? 'all together'} at most{' '}
                    {printAmount(value.assets, limit.asset, limit.mostPerDayUnits)} for one value date
                    {limit.state === 'waits' && (
                      <>
                        {' '}
                        <span className="stamp">waits for a second key</span>{' '}
                        <button type="button" className="plain-button" onClick={() => void confirm(limit.id)}>
                          Confirm
                        </button>
                      </>
                    )}
                  </li>
                ))}
            </ul>
            {instructions.length > 0 && (
              <ul className="plain-list" aria-label="Standing instructions">
                {instructions.map((one) => (
                  <li key={one.reference}>
                    {one.reference}: has{' '}
                    {one.what === 'title' ? 'titles' : (assetOf(value.assets, one.what)?.symbol ?? one.what)}{' '}
                    at <Digest of={one.account} name="the account" /> from {one.validFrom}
                    {one.validTo !== null && ` to ${one.validTo}`}
                    {one.state === 'waits' && (
                      <>
                        {' '}
                        <span className="stamp">waits for a second key</span>{' '}
                        <button
                          type="button"
                          className="plain-button"
                          onClick={() => void confirmInstruction(one.reference)}
                        >
                          Confirm
                        </button>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Shown>
      <details>
        <summary>Set a limit</summary>
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault()
            void set()
          }}
        >
          <SelectField
            label="To"
            none="all together"
            value={typed.counterparty}
            onChange={(counterparty) => setTyped({ ...typed, counterparty })}
            choices={value.members
              .filter(({ address }) => address !== member.address)
              .map(({ address, name }) => [address, name])}
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
          <p className="act-buttons">
            <button type="submit" className="firm-button" disabled={units === null || act.busy}>
              Set the limit
            </button>
          </p>
        </form>
      </details>
      <ProblemNote problem={act.problem} />
      <p className="quiet">
        Its day as{' '}
        {forms.map(([as, words], place) => (
          <span key={as}>
            {place > 0 && ', '}
            <a
              href={`/api/v1/desk/settlement/days/${day}?member=${member.address}&as=${as}`}
              download={`${day}-${as}.${extensionOf(as)}`}
            >
              {words}
            </a>
          </span>
        ))}
        , of final blocks.
      </p>
    </section>
  )
}

const forms = [
  ['csv', 'CSV'],
  ['pdf', 'PDF'],
  ['camt.053', 'camt.053'],
  ['camt.054', 'camt.054'],
  ['semt.002', 'semt.002'],
  ['sese.025', 'sese.025'],
  ['MT600', 'MT600'],
  ['MT608', 'MT608'],
] as const

function extensionOf(form: string): string {
  if (form === 'csv' || form === 'pdf') return form
  return form.startsWith('MT') ? 'txt' : 'xml'
}
