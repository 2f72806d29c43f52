/** What would settle if somebody brought more, or were not there: asked before the cut-off, decided by nobody. */
import type { Address } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'
import type { NettingInput, Proposal } from './input.ts'

export type Change =
  | { readonly kind: 'brings'; readonly member: Address; readonly asset: Address; readonly amount: bigint }
  | { readonly kind: 'leaves'; readonly member: Address }

export type WhatIf = {
  readonly before: Proposal
  readonly after: Proposal
  readonly settlesNow: readonly Obligation[]
  readonly waitsNow: readonly Obligation[]
}

/** Asks the engine twice: as it is, and with the changes. */
export async function whatIf(
  input: NettingInput,
  changes: readonly Change[],
  proposed: (input: NettingInput) => Proposal | Promise<Proposal>,
): Promise<WhatIf> {
  const before = await proposed(input)
  const after = changes.length === 0 ? before : await proposed(changes.reduce(changed, input))
  const [first, second] = [before, after].map(({ settled }) => new Set(settled.map(({ id }) => id)))
  return {
    before,
    after,
    settlesNow: after.settled.filter(({ id }) => first?.has(id) !== true),
    waitsNow: before.settled.filter(({ id }) => second?.has(id) !== true),
  }
}

function changed(input: NettingInput, change: Change): NettingInput {
  const { member } = change
  if (change.kind === 'leaves') return { ...input, out: new Map([...input.out, [member, 'silent']]) }
  const own = new Map(input.balances.get(member) ?? [])
  own.set(change.asset, (own.get(change.asset) ?? 0n) + change.amount)
  return { ...input, balances: new Map([...input.balances, [member, own]]) }
}
