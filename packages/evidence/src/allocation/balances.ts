/**
 * Who holds how many coins, in the order of addresses, and how many coins stand before each: kept by block, one transfer at a time. Whoever
 * holds nothing has no place, so the same balances are the same whatever led to them.
 */

/** An address's coins, and those of all addresses before it. */
export type Place = { readonly beforeMicrograms: bigint; readonly balanceMicrograms: bigint }

export type Holding = { readonly address: string; readonly balanceMicrograms: bigint }

export type Transfer = { readonly from: string; readonly to: string; readonly micrograms: bigint }

export type Balances = {
  /** Address 0 is where coins come from and where they cease. Throws RangeError where more is moved than is held. */
  move(transfer: Transfer): void
  placeOf(address: string): Place
  supplyMicrograms(): bigint
  holderCount(): number
  /** In the order of addresses; nobody with nothing. */
  holdings(): Generator<Holding>
}

export function openBalances(holdings: Iterable<Holding> = []): Balances {
  const sorted = [...holdings]
    .filter(({ balanceMicrograms }) => balanceMicrograms > 0n)
    .map(({ address, balanceMicrograms }) => ({ address: address.toLowerCase(), balanceMicrograms }))
    .sort((left, right) => compare(left.address, right.address))
  const drawers: Drawer[] = []
  for (let start = 0; start < sorted.length; start += usualDrawer) {
    const some = sorted.slice(start, start + usualDrawer)
    drawers.push(
      drawerOf(
        some.map(({ address }) => address),
        some.map(({ balanceMicrograms }) => balanceMicrograms),
      ),
    )
  }

  const change = (address: string, by: bigint) => {
    const at = drawerAt(drawers, address)
    let drawer = drawers[at]
    if (drawer === undefined) {
      drawer = drawerOf([], [])
      drawers.push(drawer)
    }
    const place = lowerBound(drawer.addresses, address)
    const isThere = drawer.addresses[place] === address
    const before = isThere ? (drawer.amounts[place] ?? 0n) : 0n
    const after = before + by
    if (after < 0n)
      throw new RangeError(`${address} cannot give ${-by} µg: it holds ${before}. A transfer is missing.`)
    drawer.total += by
    if (after === 0n) {
      if (isThere) {
        drawer.addresses.splice(place, 1)
        drawer.amounts.splice(place, 1)
        if (drawer.addresses.length === 0) drawers.splice(at, 1)
      }
    } else if (isThere) {
      drawer.amounts[place] = after
    } else {
      drawer.addresses.splice(place, 0, address)
      drawer.amounts.splice(place, 0, after)
      if (drawer.addresses.length > 2 * usualDrawer) {
        const upper = drawerOf(drawer.addresses.splice(usualDrawer), drawer.amounts.splice(usualDrawer))
        drawer.total -= upper.total
        drawers.splice(at + 1, 0, upper)
      }
    }
  }

  return {
    move({ from, to, micrograms }) {
      if (micrograms === 0n || from.toLowerCase() === to.toLowerCase()) return
      if (from !== nobody) change(from.toLowerCase(), -micrograms)
      if (to !== nobody) change(to.toLowerCase(), micrograms)
    },
    placeOf(address) {
      const key = address.toLowerCase()
      const at = drawerAt(drawers, key)
      let before = 0n
      for (let index = 0; index < at; index += 1) before += drawers[index]?.total ?? 0n
      const drawer = drawers[at]
      if (drawer === undefined) return { beforeMicrograms: before, balanceMicrograms: 0n }
      const place = lowerBound(drawer.addresses, key)
      for (let index = 0; index < place; index += 1) before += drawer.amounts[index] ?? 0n
      const balance = drawer.addresses[place] === key ? (drawer.amounts[place] ?? 0n) : 0n
      return { beforeMicrograms: before, balanceMicrograms: balance }
    },
    supplyMicrograms: () => drawers.reduce((sum, { total }) => sum + total, 0n),
    holderCount: () => drawers.reduce((count, { addresses }) => count + addresses.length, 0),
    *holdings() {
      for (const { addresses, amounts } of drawers)
        for (const [place, address] of addresses.entries())
          yield { address, balanceMicrograms: amounts[place] ?? 0n }
    },
  }
}

/** Neighbours in the order of addresses. Large enough that there are few, small enough that one is searched and moved at once. */
type Drawer = { readonly addresses: string[]; readonly amounts: bigint[]; total: bigint }

function drawerOf(addresses: string[], amounts: bigint[]): Drawer {
  return { addresses, amounts, total: amounts.reduce((sum, amount) => sum + amount, 0n) }
}

/** The last drawer that begins at or before the address; the first where all begin behind it. */
function drawerAt(drawers: readonly Drawer[], address: string): number {
  let [low, high] = [0, drawers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((drawers[middle]?.addresses[0] ?? '') <= address) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function lowerBound(addresses: readonly string[], address: string): number {
  let [low, high] = [0, addresses.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((addresses[middle] ?? '') < address) low = middle + 1
    else high = middle
  }
  return low
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const usualDrawer = 512
const nobody = '0x0000000000000000000000000000000000000000'
