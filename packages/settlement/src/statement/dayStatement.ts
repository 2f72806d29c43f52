/**
 * A member's day: what it had, what moved and by which round, what it has, what it traded, and what is still owed. Nothing is estimated: where
 * opening and movements do not come to the closing balance, there is no statement.
 */
import type { Address, Digest } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'

export type StatementAsset = {
  readonly address: Address
  readonly symbol: string
  readonly decimals: number
  /** ISO 4217; null for the coin. */
  readonly currency: string | null
}

/** One movement of an asset: above zero to the member, below zero from it. Of a settled batch one line an obligation. */
export type StatementLine = {
  /** Seconds of Unix time of its block. */
  readonly at: number
  readonly asset: Address
  readonly units: bigint
  readonly counterparty: Address
  readonly kind: 'settlement' | 'transfer' | 'issue' | 'redemption'
  /** The ticket's reference, or nothing. */
  readonly reference: string
  readonly transaction: Digest
  /** The round's number; null where it was none. */
  readonly round: number | null
}

export type StatementTitle = {
  readonly title: number
  readonly vault: number
  readonly barKey: Digest
  readonly fineMicrograms: bigint
}

export type StatementOwed = {
  readonly id: Digest
  readonly reference: string
  readonly counterparty: Address
  /** Above zero: owed to the member. Null for a title. */
  readonly units: bigint | null
  readonly asset: Address | null
  readonly title: bigint | null
  readonly due: number
}

export type StatementTrade = {
  readonly ticket: Digest
  readonly reference: string
  readonly kind: string
  readonly counterparty: Address
  readonly valueDate: string
}

export type DayInput = {
  readonly member: Address
  /** YYYY-MM-DD in UTC. */
  readonly day: string
  readonly assets: readonly StatementAsset[]
  /** Of assets whose balances are on record here; of others only movements are told. */
  readonly opening: ReadonlyMap<Address, bigint>
  readonly closing: ReadonlyMap<Address, bigint>
  readonly lines: readonly StatementLine[]
  readonly trades: readonly StatementTrade[]
  readonly owed: readonly StatementOwed[]
  readonly titles: readonly StatementTitle[]
  /** Fees that members agreed on elsewhere: told, never taken here. */
  readonly feesAgreedOutside: readonly {
    readonly asset: Address
    readonly units: bigint
    readonly what: string
  }[]
}

export type DayStatement = DayInput & {
  readonly movements: readonly {
    readonly asset: StatementAsset
    readonly in: bigint
    readonly out: bigint
    readonly opening: bigint | null
    readonly closing: bigint | null
  }[]
}

export type StatementRefusal = {
  readonly code: 'STATEMENT_DISAGREES'
  readonly asset: Address
  readonly opening: bigint
  readonly moved: bigint
  readonly closing: bigint
}

export function dayStatement(input: DayInput): Outcome<DayStatement, StatementRefusal> {
  const movements: DayStatement['movements'][number][] = []
  for (const asset of input.assets) {
    const lines = input.lines.filter((line) => line.asset === asset.address)
    const sum = (units: readonly bigint[]) => units.reduce((total, one) => total + one, 0n)
    const received = sum(lines.map(({ units }) => (units > 0n ? units : 0n)))
    const paid = sum(lines.map(({ units }) => (units < 0n ? -units : 0n)))
    const opening = input.opening.get(asset.address) ?? null
    const closing = input.closing.get(asset.address) ?? null
    if (opening !== null && closing !== null && opening + received - paid !== closing)
      return refused({
        code: 'STATEMENT_DISAGREES',
        asset: asset.address,
        opening,
        moved: received - paid,
        closing,
      })
    movements.push({ asset, in: received, out: paid, opening, closing })
  }
  const lines = input.lines.toSorted((one, other) => one.at - other.at)
  return ok({ ...input, lines, movements })
}
