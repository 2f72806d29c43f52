/** Double entries: each movement with its debits and credits beneath each other. */
import type { BookEntry } from '@specie/client'
import { Scroll } from '../../parts/Scroll.tsx'
import { shownFact } from '../parts/facts.ts'
import { Says } from '../parts/Says.tsx'
import { When } from '../parts/When.tsx'
import { nameOf, useWorld } from '../world.tsx'

export function EntryTable({ entries }: { readonly entries: readonly BookEntry[] }) {
  const { known, vaults } = useWorld()
  const whose = ({ sponsor, vault }: BookEntry['lines'][number]) =>
    [
      sponsor === null ? '' : (nameOf(known, sponsor) ?? sponsor),
      vault === null ? '' : (vaults.find(({ id }) => Number(id) === vault)?.name ?? `vault ${vault}`),
    ]
      .filter((part) => part !== '')
      .join(', ')
  return (
    <Scroll name="Entries">
      <table className="entries-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Of</th>
            <th scope="col" className="number">
              Debit
            </th>
            <th scope="col" className="number">
              Credit
            </th>
          </tr>
        </thead>
        {entries.map((entry) => (
          <tbody key={entry.id}>
            <tr className="entry-head">
              <th colSpan={4} scope="rowgroup">
                <Says of={entry.what} />{' '}
                <span className="quiet">
                  <When at={entry.time} />, block {entry.block.toLocaleString('en')}
                  {entry.final ? '' : ', not final yet'}
                </span>
              </th>
            </tr>
            {entry.lines.map((line) => (
              <tr key={`${line.side} ${line.account} ${line.sponsor} ${line.vault}`}>
                <td>
                  <Says of={accountName(line.account)} />
                </td>
                <td className="quiet">{whose(line)}</td>
                <td className="number">{line.side === 'debit' ? grams(line.amountMicrograms) : ''}</td>
                <td className="number">{line.side === 'credit' ? grams(line.amountMicrograms) : ''}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

/** `coin:held:0x…` as `coin held: 0x…`. A vault's number is left out: its name stands beside it. */
function accountName(account: string): string {
  const [asset = '', part = '', whose = ''] = account.split(':')
  const named = /^\d+$/.test(whose) ? '' : whose
  return `${asset} ${part}${named === '' ? '' : `: ${named}`}`
}

function grams(amountMicrograms: string): string {
  return shownFact('amountMicrograms', amountMicrograms)
}
