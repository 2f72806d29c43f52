/** The programme of issuance's tests with six members, coins and a payment token on a real chain, and everything that follows rounds over it. */
import { type Address, type Digest, demoAccount } from '@specie/coin'
import { type LocalMoney, makeLocalMoney } from '@specie/coin/local'
import { accountSigner, membershipSubject } from '@specie/evidence'
import { clear, type Office } from '@specie/issuance'
import { coinUnits } from '@specie/units'
import type { HDAccount } from 'viem/accounts'
import { type Beside, type TestDesk, testDesk } from '../../issuance/test/desk.ts'
import { expect, mintCoins, officers, people } from '../../issuance/test/programme.ts'
import {
  admitToken,
  advanceRound,
  draftTicket,
  followRounds,
  type Leg,
  type NewTicket,
  proposeRound,
  proposeToken,
  roundMessageChanged,
  roundSigning,
  settlementMigrations,
  signRound,
  signTicket,
  ticketSigning,
} from '../src/index.ts'
import { findRound } from '../src/store/rounds.ts'
import { findTicket } from '../src/store/tickets.ts'

export const members = {
  aldis: demoAccount(20),
  brun: demoAccount(21),
  cora: demoAccount(22),
  dag: demoAccount(23),
} as const
export type MemberName = keyof typeof members

export type SettlementDesk = TestDesk & { readonly money: LocalMoney }

const beside: Beside = {
  apply: followRounds,
  changed: roundMessageChanged,
  migrations: settlementMigrations,
}

/** Each member with 100 coins and 1,000 of the money, all of which the Settlement may take. */
export async function settlementDesk(more?: Pick<Beside, 'apply' | 'migrations'>): Promise<SettlementDesk> {
  const desk = await testDesk([people.stranger], {
    ...beside,
    apply: async (client, step) => {
      await beside.apply(client, step)
      await more?.apply(client, step)
    },
    migrations: [...beside.migrations, ...(more?.migrations ?? [])],
  })
  const { office, chain, screening, local } = desk
  const { settlement } = chain.contracts
  const money = await makeLocalMoney(local.rpcUrl, people.deployer, { name: 'Test money', symbol: 'TM' })
  expect(await mintCoins(office, { key: 'funds', kilograms: 20n }))
  for (const member of Object.values(members)) {
    await admit(office, member.address)
    screening.admit(member.address)
    const amount = coinUnits(100_000_000n)
    expect(await chain.write.transfer(people.holder, { to: member.address, amount }))
    expect(await chain.write.approve(member, { spender: settlement, amount: coinUnits(10n ** 15n) }))
    await money.issue(member.address, 1_000_000_000n)
    await money.allow(member, settlement, 10n ** 15n)
  }
  const [first, second] = people.officers
  expect(
    await proposeToken(
      office,
      { key: first?.address ?? '0x' },
      { key: 'token', asset: money.asset, currency: 'USD' },
    ),
  )
  expect(await admitToken(office, { key: second?.address ?? '0x' }, { key: 'token too', asset: money.asset }))
  await desk.makeFinal()
  return { ...desk, money }
}

/** Two officers' clearance, and no council. */
export async function admit(office: Office, member: Address): Promise<void> {
  const question = {
    purpose: 'membership',
    party: member,
    subject: membershipSubject(member),
    content: { member },
  } as const
  const { screening } = office
  if ('admit' in screening && typeof screening.admit === 'function') screening.admit(member)
  const clearance = expect(await clear(office, question, officers))
  expect(await office.chain.write.admitMember(people.stranger, { member, clearance }))
}

/** A ticket that both have signed. Gives its digest. */
export async function agree(
  office: Office,
  [first, second]: readonly [MemberName, MemberName],
  legs: readonly Leg[],
  more: Partial<NewTicket> = {},
): Promise<Digest> {
  const digest = expect(
    await draftTicket(office, { key: members[first].address }, newTicket(first, second, legs, more)),
  )
  for (const name of [first, second]) expect(await signs(office, name, digest))
  return digest
}

export function newTicket(
  first: MemberName,
  second: MemberName,
  legs: readonly Leg[],
  more: Partial<NewTicket> = {},
): NewTicket {
  return {
    key: crypto.randomUUID(),
    member: members[first].address,
    counterparty: members[second].address,
    legs,
    allOrNone: legs.length > 1,
    valueDate: '2026-01-15',
    due: 0,
    reference: 'TEST',
    replaces: null,
    ...more,
  }
}

export async function signs(office: Office, name: MemberName, digest: Digest) {
  const account = members[name]
  const recorded = await findTicket(office.pool, digest)
  if (recorded === null) throw new Error('No such ticket.')
  const { typedData } = ticketSigning(office, recorded, account.address)
  const { signature } = expect(await accountSigner(account).sign(typedData))
  const key = `${name} signs ${digest}`
  return signTicket(
    office,
    { key: account.address },
    { key, ticket: digest, member: account.address, signature },
  )
}

export function coins(from: MemberName, to: MemberName, amount: bigint, asset: Address): Leg {
  return { kind: 'amount', from: members[from].address, to: members[to].address, asset, amount }
}

/** Proposed, and signed by everybody who is asked. Gives the round's id. */
export async function signedRound(desk: TestDesk): Promise<string> {
  const { office } = desk
  const id = expect(await proposeRound(office))
  await advanceRound(office, id)
  const round = await findRound(office.pool, id)
  if (round === null) throw new Error('No such round.')
  const asked = Object.values(members).filter(({ address }) => round.content.members.includes(address))
  for (const account of [...asked, ...people.officers]) expect(await signsRound(office, id, account))
  await advanceRound(office, id)
  return id
}

export async function signsRound(office: Office, id: string, account: HDAccount) {
  const signing = await roundSigning(office, id, account.address)
  if (!signing.ok) return signing
  const { signature } = expect(await accountSigner(account).sign(signing.value.typedData))
  const key = `${account.address} signs ${signing.value.digest}`
  return signRound(office, { key: account.address }, { key, round: id, signature })
}
