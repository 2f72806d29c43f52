/** Reads everything that the invariants speak of, of the chain and of the register, once all is calm. */
import { searchBars } from '@specie/register'
import { toBigint } from '@specie/units'
import { must } from '../world/must.ts'
import type { World } from '../world/open.ts'
import type { Told } from './invariants.ts'
import { placeOf, retell } from './retold.ts'

export type BarInRegister = {
  readonly barKey: `0x${string}`
  readonly vault: number
  readonly fine: bigint
  readonly gone: boolean
}

export async function gather({
  chain,
  pool,
}: World): Promise<Told & { readonly bars: readonly BarInRegister[] }> {
  const events = await chain.events({ from: 0 })
  const reserve = await chain.readReserve()
  const steps = retell(events, reserve.rules)
  const holders = [...(steps.at(-1)?.after.balances.keys() ?? [])] as `0x${string}`[]
  const held = await Promise.all(
    holders.map(async (one) => [one, toBigint(await chain.balanceOf(one))] as const),
  )
  const bars: BarInRegister[] = []
  for (let cursor: string | undefined; ; ) {
    const asOf = new Date((await chain.now()) * 1000)
    const page = must(
      await searchBars(pool, {}, { asOf, limit: 200, ...(cursor === undefined ? {} : { cursor }) }),
    )
    for (const { barKey, vault, whole, state } of page.bars) {
      bars.push({
        barKey: barKey as `0x${string}`,
        vault: Number(vault),
        fine: toBigint(whole),
        gone: state === 'departed',
      })
    }
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  const metal = new Map(bars.map(({ barKey, vault, fine }) => [placeOf(vault, barKey), { vault, fine }]))
  return { steps, events, reserve, balances: new Map(held), metal, bars }
}

/** What the register says has left, the chain says too. */
export function registerFaults(told: Awaited<ReturnType<typeof gather>>): readonly string[] {
  const gone = told.steps.at(-1)?.after.goneAt ?? new Map()
  return told.bars.flatMap(({ barKey, vault, gone: saysGone }) =>
    saysGone && !gone.has(placeOf(vault, barKey))
      ? [`bar ${barKey} of vault ${vault} is gone in the register and not on chain`]
      : [],
  )
}
