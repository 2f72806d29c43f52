/** What docs/books.md says of entries, read from the page itself. */
import { readFileSync } from 'node:fs'
import type { ChainEvent } from '@specie/coin'
import type { Entry } from '../src/index.ts'

const page = readFileSync(new URL('../../../docs/books.md', import.meta.url), 'utf8')
const pairs = [...page.matchAll(/^\| (?:`(\w+)`|any, [^|]+) \| `([\w:]+)` \| `([\w:]+)` \|/gm)].map(
  ([, kind = 'any', debit = '', credit = '']) => ({ kind, debit, credit }),
)

export function documented(): { readonly rows: ReadonlySet<string>; readonly nothing: ReadonlySet<string> } {
  const nothing = page.split('Nothing is moved by')[1]?.split('\n\n')[0] ?? ''
  return {
    rows: new Set(pairs.map(({ kind }) => kind).filter((kind) => kind !== 'any')),
    nothing: new Set([...nothing.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind)),
  }
}

/** Entries whose accounts no row of the page has, in either direction where metal is revalued. */
export function undocumented(
  entries: readonly { readonly event: ChainEvent; readonly entry: Entry }[],
): readonly string[] {
  const missing = new Set<string>()
  for (const { event, entry } of entries) {
    const [debit, credit] = [entry.debit.kind, entry.credit.kind]
    const stands = pairs.some(
      (row) =>
        (row.kind === event.kind || row.kind === 'any') &&
        ((row.debit === debit && row.credit === credit) ||
          (entry.book === 'metal' && row.debit === credit && row.credit === debit && row.kind !== 'any')),
    )
    if (!stands) missing.add(`${event.kind}: ${debit} / ${credit}`)
  }
  return [...missing]
}
