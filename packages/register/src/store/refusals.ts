/** What the database's own constraints say, as facts a person can act on. */

import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import type { AddRefusal } from '../vault/vault.ts'

/**
 * Inserts one row of a noun, once: the same again changes nothing, the same id with other facts is refused.
 * `columns` begin with the primary key.
 */
export async function addOnce(
  pool: Pool,
  table: string,
  columns: Readonly<Record<string, string | number | boolean | Date | readonly string[] | null>>,
): Promise<Outcome<null, AddRefusal>> {
  const names = Object.keys(columns)
  const values = Object.values(columns)
  const [key = ''] = names
  const id = String(values[0])
  const same = names.map((name, index) => `${name} IS NOT DISTINCT FROM $${index + 1}`).join(' AND ')
  try {
    const inserted = await pool.query(
      `INSERT INTO register.${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
       ON CONFLICT (${key}) DO NOTHING`,
      values,
    )
    if (inserted.rowCount === 1) return ok(null)
    const known = await pool.query(`SELECT 1 FROM register.${table} WHERE ${same}`, values)
    return known.rowCount === 1 ? ok(null) : refused({ code: 'EXISTS_OTHERWISE', what: table, id })
  } catch (cause) {
    return refused(constraintRefusal(cause, table, id))
  }
}

/** Throws on what is no constraint. */
export function constraintRefusal(cause: unknown, table: string, id: string): AddRefusal {
  if (!(cause instanceof Error) || !('code' in cause)) throw cause
  const detail = 'detail' in cause && typeof cause.detail === 'string' ? cause.detail : cause.message
  if (cause.code === '23503') return { code: 'NAMES_UNKNOWN', what: detail, id }
  if (cause.code === '23514' || cause.code === '23502') {
    const constraint = 'constraint' in cause ? String(cause.constraint) : cause.message
    return { code: 'FORM_WRONG', what: table, id, expected: `a value that satisfies ${constraint}` }
  }
  throw cause
}
