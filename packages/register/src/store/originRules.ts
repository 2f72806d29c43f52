/** The dated rules of which origins count. */

import { type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { Metal } from '../list/index.ts'
import type { OriginRule } from '../origin/originRule.ts'
import type { AddRefusal } from '../vault/vault.ts'
import { addOnce } from './refusals.ts'

export function addOriginRule(pool: Pool, rule: OriginRule, by: string): Promise<Outcome<null, AddRefusal>> {
  return addOnce(pool, 'origin_rule', {
    id: rule.id,
    effect: rule.effect,
    in_force_from: rule.from,
    in_force_until: rule.until,
    metal: rule.metal,
    refiner: rule.refiner,
    jurisdiction: rule.jurisdiction,
    made_from: rule.madeFrom,
    made_until: rule.madeUntil,
    needs_custody: rule.needsCustody,
    source: rule.source,
    recorded_by: by,
  })
}

/** Gives a rule without an end its end. A rule that has one keeps it: write another rule. */
export async function endOriginRule(
  pool: Pool,
  id: string,
  until: Date,
): Promise<Outcome<null, { readonly code: 'NO_OPEN_RULE'; readonly id: string }>> {
  const ended = await pool.query(
    `UPDATE register.origin_rule SET in_force_until = $2
      WHERE id = $1 AND in_force_until IS NULL AND in_force_from < $2`,
    [id, until],
  )
  return ended.rowCount === 1 ? ok(null) : refused({ code: 'NO_OPEN_RULE', id })
}

export async function originRules(pool: Pool | PoolClient): Promise<readonly OriginRule[]> {
  const { rows } = await pool.query<RuleRow>('SELECT * FROM register.origin_rule ORDER BY id')
  return rows.map((row) => ({
    id: row.id,
    effect: row.effect,
    from: row.in_force_from,
    until: row.in_force_until,
    metal: row.metal,
    refiner: row.refiner,
    jurisdiction: row.jurisdiction,
    madeFrom: row.made_from,
    madeUntil: row.made_until,
    needsCustody: row.needs_custody,
    source: row.source,
  }))
}

type RuleRow = {
  readonly id: string
  readonly effect: OriginRule['effect']
  readonly in_force_from: Date
  readonly in_force_until: Date | null
  readonly metal: Metal | null
  readonly refiner: string | null
  readonly jurisdiction: string | null
  readonly made_from: number | null
  readonly made_until: number | null
  readonly needs_custody: boolean
  readonly source: string
}
