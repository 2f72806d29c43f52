/** Found bars as a table, which on a phone stacks into entries. Each bar is a link: its address can be sent to somebody. */
import { isZero } from '@specie/units'
import type { MouseEvent } from 'react'
import type { Bar } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
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
  const names = new Map(vaults.map(({ id, name }) => [id, name]))
  // A bar backs nothing while its whole vault counts nothing, whatever its line in the list says.
  const idle = new Set(vaults.filter((vault) => isZero(vault.countedMicrograms)).map(({ id }) => id))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">Bar</th>
          <th scope="col">Brand</th>
          <th scope="col">Vault</th>
          <th scope="col" className="number">
            Gross
          </th>
          <th scope="col" className="number">
            Fineness
          </th>
          <th scope="col" className="number">
            Fine
          </th>
          <th scope="col" className="number">
            Backs
          </th>
          <th scope="col">State</th>
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
                <span className="unseen">: show only this brand</span>
              </button>
            </td>
            <td className="bar-vault">{names.get(bar.vault) ?? bar.vault}</td>
            <td className="number" data-name="gross">
              {bar.gross} {bar.unit}
            </td>
            <td className="number" data-name="fineness">
              {bar.fineness}
            </td>
            <td className="number" data-name="fine">
              {bar.fine} {bar.unit}
            </td>
            <td className="number backs" data-name="backs">
              {idle.has(bar.vault) || isZero(bar.countedMicrograms) ? (
                'nothing'
              ) : (
                <Weight of={bar.countedMicrograms} />
              )}
            </td>
            <td className="bar-state">
              <span className={bar.state === 'listed' ? 'quiet' : `stamp ${bar.state}`}>{bar.state}</span>
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
