/** What somebody types: a label above, what is wrong below, and an amount said back in words while it is typed. */
import { parseGrams, toBigint } from '@specie/units'
import { type ReactNode, useId, useState } from 'react'
import { weightText } from '../../print/weight.ts'

type FieldOptions = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly wrong?: string | null
}

export function TextField(
  props: FieldOptions & { readonly optional?: boolean; readonly long?: boolean; readonly type?: string },
) {
  const id = useId()
  const described = `${id}-hint`
  const shared = {
    id,
    value: props.value,
    'aria-describedby': described,
    'aria-invalid': props.wrong !== null && props.wrong !== undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label}
        {props.optional === true && <span className="quiet"> optional</span>}
      </label>
      {props.long === true ? (
        <textarea {...shared} rows={2} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      <Hint id={described} wrong={props.wrong ?? null} hint={props.hint} />
    </div>
  )
}

export function SelectField(
  props: FieldOptions & { readonly choices: readonly (readonly [string, string])[]; readonly none?: string },
) {
  const id = useId()
  const described = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        aria-describedby={described}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Hint id={described} wrong={props.wrong ?? null} hint={props.hint} />
    </div>
  )
}

/** Grams, at most six decimals: what is typed is said back in the other units, so that a slip of three digits is seen. */
export function AmountField(props: Omit<FieldOptions, 'wrong'>) {
  const parsed = parseGrams(props.value.trim())
  const wrong =
    props.value.trim() === '' || parsed.ok
      ? null
      : 'Grams with at most six decimals, such as 12500 or 0.000001.'
  const echo =
    parsed.ok && props.value.trim() !== ''
      ? `${weightText(parsed.value, 'exact')} = ${weightText(parsed.value, 'metric')} = ${weightText(parsed.value, 'ounces')}`
      : props.hint
  return <TextField {...props} label={`${props.label} in grams`} wrong={wrong} hint={echo} />
}

/** Micrograms as the API takes them; null where what is typed is no amount above nothing. */
export function microgramsOf(grams: string): string | null {
  const parsed = parseGrams(grams.trim())
  if (!parsed.ok || toBigint(parsed.value) === 0n) return null
  return toBigint(parsed.value).toString()
}

/** An address: somebody the programme names, by name, or any other. What is told on is the address, or what was typed where it is none yet. */
export function AddressField(
  props: FieldOptions & { readonly known: readonly { readonly address: string; readonly name: string }[] },
) {
  const id = useId()
  const [typed, setTyped] = useState(props.value)
  // What was typed stays, unless the form was given something else meanwhile.
  const shown = addressNamed(typed, props.known) === props.value ? typed : props.value
  const wrong =
    props.wrong ??
    (props.value !== '' && !isAddress(props.value)
      ? 'A name that the programme knows, or an address: 0x and 40 hex digits.'
      : null)
  const name = props.known.find((one) => one.address.toLowerCase() === props.value.toLowerCase())?.name
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className={isAddress(shown) ? 'mono' : undefined}
        value={shown}
        list={`${id}-known`}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong !== null}
        onChange={(event) => {
          setTyped(event.target.value)
          props.onChange(addressNamed(event.target.value, props.known))
        }}
      />
      <datalist id={`${id}-known`}>
        {props.known.map((one) => (
          <option key={one.address} value={one.name}>
            {one.address}
          </option>
        ))}
      </datalist>
      <Hint
        id={`${id}-hint`}
        wrong={wrong}
        hint={name === undefined ? props.hint : `${name}, ${props.value}`}
      />
    </div>
  )
}

/** The address of whoever is called so; else what was typed, without the space around it. */
export function addressNamed(
  typed: string,
  known: readonly { readonly address: string; readonly name: string }[],
): string {
  const text = typed.trim()
  return known.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.address ?? text
}

export function isAddress(text: string): text is `0x${string}` {
  return /^0x[0-9a-fA-F]{40}$/.test(text)
}

function Hint(props: { readonly id: string; readonly wrong: string | null; readonly hint: ReactNode }) {
  return (
    <p id={props.id} className={props.wrong === null ? 'hint' : 'hint wrong'}>
      {props.wrong ?? props.hint}
    </p>
  )
}
