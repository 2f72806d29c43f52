/** Saved mappings, by name. */

import { type Outcome, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { checkMapping, type MappingRefusal } from '../mapping/checkMapping.ts'
import { builtInMappings, type Mapping } from '../mapping/mapping.ts'

/** Saves or replaces a mapping. Imports keep the digest of the mapping that they used. */
export async function saveMapping(
  pool: Pool,
  name: string,
  value: unknown,
  by: string,
): Promise<Outcome<Mapping, MappingRefusal>> {
  if (!/^[a-z0-9-]{1,64}$/.test(name) || builtInMappings[name] !== undefined) {
    const expected = `a-z, 0-9 and -, but not ${Object.keys(builtInMappings).join(', ')}`
    return refused({ code: 'MAPPING_WRONG', field: 'name', expected })
  }
  const mapping = checkMapping(value)
  if (!mapping.ok) return mapping
  await pool.query(
    `INSERT INTO register.mapping (name, mapping, saved_by) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()`,
    [name, JSON.stringify(mapping.value), by],
  )
  return mapping
}

/** The built-in or saved mapping of this name, or null. */
export async function findMapping(pool: Pool | PoolClient, name: string): Promise<Mapping | null> {
  const builtIn = builtInMappings[name]
  if (builtIn !== undefined) return builtIn
  const { rows } = await pool.query<{ mapping: unknown }>(
    'SELECT mapping FROM register.mapping WHERE name = $1',
    [name],
  )
  const mapping = rows[0] === undefined ? null : checkMapping(rows[0].mapping)
  if (mapping === null) return null
  if (!mapping.ok) throw new Error(`The saved mapping ${name} is none: ${mapping.refusal.field}`)
  return mapping.value
}

/** Names of all mappings, the built-in ones first. */
export async function mappingNames(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM register.mapping ORDER BY name')
  return [...Object.keys(builtInMappings), ...rows.map((row) => row.name)]
}
