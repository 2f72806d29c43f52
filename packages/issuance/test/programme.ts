/**
 * A small programme for tests, on a real chain and a real database: two sponsors with a vault each, a custodian, three auditors, two
 * officers, a guardian, five seats, and bars imported from a file as a custodian sends it.
 */

import { type Chain, type CouncilChange, type Digest, demoAccount, deployProgramme } from '@specie/coin'
import { type LocalChain, startLocalChain } from '@specie/coin/local'
import { accountSigner } from '@specie/evidence'
import {
  addCustodian,
  addJurisdiction,
  addOriginRule,
  addRefiner,
  addSponsor,
  addVault,
  importList,
  proposeBrand,
  migrations as registerMigrations,
} from '@specie/register'
import { barKey, hexOf, type ListedBar } from '@specie/register/list'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { type CoinUnits, coinUnits, type Micrograms, micrograms, type Outcome, toBigint } from '@specie/units'
import { keccak256, stringToHex } from 'viem'
import {
  clear,
  type Done,
  draftStatement,
  listInForce,
  migrations,
  mint,
  mintQuestion,
  type Office,
  signStatement,
  submitStatement,
} from '../src/index.ts'
import { type TestScreening, testScreening } from './testScreening.ts'

export const people = {
  deployer: demoAccount(0),
  sponsor: demoAccount(1),
  otherSponsor: demoAccount(2),
  custodian: demoAccount(3),
  auditors: [demoAccount(4), demoAccount(5), demoAccount(6)],
  officers: [demoAccount(7), demoAccount(8)],
  guardian: demoAccount(9),
  seats: [10, 11, 12, 13, 14].map(demoAccount),
  holder: demoAccount(15),
  stranger: demoAccount(16),
} as const

export const [auditor = people.deployer, secondAuditor = people.deployer, thirdAuditor = people.deployer] =
  people.auditors
export const [officer = people.deployer, secondOfficer = people.deployer] = people.officers
export const [seat = people.deployer, secondSeat = people.deployer, thirdSeat = people.deployer] =
  people.seats
export const officers = people.officers.map(accountSigner)

export type TestProgramme = {
  readonly office: Office
  readonly chain: Chain
  readonly local: LocalChain
  /** Another office over the same things, whose chain is this one. */
  readonly officeWith: (chain: Chain) => Office
  /** Who is cleared: the holder and both sponsors, unless a test says otherwise. */
  readonly screening: TestScreening
  close(): Promise<void>
}

const aDay = 86_400

/** Ready to mint: both vaults' statements are in force and their gold counts. */
export async function testProgramme(): Promise<TestProgramme> {
  const database = await throwAwayDatabase({ migrations: [...registerMigrations, ...migrations] })
  const local = await startLocalChain()
  try {
    return await begin(database, local)
  } catch (error) {
    // A chain left running would keep the test's process alive.
    await Promise.all([database.close(), local.stop()])
    throw error
  }
}

async function begin(database: ThrowAwayDatabase, local: LocalChain): Promise<TestProgramme> {
  const { pool } = database
  const { chain } = expect(
    await deployProgramme({
      rpcUrl: local.rpcUrl,
      signer: people.deployer,
      names: { coinName: 'Test Gold', coinSymbol: 'TST', titleName: 'Test titles', titleSymbol: 'TSTT' },
      rules: { maxAgeSeconds: 35 * aDay, raiseDelaySeconds: aDay, quorum: 2, changeDelaySeconds: 7 * aDay },
      seats: people.seats.map((one) => one.address),
      threshold: 3,
    }),
  )
  const screening = testScreening()
  for (const one of [people.holder, people.sponsor, people.otherSponsor]) screening.admit(one.address)
  const officeWith = (other: Chain): Office => ({ pool, chain: other, screening })
  const office = officeWith(chain)
  await admitEverybody(chain, local)
  await prepareRegister(office)
  await local.advance(60)
  await importBars(office, 1, 'first', listOf('A', 12))
  await importBars(office, 2, 'second', listOf('B', 4))
  for (const vault of [1, 2]) await attest(office, vault, `first ${vault}`)
  await local.advance(aDay)
  const close = async () => {
    await Promise.all([database.close(), local.stop()])
  }
  return { office, chain, local, officeWith, screening, close }
}

/** Draft, all signatures, submission. */
export async function attest(office: Office, vault: number, key: string): Promise<Done> {
  const draft = expect(await draftStatement(office, { key: `${key} draft`, vault }))
  for (const one of [people.custodian, ...people.auditors]) {
    expect(await signStatement(office, draft.digest, accountSigner(one)))
  }
  return expect(await submitStatement(office, { key, digest: draft.digest, sender: people.stranger }))
}

/** A mint with everything in order, unless told otherwise. */
export async function mintCoins(
  office: Office,
  order: { readonly key: string; readonly kilograms: bigint; readonly reference?: string },
): ReturnType<typeof mint> {
  const { key } = order
  const amount = kilograms(order.kilograms)
  const reference = digestOf(order.reference ?? key)
  const to = people.holder.address
  const question = mintQuestion({ sponsor: people.sponsor.address, to, amount, reference })
  const clearance = expect(await clear(office, question, officers))
  return mint(office, { key, sponsor: people.sponsor, to, amount, reference, clearance })
}

/** Bars of the list in force that count. */
export async function countedBars(
  office: Office,
  vault: number,
): Promise<readonly (ListedBar & { key: Digest })[]> {
  const { list } = expect(await listInForce(office, vault))
  return list.bars
    .filter((bar) => toBigint(bar.counted) > 0n)
    .map((bar) => ({ ...bar, key: hexOf(barKey(bar)) as Digest }))
}

export async function importBars(
  office: Office,
  vault: number,
  key: string,
  text: string,
  scope: 'whole' | 'added' = 'whole',
): Promise<void> {
  const asOf = new Date((await office.chain.now()) * 1000)
  const file = Buffer.from(text)
  expect(await importList(office.pool, { vault: String(vault), asOf, file, key, by: 'test', scope }))
}

/** Bars of 399.524 oz as a custodian lists them. */
export function listOf(series: string, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `${series}${1000 + index},TST,401.250,995.70,399.524,2019`,
  )
  return ['Serial number,Brand code,Gross weight,Assay,Fine weight,Year of manufacture', ...lines, ''].join(
    '\n',
  )
}

/**
 * A chain whose answers get lost: the transaction is sent and happens, and whoever asked hears nothing. As many times as told.
 */
export function losingAnswers(chain: Chain, times = 1): Chain {
  let left = times
  const write = Object.fromEntries(
    Object.entries(chain.write).map(([name, send]) => [
      name,
      async (...words: never[]) => {
        const outcome = await (send as (...words: never[]) => Promise<unknown>)(...words)
        if (left <= 0) return outcome
        left -= 1
        throw new Error('The connection was lost before the answer came.')
      },
    ]),
  )
  return { ...chain, write: write as unknown as Chain['write'] }
}

/** The value, or the refusal as a test's failure. */
export function expect<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value
  const text = JSON.stringify(outcome.refusal, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  throw new Error(`Refused: ${text}`)
}

/** The code of a refusal, the contract's own where it comes from there; `done` where nothing was refused. */
export function codeOf(
  outcome: Outcome<unknown, { readonly code: string; readonly chain?: { readonly code: string } }>,
): string {
  return outcome.ok ? 'done' : (outcome.refusal.chain?.code ?? outcome.refusal.code)
}

export function kilograms(count: bigint): CoinUnits {
  return coinUnits(count * 1_000_000_000n)
}

export function weight(kilogramsOfGold: bigint): Micrograms {
  return micrograms(kilogramsOfGold * 1_000_000_000n)
}

export function digestOf(text: string): Digest {
  return keccak256(stringToHex(text))
}

/** Code of a wallet contract: isValidSignature answers ERC-1271's magic value for this digest, 0 for every other. */
export function walletAccepting(digest: Digest): string {
  return `0x7f${digest.slice(2)}600435147f${'1626ba7e'.padEnd(64, '0')}025f5260205ff3`
}

/** One JSON-RPC call that only a local node answers. */
export async function rpc(
  local: LocalChain,
  method: string,
  params: readonly unknown[] = [],
): Promise<unknown> {
  const response = await fetch(local.rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
  throw new Error(`${method}: ${JSON.stringify(answer)}`)
}

async function admitEverybody(chain: Chain, local: LocalChain): Promise<void> {
  const { sponsor, otherSponsor, custodian, auditors, officers: cleared, guardian } = people
  const vaultOf = (owner: typeof sponsor): CouncilChange => ({
    kind: 'addVault',
    sponsor: owner.address,
    custodian: custodian.address,
    jurisdiction: 'CH',
  })
  const changes: readonly CouncilChange[] = [
    ...[sponsor, otherSponsor].map((one) => ({ kind: 'admitSponsor', party: one.address }) as const),
    { kind: 'admitCustodian', party: custodian.address },
    ...auditors.map((one) => ({ kind: 'admitAuditor', party: one.address }) as const),
    ...cleared.map((one) => ({ kind: 'admitOfficer', party: one.address }) as const),
    { kind: 'admitGuardian', party: guardian.address },
    vaultOf(sponsor),
    vaultOf(otherSponsor),
    ...[sponsor, otherSponsor].map(
      (one) => ({ kind: 'raiseCap', sponsor: one.address, cap: kilograms(1_000n) }) as const,
    ),
  ]
  for (const change of changes) expect(await chain.write.propose(seat, { change }))
  for (const [index] of changes.entries()) {
    const proposal = index + 1
    for (const one of [secondSeat, thirdSeat]) expect(await chain.write.approveChange(one, { proposal }))
  }
  await local.advance(7 * aDay)
  for (const [index] of changes.entries())
    expect(await chain.write.executeChange(people.stranger, { proposal: index + 1 }))
}

async function prepareRegister(office: Office): Promise<void> {
  const { pool } = office
  const party = (address: string, name: string) => ({ address, name, jurisdiction: 'CH' })
  expect(await addJurisdiction(pool, { code: 'CH', name: 'Switzerland' }))
  expect(await addCustodian(pool, party(people.custodian.address, 'Custodian')))
  expect(await addSponsor(pool, party(people.sponsor.address, 'Sponsor')))
  expect(await addSponsor(pool, party(people.otherSponsor.address, 'Other sponsor')))
  expect(await addRefiner(pool, { code: 'TST', name: 'Test refinery', jurisdiction: 'CH' }))
  for (const by of ['one', 'another']) {
    expect(await proposeBrand(pool, { brand: 'TST', name: 'Test refinery', refiner: 'TST', aliases: [] }, by))
  }
  const owners = { 1: people.sponsor, 2: people.otherSponsor }
  for (const [id, sponsor] of Object.entries(owners)) {
    const { custodian } = people
    expect(
      await addVault(pool, {
        id,
        name: `Vault ${id}`,
        place: 'Zurich',
        jurisdiction: 'CH',
        custodian: custodian.address,
        sponsor: sponsor.address,
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
    source: 'a test',
  } as const
  expect(await addOriginRule(pool, rule, 'test'))
}
