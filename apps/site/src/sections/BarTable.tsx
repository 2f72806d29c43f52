/** Found bars as a table, which on a phone stacks into entries. Each bar is a link: its address can be sent to somebody. */
import { isZero } from '@specie/units'
import type { MouseEvent } from 'react'
import type { Bar } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { printAddress, setAddress, useAddress } from '../live/address.ts'
import { Weight } from '../parts/Weight.tsx'

export function BarTable({
  bars,
  vaults,
}: {
  readonly bars: readonly Bar[]
  readonly vaults: readonly Vault[]
}) {
  const address = useAddress()
  const words = useTexts().bars
  const { listed, unitNames } = useSpeech()
  const names = new Map(vaults.map(({ id, name }) => [id, name]))
  // A bar backs nothing while its whole vault counts nothing, whatever its line in the list says.
  const idle = new Set(vaults.filter((vault) => isZero(vault.countedMicrograms)).map(({ id }) => id))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{words.columns.bar}</th>
          <th scope="col">{words.columns.brand}</th>
          <th scope="col">{words.columns.vault}</th>
          <th scope="col" className="number">
            {words.columns.gross}
          </th>
          <th scope="col" className="number">
            {words.columns.fineness}
          </th>
          <th scope="col" className="number">
            {words.columns.fine}
          </th>
          <th scope="col" className="number">
            {words.columns.backs}
          </th>
          <th scope="col">{words.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.barKey}>
            <th scope="row">
              <a
                href={printAddress({ ...address, bar: bar.barKey })}
                onClick={(event) => open(event, bar.barKey)}
              >
                {bar.serial}
              </a>
              {bar.year !== '-' && <span className="quiet year"> {bar.year}</span>}
            </th>
            <td className="brand">
              <button type="button" className="as-text" onClick={() => setAddress({ brand: bar.brand })}>
                {bar.brandName}
                <span className="unseen">{words.onlyBrand}</span>
              </button>
            </td>
            <td className="bar-vault">{names.get(bar.vault) ?? bar.vault}</td>
            <td className="number" data-name={words.columns.gross}>
              {listed(bar.gross)} {unitNames[bar.unit]}
            </td>
            <td className="number" data-name={words.columns.fineness}>
              {listed(bar.fineness)}
            </td>
            <td className="number" data-name={words.columns.fine}>
              {listed(bar.fine)} {unitNames[bar.unit]}
            </td>
            <td className="number backs" data-name={words.columns.backs}>
              {idle.has(bar.vault) || isZero(bar.countedMicrograms) ? (
                words.nothing
              ) : (
                <Weight of={bar.countedMicrograms} />
              )}
            </td>
            <td className="bar-state">
              <span className={bar.state === 'listed' ? 'quiet' : `stamp ${bar.state}`}>
                {words.states[bar.state]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A plain click opens the bar over the page; with a modifier the browser does what it does with links. */
function open(event: MouseEvent<HTMLAnchorElement>, barKey: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  setAddress({ bar: barKey }, 'push')
}
