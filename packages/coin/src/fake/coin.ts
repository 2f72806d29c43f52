/** The fake's coin: balances, allowances, signed transfers and freezes. */
import { coinUnits, toBigint } from '@specie/units'
import type { Address, Hex } from '../port/state.ts'
import type { CoinAuthorization, Transitions } from '../port/transitions.ts'
import { type Context, nobody, noDigest, requireThat } from './context.ts'
import { isProgramme, isStanding } from './registry.ts'
import { authorizationDigest, cancelDigest, hasHighS, permitDigest, signerOf } from './signedDigests.ts'

export const freezeLapseSeconds = 14 * 86_400
const freezeRestSeconds = 60 * 86_400
const unlimited = 2n ** 256n - 1n

export function transfer(context: Context, { to, amount }: Transitions['transfer']): void {
  move(context, context.caller, to, toBigint(amount))
}

export function approve(context: Context, { spender, amount }: Transitions['approve']): void {
  allow(context, context.caller, spender, toBigint(amount))
}

export function transferFrom(context: Context, { from, to, amount }: Transitions['transferFrom']): void {
  const value = toBigint(amount)
  const key = `${from} ${context.caller}`
  const allowance = context.state.allowances.get(key) ?? 0n
  if (allowance !== unlimited) {
    requireThat(allowance >= value, 'ERC20InsufficientAllowance', () => ({
      spender: context.caller,
      allowance,
      needed: value,
    }))
    requireThat(from !== nobody, 'ERC20InvalidApprover', () => ({ approver: from }))
    context.state.allowances.set(key, allowance - value)
  }
  move(context, from, to, value)
}

export async function permit(context: Context, what: Transitions['permit']): Promise<void> {
  const { owner, spender, deadline, signature } = what
  const value = toBigint(what.amount)
  requireThat(context.time <= deadline, 'ERC2612ExpiredSignature', () => ({ deadline }))
  const nonce = context.state.permitNonces.get(owner) ?? 0
  context.state.permitNonces.set(owner, nonce + 1)
  requireThat(!hasHighS(signature), 'ECDSAInvalidSignatureS', () => ({ s: `0x${signature.slice(66, 130)}` }))
  const signer = await signerOf(
    permitDigest(context.fixed, { owner, spender, value, nonce, deadline }),
    signature,
  )
  requireThat(signer !== undefined, 'ECDSAInvalidSignature', () => ({}))
  requireThat(signer === owner, 'ERC2612InvalidSigner', () => ({ signer, owner }))
  allow(context, owner, spender, value)
}

export async function transferWithAuthorization(context: Context, what: CoinAuthorization): Promise<void> {
  await transferAuthorized(context, 'TransferWithAuthorization', what)
}

export async function receiveWithAuthorization(context: Context, what: CoinAuthorization): Promise<void> {
  requireThat(context.caller === what.to, 'CallerIsNotPayee', () => ({
    payee: what.to,
    caller: context.caller,
  }))
  await transferAuthorized(context, 'ReceiveWithAuthorization', what)
}

export async function cancelAuthorization(
  context: Context,
  what: Transitions['cancelAuthorization'],
): Promise<void> {
  const { authorizer, nonce, signature } = what
  await useAuthorization(context, what, cancelDigest(context.fixed, { authorizer, nonce }), signature)
  context.emit({ kind: 'authorizationCancelled', authorizer, nonce })
}

export function freeze(context: Context, { account, evidence }: Transitions['freeze']): void {
  const { state, time, caller: officer } = context
  requireOfficer(context)
  const mark = `${officer} ${account}`
  const last = state.lastLoneFreeze.get(mark)
  requireThat(account !== nobody && !isProgramme(context, account), 'CannotFreeze', () => ({ account }))
  requireThat(evidence !== noDigest, 'FreezeEvidenceMissing', () => ({}))
  requireThat(!isFrozen(context, account), 'AlreadyFrozen', () => ({
    account,
    officer: state.freezes.get(account)?.officer ?? nobody,
  }))
  requireThat(last === undefined || time >= last + freezeRestSeconds, 'FreezeRests', () => ({
    account,
    officer,
    until: (last ?? 0) + freezeRestSeconds,
  }))
  state.lastLoneFreeze.set(mark, time)
  state.freezes.set(account, { since: time, officer, confirmed: false, lifting: null, evidence })
  context.emit({ kind: 'frozen', account, officer, evidence, lapsesAt: time + freezeLapseSeconds })
}

export function confirmFreeze(context: Context, { account }: Transitions['confirmFreeze']): void {
  requireOfficer(context)
  requireThat(context.caller !== context.state.freezes.get(account)?.officer, 'SecondOfficerNeeded', () => ({
    officer: context.caller,
  }))
  confirm(context, account)
}

/** By a second officer or by the council, whoever calls. */
export function confirm(context: Context, account: Address): void {
  const { state, caller } = context
  const found = state.freezes.get(account)
  requireThat(found !== undefined && isFrozen(context, account), 'NotFrozen', () => ({ account }))
  requireThat(!found.confirmed, 'AlreadyConfirmed', () => ({ account }))
  found.confirmed = true
  state.lastLoneFreeze.delete(`${found.officer} ${account}`)
  context.emit({ kind: 'freezeConfirmed', account, by: caller })
}

export function liftFreeze(context: Context, { account }: Transitions['liftFreeze']): void {
  const { state, caller: officer } = context
  requireOfficer(context)
  const found = state.freezes.get(account)
  requireThat(found !== undefined && isFrozen(context, account), 'NotFrozen', () => ({ account }))
  const first = found.lifting
  if (first !== null && first !== officer && isStanding(context, first, 'officer')) lift(context, account)
  else {
    found.lifting = officer
    context.emit({ kind: 'liftAsked', account, officer })
  }
}

export function lift(context: Context, account: Address): void {
  requireThat(isFrozen(context, account), 'NotFrozen', () => ({ account }))
  context.state.freezes.delete(account)
  context.emit({ kind: 'freezeLifted', account, by: context.caller })
}

export function isFrozen({ state, time }: Pick<Context, 'state' | 'time'>, account: Address): boolean {
  const found = state.freezes.get(account)
  return found !== undefined && (found.confirmed || time < found.since + freezeLapseSeconds)
}

export function requireNotFrozen(context: Context, account: Address): void {
  const found = context.state.freezes.get(account)
  requireThat(!isFrozen(context, account), 'FrozenAccount', () => ({
    account,
    since: found?.since ?? 0,
    evidence: found?.evidence ?? noDigest,
  }))
}

export function mintCoins(context: Context, to: Address, amount: bigint): void {
  requireThat(to !== nobody, 'ERC20InvalidReceiver', () => ({ receiver: to }))
  update(context, nobody, to, amount)
}

export function burnCoins(context: Context, from: Address, amount: bigint): void {
  update(context, from, nobody, amount)
}

/** What a contract's own call of transferFrom does: the settlement pays this way. */
function move(context: Context, from: Address, to: Address, amount: bigint): void {
  requireThat(from !== nobody, 'ERC20InvalidSender', () => ({ sender: from }))
  requireThat(to !== nobody, 'ERC20InvalidReceiver', () => ({ receiver: to }))
  update(context, from, to, amount)
}

function update(context: Context, from: Address, to: Address, amount: bigint): void {
  const { state, caller, fixed, emit } = context
  if (from !== nobody) requireNotFrozen(context, from)
  if (to !== nobody) requireNotFrozen(context, to)
  if (caller !== from && caller !== fixed.contracts.reserve) requireNotFrozen(context, caller)
  if (from === nobody) state.supply += amount
  else {
    const balance = state.balances.get(from) ?? 0n
    requireThat(balance >= amount, 'ERC20InsufficientBalance', () => ({
      sender: from,
      balance,
      needed: amount,
    }))
    state.balances.set(from, balance - amount)
  }
  if (to === nobody) state.supply -= amount
  else state.balances.set(to, (state.balances.get(to) ?? 0n) + amount)
  emit({ kind: 'transferred', from, to, amount: coinUnits(amount) })
}

function allow(context: Context, owner: Address, spender: Address, amount: bigint): void {
  if (amount > 0n) {
    requireNotFrozen(context, owner)
    requireNotFrozen(context, spender)
  }
  requireThat(owner !== nobody, 'ERC20InvalidApprover', () => ({ approver: owner }))
  requireThat(spender !== nobody, 'ERC20InvalidSpender', () => ({ spender }))
  context.state.allowances.set(`${owner} ${spender}`, amount)
  context.emit({ kind: 'spenderAllowed', owner, spender, amount: coinUnits(amount) })
}

async function transferAuthorized(
  context: Context,
  kind: 'TransferWithAuthorization' | 'ReceiveWithAuthorization',
  what: CoinAuthorization,
): Promise<void> {
  const { from, to, validAfter, validBefore, nonce, signature } = what
  const { time } = context
  const value = toBigint(what.amount)
  requireThat(time > validAfter, 'AuthorizationNotYetValid', () => ({ validAfter, time }))
  requireThat(time < validBefore, 'AuthorizationExpired', () => ({ validBefore, time }))
  const digest = authorizationDigest(context.fixed, kind, { from, to, value, validAfter, validBefore, nonce })
  await useAuthorization(context, { authorizer: from, nonce }, digest, signature)
  context.emit({ kind: 'authorizationUsed', authorizer: from, nonce })
  move(context, from, to, value)
}

async function useAuthorization(
  { state }: Context,
  { authorizer, nonce }: { readonly authorizer: Address; readonly nonce: Hex },
  digest: Hex,
  signature: Hex,
): Promise<void> {
  const key = `${authorizer} ${nonce}`
  requireThat(!state.authorizations.has(key), 'AuthorizationAlreadyUsed', () => ({ authorizer, nonce }))
  requireThat((await signerOf(digest, signature)) === authorizer, 'AuthorizationNotSigned', () => ({
    authorizer,
  }))
  state.authorizations.add(key)
}

function requireOfficer(context: Context): void {
  requireThat(isStanding(context, context.caller, 'officer'), 'NotAnOfficer', () => ({
    caller: context.caller,
  }))
}
