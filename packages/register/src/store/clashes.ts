/** Incoming bars that are elsewhere: in another vault, in another issuer's list, or departed. */

import type { PoolClient } from 'pg'
import type { RowErrorCode, RowErrors } from '../row/rowError.ts'

/** Adds an error for each of them, in the order of their lines. */
export async function findClashes(
  client: PoolClient,
  vault: string,
  asOf: Date,
  scope: 'whole' | 'added',
  returned: readonly string[],
  errors: RowErrors,
): Promise<void> {
  const add = async (
    code: RowErrorCode,
    expected: (where: string) => string,
    sql: string,
    values: unknown[],
  ) => {
    const { rows } = await client.query<{ line: number; bar: string; where: string }>(
      `${sql} ORDER BY i.line`,
      values,
    )
    for (const { line, bar, where } of rows) {
      errors.add({ code, line, column: null, value: bar, expected: expected(where) })
    }
  }
  const bar = "i.brand || ' ' || i.serial AS bar"

  await add(
    'BAR_IN_ANOTHER_VAULT',
    (where) => `a bar that is not in vault ${where}, or has departed from it first`,
    `SELECT i.line, ${bar}, b.vault AS where FROM incoming i JOIN register.bar b USING (bar_key)
      WHERE b.vault <> $1 AND b.state = 'listed'`,
    [vault],
  )
  // Two queries, each with an index of its own: as one, with OR, it took minutes where statistics were old.
  for (const years of ['i.year IS NULL AND b.year IS NOT NULL', 'i.year IS NOT NULL AND b.year IS NULL']) {
    await add(
      'BAR_WITH_AND_WITHOUT_YEAR',
      (where) => `the same year or none as in vault ${where}, where this stamp is listed`,
      `SELECT i.line, ${bar}, b.vault AS where FROM incoming i JOIN register.bar b USING (metal, brand, bare_serial)
        WHERE ${years} AND b.state = 'listed' AND (b.vault <> $1 OR $2 = 'added')`,
      [vault, scope],
    )
  }
  for (const years of ['i.year = f.year', 'i.year IS NULL', 'i.year IS NOT NULL AND f.year IS NULL']) {
    await add(
      'BAR_IN_FOREIGN_LIST',
      (where) => `a bar that ${where} does not list as its own`,
      `SELECT i.line, ${bar}, f.issuer AS where FROM incoming i
         JOIN register.foreign_bar f USING (metal, brand, bare_serial) WHERE ${years}`,
      [],
    )
  }
  await add(
    'BAR_DEPARTED',
    (where) => `a bar that is there: it departed ${where}, and comes back only by being named as returned`,
    `SELECT i.line, ${bar}, d.kind || ' ' || d.departed_at::date AS where
       FROM incoming i JOIN register.bar b USING (bar_key)
       JOIN LATERAL (SELECT kind, departed_at FROM register.departure
                      WHERE bar_key = i.bar_key ORDER BY departed_at DESC LIMIT 1) d ON true
      WHERE b.state = 'departed'
        AND (d.departed_at >= $2 OR (b.vault = $1 AND encode(b.bar_key, 'hex') <> ALL($3)))`,
    [vault, asOf, returned.map((key) => key.replace(/^0x/, ''))],
  )
}
