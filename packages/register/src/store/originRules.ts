/** The dated rules of which origins count, the countries in which buyers are sought, and whose law bears on which vault. */

import { type Outcome, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { Judgement } from '../bar/standing.ts'
import type { Metal } from '../list/index.ts'
import type { OriginMarket, OriginRecord } from '../origin/originChange.ts'
import type { OriginRule } from '../origin/originRule.ts'
import { wrongIn } from '../origin/withParts.ts'
import type { AddRefusal } from '../vault/vault.ts'
import { knownRefiners } from './brands.ts'
import { addOnce } from './refusals.ts'

type Db = Pool | PoolClient

/** A rule that a programme begins with. */
export type FoundingRule = Omit<OriginRule, 'law' | 'lifts' | 'licence'> &
  Partial<Pick<OriginRule, 'law' | 'lifts' | 'licence'>>

/** Only until the first list is published: from then on two people change the rules (`proposeOriginChange`). */
export async function addOriginRule(
  pool: Pool,
  given: FoundingRule,
  by: string,
): Promise<Outcome<null, AddRefusal | { readonly code: 'ORIGIN_FOUNDED'; readonly id: string }>> {
  const rule: OriginRule = { law: null, lifts: [], licence: null, ...given }
  const form = wrongIn(rule)
  if (form !== null)
    return refused({ code: 'FORM_WRONG', what: form.field, id: rule.id, expected: form.expected })
  const { rowCount } = await pool.query('SELECT FROM register.publication LIMIT 1')
  if (rowCount !== 0) return refused({ code: 'ORIGIN_FOUNDED', id: rule.id })
  return addOnce(pool, 'origin_rule', { ...columnsOf(rule), recorded_by: by })
}

export async function originRules(db: Db): Promise<readonly OriginRule[]> {
  const { rows } = await db.query<RuleRow>('SELECT * FROM register.origin_rule ORDER BY id')
  return rows.map(ruleOf)
}

export async function originRecord(db: Db): Promise<OriginRecord> {
  const { rows } = await db.query<{ jurisdiction: string; open_from: Date; open_until: Date | null }>(
    'SELECT jurisdiction, open_from, open_until FROM register.origin_market ORDER BY jurisdiction, open_from',
  )
  const markets = rows.map((row) => ({
    jurisdiction: row.jurisdiction,
    from: row.open_from,
    until: row.open_until,
  }))
  return { rules: await originRules(db), markets }
}

/** What bars are judged by at that moment: by what is on record, or by another record that might be. */
export async function judgementAt(db: Db, asOf: Date, record?: OriginRecord): Promise<Judgement> {
  const { rules, markets } = record ?? (await originRecord(db))
  const { rows } = await db.query<{ id: string; laws: string[] }>(
    `SELECT v.id, ARRAY[v.jurisdiction, c.jurisdiction, s.jurisdiction] AS laws FROM register.vault v
       JOIN register.custodian c ON c.address = v.custodian JOIN register.sponsor s ON s.address = v.sponsor`,
  )
  const buyers = openMarkets(markets, asOf)
  const laws = new Map(rows.map((row) => [row.id, [...new Set([...row.laws, ...buyers])]]))
  return { asOf, rules, refiners: await knownRefiners(db), laws }
}

export function openMarkets(markets: readonly OriginMarket[], asOf: Date): readonly string[] {
  return markets
    .filter(({ from, until }) => from <= asOf && (until === null || asOf < until))
    .map(({ jurisdiction }) => jurisdiction)
}

export function columnsOf(rule: OriginRule) {
  return {
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
    law: rule.law,
    lifts: rule.lifts,
    licence: rule.licence,
    source: rule.source,
  }
}

function ruleOf(row: RuleRow): OriginRule {
  return {
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
    law: row.law,
    lifts: row.lifts,
    licence: row.licence,
    source: row.source,
  }
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
  readonly law: string | null
  readonly lifts: readonly string[]
  readonly licence: string | null
  readonly source: string
}
