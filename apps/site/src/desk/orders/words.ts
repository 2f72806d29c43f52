/** Orders in words: kinds, states, steps. A new one of them does not compile without its word. */
import type { DeskAct, OrderKindName, OrderNeed, OrderStateName } from '@specie/client'

export const kindWords: Readonly<Record<OrderKindName, string>> = {
  mint: 'Mint',
  open: 'Open a title',
  close: 'Close a title',
  deliver: 'Deliver',
  withdraw: 'Withdraw',
  retire: 'Retire',
  assume: 'Take over',
}

/** What the kind does, for whoever chooses one. */
export const kindLeads: Readonly<Record<OrderKindName, string>> = {
  mint: 'New coins to somebody, inside the sponsor’s free gold. Screened, and cleared by two officers.',
  open: 'Coins become the title of one bar, for exactly its fine weight.',
  close: 'A title becomes coins again.',
  deliver: 'A title is given up for its bar, at the custodian’s counter. Asked for on chain first.',
  withdraw: 'A sponsor takes a bar of its own out of the vault, inside its free gold.',
  retire: 'The sponsor burns coins of its own balance.',
  assume: 'Another sponsor takes over coins that this one owes. Both sign the terms.',
}

export const stateWords: Readonly<Record<OrderStateName, string>> = {
  drafted: 'Drafted',
  approved: 'Approved',
  screened: 'Screened',
  cleared: 'Cleared',
  released: 'Released',
  ready: 'Ready to send',
  sent: 'Sent',
  included: 'In a block',
  final: 'Final',
  handedOver: 'Handed over',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  refused: 'Refused',
  expired: 'Expired',
}

/** Nobody carries it any further. */
export const ended: readonly OrderStateName[] = ['rejected', 'cancelled', 'refused', 'expired']
export const onItsWay: readonly OrderStateName[] = ['ready', 'sent', 'included']

export const stepWords: Readonly<Record<OrderNeed['step'], string>> = {
  approval: 'Approval',
  counterApproval: 'The other sponsor’s approval',
  assumption: 'Both sponsors sign',
  screening: 'Screening',
  clearance: 'Two officers clear',
  release: 'Custodian releases',
  sending: 'Sent',
  inclusion: 'In a block',
  finality: 'Final',
  handingOver: 'Handed over',
}

export const actButtons: Readonly<Record<DeskAct, string>> = {
  approve: 'Approve',
  reject: 'Reject',
  cancel: 'Cancel the order',
  signClearance: 'Sign the clearance',
  signRelease: 'Sign the release',
  signAssumption: 'Sign the terms',
  send: 'Send from my wallet',
  handOver: 'Handed over',
}

export const actKeys: Readonly<Partial<Record<DeskAct, string>>> = {
  approve: 'a',
  signClearance: 's',
  signRelease: 's',
  signAssumption: 's',
  send: 'w',
  handOver: 'h',
  reject: 'r',
}
