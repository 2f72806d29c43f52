/** How one member wants to be treated: what it allows itself to owe, how many persons sign, whom it pays first and where it has what it is owed. And its days as files. */
import { Digest } from '../../parts/Digest.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { MemberDay } from './MemberDay.tsx'
import { FeeForm, InstructionForm, LimitForm, PairForm, PersonsForm } from './RuleForms.tsx'
import type { Settlement } from './SettlementPage.tsx'
import { assetOf, printAmount } from './units.ts'

export function MemberRules(props: {
  readonly member: Settlement['mine'][number]
  readonly value: Settlement
}) {
  const { member, value } = props
  const { session } = useSignedIn()
  const read = useRead(
    `member ${member.address}`,
    (signal) => api.readMember({ query: { member: member.address }, signal }),
    ['settlement'],
  )
  const act = useAct()
  const maySet = actsForMember(session, member.address, 'settle')
  const strike = async (id: string) => {
    const done = await act.run((key) =>
      api.strikeFee({ key, params: { id }, body: { member: member.address } }),
    )
    if (done !== null) read.again()
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
  return (
    <section aria-label={`Rules of ${member.name}`}>
      <h2>{member.name}</h2>
      <Shown read={read} what="its rules">
        {({ limits, twoPersons, paysFirst, instructions, fees }) => (
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
            {fees.length > 0 && (
              <ul className="plain-list" aria-label="Fees agreed outside">
                {fees.map((fee) => (
                  <li key={fee.id}>
                    {fee.day}: {fee.units.startsWith('-') ? 'pays' : 'receives'}{' '}
                    {printAmount(value.assets, fee.asset, fee.units.replace('-', ''))} for {fee.what}, as{' '}
                    {fee.enteredBy.name} entered it{' '}
                    {maySet && (
                      <button type="button" className="plain-button" onClick={() => void strike(fee.id)}>
                        Strike out
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {maySet && (
              <>
                <LimitForm member={member} value={value} onDone={read.again} />
                <PersonsForm member={member} two={twoPersons} onDone={read.again} />
                <PairForm member={member} value={value} paysFirst={paysFirst} onDone={read.again} />
                <InstructionForm member={member} value={value} onDone={read.again} />
                <FeeForm member={member} value={value} onDone={read.again} />
              </>
            )}
          </>
        )}
      </Shown>
      <ProblemNote problem={act.problem} />
      <MemberDay member={member} now={value.now} />
    </section>
  )
}
