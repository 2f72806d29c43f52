/** The seven kinds of order and what each needs before it may reach the chain, in one table. docs/orders.md is drawn from it. */

export const orderKinds = ['mint', 'open', 'close', 'deliver', 'withdraw', 'retire', 'assume'] as const
export type OrderKind = (typeof orderKinds)[number]

export const orderStates = [
  'drafted',
  'approved',
  'screened',
  'cleared',
  'released',
  'ready',
  'sent',
  'included',
  'final',
  'handedOver',
  'rejected',
  'cancelled',
  'refused',
  'expired',
] as const
export type OrderState = (typeof orderStates)[number]

/**
 * approval: by another key and person of the party · counterApproval: by an operator of the other sponsor · assumption: both sponsors'
 * accounts sign the terms · screening · clearance: two officers sign what was decided · release: the vault's custodian signs for the
 * bar · handingOver: after it is final, the custodian's side says that the metal was given out.
 */
export type Step =
  | 'approval'
  | 'counterApproval'
  | 'assumption'
  | 'screening'
  | 'clearance'
  | 'release'
  | 'handingOver'

export const stepsOf: Readonly<Record<OrderKind, readonly Step[]>> = {
  mint: ['approval', 'screening', 'clearance'],
  open: ['approval'],
  close: ['approval'],
  deliver: ['approval', 'screening', 'clearance', 'release', 'handingOver'],
  withdraw: ['approval', 'screening', 'clearance', 'release', 'handingOver'],
  retire: ['approval'],
  assume: ['approval', 'counterApproval', 'assumption', 'screening', 'clearance'],
}

export function needs(kind: OrderKind, step: Step): boolean {
  return stepsOf[kind].includes(step)
}

/** Before anything of it can be on the chain. */
export const openStates = ['drafted', 'approved', 'screened', 'cleared', 'released', 'ready'] as const
/** Nobody carries it any further; the chain still may. */
export const endedStates = ['rejected', 'cancelled', 'refused', 'expired'] as const
/** In a block that the reader recorded. */
export const landedStates = ['included', 'final', 'handedOver'] as const

export function isOneOf(states: readonly OrderState[], state: OrderState): boolean {
  return states.includes(state)
}
