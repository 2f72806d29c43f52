/**
 * Who does what, and which fault comes when: a pure function of the seed. What a turn means (which title, which bar) is found when
 * its time comes, from fractions that stand here; which of two processes is quicker then is the machine's affair.
 */
import { type Dice, diceOf } from './dice.ts'

export type Turn = {
  /** Its own number within the seed; keys, serials and amounts come from it. */
  readonly number: number
  readonly act: ActName
  /** Between 0 and 1 each. */
  readonly throws: readonly [number, number, number, number, number]
  /** So many answers are lost on the way back to the caller, who asks again with the same key. */
  readonly deaf: number
}

export type FaultAt = {
  readonly fault: FaultName
  readonly atMs: number
  readonly throws: readonly [number, number]
}
export type Wave = {
  readonly number: number
  readonly turns: readonly Turn[]
  readonly faults: readonly FaultAt[]
}
export type Schedule = { readonly seed: number; readonly waves: readonly Wave[] }

export type ScheduleOptions = {
  readonly waves?: number
  /** Only these faults; all of them without it. An empty list: a calm day. */
  readonly faults?: readonly FaultName[]
  /** Only these acts; all of them without it. */
  readonly acts?: readonly ActName[]
}

export function scheduleOf(seed: number, options: ScheduleOptions = {}): Schedule {
  const dice = diceOf(`storm ${seed}`)
  const acts = only(actWeights, options.acts)
  const faults = only(faultWeights, options.faults)
  let number = 0
  const waves = Array.from({ length: options.waves ?? 9 }, (_, index): Wave => {
    // The first wave brings something to lose; nothing is broken in it.
    const turns = dice.named(`turns ${index}`)
    const count = index === 0 ? 4 : turns.whole(4, 7)
    return {
      number: index,
      turns: Array.from({ length: count }, (): Turn => {
        number += 1
        return {
          number,
          act: index === 0 && acts.mint !== undefined ? 'mint' : turns.weighed(acts),
          throws: fractions(turns),
          deaf: turns.chance(0.2) ? turns.whole(1, 2) : 0,
        }
      }),
      faults:
        index === 0 || Object.keys(faults).length === 0
          ? []
          : faultsOf(dice.named(`faults ${index}`), faults),
    }
  })
  return { seed, waves }
}

/** How often each act comes up among the others. */
export const actWeights = {
  mint: 16,
  transfer: 14,
  open: 12,
  close: 5,
  transferTitle: 4,
  ask: 3,
  deliver: 8,
  withdraw: 5,
  retire: 4,
  assume: 3,
  statement: 10,
  submitOld: 5,
  arrival: 4,
  hold: 3,
  withdrawSignature: 1,
  freeze: 2,
  liftFreeze: 4,
  confirmFreeze: 1,
  propose: 4,
  approveChange: 7,
  executeChange: 3,
  vetoChange: 1,
} as const

export type ActName = keyof typeof actWeights

export const faultWeights = {
  killCounter: 6,
  cutConnections: 3,
  swallowCommits: 4,
  crashDatabase: 2,
  killChain: 2,
  reorganise: 6,
  dropPool: 2,
  stallMining: 3,
  raiseFee: 1,
  loseChainAnswers: 5,
  loseChainRequests: 3,
  chainUnreachable: 2,
  headBehind: 3,
  receiptsWithheld: 2,
  slowChain: 1,
  jumpClock: 3,
} as const

export type FaultName = keyof typeof faultWeights

function faultsOf(dice: Dice, weights: Partial<Record<FaultName, number>>): readonly FaultAt[] {
  return Array.from(
    { length: dice.whole(1, 3) },
    (): FaultAt => ({
      fault: dice.weighed(weights),
      atMs: dice.whole(0, 220),
      throws: [dice.fraction(), dice.fraction()],
    }),
  ).sort((one, other) => one.atMs - other.atMs)
}

function fractions(dice: Dice): Turn['throws'] {
  return [dice.fraction(), dice.fraction(), dice.fraction(), dice.fraction(), dice.fraction()]
}

function only<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  names: readonly Name[] | undefined,
): Partial<Record<Name, number>> {
  const chosen: Partial<Record<Name, number>> = {}
  for (const name in weights) if (names === undefined || names.includes(name)) chosen[name] = weights[name]
  return chosen
}
