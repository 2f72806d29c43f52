/** A leg as one line of what is signed, and read back from it. */
import type { Address } from '@specie/coin'
import type { Leg } from './ticket.ts'

export function printLeg(leg: Leg): string {
  return leg.kind === 'amount'
    ? `amount ${leg.from} ${leg.to} ${leg.asset} ${leg.amount}`
    : `title ${leg.from} ${leg.to} ${leg.title}`
}

/** Null where it is no leg. */
export function parseLeg(line: string): Leg | null {
  const amount = new RegExp(`^amount (${address}) (${address}) (${address}) ([1-9][0-9]{0,38})$`).exec(line)
  if (amount !== null) {
    const [from, to, asset] = amount.slice(1, 4) as Address[]
    if (from === undefined || to === undefined || asset === undefined) return null
    return { kind: 'amount', from, to, asset, amount: BigInt(amount[4] ?? 0) }
  }
  const title = new RegExp(`^title (${address}) (${address}) ([1-9][0-9]{0,15})$`).exec(line)
  if (title === null) return null
  const [from, to] = title.slice(1, 3) as Address[]
  const number = Number(title[3])
  if (from === undefined || to === undefined || !Number.isSafeInteger(number)) return null
  return { kind: 'title', from, to, title: number }
}

const address = '0x[0-9a-fA-F]{40}'
