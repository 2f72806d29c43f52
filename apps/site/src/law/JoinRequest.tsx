/** A request to take part: what admission begins with. It says before what will be asked, and afterwards only that it was received. */
import { activityWords, type VisitorAnswer } from '@specie/screening/policy'
import { type ReactNode, useId, useState } from 'react'
import type { Asked } from './address.ts'
import { sendRequest } from './sendRequest.ts'

export function JoinRequest({ asked, answer }: { readonly asked: Asked; readonly answer: VisitorAnswer }) {
  const [typed, setTyped] = useState(nothingTyped)
  const [agreed, setAgreed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly words: string } | null>(null)
  const { place, activity, who, region } = asked
  if (place === null || activity === null) return null
  const accountWrong = typed.account.trim() !== '' && !/^0x[0-9a-fA-F]{40}$/.test(typed.account.trim())
  const ready = agreed && typed.name.trim() !== '' && typed.email.trim() !== '' && !accountWrong && !busy
  const submit = async () => {
    setBusy(true)
    setSaid(
      await sendRequest({
        name: typed.name.trim(),
        kind: who,
        jurisdiction: place,
        region: region === 'elsewhere' ? null : region,
        activity,
        email: typed.email.trim(),
        account: typed.account.trim() || null,
        message: typed.message.trim() || null,
      }),
    )
    setBusy(false)
  }
  const field = (name: keyof typeof nothingTyped) => ({
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  })
  if (said?.ok === true)
    return (
      <section className="request" aria-label="Your request">
        <h2>Received</h2>
        <p role="status">{said.words}</p>
      </section>
    )
  return (
    <section className="request" aria-labelledby="request-title">
      <h2 id="request-title">Ask to take part</h2>
      <p>
        {begins[answer.answer]} You want to {activityWords[activity]}; an officer will ask you for papers, and
        a second one admits you. Who enters is screened against the sanctions lists.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field
          label={who === 'individual' || who === 'sole-trader' ? 'Your name' : 'Name of the organisation'}
          autoComplete="name"
          {...field('name')}
        />
        <Field label="Mail address" type="email" autoComplete="email" {...field('email')} />
        <Field
          label="Account that would hold coins"
          optional
          {...field('account')}
          hint={
            accountWrong ? (
              <span className="wrong">0x and 40 hex digits.</span>
            ) : (
              '0x and 40 hex digits. It can be named later.'
            )
          }
        />
        <Field label="What the officers should know" optional long {...field('message')} />
        <label className="agreed wide">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>
            Keep this for the purpose of admission: encrypted, seen by the compliance officers alone, in no
            public record, erased when it is no longer needed.
          </span>
        </label>
        <div className="wide">
          <button type="submit" disabled={!ready}>
            {busy ? 'Sending …' : 'Send the request'}
          </button>
        </div>
        {said !== null && (
          <p className="wide wrong" role="alert">
            {said.words}
          </p>
        )}
      </form>
    </section>
  )
}

function Field(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: string
  readonly autoComplete?: string
  readonly optional?: boolean
  readonly long?: boolean
  readonly hint?: ReactNode
}) {
  const id = useId()
  const shared = {
    id,
    value: props.value,
    'aria-describedby': `${id}-hint`,
    required: props.optional !== true,
  }
  return (
    <div className={props.long === true ? 'field wide' : 'field'}>
      <label htmlFor={id}>
        {props.label}
        {props.optional === true && ' (optional)'}
      </label>
      {props.long === true ? (
        <textarea
          {...shared}
          rows={3}
          maxLength={1000}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          maxLength={200}
          autoComplete={props.autoComplete ?? 'off'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      <span id={`${id}-hint`} className="quiet">
        {props.hint}
      </span>
    </div>
  )
}

const nothingTyped = { name: '', email: '', account: '', message: '' }

/** How a request of this answer begins. */
const begins: Readonly<Record<VisitorAnswer['answer'], string>> = {
  allowed: 'The law on record permits it.',
  licensed: 'Have your licence at hand: its number, and who gave it.',
  restricted: 'Two officers first decide whether the limits of the law are kept.',
  unknown:
    'Two officers first decide it for you, because no rule on record does. They may decide that you may not.',
  banned: '',
}
