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
    const count = index === 0 ? 5 : turns.whole(5, 9)
    return {
      number: index,
      turns: Array.from({ length: count }, (): Turn => {
        number += 1
        return {
          number,
          act: index === 0 ? opening(acts, number) : turns.weighed(acts),
          throws: fractions(turns),
          deaf: turns.chance(0.12) ? turns.whole(1, 2) : 0,
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
  orderMint: 10,
  open: 14,
  close: 6,
  deliver: 9,
  withdraw: 5,
  retire: 4,
  assume: 3,
  advance: 80,
  mint: 4,
  transfer: 10,
  transferTitle: 2,
  ask: 9,
  statement: 8,
  submitOld: 4,
  arrival: 3,
  hold: 3,
  withdrawSignature: 1,
  freeze: 2,
  liftFreeze: 3,
  confirmFreeze: 1,
  propose: 4,
  approveChange: 6,
  executeChange: 3,
  vetoChange: 1,
} as const

export type ActName = keyof typeof actWeights

export const faultWeights = {
  killCounter: 4,
  killWorker: 6,
  killServer: 6,
  loseHttpAnswers: 5,
  loseHttpRequests: 2,
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

/** Coins first, so that there is something to lose. */
function opening(acts: Partial<Record<ActName, number>>, number: number): ActName {
  const wanted = number % 2 === 0 ? 'mint' : 'orderMint'
  return acts[wanted] === undefined ? (Object.keys(acts)[0] as ActName) : wanted
}

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
