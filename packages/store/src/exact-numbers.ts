/**
 * How PostgreSQL's whole numbers reach the program: `bigint` and `numeric` become bigint, every digit kept. Set on each
 * pool, never globally: another library in the same process may want strings. A `numeric` with a fraction is refused;
 * amounts are whole (`numeric(78,0)` holds a uint256), and whatever is not is read as `::text`.
 */
import pg from 'pg'

/** The parsers of one pool: bigint for int8, numeric and arrays of them, the driver's own for everything else. */
export const exactNumbers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const exact = format === 'binary' ? undefined : parsers.get(oid)
    return exact ?? pg.types.getTypeParser(oid, format)
  },
}

// Of pg_type: int8 20, numeric 1700, int8[] 1016, numeric[] 1231. These never change.
const parsers = new Map<number, (text: string) => unknown>([
  [20, whole],
  [1700, whole],
  [1016, wholes],
  [1231, wholes],
])

function whole(text: string): bigint {
  if (!/^-?[0-9]+$/.test(text)) {
    throw new RangeError(
      `The database gave the number ${text} where a whole one is wanted. Select it as ::text.`,
    )
  }
  return BigInt(text)
}

function wholes(text: string): (bigint | null)[] {
  if (!/^\{[^{}]*\}$/.test(text))
    throw new RangeError(`Only lists of one dimension are read as whole numbers: ${text}.`)
  const inside = text.slice(1, -1)
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : whole(item)))
}
