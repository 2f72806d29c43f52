/** One call to the fake: who calls, when, on what state, and where it says what happened. */
import type { Happening } from '../port/events.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import { type FactsOf, type RefusalCode, refusal } from '../refusal/refusal.ts'
import type { FakeFixed, FakeState } from './state.ts'

export type Context = {
  readonly fixed: FakeFixed
  readonly state: FakeState
  readonly caller: Address
  readonly time: number
  readonly emit: (happening: Happening) => void
}

/** A contract's revert. Caught where the call came in: the copy of the state is dropped with it. */
export class Reverted extends Error {
  override readonly name = 'Reverted'
  readonly refusal: ChainRefusal
  constructor(why: ChainRefusal) {
    super(why.message)
    this.refusal = why
  }
}

export function requireThat<Code extends RefusalCode>(
  holds: boolean,
  code: Code,
  facts: () => FactsOf<Code>,
): asserts holds {
  if (!holds) throw new Reverted(refusal(code, facts()))
}

/** A contract calls another one: from then on it is the caller. */
export function calledBy(context: Context, caller: Address): Context {
  return { ...context, caller }
}

export const nobody: Address = '0x0000000000000000000000000000000000000000'
export const noDigest = `0x${'0'.repeat(64)}` as const
