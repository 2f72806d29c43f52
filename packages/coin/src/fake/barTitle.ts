/** The fake's titles: whose each is, and who may carry it over. */
import type { Address } from '../port/state.ts'
import type { Transitions } from '../port/transitions.ts'
import { requireNotFrozen } from './coin.ts'
import { type Context, nobody, requireThat } from './context.ts'

export function transferTitle(context: Context, { title, from, to }: Transitions['transferTitle']): void {
  requireThat(to !== nobody, 'ERC721InvalidReceiver', () => ({ receiver: to }))
  const owner = update(context, to, title, context.caller)
  requireThat(owner === from, 'ERC721IncorrectOwner', () => ({ sender: from, tokenId: title, owner }))
}

export function approveTitle(context: Context, { title, spender }: Transitions['approveTitle']): void {
  const owner = context.state.owners.get(title)
  requireThat(owner !== undefined, 'ERC721NonexistentToken', () => ({ tokenId: title }))
  requireThat(owner === context.caller, 'ERC721InvalidApprover', () => ({ approver: context.caller }))
  if (spender === nobody) context.state.titleApprovals.delete(title)
  else context.state.titleApprovals.set(title, spender)
  context.emit({ kind: 'titleSpenderAllowed', owner, spender, title })
}

/** The Reserve's own calls: nobody else has to agree. */
export function mintTitle(context: Context, to: Address, title: number): void {
  update(context, to, title, nobody)
}

export function burnTitle(context: Context, title: number): void {
  update(context, nobody, title, nobody)
}

/** `auth` is who carries it out; nobody when the Reserve does. Gives whose it was. */
function update(context: Context, to: Address, title: number, auth: Address): Address {
  const { state, emit } = context
  const from = state.owners.get(title) ?? nobody
  if (auth !== nobody && !(from !== nobody && (auth === from || state.titleApprovals.get(title) === auth))) {
    requireThat(from !== nobody, 'ERC721NonexistentToken', () => ({ tokenId: title }))
    requireThat(false, 'ERC721InsufficientApproval', () => ({ operator: auth, tokenId: title }))
  }
  state.titleApprovals.delete(title)
  if (to === nobody) state.owners.delete(title)
  else state.owners.set(title, to)
  emit({ kind: 'titleTransferred', from, to, title })
  if (from !== nobody) requireNotFrozen(context, from)
  if (to !== nobody) requireNotFrozen(context, to)
  if (auth !== nobody && auth !== from) requireNotFrozen(context, auth)
  return from
}
