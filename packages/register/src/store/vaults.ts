/** Jurisdictions, custodians, sponsors and vaults. */

import type { Outcome } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { Metal } from '../list/index.ts'
import type { AddRefusal, Jurisdiction, NewVault, Party, Vault } from '../vault/vault.ts'
import { addOnce } from './refusals.ts'

type Added = Promise<Outcome<null, AddRefusal>>

export function addJurisdiction(pool: Pool, { code, name }: Jurisdiction): Added {
  return addOnce(pool, 'jurisdiction', { code, name })
}

export function addCustodian(pool: Pool, { address, name, jurisdiction }: Party): Added {
  return addOnce(pool, 'custodian', { address: address.toLowerCase(), name, jurisdiction })
}

export function addSponsor(pool: Pool, { address, name, jurisdiction }: Party): Added {
  return addOnce(pool, 'sponsor', { address: address.toLowerCase(), name, jurisdiction })
}

export function addVault(pool: Pool, vault: NewVault): Added {
  const { id, name, place, jurisdiction, metal, latitude, longitude } = vault
  const custodian = vault.custodian.toLowerCase()
  const sponsor = vault.sponsor.toLowerCase()
  return addOnce(pool, 'vault', {
    id,
    name,
    place,
    jurisdiction,
    custodian,
    sponsor,
    metal,
    latitude,
    longitude,
  })
}

export async function listVaults(pool: Pool): Promise<readonly Vault[]> {
  const { rows } = await pool.query<VaultRow>(`${selectVault} ORDER BY v.id`)
  return rows.map(vaultOf)
}

export async function findVault(pool: Pool | PoolClient, id: string): Promise<Vault | null> {
  const { rows } = await pool.query<VaultRow>(`${selectVault} WHERE v.id = $1`, [id])
  return rows[0] === undefined ? null : vaultOf(rows[0])
}

export async function vaultIds(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM register.vault ORDER BY id')
  return rows.map(({ id }) => id)
}

/** Makes everything that is written for this vault wait for its turn, until the transaction ends. */
export async function lockRegister(client: PoolClient): Promise<void> {
  // One lock for all vaults: a bar may stand in two lists that are imported at the same time.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('register', 0))")
}

const selectVault = `
  SELECT v.id, v.name, v.place, v.metal, v.latitude, v.longitude,
         j.code, j.name AS jurisdiction_name,
         c.address AS custodian, c.name AS custodian_name, c.jurisdiction AS custodian_jurisdiction,
         s.address AS sponsor, s.name AS sponsor_name, s.jurisdiction AS sponsor_jurisdiction
    FROM register.vault v
    JOIN register.jurisdiction j ON j.code = v.jurisdiction
    JOIN register.custodian c ON c.address = v.custodian
    JOIN register.sponsor s ON s.address = v.sponsor`

type VaultRow = Record<
  | 'id'
  | 'name'
  | 'place'
  | 'code'
  | 'jurisdiction_name'
  | 'custodian'
  | 'custodian_name'
  | 'custodian_jurisdiction'
  | 'sponsor'
  | 'sponsor_name'
  | 'sponsor_jurisdiction',
  string
> & { readonly metal: Metal; readonly latitude: number | null; readonly longitude: number | null }

function vaultOf(row: VaultRow): Vault {
  return {
    id: row.id,
    name: row.name,
    place: row.place,
    metal: row.metal,
    latitude: row.latitude,
    longitude: row.longitude,
    jurisdiction: { code: row.code, name: row.jurisdiction_name },
    custodian: { address: row.custodian, name: row.custodian_name, jurisdiction: row.custodian_jurisdiction },
    sponsor: { address: row.sponsor, name: row.sponsor_name, jurisdiction: row.sponsor_jurisdiction },
  }
}
