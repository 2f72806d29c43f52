/** Brands with their spellings, and refiners. */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { BrandEntry, BrandProposed, BrandRefusal, Refiner } from '../brand/brand.ts'
import { isSamePerson } from '../brand/samePerson.ts'
import { expectedIn, fitsColumn } from '../list/index.ts'
import { capitals } from '../row/readRow.ts'
import type { AddRefusal } from '../vault/vault.ts'
import { addOnce } from './refusals.ts'

export function addRefiner(
  pool: Pool,
  { code, name, jurisdiction }: Refiner,
): Promise<Outcome<null, AddRefusal>> {
  return addOnce(pool, 'refiner', { code, name, jurisdiction })
}

/**
 * Says what a brand and its aliases mean, in one person's name. The second person who says exactly the same adds
 * it; the same person saying it twice changes nothing.
 */
export async function proposeBrand(
  pool: Pool,
  entry: BrandEntry,
  by: string,
): Promise<Outcome<BrandProposed, BrandRefusal>> {
  const spellings = [...new Set([entry.brand, ...entry.aliases.map(capitals)])]
  const malformed = formRefusal(entry, spellings)
  if (malformed !== null) return refused(malformed)
  return transaction(pool, async (client) => {
    if (entry.refiner !== null && !(await knownRefiners(client)).has(entry.refiner)) {
      return refused({ code: 'REFINER_UNKNOWN', refiner: entry.refiner })
    }
    const taken = await client.query<{ spelling: string; brand: string }>(
      `SELECT spelling, brand FROM register.brand_spelling
        WHERE spelling = ANY($1) AND confirmed_by IS NOT NULL
          AND NOT (brand = $2 AND name = $3 AND refiner IS NOT DISTINCT FROM $4)`,
      [spellings, entry.brand, entry.name, entry.refiner],
    )
    const [other] = taken.rows
    if (other !== undefined) {
      return refused({ code: 'BRAND_MEANS_ANOTHER', spelling: other.spelling, brand: other.brand })
    }
    for (const spelling of spellings) {
      await propose(client, spelling, entry, by)
    }
    const waiting = await client.query(
      `SELECT 1 FROM unnest($1::text[]) AS named (spelling)
        WHERE NOT EXISTS (SELECT FROM register.brand_spelling s
                           WHERE s.spelling = named.spelling AND s.confirmed_by IS NOT NULL)`,
      [spellings],
    )
    return ok({ state: waiting.rowCount === 0 ? 'added' : 'waits-for-a-second-person' })
  })
}

/** What every spelling means that two people have added, by spelling. */
export async function knownBrands(
  pool: Pool | PoolClient,
): Promise<ReadonlyMap<string, { code: string; name: string; refiner: string | null }>> {
  const { rows } = await pool.query<{
    spelling: string
    brand: string
    name: string
    refiner: string | null
  }>('SELECT spelling, brand, name, refiner FROM register.brand_spelling WHERE confirmed_by IS NOT NULL')
  return new Map(rows.map(({ spelling, brand, name, refiner }) => [spelling, { code: brand, name, refiner }]))
}

/** Names of brands by code. */
export async function brandNames(pool: Pool | PoolClient): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ brand: string; name: string }>(
    'SELECT DISTINCT brand, name FROM register.brand_spelling WHERE confirmed_by IS NOT NULL',
  )
  return new Map(rows.map(({ brand, name }) => [brand, name]))
}

/** Refiners by code. */
export async function knownRefiners(pool: Pool | PoolClient): Promise<ReadonlyMap<string, Refiner>> {
  const { rows } = await pool.query<Refiner>('SELECT code, name, jurisdiction FROM register.refiner')
  return new Map(rows.map((refiner) => [refiner.code, refiner]))
}

async function propose(client: PoolClient, spelling: string, entry: BrandEntry, by: string): Promise<void> {
  const facts = [spelling, entry.brand, entry.name, entry.refiner, by]
  const known =
    'SELECT FROM register.brand_spelling known WHERE known.spelling = $1 AND known.confirmed_by IS NOT NULL'
  const { rows } = await client.query<{ proposed_by: string }>(
    `SELECT proposed_by FROM register.brand_spelling
      WHERE spelling = $1 AND brand = $2 AND name = $3 AND refiner IS NOT DISTINCT FROM $4 ORDER BY proposed_by`,
    [spelling, entry.brand, entry.name, entry.refiner],
  )
  const first = rows.find(({ proposed_by }) => !isSamePerson(proposed_by, by))
  const confirmed = await client.query(
    `UPDATE register.brand_spelling SET confirmed_by = $2, confirmed_at = now()
      WHERE spelling = $1 AND proposed_by = $3 AND NOT EXISTS (${known})`,
    [spelling, by, first?.proposed_by ?? null],
  )
  if (confirmed.rowCount !== 0) return
  await client.query(
    `INSERT INTO register.brand_spelling (spelling, brand, name, refiner, proposed_by)
     SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (${known})
     ON CONFLICT (spelling, proposed_by) DO UPDATE
        SET brand = excluded.brand, name = excluded.name, refiner = excluded.refiner, proposed_at = now()`,
    facts,
  )
}

function formRefusal(entry: BrandEntry, spellings: readonly string[]): BrandRefusal | null {
  if (!fitsColumn('brand', entry.brand)) {
    return { code: 'BRAND_FORM_WRONG', spelling: entry.brand, expected: expectedIn('brand') }
  }
  const wrong = spellings.find((spelling) => spelling === '' || spelling.length > 64)
  if (wrong !== undefined) {
    return { code: 'BRAND_FORM_WRONG', spelling: wrong, expected: 'a spelling of 1 to 64 characters' }
  }
  return entry.name === ''
    ? { code: 'BRAND_FORM_WRONG', spelling: entry.brand, expected: "the brand's name" }
    : null
}
