/** The steps that most scenes begin with, on whichever world the suite runs in. */
import { coinUnits, toBigint } from '@specie/units'
import type { HDAccount } from 'viem/accounts'
import type { Receipt } from '../port/chain.ts'
import type { Address } from '../port/state.ts'
import { cast, nth } from './cast.ts'
import { day, done } from './found.ts'
import { type Bar, type BarList, bar, listOf } from './lists.ts'
import type { Signing } from './sign.ts'
import type { World } from './world.ts'
import { rules } from './worlds.ts'

/** A world and who signs in it; both exist once the suite's `before` has run. */
export type Stage = { readonly world: World; readonly sign: Signing }

export type Scene = (title: string, play: (stage: Stage) => Promise<void>) => void

/** Who keeps the vaults that `found` made. */
export function custodianOf(vault: number): HDAccount {
  return vault === 1 ? cast.custodian : cast.otherCustodian
}

/** Brings a statement over these bars, of the newest block's time, signed by the custodian and all auditors. */
export async function state(
  { world, sign }: Stage,
  vault: number,
  bars: readonly Bar[],
  seen?: number,
): Promise<BarList> {
  const { chain } = world
  const list = listOf(bars)
  const { time } = await chain.head()
  const { vaults } = await chain.readReserve()
  const signers = [custodianOf(vault), ...cast.auditors]
  const seenNow = seen ?? nth(vaults, vault - 1).journalLength
  done(await chain.write.submit(cast.stranger, await sign.submit(vault, list, time, seenNow, signers)))
  return list
}

/** The same, and waits until all of it counts. */
export async function stateAndWait(stage: Stage, vault: number, bars: readonly Bar[]): Promise<BarList> {
  const list = await state(stage, vault, bars)
  await stage.world.advance(rules.raiseDelaySeconds)
  return list
}

export async function mintTo(
  { world, sign }: Stage,
  sponsor: HDAccount,
  to: Address,
  amount: bigint,
  reference: string,
): Promise<Receipt> {
  const expiry = (await world.chain.now()) + day
  return done(
    await world.chain.write.mint(sponsor, await sign.mint(sponsor.address, to, amount, reference, expiry)),
  )
}

/** Bars 1 to 4 in vault 1, all counting, and coins for two of them in the holder's hands. */
export async function withCoins(stage: Stage): Promise<BarList> {
  const list = await stateAndWait(stage, 1, [bar(1), bar(2), bar(3), bar(4)])
  const { fine } = bar(4)
  await mintTo(stage, cast.sponsor, cast.holder.address, 2n * fine, 'for the holder')
  return list
}

/** The same, and bar 1 is the holder's title 1. */
export async function withTitle(stage: Stage): Promise<BarList> {
  const list = await withCoins(stage)
  const { write } = stage.world.chain
  done(await write.open(cast.holder, { vault: 1, proof: list.proofOf(bar(1).barKey) }))
  return list
}

export async function balance({ world }: Stage, account: HDAccount): Promise<bigint> {
  return toBigint(await world.chain.balanceOf(account.address))
}

export const units = coinUnits
