/** Lifts a hold in the register under a licence in force: bars inside of its scope back coins again with the next statement. */
import type { LicenceShape } from '@specie/client'
import { useState } from 'react'
import { AmountField, microgramsOf, SelectField } from '../parts/Field.tsx'
import { Grams } from '../parts/Grams.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'

export function LiftHold(props: {
  readonly licence: LicenceShape
  readonly onDone: (licence: LicenceShape) => void
}) {
  const { licence } = props
  const { content } = licence
  const holds = content.lifts.flatMap((lift) => (lift.kind === 'hold' ? [lift.hold] : []))
  const [hold, setHold] = useState(holds[0] ?? '')
  const [grams, setGrams] = useState('')
  const [lifted, setLifted] = useState<{ readonly barCount: number; readonly of: string } | null>(null)
  const act = useAct()
  const isDischarge = content.kind === 'discharge'
  if (holds.length === 0 || !content.scope.purposes.includes('backing')) return null
  const amountMicrograms = microgramsOf(grams)
  const submit = async () => {
    const scope = isDischarge
      ? content.scope.barKeys === null
        ? ({ kind: 'whole' } as const)
        : ({ kind: 'bars', barKeys: content.scope.barKeys } as const)
      : ({ kind: 'amount', amountMicrograms: amountMicrograms ?? '0' } as const)
    const done = await act.run((key) =>
      api.liftUnderLicence({ params: { licence: licence.id }, key, body: { hold, scope } }),
    )
    if (done === null) return
    setLifted({ barCount: done.barCount, of: done.amountMicrograms })
    props.onDone(done.licence)
  }
  return (
    <form
      className="act-panel"
      aria-label="Lift a hold under it"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>
        {isDischarge
          ? 'The hold is over for its bars. They back coins again with the vault’s next statement.'
          : 'Whole bars up to the amount back coins again with the vault’s next statement, for as long as the licence is in force.'}
      </p>
      <SelectField
        label="Hold"
        value={hold}
        onChange={setHold}
        choices={holds.map((one) => [one, one] as const)}
      />
      {!isDischarge && <AmountField label="Amount" value={grams} onChange={setGrams} />}
      <p className="act-buttons">
        <button
          type="submit"
          className="plain-button"
          disabled={act.busy || (!isDischarge && amountMicrograms === null)}
        >
          Lift the hold
        </button>
      </p>
      {lifted !== null && (
        <p role="status">
          Lifted from {lifted.barCount.toLocaleString('en')} {lifted.barCount === 1 ? 'bar' : 'bars'},{' '}
          <Grams of={lifted.of} />. On the chain it takes a new statement.
        </p>
      )}
      <ProblemNote problem={act.problem} />
    </form>
  )
}
