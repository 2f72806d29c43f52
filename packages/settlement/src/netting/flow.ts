/**
 * A flow of least cost in whole numbers: what accounts below zero lack is carried along arcs to accounts that have something left. By phases:
 * prices rise until some path costs nothing at them, and then as much as fits is carried along such paths.
 */

/** Arcs in pairs: 2k carries, 2k + 1 takes back what it carried. `out`: of each account, the arcs that begin there. */
export type Arcs = {
  readonly to: readonly number[]
  readonly room: bigint[]
  readonly cost: readonly number[]
  readonly out: readonly (readonly number[])[]
}

/** Changes `balances` and the room of the arcs; gives each account's price: 0 where something is left. */
export function carryLeast(arcs: Arcs, balances: bigint[]): Int32Array {
  const prices = new Int32Array(balances.length)
  while (balances.some((balance) => balance < 0n)) {
    if (!reprice(arcs, balances, prices)) throw new Error('What an account lacks cannot be carried anywhere.')
    for (let level = levels(arcs, balances, prices); level !== null; level = levels(arcs, balances, prices))
      block(arcs, balances, prices, level)
  }
  return prices
}

/** Every price rises by how far the account is from one with something left; those that reach none, by the farthest. */
function reprice(arcs: Arcs, balances: readonly bigint[], prices: Int32Array): boolean {
  const distance = new Int32Array(balances.length).fill(unreached)
  const shelves: number[][] = [[]]
  for (const [account, balance] of balances.entries())
    if (balance > 0n) {
      distance[account] = 0
      shelves[0]?.push(account)
    }
  let farthest = 0
  for (let at = 0; at < shelves.length; at += 1) {
    const shelf = shelves[at] ?? []
    for (let next = shelf.pop(); next !== undefined; next = shelf.pop()) {
      if (distance[next] !== at) continue
      farthest = at
      for (const arc of arcs.out[next] as readonly number[]) {
        const from = arcs.to[arc] as number
        if (arcs.room[arc ^ 1] === 0n) continue
        const reach = at + reduced(arcs, prices, arc ^ 1, from)
        if (reach >= (distance[from] as number)) continue
        distance[from] = reach
        const onShelf = shelves[reach]
        if (onShelf === undefined) shelves[reach] = [from]
        else onShelf.push(from)
      }
    }
  }
  let reaches = false
  for (const [account, balance] of balances.entries()) {
    if (balance < 0n && distance[account] !== unreached) reaches = true
    prices[account] = (prices[account] as number) + Math.min(distance[account] as number, farthest)
  }
  return reaches
}

/** Steps from the accounts below zero along arcs that cost nothing; null where they lead nowhere. */
function levels(arcs: Arcs, balances: readonly bigint[], prices: Int32Array): Int32Array | null {
  const level = new Int32Array(balances.length).fill(unreached)
  const line: number[] = []
  for (const [account, balance] of balances.entries())
    if (balance < 0n) {
      level[account] = 0
      line.push(account)
    }
  let arrives = false
  for (const account of line) {
    if ((balances[account] as bigint) > 0n) arrives = true
    for (const arc of arcs.out[account] as readonly number[]) {
      const to = arcs.to[arc] as number
      if (level[to] !== unreached || arcs.room[arc] === 0n) continue
      if (reduced(arcs, prices, arc, account) !== 0) continue
      level[to] = (level[account] as number) + 1
      line.push(to)
    }
  }
  return arrives ? level : null
}

/** Paths by these levels until none is left (Dinic). */
function block(arcs: Arcs, balances: bigint[], prices: Int32Array, level: Int32Array): void {
  const next = new Int32Array(balances.length)
  for (let start = 0; start < balances.length; start += 1) {
    const walked: number[] = []
    for (let account = start; (balances[start] as bigint) < 0n; ) {
      if ((balances[account] as bigint) > 0n) {
        carry(arcs, balances, walked, [start, account])
        walked.length = 0
        account = start
        continue
      }
      const arc = step(arcs, prices, level, next, account)
      if (arc !== undefined) {
        walked.push(arc)
        account = arcs.to[arc] as number
        continue
      }
      const back = walked.pop()
      if (back === undefined) break
      account = arcs.to[back ^ 1] as number
      next[account] = (next[account] as number) + 1
    }
  }
}

function step(
  arcs: Arcs,
  prices: Int32Array,
  level: Int32Array,
  next: Int32Array,
  account: number,
): number | undefined {
  const out = arcs.out[account] as readonly number[]
  for (let at = next[account] as number; at < out.length; at += 1) {
    next[account] = at
    const arc = out[at] as number
    if (level[arcs.to[arc] as number] !== (level[account] as number) + 1 || arcs.room[arc] === 0n) continue
    if (reduced(arcs, prices, arc, account) === 0) return arc
  }
  next[account] = out.length
  return undefined
}

function carry(
  { room }: Arcs,
  balances: bigint[],
  walked: readonly number[],
  [start, end]: readonly [number, number],
): void {
  let most = least(-(balances[start] as bigint), balances[end] as bigint)
  for (const arc of walked) most = least(most, room[arc] as bigint)
  for (const arc of walked) {
    room[arc] = (room[arc] as bigint) - most
    room[arc ^ 1] = (room[arc ^ 1] as bigint) + most
  }
  balances[start] = (balances[start] as bigint) + most
  balances[end] = (balances[end] as bigint) - most
}

function reduced({ cost, to }: Arcs, prices: Int32Array, arc: number, from: number): number {
  return (cost[arc] as number) - (prices[from] as number) + (prices[to[arc] as number] as number)
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

const unreached = 2 ** 30
