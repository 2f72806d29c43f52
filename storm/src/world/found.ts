/**
 * The world in which every seed begins, made once a run: contracts deployed, everybody admitted by the council, three vaults with
 * statements in force. Kept as a saved chain and as a template database, so that a seed begins within a fraction of a second.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Chain, type CouncilChange, deployProgramme, type ProgrammeContracts } from '@specie/coin'
import { readerMigrations } from '@specie/coin/reader'
import { accountSigner } from '@specie/evidence'
import {
  draftMandate,
  draftStatement,
  giveMandate,
  type Office,
  signStatement,
  submitStatement,
} from '@specie/issuance'
import {
  addCustodian,
  addJurisdiction,
  addOriginRule,
  addRefiner,
  addSponsor,
  addVault,
  importList,
  proposeBrand,
} from '@specie/register'
import { createPool, migrate, type Store, sealTemplate } from '@specie/store'
import { coinUnits } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import { screeningIn } from '../../../apps/specie/src/office.ts'
import { migrateAll } from '../../../apps/specie/src/programme/migrations.ts'
import { keepSettings, markCompleted } from '../../../apps/specie/src/programme/store.ts'
import { admitForTest } from '../../../apps/specie/test/admitted.ts'
import {
  auditors,
  custodians,
  deployer,
  guardians,
  holders,
  mandated,
  mandateOf,
  officers,
  rules,
  seats,
  sponsors,
  strangers,
  vaults,
} from './cast.ts'
import { listOf } from './list.ts'
import { must } from './must.ts'
import { startNode } from './node.ts'
import { blockTime, rpc } from './rpc.ts'

type Pool = Store['pool']

export type Founded = {
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** File with the saved chain. */
  readonly chainState: string
  /** Name of the template database on the server. */
  readonly template: string
}

export const templateName = 'storm_template'
export const barsPerVault = 14

/** Founds it on this server, leaving a template database and the saved chain at `chainState`. */
export async function found(server: string, chainState: string): Promise<Founded> {
  const admin = createPool(databaseAt(server, 'postgres'), { max: 1 })
  // A crash of the server's process keeps what the system has; only a machine that loses power would not, and none does here.
  await admin.query('alter system set fsync = off')
  await admin.query('alter system set full_page_writes = off')
  await admin.query('select pg_reload_conf()')
  await admin.query(`create database ${templateName} template template0`)
  const pool = createPool(databaseAt(server, templateName), { max: 4 })
  // In the past, so that weeks can pass in a storm without any clock reaching tomorrow.
  const genesisTime = Math.floor(Date.now() / 1000) - 400 * aDay
  const node = await startNode({ genesisTime })
  try {
    await migrateAll(pool)
    await migrate(pool, readerMigrations)
    const { chain, contracts, deployedAtBlock } = must(
      await deployProgramme({
        rpcUrl: node.url,
        signer: deployer,
        names: { coinName: 'Storm Gold', coinSymbol: 'STG', titleName: 'Storm titles', titleSymbol: 'STGT' },
        rules,
        seats: seats.map((one) => one.address),
        threshold: 3,
      }),
    )
    await keepSettings(pool, {
      name: 'Storm Gold',
      coin: { name: 'Storm Gold', symbol: 'STG' },
      metal: 'gold',
      demonstration: true,
      chainId: chain.chainId,
      contracts,
      deployedAtBlock,
      deployedAtHash: (await chain.block(deployedAtBlock)).hash,
    })
    await markCompleted(pool)
    await admitEverybody(chain, node.url)
    await prepareRegister(pool)
    await admit(pool, await chain.now())
    await advance(node.url, 60)
    const dataDirectory = dirname(chainState)
    const screening = screeningIn({ pool, now: () => chain.now(), dataDirectory, settings: null })
    const office: Office = { pool, chain, screening }
    await Promise.all(vaults.map(({ vault }) => attest(office, vault)))
    await advance(node.url, rules.raiseDelaySeconds + 60)
    await giveMandates(office)
    await rpc(node.url, 'anvil_mine', ['0xa'])
    await node.save(chainState)
    await sealTemplate(admin, pool)
    return { contracts, deployedAtBlock, chainState, template: templateName }
  } finally {
    await node.kill()
    if (!pool.ended) await pool.end()
    await admin.end()
  }
}

export function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function advance(url: string, seconds: number): Promise<void> {
  await rpc(url, 'evm_setTime', [(await blockTime(url, 'pending')) + seconds])
  await rpc(url, 'anvil_mine', ['0x1'])
}

async function attest(office: Office, vault: number): Promise<void> {
  const asOf = new Date((await office.chain.now()) * 1000)
  const file = listOf(`V${vault}B`, 1000, barsPerVault)
  must(
    await importList(office.pool, {
      vault: String(vault),
      asOf,
      file,
      key: `first ${vault}`,
      by: 'founding',
    }),
  )
  const draft = must(await draftStatement(office, { key: `founding draft ${vault}`, vault }))
  const custodian = custodians[vaults.find((one) => one.vault === vault)?.custodian ?? 0] ?? deployer
  for (const one of [custodian, ...auditors.slice(0, 3)]) {
    must(await signStatement(office, draft.digest, accountSigner(one)))
  }
  const sender = strangers[0] ?? deployer
  must(await submitStatement(office, { key: `founding statement ${vault}`, digest: draft.digest, sender }))
}

/** Two operators for each party that orders, one for each custodian. */
async function giveMandates(office: Office): Promise<void> {
  const from = await office.chain.now()
  for (const { party, operators } of mandated) {
    for (const operator of operators) {
      const nonce = keccak256(stringToHex(`founding ${party.address} ${operator}`))
      const wanted = mandateOf(party.address, operator, { nonce, from, until: from + 300 * aDay })
      const drafted = must(await draftMandate(office, wanted))
      const signed = must(await accountSigner(party).sign(drafted.typedData))
      must(await giveMandate(office, { mandate: drafted.mandate, signature: signed.signature }))
    }
  }
}

async function admitEverybody(chain: Chain, url: string): Promise<void> {
  const changes: readonly CouncilChange[] = [
    ...sponsors.map((one) => ({ kind: 'admitSponsor', party: one.address }) as const),
    ...custodians.map((one) => ({ kind: 'admitCustodian', party: one.address }) as const),
    ...auditors.map((one) => ({ kind: 'admitAuditor', party: one.address }) as const),
    ...guardians.map((one) => ({ kind: 'admitGuardian', party: one.address }) as const),
    ...officers.map((one) => ({ kind: 'admitOfficer', party: one.address }) as const),
    ...vaults.map(
      (one): CouncilChange => ({
        kind: 'addVault',
        sponsor: (sponsors[one.sponsor] ?? deployer).address,
        custodian: (custodians[one.custodian] ?? deployer).address,
        jurisdiction: one.place,
      }),
    ),
    ...sponsors.map(
      (one) => ({ kind: 'raiseCap', sponsor: one.address, cap: coinUnits(10n ** 15n) }) as const,
    ),
  ]
  const [first = deployer, ...others] = seats
  for (const change of changes) must(await chain.write.propose(first, { change }))
  for (const [index] of changes.entries()) {
    for (const seat of others.slice(0, 2))
      must(await chain.write.approveChange(seat, { proposal: index + 1 }))
  }
  await advance(url, rules.changeDelaySeconds + 60)
  for (const [index] of changes.entries()) {
    must(await chain.write.executeChange(deployer, { proposal: index + 1 }))
  }
}

/** The last holder is no party: whatever is meant for it must never come to be. */
async function admit(pool: Pool, now: number): Promise<void> {
  const [first, second] = officers.map(({ address }) => address)
  if (first === undefined || second === undefined) throw new Error('A storm has officers.')
  const dataDirectory = await mkdtemp(join(tmpdir(), 'specie-storm-papers-'))
  try {
    await admitForTest({
      pool,
      dataDirectory,
      at: new Date(now * 1000),
      officers: [first, second],
      sponsors: sponsors.map(({ address }) => address),
      holders: holders.slice(0, -1).map(({ address }) => address),
      places: vaults.map(({ place }) => place),
    })
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

async function prepareRegister(pool: Pool): Promise<void> {
  const named = (address: string, name: string, jurisdiction: string) => ({ address, name, jurisdiction })
  must(await addJurisdiction(pool, { code: 'CH', name: 'Switzerland' }))
  must(await addJurisdiction(pool, { code: 'SG', name: 'Singapore' }))
  for (const [index, one] of custodians.entries()) {
    must(await addCustodian(pool, named(one.address, `Custodian ${index + 1}`, 'CH')))
  }
  for (const [index, one] of sponsors.entries()) {
    must(await addSponsor(pool, named(one.address, `Sponsor ${index + 1}`, 'CH')))
  }
  must(await addRefiner(pool, { code: 'TST', name: 'Test refinery', jurisdiction: 'CH' }))
  for (const by of ['one', 'another']) {
    must(await proposeBrand(pool, { brand: 'TST', name: 'Test refinery', refiner: 'TST', aliases: [] }, by))
  }
  for (const { vault, place, sponsor, custodian } of vaults) {
    must(
      await addVault(pool, {
        id: String(vault),
        name: `Vault ${vault}`,
        place,
        jurisdiction: place,
        custodian: (custodians[custodian] ?? deployer).address,
        sponsor: (sponsors[sponsor] ?? deployer).address,
        metal: 'gold',
        latitude: null,
        longitude: null,
      }),
    )
  }
  const rule = {
    id: 'all',
    effect: 'counts',
    from: new Date(0),
    until: null,
    metal: null,
    refiner: null,
    jurisdiction: null,
    madeFrom: null,
    madeUntil: null,
    needsCustody: false,
    source: 'the founding',
  } as const
  must(await addOriginRule(pool, rule, 'founding'))
}

const aDay = 86_400
