/** What a member writes into its own statements: fees that it agreed on elsewhere. Nothing moves by it, and nobody else sees it. */
import type { Address } from '@specie/coin'
import type { Actor, Office } from '@specie/issuance'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import { parseDay } from '../days/index.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import { insertFee, strikeOutFee } from '../store/fees.ts'
import { assetAddresses } from '../trade/assets.ts'
import { writeAsMember } from './acting.ts'

type Done = Promise<Outcome<string, SettlementRefusal>>

/** Gives the fee's id. `units` above zero are received, below zero paid. */
export function enterFee(
  office: Office,
  actor: Actor,
  wanted: {
    readonly key: string
    readonly member: Address
    readonly day: string
    readonly asset: Address
    readonly units: bigint
    readonly what: string
  },
): Done {
  const { key, member: of, day, units, what } = wanted
  const asset = getAddress(wanted.asset)
  const body = { day, asset, units, what }
  return writeAsMember(
    office,
    actor,
    { key, member: of, as: 'settle', deed: 'enter fee', body },
    async (client, { by, member }) => {
      const wrong = (field: string, expected: string) =>
        refused({ code: 'SETTLEMENT_WRONG', field, expected } as const)
      if (!parseDay(day).ok) return wrong('day', 'a day as YYYY-MM-DD')
      if (!(await assetAddresses(client, office.chain)).has(asset))
        return refused({ code: 'TOKEN_UNKNOWN', asset })
      if (units === 0n || units >= mostUnits || units <= -mostUnits)
        return wrong('units', 'more or less than nothing, below 2^128 units')
      if (what.trim() === '' || what.length > 60 || /[\p{C}\p{Zl}\p{Zp}]/u.test(what))
        return wrong('what', 'up to 60 characters in one line')
      const id = await insertFee(client, { member, day, asset, units, what: what.trim(), enteredBy: by })
      await record(client, {
        what: 'member',
        of: member,
        act: `fee ${id} entered`,
        by,
        for: member,
        concerns: [member],
      })
      return ok(id)
    },
  )
}

/** An entry that was wrong: it stands in no statement any more, and who struck it out is kept. */
export function strikeFee(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly member: Address; readonly fee: string },
): Done {
  const { key, member: of, fee } = wanted
  return writeAsMember(
    office,
    actor,
    { key, member: of, as: 'settle', deed: 'strike fee', body: { fee } },
    async (client, { by, member }) => {
      if (!/^[1-9][0-9]{0,17}$/.test(fee) || !(await strikeOutFee(client, { member, id: fee }, by)))
        return refused({ code: 'FEE_UNKNOWN', fee })
      await record(client, {
        what: 'member',
        of: member,
        act: `fee ${fee} struck out`,
        by,
        for: member,
        concerns: [member],
      })
      return ok(fee)
    },
  )
}

const mostUnits = 1n << 128n
