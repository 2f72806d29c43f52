/** What is owed, a row each: by whom, to whom, how much, and where it stands; with a reason beside it where there is one. */
import type { Owed } from '@specie/client'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { type Assets, printAmount } from './units.ts'

export function OwedTable(props: {
  readonly owed: readonly Owed[]
  readonly assets: Assets
  readonly why?: ReadonlyMap<string, string>
}) {
  const { owed, assets, why } = props
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">Owes</th>
          <th scope="col">To</th>
          <th scope="col">What</th>
          <th scope="col">{why === undefined ? 'State' : 'Why it waits'}</th>
        </tr>
      </thead>
      <tbody>
        {owed.map((one) => (
          <tr key={one.id} data-row>
            <th scope="row">
              <a href={hashOf('trades', one.ticket)}>{one.reference}</a>
            </th>
            <td>{one.debtor.name}</td>
            <td>{one.creditor.name}</td>
            <td className="number">{whatOf(one, assets)}</td>
            <td>
              {why?.get(one.id) ?? (
                <>
                  <span className={`stamp${one.state === 'settled' ? ' done' : ''}`}>
                    {owedWords[one.state]}
                  </span>
                  {one.state === 'open' && Date.parse(one.due) > Date.now() && (
                    <span className="quiet">
                      {' '}
                      due <When at={one.due} />
                    </span>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function whatOf(
  one: { readonly asset: string | null; readonly units: string | null; readonly title: number | null },
  assets: Assets,
): string {
  return one.title === null ? printAmount(assets, one.asset, one.units) : `title ${one.title}`
}

const owedWords: Readonly<Record<Owed['state'], string>> = {
  open: 'open',
  inRound: 'in a round',
  settled: 'settled',
  void: 'ended',
}
