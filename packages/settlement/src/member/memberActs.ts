/** How a member wants to be treated, and which payment tokens the programme takes: each decided by two, except where it only takes away. */
import type { Address, Digest } from '@specie/coin'
import { type Actor, type Office, writeOnce } from '@specie/issuance'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress, isAddress, isAddressEqual } from 'viem'
import { parseDay } from '../days/calendar.ts'
import type { StandingInstruction } from '../days/instruction.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import {
  approveInstruction,
  approveLimit,
  confirmToken,
  endToken,
  insertInstruction,
  insertLimit,
  insertToken,
  limitsInForce,
  listInstructions,
  listLimits,
  listTokens,
  type MemberLimit,
  setPair,
  setTwoPersons,
} from '../store/members.ts'
import { listObligations, lockObligations, setPriority } from '../store/obligations.ts'
import { type Standing, standingFor, writeAsMember } from './acting.ts'

type Done<Value> = Promise<Outcome<Value, SettlementRefusal>>

/** The first figure and a lower one count at once; a higher one waits for a second key of the member. */
export function setLimit(
  office: Office,
  actor: Actor,
  wanted: {
    readonly key: string
    readonly member: Address
    readonly counterparty: Address | null
    readonly asset: Address
    readonly mostPerDay: bigint
  },
): Done<string> {
  const { counterparty, asset, mostPerDay } = wanted
  return asMember(
    office,
    actor,
    wanted,
    'set limit',
    { counterparty, asset, mostPerDay },
    async (client, by, member) => {
      if (mostPerDay < 0n || mostPerDay >= 1n << 128n)
        return refused({
          code: 'SETTLEMENT_WRONG',
          field: 'mostPerDay',
          expected: 'from 0 to below 2^128 units',
        })
      const known = limitsInForce(await listLimits(client, [member])).find(
        (one) => one.counterparty === counterparty && one.asset === asset,
      )
      const lowers = known === undefined || mostPerDay <= known.mostPerDay
      const approvedBy = lowers ? by : null
      const limit = { member, counterparty, asset, mostPerDay, setBy: by, approvedBy }
      const kept: MemberLimit = await insertLimit(client, limit)
      await record(client, {
        what: 'limit',
        of: kept.id,
        act: lowers ? 'set' : 'proposed',
        by,
        for: member,
        concerns: [member],
      })
      return ok(kept.id)
    },
  )
}

export function confirmLimit(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly member: Address; readonly limit: string },
): Done<string> {
  const { limit } = wanted
  return asMember(office, actor, wanted, 'confirm limit', { limit }, async (client, by, member) => {
    const known = (await listLimits(client, [member])).find(({ id }) => id === limit)
    if (known === undefined || known.approvedBy !== null) return refused({ code: 'LIMIT_UNKNOWN', limit })
    if (isAddressEqual(known.setBy, by)) return refused({ code: 'SAME_KEY', key: by })
    if (!(await approveLimit(client, limit, by))) return refused({ code: 'LIMIT_UNKNOWN', limit })
    await record(client, { what: 'limit', of: limit, act: 'confirmed', by, for: member, concerns: [member] })
    return ok(limit)
  })
}

/** Two persons a ticket: whoever asks for it needs no second; whoever ends it is the member's own account. */
export function setPersons(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly member: Address; readonly two: boolean },
): Done<boolean> {
  const { two } = wanted
  return asMember(office, actor, wanted, 'set persons', { two }, async (client, by, member) => {
    if (!two && by !== member)
      return refused({ code: 'NO_CAPACITY', key: by, party: member, needed: 'the member’s own account' })
    await setTwoPersons(client, member, two, by)
    const act = two ? 'two persons sign' : 'one person signs'
    await recordOfMember(client, member, by, act)
    return ok(two)
  })
}

/** That what the member owes this counterparty may settle before what it is owed by it. */
export function agreePair(
  office: Office,
  actor: Actor,
  wanted: {
    readonly key: string
    readonly member: Address
    readonly counterparty: Address
    readonly agrees: boolean
  },
): Done<boolean> {
  const { counterparty, agrees } = wanted
  return asMember(
    office,
    actor,
    wanted,
    'agree on a pair',
    { counterparty, agrees },
    async (client, by, member) => {
      await setPair(client, { member, counterparty, agrees }, by)
      const act = agrees ? `may pay ${counterparty} first` : `no longer pays ${counterparty} first`
      await recordOfMember(client, member, by, act)
      return ok(agrees)
    },
  )
}

/** Of what the member itself owes: 9 settles first where not all can. */
export function prioritise(
  office: Office,
  actor: Actor,
  wanted: {
    readonly key: string
    readonly member: Address
    readonly obligation: Digest
    readonly priority: number
  },
): Done<Digest> {
  const { obligation, priority } = wanted
  return asMember(
    office,
    actor,
    wanted,
    'set priority',
    { obligation, priority },
    async (client, by, member) => {
      if (!Number.isInteger(priority) || priority < 0 || priority > 9)
        return refused({
          code: 'SETTLEMENT_WRONG',
          field: 'priority',
          expected: 'a whole number from 0 to 9',
        })
      await lockObligations(client, [obligation])
      const [known] = await listObligations(client, { ids: [obligation] })
      if (known === undefined || known.debtor !== member)
        return refused({ code: 'OBLIGATION_UNKNOWN', obligation })
      if (known.state !== 'open')
        return refused({ code: 'OBLIGATION_NOT_OPEN', obligation, state: known.state })
      await setPriority(client, obligation, priority)
      const act = `priority of ${obligation} is ${priority}`
      await recordOfMember(client, member, by, act)
      return ok(obligation)
    },
  )
}

/** Where the member has what it is owed from a day on; another key of the member confirms it. */
export function setInstruction(
  office: Office,
  actor: Actor,
  wanted: Omit<StandingInstruction, 'member'> & { readonly key: string; readonly member: Address },
): Done<string> {
  const { key: _, member: __, ...instruction } = wanted
  return asMember(office, actor, wanted, 'set instruction', instruction, async (client, by, member) => {
    const wrong = (field: string, expected: string) =>
      refused({ code: 'SETTLEMENT_WRONG', field, expected } as const)
    const { reference, what, account, validFrom, validTo } = instruction
    if (!/^[A-Za-z0-9/-]{1,16}$/.test(reference))
      return wrong('reference', '1 to 16 letters, digits, / and -')
    if (what !== 'title' && !isAddress(what)) return wrong('what', 'an asset, or `title`')
    if (!isAddress(account)) return wrong('account', 'an address')
    if (!parseDay(validFrom).ok) return wrong('validFrom', 'a day as YYYY-MM-DD')
    if (validTo !== null && (!parseDay(validTo).ok || validTo < validFrom))
      return wrong('validTo', 'a day that is not before `validFrom`')
    const kept = { ...instruction, member, account: getAddress(account) }
    if (!(await insertInstruction(client, kept, by)))
      return wrong('reference', 'one that the member has not used before')
    const act = `instruction ${reference} proposed`
    await recordOfMember(client, member, by, act)
    return ok(reference)
  })
}

export function confirmInstruction(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly member: Address; readonly reference: string },
): Done<string> {
  const { reference } = wanted
  return asMember(office, actor, wanted, 'confirm instruction', { reference }, async (client, by, member) => {
    const of = { member, reference }
    const known = (await listInstructions(client, [member])).find((one) => one.reference === reference)
    if (known === undefined || known.approvedBy !== null)
      return refused({ code: 'INSTRUCTION_UNKNOWN', member, reference })
    if (isAddressEqual(known.setBy, by)) return refused({ code: 'SAME_KEY', key: by })
    if (!(await approveInstruction(client, of, by)))
      return refused({ code: 'INSTRUCTION_UNKNOWN', member, reference })
    const act = `instruction ${reference} confirmed`
    await recordOfMember(client, member, by, act)
    return ok(reference)
  })
}

/** What the contract says of itself is kept as it said it. */
export async function proposeToken(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly asset: Address; readonly currency: string },
): Done<Address> {
  const asset = getAddress(wanted.asset)
  const { currency } = wanted
  const described = await office.chain.token(asset)
  return asOfficer(office, actor, wanted.key, 'propose token', { asset, currency }, async (client, by) => {
    const { coin, barTitle } = office.chain.contracts
    if (described === undefined || isAddressEqual(asset, coin) || isAddressEqual(asset, barTitle))
      return refused({ code: 'NOT_A_TOKEN', asset })
    const { name, symbol, decimals } = described
    if (!/^[A-Z]{3}$/.test(currency))
      return refused({
        code: 'SETTLEMENT_WRONG',
        field: 'currency',
        expected: 'three capital letters, as USD',
      })
    if (decimals > 18 || !isPlain(name, 60) || !isPlain(symbol, 12))
      return refused({ code: 'NOT_A_TOKEN', asset })
    if (!(await insertToken(client, { asset, name, symbol, decimals, currency, proposedBy: by })))
      return refused({ code: 'TOKEN_EXISTS', asset })
    await record(client, { what: 'token', of: asset, act: 'proposed', by, for: null, concerns: [] })
    return ok(asset)
  })
}

export function admitToken(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly asset: Address },
): Done<Address> {
  const asset = getAddress(wanted.asset)
  return asOfficer(office, actor, wanted.key, 'admit token', { asset }, async (client, by) => {
    const known = (await listTokens(client)).find((one) => one.asset === asset)
    if (known === undefined) return refused({ code: 'TOKEN_UNKNOWN', asset })
    if (known.proposedBy === by) return refused({ code: 'SAME_KEY', key: by })
    if (!(await confirmToken(client, asset, by))) return refused({ code: 'TOKEN_UNKNOWN', asset })
    await record(client, { what: 'token', of: asset, act: 'admitted', by, for: null, concerns: [] })
    return ok(asset)
  })
}

/** By one officer, at once: nothing new is agreed in it. What is owed in it already stays owed, and can settle. */
export function withdrawToken(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly asset: Address },
): Done<Address> {
  const asset = getAddress(wanted.asset)
  return asOfficer(office, actor, wanted.key, 'withdraw token', { asset }, async (client, by) => {
    if (!(await endToken(client, asset, by))) return refused({ code: 'TOKEN_UNKNOWN', asset })
    await record(client, { what: 'token', of: asset, act: 'withdrawn', by, for: null, concerns: [] })
    return ok(asset)
  })
}

function asMember<Value>(
  office: Office,
  actor: Actor,
  { key, member }: { readonly key: string; readonly member: Address },
  deed: string,
  body: Readonly<Record<string, unknown>>,
  work: (client: PoolClient, by: Address, member: Address) => Promise<Outcome<Value, SettlementRefusal>>,
): Done<Value> {
  return writeAsMember(office, actor, { key, member, as: 'settle', deed, body }, (client, { by, member }) =>
    work(client, by, member),
  )
}

function asOfficer<Value>(
  office: Office,
  actor: Actor,
  writeKey: string,
  deed: string,
  body: Readonly<Record<string, unknown>>,
  work: (client: PoolClient, by: Address) => Promise<Outcome<Value, SettlementRefusal>>,
): Done<Value> {
  const by = getAddress(actor.key)
  return writeOnce<Standing, Value, SettlementRefusal>(
    office.pool,
    { actor: by, key: writeKey, deed, body },
    async () => ok(await standingFor(office, [by])),
    async (client, { officers }) =>
      officers.includes(by) ? work(client, by) : refused({ code: 'NOT_AN_OFFICER', key: by }),
  )
}

function recordOfMember(client: PoolClient, member: Address, by: Address, act: string): Promise<void> {
  return record(client, { what: 'member', of: member, act, by, for: member, concerns: [member] })
}

function isPlain(text: string, most: number): boolean {
  return text.length >= 1 && text.length <= most && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)
}
