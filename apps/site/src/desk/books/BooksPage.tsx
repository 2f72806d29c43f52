/** The books: whether register, contracts and balances agree, every movement as a double entry, and the file for accountants. */
import type { Reconciliation } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { shownFact } from '../parts/facts.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Says } from '../parts/Says.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago } from '../parts/When.tsx'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { saveFile } from '../sign/saveFile.ts'
import { useWorld } from '../world.tsx'
import { EntryTable } from './EntryTable.tsx'

export function BooksPage() {
  const { programme, vaults } = useWorld()
  const [range, setRange] = useState({ from: '', to: '', sponsor: '', vault: '' })
  const [cursors, setCursors] = useState<readonly string[]>([])
  const cursor = cursors.at(-1)
  const query = {
    from: moment(range.from),
    to: moment(range.to),
    sponsor: /^0x/.test(range.sponsor) ? (range.sponsor as `0x${string}`) : undefined,
    vault: range.vault === '' ? undefined : range.vault,
  }
  const entries = useRead(`entries ${JSON.stringify(query)} ${cursor}`, (signal) =>
    api.listBookEntries({ query: { ...query, cursor, limit: 20 }, signal }),
  )
  const books = useRead('reconciliation', (signal) => api.readReconciliation({ signal }), ['block', 'alarm'])
  const act = useAct()
  const download = async () => {
    const csv = await act.run(() => api.exportBookEntries({ query }))
    if (csv !== null) saveFile('entries.csv', csv, 'text/csv')
  }
  useKey('d', 'Download the entries', () => void download())
  const change = (changed: Partial<typeof range>) => {
    setCursors([])
    setRange({ ...range, ...changed })
  }

  return (
    <>
      <PageHead
        title="Books"
        lead="Every movement of coin and metal as a double entry, held against register, contracts and balances."
      >
        <button type="button" className="firm-button" disabled={act.busy} onClick={() => void download()}>
          Download as CSV <kbd>d</kbd>
        </button>
      </PageHead>
      <ProblemNote problem={act.problem} />
      <section aria-labelledby="agrees-title">
        <h2 id="agrees-title">Three ways</h2>
        <Shown read={books} what="the reconciliation">
          {(value) => <ThreeWays books={value} />}
        </Shown>
      </section>
      <section aria-labelledby="entries-title">
        <h2 id="entries-title">Entries</h2>
        <div className="desk-filters">
          <TextField label="From" type="date" value={range.from} onChange={(from) => change({ from })} />
          <TextField label="Before" type="date" value={range.to} onChange={(to) => change({ to })} />
          <SelectField
            label="Sponsor"
            none="all"
            value={range.sponsor}
            onChange={(sponsor) => change({ sponsor })}
            choices={(programme.value?.sponsors ?? []).map(({ address, name }) => [address, name])}
          />
          <SelectField
            label="Vault"
            none="all"
            value={range.vault}
            onChange={(vault) => change({ vault })}
            choices={vaults.map(({ id, name }) => [id, name])}
          />
        </div>
        <Shown read={entries} what="the entries">
          {(page) => (
            <>
              {page.entries.length === 0 ? (
                <p className="nothing">Nothing moved in this time.</p>
              ) : (
                <EntryTable entries={page.entries} />
              )}
              <p className="act-buttons">
                {cursors.length > 0 && (
                  <button
                    type="button"
                    className="plain-button"
                    onClick={() => setCursors(cursors.slice(0, -1))}
                  >
                    Earlier
                  </button>
                )}
                {page.nextCursor !== null && (
                  <button
                    type="button"
                    className="plain-button"
                    onClick={() => setCursors([...cursors, page.nextCursor ?? ''])}
                  >
                    Later
                  </button>
                )}
              </p>
            </>
          )}
        </Shown>
      </section>
    </>
  )
}

function ThreeWays({ books }: { readonly books: Reconciliation }) {
  return (
    <>
      <p className={books.agrees ? 'says' : 'would-fail'} role={books.agrees ? 'status' : 'alert'}>
        {books.agrees
          ? 'Register, contracts and balances agree to the microgram.'
          : `They do not agree: the largest difference is ${shownFact('differenceMicrograms', books.differenceMicrograms)}.`}{' '}
        <span className="quiet">
          Compared <Ago at={books.checkedAt} />
          {books.block !== null && `, at block ${books.block.number.toLocaleString('en')}`}
        </span>
      </p>
      <Comparisons books={books} />
    </>
  )
}

/** What differs is always on screen; what agrees is one choice away. */
function Comparisons({ books }: { readonly books: Reconciliation }) {
  const differing = books.comparisons.filter(apart)
  return (
    <>
      {differing.length > 0 && <ComparisonTable comparisons={differing} />}
      <details className="tables">
        <summary>All {books.comparisons.length.toLocaleString('en')} comparisons</summary>
        <ComparisonTable comparisons={books.comparisons} />
      </details>
    </>
  )
}

function ComparisonTable({ comparisons }: { readonly comparisons: Reconciliation['comparisons'] }) {
  return (
    <table className="rows comparisons">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="number">
            One
          </th>
          <th scope="col" className="number">
            The other
          </th>
          <th scope="col" className="number">
            Apart
          </th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((one) => (
          <tr key={`${one.what} ${one.left} ${one.right}`} className={apart(one) ? 'apart' : undefined}>
            <th scope="row">
              <Says of={one.what} />
            </th>
            <td className="number">
              {shownFact('leftMicrograms', one.leftMicrograms)} <span className="quiet">{one.left}</span>
            </td>
            <td className="number">
              {shownFact('rightMicrograms', one.rightMicrograms)} <span className="quiet">{one.right}</span>
            </td>
            <td className="number">
              {apart(one) ? (
                <strong className="alarm">
                  {shownFact('differenceMicrograms', one.differenceMicrograms)}
                </strong>
              ) : (
                'nothing'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function apart({ differenceMicrograms }: Reconciliation['comparisons'][number]): boolean {
  return differenceMicrograms !== '0'
}

function moment(day: string): string | undefined {
  return day === '' ? undefined : `${day}T00:00:00Z`
}
