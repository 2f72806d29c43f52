/** A register to test on: a real database with two vaults, a few brands, and one rule that lets everything in. */

import assert from 'node:assert/strict'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import type { Outcome } from '@specie/units'
import {
  addCustodian,
  addJurisdiction,
  addOriginRule,
  addRefiner,
  addSponsor,
  addVault,
  type ImportRequest,
  importList,
  migrations,
  type OriginRule,
  proposeBrand,
} from '../src/index.ts'

export const everyOrigin: OriginRule = {
  id: 'every-refiner',
  effect: 'counts',
  from: new Date('2000-01-01'),
  until: null,
  metal: null,
  refiner: null,
  jurisdiction: null,
  madeFrom: null,
  madeUntil: null,
  needsCustody: false,
  law: null,
  lifts: [],
  licence: null,
  source: 'test',
}

export async function openRegister(): Promise<ThrowAwayDatabase> {
  const database = await throwAwayDatabase({ migrations })
  const { pool } = database
  const custodian = `0x${'11'.repeat(20)}`
  const sponsor = `0x${'22'.repeat(20)}`
  for (const [code, name] of [
    ['CH', 'Switzerland'],
    ['SG', 'Singapore'],
    ['XX', 'Nowhere'],
  ] as const) {
    value(await addJurisdiction(pool, { code, name }))
  }
  value(await addCustodian(pool, { address: custodian, name: 'Alpine Vaults', jurisdiction: 'CH' }))
  value(await addSponsor(pool, { address: sponsor, name: 'First Mint', jurisdiction: 'CH' }))
  const shared = { custodian, sponsor, metal: 'gold', latitude: null, longitude: null } as const
  value(
    await addVault(pool, { id: 'zurich', name: 'Zurich', place: 'Zurich', jurisdiction: 'CH', ...shared }),
  )
  value(
    await addVault(pool, { id: 'changi', name: 'Changi', place: 'Singapore', jurisdiction: 'SG', ...shared }),
  )
  value(await addRefiner(pool, { code: 'SPM', name: 'Sierra Pura', jurisdiction: 'CH' }))
  value(await addRefiner(pool, { code: 'NOR', name: 'Norrland', jurisdiction: 'XX' }))
  for (const by of ['ann', 'bob']) {
    value(
      await proposeBrand(
        pool,
        { brand: 'SPM', name: 'Sierra Pura Metals', refiner: 'SPM', aliases: ['Sierra Pura'] },
        by,
      ),
    )
    value(await proposeBrand(pool, { brand: 'NOR', name: 'Norrland Guld', refiner: 'NOR', aliases: [] }, by))
    value(await proposeBrand(pool, { brand: 'OLD', name: 'An old stamp', refiner: null, aliases: [] }, by))
  }
  value(await addOriginRule(pool, everyOrigin, 'ann'))
  return database
}

export const header =
  'Serial number,Brand code,Gross weight (troy ounces),Assay,Fine weight (troy ounces),Year of manufacture'

/** A row of 401.125 oz at 995.8, which is 399.440 oz fine. */
export function row(serial: string, brand = 'SPM', year = '2023'): string {
  return `${serial},${brand},401.125,995.8,399.440,${year}`
}

export const fineMicrograms = (399_440n * 311_034_768n) / 10_000n

export function csv(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode([header, ...rows].join('\n'))
}

let keys = 0

/** An import with everything that a test does not care about. */
export function importRows(
  database: ThrowAwayDatabase,
  rows: readonly string[],
  request: Partial<ImportRequest> = {},
) {
  keys += 1
  return importList(database.pool, {
    vault: 'zurich',
    asOf: new Date('2026-01-01T12:00:00Z'),
    file: csv(...rows),
    key: `import-${keys}`,
    by: 'ann',
    ...request,
  })
}

export function value<T, R>(outcome: Outcome<T, R>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : `refused: ${shown(outcome.refusal)}`)
  return outcome.value
}

export function refusal<T, R>(outcome: Outcome<T, R>): R {
  assert.ok(!outcome.ok, 'it was not refused')
  return outcome.refusal
}

function shown(facts: unknown): string {
  return JSON.stringify(facts, (_, each) => (typeof each === 'bigint' ? String(each) : each)).slice(0, 2_000)
}
