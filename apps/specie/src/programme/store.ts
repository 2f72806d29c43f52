/**
 * What the programme knows of itself: its name, its contracts, who its parties are called, and the last block it saw.
 * Everything else about the chain is asked of the chain. Schema `programme`.
 */
import type { Address, Block, Digest, ProgrammeContracts } from '@specie/coin'
import type { Store } from '@specie/store'

export type Pool = Store['pool']

export type ProgrammeSettings = {
  readonly name: string
  readonly coin: { readonly name: string; readonly symbol: string }
  readonly metal: 'gold' | 'silver' | 'platinum' | 'palladium'
  /** Fictional parties whose keys everybody knows: the local chain only. */
  readonly demonstration: boolean
  readonly chainId: number
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** So that another chain, or the same one begun afresh, is not taken for this programme's. */
  readonly deployedAtHash: Digest
}

export type PartyRole =
  | 'sponsor'
  | 'custodian'
  | 'auditor'
  | 'guardian'
  | 'officer'
  | 'member'
  | 'council'
  | 'holder'

/** What somebody is called. Whether it stands as what it claims to be, the chain says. */
export type NamedParty = {
  readonly address: Address
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string
  readonly role: PartyRole
}

export const programmeMigrations = [
  {
    name: 'programme-0001',
    sql: `
      create schema if not exists programme;

      create table programme.setting (
        one boolean primary key default true check (one),
        name text not null,
        coin_name text not null,
        coin_symbol text not null,
        metal text not null,
        demonstration boolean not null,
        chain_id bigint not null,
        contracts jsonb not null,
        deployed_at_block bigint not null,
        deployed_at_hash text not null,
        founded_at timestamptz not null default now(),
        -- Null while the demonstration is still being told: interrupted, it is begun afresh.
        completed_at timestamptz
      );

      create table programme.party (
        address text primary key check (address = lower(address)),
        checksummed text not null,
        name text not null,
        jurisdiction text not null,
        role text not null
      );

      create table programme.head (
        one boolean primary key default true check (one),
        number bigint not null,
        hash text not null,
        time bigint not null
      );
    `,
  },
  {
    name: 'programme-0002',
    sql: `
      -- Written before the first contract is made, so that a deployment cut off in the middle is taken up again
      -- under the same nonces.
      create table programme.deployment (
        one boolean primary key default true check (one),
        plan_digest text not null,
        deployer text not null,
        chain_id bigint not null,
        first_nonce bigint not null,
        at_block bigint not null,
        begun_at timestamptz not null default now()
      );
    `,
  },
] as const

export type BegunDeployment = {
  readonly planDigest: string
  readonly deployer: Address
  readonly chainId: number
  readonly firstNonce: number
  readonly atBlock: number
}

export async function readDeployment(pool: Pool): Promise<BegunDeployment | null> {
  const { rows } = await pool.query<{
    plan_digest: string
    deployer: Address
    chain_id: bigint
    first_nonce: bigint
    at_block: bigint
  }>('select * from programme.deployment')
  const row = rows[0]
  if (row === undefined) return null
  return {
    planDigest: row.plan_digest,
    deployer: row.deployer,
    chainId: Number(row.chain_id),
    firstNonce: Number(row.first_nonce),
    atBlock: Number(row.at_block),
  }
}

/** Fails when one was begun already: of two that deploy at once, one sends nothing. */
export async function keepDeployment(pool: Pool, begun: BegunDeployment): Promise<void> {
  await pool.query(
    `insert into programme.deployment (plan_digest, deployer, chain_id, first_nonce, at_block)
     values ($1, $2, $3, $4, $5)`,
    [begun.planDigest, begun.deployer, begun.chainId, begun.firstNonce, begun.atBlock],
  )
}

export async function readSettings(
  pool: Pool,
): Promise<(ProgrammeSettings & { readonly completed: boolean }) | null> {
  const { rows } = await pool.query<{
    name: string
    coin_name: string
    coin_symbol: string
    metal: ProgrammeSettings['metal']
    demonstration: boolean
    chain_id: bigint
    contracts: ProgrammeContracts
    deployed_at_block: bigint
    deployed_at_hash: Digest
    completed_at: Date | null
  }>('select * from programme.setting')
  const row = rows[0]
  if (row === undefined) return null
  return {
    name: row.name,
    coin: { name: row.coin_name, symbol: row.coin_symbol },
    metal: row.metal,
    demonstration: row.demonstration,
    chainId: Number(row.chain_id),
    contracts: row.contracts,
    deployedAtBlock: Number(row.deployed_at_block),
    deployedAtHash: row.deployed_at_hash,
    completed: row.completed_at !== null,
  }
}

/** Fails when there is a programme already: a database holds one. */
export async function keepSettings(pool: Pool, settings: ProgrammeSettings): Promise<void> {
  await pool.query(
    `insert into programme.setting
       (name, coin_name, coin_symbol, metal, demonstration, chain_id, contracts, deployed_at_block, deployed_at_hash, completed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $5 then null else now() end)`,
    [
      settings.name,
      settings.coin.name,
      settings.coin.symbol,
      settings.metal,
      settings.demonstration,
      settings.chainId,
      JSON.stringify(settings.contracts),
      settings.deployedAtBlock,
      settings.deployedAtHash,
    ],
  )
}

export async function markCompleted(pool: Pool): Promise<void> {
  await pool.query('update programme.setting set completed_at = coalesce(completed_at, now())')
}

export async function nameParties(pool: Pool, parties: readonly NamedParty[]): Promise<void> {
  await pool.query(
    `insert into programme.party (address, checksummed, name, jurisdiction, role)
     select lower(address), address, name, jurisdiction, role
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given (address, name, jurisdiction, role)
     on conflict (address) do update
       set name = excluded.name, jurisdiction = excluded.jurisdiction, role = excluded.role`,
    [
      parties.map((party) => party.address),
      parties.map((party) => party.name),
      parties.map((party) => party.jurisdiction),
      parties.map((party) => party.role),
    ],
  )
}

export async function readParties(pool: Pool): Promise<readonly NamedParty[]> {
  const { rows } = await pool.query<NamedParty>(
    'select checksummed as address, name, jurisdiction, role from programme.party order by role, name',
  )
  return rows
}

/** The newest block that this programme saw when it last looked. */
export async function readHead(pool: Pool): Promise<Block | null> {
  const { rows } = await pool.query<{ number: bigint; hash: Digest; time: bigint }>(
    'select number, hash, time from programme.head',
  )
  const row = rows[0]
  return row === undefined ? null : { number: Number(row.number), hash: row.hash, time: Number(row.time) }
}

export async function keepHead(pool: Pool, head: Block): Promise<void> {
  await pool.query(
    `insert into programme.head (number, hash, time) values ($1, $2, $3)
     on conflict (one) do update set number = excluded.number, hash = excluded.hash, time = excluded.time`,
    [head.number, head.hash, head.time],
  )
}
