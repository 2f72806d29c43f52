/** Standing settlement instructions: where a member has what it is owed, unless it says otherwise for one trade. */
import type { Address } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'
import type { Day } from './calendar.ts'
import type { PlaceCode } from './places.ts'

export type StandingInstruction = {
  /** The member's own number for it. */
  readonly reference: string
  readonly member: Address
  /** An asset's address, or `title`. */
  readonly what: Address | 'title'
  /** Of titles only: which place's bars it is for; null: every place's. */
  readonly place: PlaceCode | null
  /** The account that receives. On this chain a member settles on its own account: an instruction names where it moves on to. */
  readonly account: Address
  readonly validFrom: Day
  /** The last day; null: until another says so. */
  readonly validTo: Day | null
}

export type InstructionRefusal =
  | { readonly code: 'NO_INSTRUCTION'; readonly member: Address; readonly what: string; readonly day: Day }
  | { readonly code: 'INSTRUCTIONS_CONTRADICT'; readonly references: readonly string[] }

/** The one that holds on this day: one for the place goes before one for every place; two alike contradict, and nothing is chosen. */
export function instructionFor(
  instructions: readonly StandingInstruction[],
  wanted: {
    readonly member: Address
    readonly what: StandingInstruction['what']
    readonly place: PlaceCode | null
    readonly day: Day
  },
): Outcome<StandingInstruction, InstructionRefusal> {
  const { member, what, place, day } = wanted
  const holding = instructions.filter(
    (one) =>
      one.member === member &&
      one.what === what &&
      (one.place === null || one.place === place) &&
      one.validFrom <= day &&
      (one.validTo === null || day <= one.validTo),
  )
  const close = holding.filter((one) => one.place !== null)
  const fits = close.length > 0 ? close : holding
  const [only, second] = fits
  if (only === undefined) return refused({ code: 'NO_INSTRUCTION', member, what, day })
  return second === undefined
    ? ok(only)
    : refused({ code: 'INSTRUCTIONS_CONTRADICT', references: fits.map(({ reference }) => reference) })
}
