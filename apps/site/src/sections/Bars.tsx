/** Every bar, searched by the server, page by page; what is searched stands in the address. */
import { useEffect, useState } from 'react'
import { barStates } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { type Address, setAddress, useAddress } from '../live/address.ts'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import BarDialog from './BarDialog.tsx'
import { BarTable } from './BarTable.tsx'
import { useBars } from './useBars.ts'

export function Bars({ vaults }: { readonly vaults: readonly Vault[] }) {
  const address = useAddress()
  const { bars: words, frame } = useTexts()
  const { count } = useSpeech()
  const search = { query: address.query, vault: address.vault, brand: address.brand, state: address.state }
  const found = useBars(search, listsOf(vaults))
  return (
    <Section id="bars" title={words.title} lead={words.lead}>
      <Filters address={address} vaults={vaults} />
      {found.failure !== null && <Trouble failure={found.failure} what={frame.whats.bars} />}
      {found.bars === null && found.failure === null && <Awaiting what={frame.whats.bars} lines={8} />}
      {found.bars !== null && (
        <>
          <p className="found" role="status">
            {found.total === 0
              ? words.none(address.query)
              : words.found(count(found.total), found.total, address.query)}
          </p>
          {found.bars.length > 0 && <BarTable bars={found.bars} vaults={vaults} />}
          {found.more !== null && (
            <noscript>
              <p className="quiet">{words.wholeLists}</p>
            </noscript>
          )}
          {found.more !== null && (
            <p className="needs-script">
              <button type="button" className="plain-button" disabled={found.busy} onClick={found.more}>
                {found.busy ? words.loading : words.more}
              </button>
            </p>
          )}
        </>
      )}
      {address.bar !== '' && <BarDialog barKey={address.bar} vaults={vaults} />}
    </Section>
  )
}

function Filters({ address, vaults }: { readonly address: Address; readonly vaults: readonly Vault[] }) {
  const [typed, setTyped] = useState(address.query)
  const words = useTexts().bars
  // Back and Forward, and a link to a vault's bars, change the search from outside the box.
  useEffect(() => setTyped(address.query), [address.query])
  useEffect(() => {
    if (typed === address.query) return
    const pause = setTimeout(() => setAddress({ query: typed }), 250)
    return () => clearTimeout(pause)
  }, [typed, address.query])

  const filtered = address.query + address.vault + address.brand + address.state !== ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form asks the server without a script, which <search> alone does not.
    <form className="filters" role="search" method="get" onSubmit={(event) => event.preventDefault()}>
      <label className="filter-query">
        {words.search}
        <input
          name="query"
          type="search"
          value={typed}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <label>
        {words.vault}
        <select
          name="vault"
          value={address.vault}
          onChange={(event) => setAddress({ vault: event.target.value })}
        >
          <option value="">{words.all}</option>
          {vaults.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.state}
        <select
          name="state"
          value={address.state}
          onChange={(event) => setAddress({ state: event.target.value })}
        >
          <option value="">{words.all}</option>
          {barStates.map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </select>
      </label>
      {address.brand !== '' && (
        <button type="button" className="chip" onClick={() => setAddress({ brand: '' })}>
          {words.brandChip(address.brand)} <span aria-hidden="true">×</span>
          <span className="unseen">{words.allBrands}</span>
        </button>
      )}
      {filtered && (
        <button
          type="button"
          className="plain-button"
          onClick={() => setAddress({ query: '', vault: '', brand: '', state: '' })}
        >
          {words.clear}
        </button>
      )}
      <noscript>
        <button type="submit" className="plain-button">
          {words.find}
        </button>
      </noscript>
    </form>
  )
}

/** Changes when any list or journal does: the bars must be asked for again. */
function listsOf(vaults: readonly Vault[]): string {
  return vaults.map(({ listDigest, journalLength }) => `${listDigest} ${journalLength}`).join()
}
