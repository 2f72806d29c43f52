/**
 * Somebody looks at an order under way and does what is theirs to do: approves, signs, sends, hands over. Sometimes it is the wrong
 * person, or one who cancels or rejects.
 */
import { demoAccount } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import { listOrders, type Order, orderCall, orderSigning } from '@specie/issuance'
import { at } from '../schedule/dice.ts'
import { accountNumber, custodians, officers, operatorsFor, vaults } from '../world/cast.ts'
import { keyOf, type Scene } from './acts.ts'

/** Up to five things are done to one order, each as soon as the one before was answered. */
export async function advance(scene: Scene): Promise<void> {
  const [which, ...more] = scene.turn.throws
  const { orders } = await listOrders(scene.office.pool, { limit: 200 })
  // Mints are many: the other kinds are looked at first, and the older before the younger.
  const open = orders.filter((one) => waitsForSomebody(one)).sort((one, other) => rank(one) - rank(other))
  const chosen = at(open, which * which)
  if (chosen === undefined) return
  let order: Order | undefined = chosen
  for (let round = 0; round < 5 && order !== undefined; round += 1) {
    const fraction = more[round % more.length] ?? 0.5
    if (!(await advanceOnce(scene, order, fraction))) return
    order = (await listOrders(scene.office.pool, { limit: 200 })).orders.find((one) => one.id === chosen.id)
  }
}

function rank({ kind, number }: Order): number {
  return number + (kind === 'mint' ? 1_000_000 : 0)
}

/** Whether a named person can carry it further, or end it. */
export function waitsForSomebody(order: Order): boolean {
  if (['drafted', 'screened', 'cleared'].includes(order.state)) return true
  // What the screening deferred waits for the officers.
  if (order.state === 'approved') return order.kind === 'assume' || order.deferred !== null
  if (order.state === 'ready' || order.state === 'sent') return order.carrier !== 'outbox'
  return order.state === 'final' && (order.kind === 'deliver' || order.kind === 'withdraw')
}

/** One thing; false where it came to nothing. */
export async function advanceOnce(scene: Scene, order: Order, fraction: number): Promise<boolean> {
  const [drafter, approver] = operatorsFor(order.party)
  if (drafter === undefined || approver === undefined) return false
  const act = async (deed: 'approveOrder' | 'rejectOrder' | 'cancelOrder' | 'handOverOrder', by: number) => {
    const key = `${keyOf(scene)}.${deed}.${order.id}.${by}`
    return (await scene.ask({ key, deed, by, order: order.id })).kind === 'done'
  }
  if (fraction < 0.015 && order.state !== 'final') return act('cancelOrder', drafter)
  if (fraction < 0.03 && order.state !== 'final') return act('rejectOrder', approver)
  switch (order.state) {
    case 'drafted': {
      // The drafter tries it alone: that must be refused.
      if (fraction > 0.96) await act('approveOrder', drafter)
      const approved = await act('approveOrder', approver)
      const other = order.counterparty === null ? undefined : operatorsFor(order.counterparty)[1]
      return other === undefined ? approved : act('approveOrder', other)
    }
    case 'approved':
      if (order.counterparty === null) return false
      await sign(scene, order, 'assumption', accountNumber(order.party))
      return sign(scene, order, 'assumption', accountNumber(order.counterparty))
    case 'screened': {
      const left = Math.floor(fraction * officers.length)
      const two = officers.filter((_, index) => index !== left).map(({ address }) => accountNumber(address))
      const [one = 0, other = 0] = two
      await sign(scene, order, 'clearance', one)
      return sign(scene, order, 'clearance', other)
    }
    case 'cleared': {
      const custodian = custodianOf(scene, order)
      return custodian !== null && sign(scene, order, 'release', accountNumber(custodian))
    }
    case 'ready':
    case 'sent':
      return order.carrier !== 'outbox' && sendByWallet(scene, order, drafter)
    case 'final': {
      const custodian = custodianOf(scene, order)
      const [operator] = custodian === null ? [] : operatorsFor(custodian)
      return operator !== undefined && act('handOverOrder', operator)
    }
    default:
      return false
  }
}

async function sign(
  scene: Scene,
  order: Order,
  what: 'clearance' | 'release' | 'assumption',
  by: number,
): Promise<boolean> {
  const account = demoAccount(by)
  const signing = await orderSigning(scene.office, order.id, account.address, what).catch(() => null)
  if (signing?.ok !== true) return false
  const signed = await accountSigner(account).sign(signing.value.typedData)
  if (!signed.ok) return false
  const { signature } = signed.value
  const key = `${keyOf(scene)}.${what}.${order.id}.${by}.${signing.value.digest.slice(2, 10)}`
  return (await scene.ask({ key, deed: 'signOrder', by, order: order.id, signature })).kind === 'done'
}

async function sendByWallet(scene: Scene, order: Order, operator: number): Promise<boolean> {
  const by = demoAccount(operator).address
  const call = await orderCall(scene.office, { key: by }, order.id).catch(() => null)
  if (call?.ok !== true) return false
  const { from, to, data } = call.value
  const hash = await scene.wallet.send(demoAccount(accountNumber(from)), order.id, { to, data })
  const key = `${keyOf(scene)}.sent.${order.id}`
  await scene.ask({ key, deed: 'noteSent', by: operator, order: order.id, transaction: hash })
  // Whatever became of it: the chain tells, not the wallet.
  return false
}

function custodianOf(scene: Scene, order: Order): `0x${string}` | null {
  const vault = order.bar?.vault
  const known = scene.view.reserve.vaults.find((one) => one.vault === vault)?.custodian
  return known ?? custodians[vaults.find((one) => one.vault === vault)?.custodian ?? 0]?.address ?? null
}
