/** One bar: what it is, what it backs and why not, what happened to it, and its place in the sum tree. */
import { isZero } from '@specie/units'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { type BarEvent, type BarWithHistory, readBar } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { closeBar } from '../live/address.ts'
import { useLive } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { WeightIn } from '../parts/Weight.tsx'
import { printEvent, printFact, printReason, printStandard } from '../print/event.ts'
import { printMoment } from '../print/moment.ts'
import { ProofDrawing } from './ProofDrawing.tsx'

export default function BarDialog(props: { readonly barKey: string; readonly vaults: readonly Vault[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { value, failure } = useLive(`/api/v1/bars/${encodeURIComponent(props.barKey)}`, readBar, 30_000)
  const bar = value?.barKey === props.barKey ? value : null

  // Before the dialog leaves the page, so that closing it can give the focus back to the link that opened it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (!element.open) element.showModal()
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
      aria-labelledby="bar-title"
      onCancel={(event) => {
        event.preventDefault()
        closeBar()
      }}
    >
      <div className="bar-sheet">
        <header>
          <h2 id="bar-title">{bar === null ? 'Bar' : `${bar.brandName} ${bar.serial}`}</h2>
          <button type="button" className="plain-button" onClick={closeBar}>
            Close
          </button>
        </header>
        {bar === null && failure === null && <Awaiting what="the bar" lines={6} />}
        {bar === null && failure !== null && <Trouble failure={failure} what="this bar" />}
        {bar !== null && <Sheet bar={bar} vaults={props.vaults} />}
      </div>
    </dialog>
  )
}

function Sheet({ bar, vaults }: { readonly bar: BarWithHistory; readonly vaults: readonly Vault[] }) {
  const vault = vaults.find(({ id }) => id === bar.vault)
  const reason = printReason(bar.reason)
  return (
    <>
      <p className="bar-standing">
        <span className={`stamp ${bar.state}`}>{bar.state}</span>
        {bar.title !== null && <span> as title {bar.title}</span>}
        {reason !== null && <strong className="alarm"> {reason}</strong>}
      </p>
      <dl className="facts bar-facts">
        <Fact name="Backs">
          <Backing bar={bar} vault={vault} />
        </Fact>
        <Fact name="Fine weight">
          {bar.fine} {bar.unit}
        </Fact>
        <Fact name="Gross weight">
          {bar.gross} {bar.unit}
        </Fact>
        <Fact name="Fineness">{bar.fineness} in 1,000 parts</Fact>
        <Fact name="Year">{bar.year === '-' ? 'none stamped' : bar.year}</Fact>
        <Fact name="Standard">{printStandard(bar.standard)}</Fact>
        <Fact name="Refiner">{bar.refiner === '-' ? 'unknown' : bar.refiner}</Fact>
        <Fact name="Vault">{vault?.name ?? bar.vault}</Fact>
        <Fact name="Bar key">
          <Digest of={bar.barKey} name="the bar’s key" />
        </Fact>
      </dl>
      <h3>History</h3>
      <Events events={bar.history} vaults={vaults} />
      <h3>Place in the sum tree</h3>
      {bar.proof === null ? (
        <p>This bar is not on the list in force, so no tree holds it.</p>
      ) : (
        <ProofDrawing bar={bar} proof={bar.proof} vault={vault} />
      )}
    </>
  )
}

/** What the list counts for this bar, unless its whole vault counts nothing at the moment. */
function Backing({ bar, vault }: { readonly bar: BarWithHistory; readonly vault: Vault | undefined }) {
  if (isZero(bar.countedMicrograms)) return 'nothing'
  const weight = <WeightIn of={bar.countedMicrograms} scale="exact" />
  if (vault === undefined || !isZero(vault.countedMicrograms)) return weight
  return <>nothing, as all of its vault; on the list {weight}</>
}

function Events(props: { readonly events: readonly BarEvent[]; readonly vaults: readonly Vault[] }) {
  if (props.events.length === 0) return <p>Nothing is recorded of this bar.</p>
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
              <strong>{printEvent(event.event)}</strong> {names.get(event.vault) ?? event.vault}
            </p>
            <p className="quiet">
              <time dateTime={new Date(event.time).toISOString()}>{printMoment(event.time)}</time>
              {event.facts.map(printFact).map(({ name, value }) => (
                <span key={name}>
                  {', '}
                  {name} <FactValue name={name} value={value} />
                </span>
              ))}
              {event.source !== '' && (
                <>
                  {', from '}
                  <FactValue name="source" value={event.source} />
                </>
              )}
            </p>
          </li>
        ))}
    </ol>
  )
}

/** A fact by its form: a digest or an address by its ends, anything else as `printFact` has it. */
function FactValue({ name, value }: { readonly name: string; readonly value: string }) {
  if (/^0x[0-9a-fA-F]{40,}$/.test(value)) return <Digest of={value} name={`the ${name}`} />
  return <span>{value}</span>
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
