/**
 * Everything that happened on chain, read once and kept: what is final stays, what is younger is read anew whenever the
 * head changes. Each part names the block it ends with by its hash, so that a reorganisation or another chain is
 * noticed and whatever hung on it read again. Coin transfers are many and are kept only as balances.
 */
import type { Address, Block, Chain, ChainEvent, Digest } from '@specie/coin'
import { toBigint } from '@specie/units'

export type EventLog = {
  /** In the chain's order; coin transfers left out. */
  readonly events: readonly ChainEvent[]
  /** Accounts that hold at least one unit of the coin. */
  readonly holders: number
}

type Part = { readonly end: { number: number; hash: Digest }; readonly events: readonly ChainEvent[] }

/** Reads what is missing up to `head` and answers with the whole. One reading at a time. */
export function createEventReader(
  chain: Pick<Chain, 'events' | 'finalized' | 'block'>,
  firstBlock: number,
): (head: Block) => Promise<EventLog> {
  let settled: Part | null = null
  let settledBalances = new Map<Address, bigint>()
  let latest: { head: Digest; log: EventLog } | null = null

  return async (head) => {
    if (latest?.head === head.hash) return latest.log
    if (settled !== null && !(await stillThere(settled.end, head))) {
      settled = null
      settledBalances = new Map()
    }
    const from = settled === null ? firstBlock : settled.end.number + 1
    const fresh = from > head.number ? [] : await chain.events({ from, to: head.number })
    const finalized = await chain.finalized()
    const final = fresh.filter((event) => event.block.number <= finalized.number)
    const young = fresh.filter((event) => event.block.number > finalized.number)

    if (finalized.number >= from && finalized.number <= head.number) {
      for (const event of final) carry(settledBalances, event)
      settled = {
        end: finalized,
        events: [...(settled?.events ?? []), ...final.filter(isKept)],
      }
    }
    const log = {
      events: [...(settled?.events ?? []), ...young.filter(isKept)],
      holders: holdersAfter(settledBalances, young),
    }
    latest = { head: head.hash, log }
    return log
  }

  async function stillThere(end: Part['end'], head: Block): Promise<boolean> {
    if (end.number > head.number) return false
    return (await chain.block(end.number)).hash === end.hash
  }
}

function isKept(event: ChainEvent): boolean {
  return event.kind !== 'transferred' && event.kind !== 'spenderAllowed'
}

function carry(balances: Map<Address, bigint>, event: ChainEvent): void {
  if (event.kind !== 'transferred') return
  const amount = toBigint(event.amount)
  change(balances, event.from, -amount)
  change(balances, event.to, amount)
}

function change(balances: Map<Address, bigint>, account: Address, by: bigint): void {
  if (account === nobody) return
  const balance = (balances.get(account) ?? 0n) + by
  if (balance === 0n) balances.delete(account)
  else balances.set(account, balance)
}

function holdersAfter(settled: ReadonlyMap<Address, bigint>, young: readonly ChainEvent[]): number {
  const moved = new Map<Address, bigint>()
  for (const event of young) carry(moved, event)
  let holders = settled.size
  for (const [account, by] of moved) {
    const before = settled.get(account) ?? 0n
    if (before > 0n && before + by <= 0n) holders -= 1
    if (before <= 0n && before + by > 0n) holders += 1
  }
  return holders
}

/** Where minted coins come from and burnt ones go. */
const nobody = '0x0000000000000000000000000000000000000000'
