/** The fake's caps: what a sponsor may have issued, lowered and raised by the council. */
import { coinUnits } from '@specie/units'
import type { Address } from '../port/state.ts'
import { type Context, requireThat } from './context.ts'
import { maxVaultGold, maxVaults, requireStanding, sponsorOf } from './registry.ts'

export function lowerCap(context: Context, sponsor: Address, proposed: bigint): void {
  const { cap } = sponsorOf(context, sponsor)
  requireThat(proposed < cap, 'CapNotLower', () => ({ sponsor, cap, proposed }))
  setCap(context, sponsor, proposed)
}

export function raiseCap(context: Context, sponsor: Address, proposed: bigint): void {
  const { cap } = sponsorOf(context, sponsor)
  const limit = BigInt(maxVaults) * maxVaultGold
  requireStanding(context, sponsor, 'sponsor')
  requireThat(proposed > cap, 'CapNotHigher', () => ({ sponsor, cap, proposed }))
  requireThat(proposed <= limit, 'CapTooHigh', () => ({ proposed, limit }))
  setCap(context, sponsor, proposed)
}

function setCap(context: Context, sponsor: Address, cap: bigint): void {
  const own = sponsorOf(context, sponsor)
  const previous = coinUnits(own.cap)
  own.cap = cap
  context.emit({ kind: 'capSet', sponsor, previous, cap: coinUnits(cap) })
}
