/** From the bytes of a file to keyed bars: every check that needs no database beyond its tables of names. */

import { type Outcome, ok, refused } from '@specie/units'
import { type ReadOptions, readTable } from '../file/readTable.ts'
import type { FileRefusal } from '../file/table.ts'
import type { HeaderRefusal } from '../mapping/header.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowKnowledge } from '../row/fileBar.ts'
import { readRows } from '../row/readRows.ts'
import type { RowErrors } from '../row/rowError.ts'
import { findDoubles, type KeyedBar, keyed } from './keyedBar.ts'

export type ReadFile = { readonly bars: readonly KeyedBar[]; readonly errors: RowErrors }

export async function readFile(
  file: Uint8Array,
  mapping: Mapping,
  knowledge: RowKnowledge,
  onRows: (rows: number, of: number) => void = () => {},
): Promise<Outcome<ReadFile, FileRefusal | HeaderRefusal>> {
  const table = await readTable(file, readOptions(mapping))
  if (!table.ok) return refused(table.refusal)
  const rows = await readRows(table.value, mapping, knowledge, onRows)
  if (!rows.ok) return refused(rows.refusal)
  const { bars, errors } = rows.value
  findDoubles(bars, errors)
  return ok({ bars: bars.map(keyed), errors })
}

function readOptions({ encoding, delimiter, sheet }: Mapping): ReadOptions {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  }
}
