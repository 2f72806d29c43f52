/** Every bar, searched by the server, page by page; what is searched stands in the address. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { type Bar, barStates } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { type Address, setAddress, useAddress } from '../live/address.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { BarTable } from './BarTable.tsx'
import { useBars } from './useBars.ts'

// With its hashing and drawing: fetched when the first bar is opened.
const BarDialog = lazy(() => import('./BarDialog.tsx'))

export function Bars({ vaults }: { readonly vaults: readonly Vault[] }) {
  const address = useAddress()
  const search = { query: address.query, vault: address.vault, brand: address.brand, state: address.state }
  const found = useBars(search, listsOf(vaults))
  return (
    <Section
      id="bars"
      title="Bars"
      lead="Every bar on every list, with its history and its place in the sum tree."
    >
      <Filters address={address} vaults={vaults} />
      {found.failure !== null && <Trouble failure={found.failure} what="the bars" />}
      {found.bars === null && found.failure === null && <Awaiting what="the bars" lines={8} />}
      {found.bars !== null && (
        <>
          <p className="found" role="status">
            {count(found.total, address)}
          </p>
          {found.bars.length > 0 && <BarTable bars={found.bars} vaults={vaults} />}
          {found.more !== null && (
            <p>
              <button type="button" className="plain-button" disabled={found.busy} onClick={found.more}>
                {found.busy ? 'Loading …' : 'Show more bars'}
              </button>
            </p>
          )}
        </>
      )}
      {address.bar !== '' && (
        <Suspense>
          <BarDialog barKey={address.bar} vaults={vaults} />
        </Suspense>
      )}
    </Section>
  )
}

function Filters({ address, vaults }: { readonly address: Address; readonly vaults: readonly Vault[] }) {
  const [typed, setTyped] = useState(address.query)
  // Back and Forward, and a link to a vault's bars, change the search from outside the box.
  useEffect(() => setTyped(address.query), [address.query])
  useEffect(() => {
    if (typed === address.query) return
    const pause = setTimeout(() => setAddress({ query: typed }), 250)
    return () => clearTimeout(pause)
  }, [typed, address.query])

  const states: readonly (readonly [Bar['state'], string])[] = barStates.map((state) => [
    state,
    stateWords[state],
  ])
  const filtered = address.query + address.vault + address.brand + address.state !== ''
  return (
    <search className="filters">
      <label className="filter-query">
        Serial, brand or refiner
        <input
          type="search"
          value={typed}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <label>
        Vault
        <select value={address.vault} onChange={(event) => setAddress({ vault: event.target.value })}>
          <option value="">all</option>
          {vaults.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        State
        <select value={address.state} onChange={(event) => setAddress({ state: event.target.value })}>
          <option value="">all</option>
          {states.map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {address.brand !== '' && (
        <button type="button" className="chip" onClick={() => setAddress({ brand: '' })}>
          Brand {address.brand} <span aria-hidden="true">×</span>
          <span className="unseen">: show all brands</span>
        </button>
      )}
      {filtered && (
        <button
          type="button"
          className="plain-button"
          onClick={() => setAddress({ query: '', vault: '', brand: '', state: '' })}
        >
          Clear
        </button>
      )}
    </search>
  )
}

const stateWords = {
  listed: 'listed',
  titled: 'titled',
  held: 'held',
  gone: 'gone',
} satisfies Record<Bar['state'], string>

function count(total: number, address: Address): string {
  const bars = `${total.toLocaleString('en')} ${total === 1 ? 'bar' : 'bars'}`
  if (total > 0) return address.query === '' ? bars : `${bars} for “${address.query}”`
  return address.query === '' ? 'No bar is listed here.' : `No bar is known by “${address.query}”.`
}

/** Changes when any list or journal does: the bars must be asked for again. */
function listsOf(vaults: readonly Vault[]): string {
  return vaults.map(({ listDigest, journalLength }) => `${listDigest} ${journalLength}`).join()
}
