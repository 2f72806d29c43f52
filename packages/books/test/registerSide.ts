/** The register's side of vault 2: its list under the digest that a statement swears to, and bars that left. */
import assert from 'node:assert/strict'
import { addCustodian, addJurisdiction, addSponsor, addVault } from '@specie/register'
import { countedMicrograms, listBars } from '@specie/register/list'
import type { Outcome } from '@specie/units'
import { toBigint } from '@specie/units'
import type { Pool } from 'pg'
import { digestNamed } from '../../coin/src/behaviour/sign.ts'
import { cast } from './booksWorld.ts'

export async function registerVaultTwo(pool: Pool): Promise<void> {
  const custodian = cast.otherCustodian.address.toLowerCase()
  const sponsor = cast.sponsor.address.toLowerCase()
  done(await addJurisdiction(pool, { code: 'SG', name: 'Singapore' }))
  done(await addCustodian(pool, { address: custodian, name: 'Straits Vaults', jurisdiction: 'SG' }))
  done(await addSponsor(pool, { address: sponsor, name: 'First Mint', jurisdiction: 'SG' }))
  const place = { name: 'Changi', place: 'Singapore', jurisdiction: 'SG', latitude: null, longitude: null }
  done(await addVault(pool, { id: '2', ...place, custodian, sponsor, metal: 'gold' }))
}

/** One kilobar; its list is kept as the one that a statement over a tree of this root swears to. */
export function kilobarList() {
  const weight = {
    unit: 'g',
    grossThousandths: 1_000_000n,
    finenessHundredths: 99_990n,
    fineThousandths: 999_900n,
  } as const
  const list = listBars([
    {
      metal: 'gold',
      brand: 'SPM',
      serial: 'K 1',
      year: 2020,
      standard: 'kilobar-9999',
      ...weight,
      refiner: null,
      custody: null,
      counted: countedMicrograms(weight),
      reason: null,
    },
  ])
  return { text: list.text, counted: toBigint(list.counted) }
}

export async function keepList(pool: Pool, treeRoot: string, text: string, counted: bigint): Promise<void> {
  await pool.query(
    `insert into register.list (list_digest, text, bar_count, counted_micrograms) values ($1, $2, 1, $3)`,
    [digestNamed(`list ${treeRoot}`), text, counted],
  )
}

/** A newer list is in the register, and nobody has sworn to it. */
export async function publishNewer(pool: Pool, asOf: Date): Promise<void> {
  await pool.query(
    `insert into register.list (list_digest, text, bar_count, counted_micrograms) values ($1, '', 0, 5)`,
    [digestNamed('a newer list')],
  )
  await pool.query('insert into register.publication (vault, as_of, list_digest) values ($1, $2, $3)', [
    '2',
    asOf,
    digestNamed('a newer list'),
  ])
}

/** The register says that this bar of one microgram is gone, by an entry that the journal does not have. */
export async function loseBar(pool: Pool, barKey: string, recordedAt: Date): Promise<void> {
  const key = Buffer.from(barKey.slice(2), 'hex')
  await pool.query(
    `insert into register.bar (bar_key, vault, state, metal, brand, serial, bare_serial, standard, unit, gross_thousandths,
       fineness_hundredths, fine_thousandths, whole_micrograms, since)
     values ($1, '2', 'departed', 'gold', 'SPM', 'L 1', 'L1', 'kilobar-9999', 'g', 1, 99990, 1, 1, now())`,
    [key],
  )
  await pool.query(
    `insert into register.departure (id, vault, bar_key, kind, departed_at, journal_entry, evidence, recorded_by, recorded_at)
     values ('lost', '2', $1, 'withdrawal', now(), 77, 'a receipt', 'a clerk', $2)`,
    [key, recordedAt],
  )
}

function done(outcome: Outcome<unknown, unknown>): void {
  assert.ok(outcome.ok, JSON.stringify(outcome))
}
