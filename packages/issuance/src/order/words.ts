/** Orders in words: what one is, what happens when it is sent, and what it waits for. No names here but addresses; the page knows names. */

import { type CoinUnits, printCoins, printGrams, weightBehind } from '@specie/units'
import { isOneOf, openStates, type Step, stepsOf } from './kinds.ts'
import { missingSteps } from './machine.ts'
import type { Order } from './order.ts'

/** The order in one line. */
export function titleOf(order: Order): string {
  switch (order.kind) {
    case 'mint':
      return `Mint ${coins(order.content.amount)} to ${order.content.to}`
    case 'open':
      return `Turn coins into the title of bar ${order.content.barKey} in vault ${order.content.vault}`
    case 'close':
      return `Turn title ${order.content.title} back into coins`
    case 'deliver':
      return `Deliver the bar of title ${order.content.title}`
    case 'withdraw':
      return `Withdraw bar ${order.content.barKey} from vault ${order.content.vault}`
    case 'retire':
      return `Retire ${coins(order.content.amount)}`
    case 'assume':
      return `${order.content.to} takes over ${coins(order.content.amount)} of what ${order.party} owes`
  }
}

/** What its transaction does, a line each: to be read before a wallet sends it. */
export function whatHappens(order: Order): readonly string[] {
  const { party } = order
  switch (order.kind) {
    case 'mint':
      return [
        `${coins(order.content.amount)} come to be and go to ${order.content.to}.`,
        `${party} owes ${grams(order.content.amount)} of fine gold more.`,
      ]
    case 'open':
      return [
        `Coins of ${party} for exactly the weight of the bar cease to be.`,
        `${party} becomes the owner of the title of bar ${order.content.barKey} in vault ${order.content.vault}.`,
      ]
    case 'close':
      return [`Title ${order.content.title} ceases to be; ${party} gets its weight in coins.`]
    case 'deliver':
      return [
        `Title ${order.content.title} of ${party} ceases to be, and cannot come back.`,
        'The custodian hands the bar over once this is final.',
      ]
    case 'withdraw':
      return [
        `Bar ${order.content.barKey} leaves vault ${order.content.vault} and backs nothing any more.`,
        'The custodian hands the bar over once this is final.',
      ]
    case 'retire':
      return [
        `${coins(order.content.amount)} of ${party}’s own cease to be.`,
        `${party} owes ${grams(order.content.amount)} of fine gold less.`,
      ]
    case 'assume':
      return [`${order.content.to} owes ${coins(order.content.amount)} in place of ${party}. No coin moves.`]
  }
}

/** What happens next, and who does it. */
export function nextOf(order: Order): string {
  switch (order.state) {
    case 'ready':
      return order.carrier === 'outbox'
        ? 'The office’s worker signs it and brings it to the chain.'
        : 'The party’s wallet must send it: no worker of the office signs for this account.'
    case 'sent':
      return 'It is on its way to a block. Nothing can stop it from here.'
    case 'included':
      return 'It is in a block. Nothing is credited before that block is final.'
    case 'final':
      return missingHandOver(order) ? 'The custodian hands the bar over, and says so.' : 'Done, for ever.'
    case 'handedOver':
      return 'Done: the metal was handed over.'
    case 'rejected':
      return 'Rejected. It can be drafted anew.'
    case 'cancelled':
      return order.carrier === 'wallet'
        ? 'Cancelled. A wallet was asked to send it: should it come to the chain all the same, it will be shown here.'
        : 'Cancelled.'
    case 'refused':
      return `Refused: ${order.refusal?.message ?? 'no reason is known.'}`
    case 'expired':
      return 'What was signed for it has ended. It must be drafted anew.'
    default:
      return waitingWords(order, missingSteps(order)[0] ?? 'handingOver')
  }
}

export type Need = {
  readonly step: Step | 'sending' | 'inclusion' | 'finality'
  /** `now`: the order waits for this. `later`: something else comes first. */
  readonly stands: 'done' | 'now' | 'later'
  readonly done: number
  readonly of: number
}

/** Every step of its kind, in order, with how far it has come. An ended order waits for nothing. */
export function needsOf(order: Order): readonly Need[] {
  const steps = stepsOf[order.kind]
  const missing = missingSteps(order)
  const after = ['sent', 'included', 'final', 'handedOver'].indexOf(order.state)
  const counts: Partial<Record<Step, readonly [number, number]>> = {
    clearance: [order.clearedBy.length, 2],
    assumption: [order.assentedBy.length, 2],
  }
  const before = steps
    .filter((step) => step !== 'handingOver')
    .map((step) => {
      const isDone = after >= 0 || !missing.includes(step)
      const [done, of] = counts[step] ?? [isDone ? 1 : 0, 1]
      return { step, isDone, done: isDone ? of : done, of }
    })
  const onChain = (['sending', 'inclusion', 'finality'] as const).map((step, index) => ({
    step,
    ...once(after >= index),
  }))
  const last = steps.includes('handingOver')
    ? [{ step: 'handingOver' as const, ...once(order.state === 'handedOver') }]
    : []
  const all = [...before, ...onChain, ...last]
  const next = all.findIndex(({ isDone }) => !isDone)
  const waits = isOneOf(openStates, order.state) || after >= 0
  return all.map(({ step, isDone, done, of }, index) => ({
    step,
    stands: isDone ? 'done' : waits && index === next ? 'now' : 'later',
    done,
    of,
  }))
}

const once = (isDone: boolean) => ({ isDone, done: isDone ? 1 : 0, of: 1 })

function missingHandOver(order: Order): boolean {
  return order.kind === 'deliver' || order.kind === 'withdraw'
}

/** One of two signatures is neither none nor both: who has signed does not wait for themselves. */
function waitingWords(order: Order, step: Step): string {
  if (step === 'clearance' && order.clearedBy.length === 1)
    return 'One compliance officer has signed what the screening decided; one more must sign it.'
  if (step === 'assumption' && order.assentedBy.length === 1)
    return 'One sponsor has signed the terms; the other must sign them too.'
  if (step === 'screening' && order.deferred !== null) return `${order.deferred.told}.`
  return waitsFor[step]
}

const coins = (amount: CoinUnits) => `${printCoins(amount)} coins`
const grams = (amount: CoinUnits) => printGrams(weightBehind(amount))

const waitsFor: Readonly<Record<Step, string>> = {
  approval:
    'Another operator of the party approves or rejects it: not the key, nor the person, that drafted it.',
  counterApproval: 'An operator of the other sponsor approves it.',
  assumption: 'Both sponsors sign the terms with their own accounts.',
  screening: 'The party is screened.',
  clearance: 'Two compliance officers sign what the screening decided.',
  release: 'The custodian of the vault signs that it hands the bar over.',
  handingOver: 'It is made ready.',
}
