/** One bar: what it is, what it backs and why not, what happened to it, and its place in the sum tree. */
import { isZero, micrograms } from '@specie/units'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type BarEvent, type BarWithHistory, readBar } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Texts } from '../language/texts.ts'
import { closeBar } from '../live/address.ts'
import { useHydrating } from '../live/useHydrating.ts'
import { useLive } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { WeightIn } from '../parts/Weight.tsx'
import { factOf, printEvent } from '../print/event.ts'
import { ProofDrawing } from './ProofDrawing.tsx'

export default function BarDialog(props: { readonly barKey: string; readonly vaults: readonly Vault[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { bar: words, frame } = useTexts()
  // As it comes from the server it stands open on the page, for whoever reads without a script.
  const [asSent] = useState(useHydrating())
  const { value, failure } = useLive(`/api/v1/bars/${encodeURIComponent(props.barKey)}`, readBar, 30_000)
  const bar = value?.barKey === props.barKey ? value : null

  // Before the dialog leaves the page, so that closing it can give the focus back to the link that opened it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (element.open) element.close()
    element.showModal()
    // Beside the sheet is outside of it; Escape is the same by keyboard.
    const outside = (event: Event) => {
      if (event.target === element) closeBar()
    }
    element.addEventListener('click', outside)
    return () => {
      element.removeEventListener('click', outside)
      element.close()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className="bar"
      open={asSent || undefined}
      aria-labelledby="bar-title"
      onCancel={(event) => {
        event.preventDefault()
        closeBar()
      }}
    >
      <div className="bar-sheet">
        <header>
          <h2 id="bar-title">{bar === null ? words.untitled : `${bar.brandName} ${bar.serial}`}</h2>
          <button type="button" className="plain-button" onClick={closeBar}>
            {words.close}
          </button>
        </header>
        {bar === null && failure === null && <Awaiting what={frame.whats.bar} lines={6} />}
        {bar === null && failure !== null && <Trouble failure={failure} what={frame.whats.bar} />}
        {bar !== null && <Sheet bar={bar} vaults={props.vaults} />}
      </div>
    </dialog>
  )
}

function Sheet({ bar, vaults }: { readonly bar: BarWithHistory; readonly vaults: readonly Vault[] }) {
  const { bar: words, bars } = useTexts()
  const { listed, unitNames } = useSpeech()
  const vault = vaults.find(({ id }) => id === bar.vault)
  const weighed = (digits: string) => `${listed(digits)} ${unitNames[bar.unit]}`
  return (
    <>
      <p className="bar-standing">
        <span className={`stamp ${bar.state}`}>{bars.states[bar.state]}</span>
        {bar.title !== null && <span> {words.asTitle(bar.title)}</span>}
        {bar.reason !== '-' && <strong className="alarm"> {reasonOf(bar.reason, words.reasons)}</strong>}
      </p>
      <dl className="facts bar-facts">
        <Fact name={words.backs}>
          <Backing bar={bar} vault={vault} />
        </Fact>
        <Fact name={words.fineWeight}>{weighed(bar.fine)}</Fact>
        <Fact name={words.grossWeight}>{weighed(bar.gross)}</Fact>
        <Fact name={words.fineness}>{words.inThousand(listed(bar.fineness))}</Fact>
        <Fact name={words.year}>{bar.year === '-' ? words.noYear : bar.year}</Fact>
        <Fact name={words.standard}>{words.standards[bar.standard] ?? bar.standard}</Fact>
        <Fact name={words.refiner}>{bar.refiner === '-' ? words.unknown : bar.refiner}</Fact>
        <Fact name={words.vault}>{vault?.name ?? bar.vault}</Fact>
        <Fact name={words.barKey}>
          <Digest of={bar.barKey} name={words.barKeyDigest} />
        </Fact>
      </dl>
      <h3>{words.history}</h3>
      <Events events={bar.history} vaults={vaults} />
      <h3>{words.tree}</h3>
      {bar.proof === null ? (
        <p>{words.notListed}</p>
      ) : (
        <ProofDrawing bar={bar} proof={bar.proof} vault={vault} />
      )}
    </>
  )
}

/** Why a bar is listed with counted weight 0 (docs/formats.md, 1). */
function reasonOf(reason: string, words: Texts['bar']['reasons']): string {
  const [word, id = ''] = reason.split(':')
  if (reason === 'origin-unknown') return words['origin-unknown']()
  if (word === 'origin-excluded') return words['origin-excluded'](id)
  if (word === 'held') return words.held(id)
  return words.other(reason)
}

/** What the list counts for this bar, unless its whole vault counts nothing at the moment. */
function Backing({ bar, vault }: { readonly bar: BarWithHistory; readonly vault: Vault | undefined }) {
  const { bar: words, bars } = useTexts()
  if (isZero(bar.countedMicrograms)) return bars.nothing
  const weight = <WeightIn of={bar.countedMicrograms} scale="exact" />
  if (vault === undefined || !isZero(vault.countedMicrograms)) return weight
  return words.backsNothing(weight)
}

function Events(props: { readonly events: readonly BarEvent[]; readonly vaults: readonly Vault[] }) {
  const words = useTexts().bar
  const { marks, moment } = useSpeech()
  if (props.events.length === 0) return <p>{words.noHistory}</p>
  const names = new Map(props.vaults.map(({ id, name }) => [id, name]))
  // Two events of one bar can share their second and their words: their place tells them apart.
  const numbered = props.events.map((event, place) => ({ event, place }))
  return (
    <ol className="events">
      {numbered
        .toSorted((a, b) => b.event.time - a.event.time || b.place - a.place)
        .map(({ event, place }) => (
          <li key={place}>
            <p>
              <strong>{wordOf(words.events, event.event)}</strong> {names.get(event.vault) ?? event.vault}
            </p>
            <p className="quiet">
              <time dateTime={new Date(event.time).toISOString()}>{moment(event.time)}</time>
              {event.facts.map((fact) => (
                <EventFact key={fact[0]} fact={fact} />
              ))}
              {event.source !== '' && (
                <>
                  {marks.comma + words.from} <FactValue name={words.source} value={event.source} />
                </>
              )}
            </p>
          </li>
        ))}
    </ol>
  )
}

function EventFact({ fact }: { readonly fact: readonly [string, string] }) {
  const words = useTexts().bar
  const { decimal, marks, weightText } = useSpeech()
  const { name, value, unit } = factOf(fact)
  const called = wordOf(words.facts, name).toLowerCase()
  const written =
    unit === null
      ? value
      : unit === 'Micrograms'
        ? weightText(micrograms(BigInt(value)), 'exact')
        : decimal(BigInt(value), unit === 'Thousandths' ? 3 : 2)
  return (
    <span>
      {marks.comma + called} <FactValue name={words.valueOf(called)} value={written} />
    </span>
  )
}

/** A fact by its form: a digest or an address by its ends, anything else as it is written. */
function FactValue({ name, value }: { readonly name: string; readonly value: string }) {
  if (/^0x[0-9a-fA-F]{40,}$/.test(value)) return <Digest of={value} name={name} />
  return <span>{value}</span>
}

/** `BAR_LISTED`, `barListed` or `bar listed` by the word of the language, or as English where it has none. */
function wordOf(words: Readonly<Record<string, string>>, name: string): string {
  const plain = printEvent(name)
  return (Object.hasOwn(words, plain.toLowerCase()) ? words[plain.toLowerCase()] : undefined) ?? plain
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
