/** What a key may do to an order now, and whether it may see it. The same rules decide when it does: this only tells beforehand. */

import type { Address, Role } from '@specie/coin'
import { getAddress, isAddressEqual } from 'viem'
import { allows, type Capacity, capacities } from '../mandate/capacity.ts'
import type { Office } from '../office.ts'
import { actsOf } from '../store/orders.ts'
import { isOneOf } from './kinds.ts'
import { paths } from './machine.ts'
import type { Order, Signable } from './order.ts'
import { custodianOf, signableNow, whyNotSigner } from './signing.ts'

export type OrderDeed =
  | 'approve'
  | 'reject'
  | 'cancel'
  | 'signClearance'
  | 'signRelease'
  | 'signAssumption'
  | 'send'
  | 'handOver'

/** What this key may do now, each with what will follow. */
export async function mayDo(
  office: Office,
  order: Order,
  key: Address,
  held?: readonly Capacity[],
): Promise<readonly { readonly act: OrderDeed; readonly says: string }[]> {
  const own = getAddress(key)
  const holds = held ?? (await capacities(office, own))
  const deeds: OrderDeed[] = [
    ...personalDeeds(order, own, holds),
    ...(await signature(office, order, own, holds)),
    ...(await handing(office, order, holds)),
  ]
  return deeds.map((act) => ({ act, says: follows[act] }))
}

/**
 * Its parties with any capacity for them; every officer who stands what was screened, deferred, denied or not; the custodian of its vault, and who operates for
 * it, what concerns that vault's bars.
 */
export async function mayView(office: Office, order: Order, held: readonly Capacity[]): Promise<boolean> {
  if (partiesOf(order).some((party) => held.some((one) => one.party === party))) return true
  if (held.some(({ as, stands }) => as === 'officer' && stands) && (await isCase(office, order))) return true
  if (!held.some(({ partyRole, stands }) => partyRole === 'custodian' && stands)) return false
  const custodian = await custodianOf(office, order)
  return custodian !== null && held.some((one) => one.stands && isAddressEqual(one.party, custodian))
}

/**
 * Whatever the screening has ever spoken of. A clearance that ended unused takes the decision away until the order is screened anew, and an officer who asks
 * in between whether a signature arrived must not hear that there is no such order.
 */
async function isCase(office: Office, order: Order): Promise<boolean> {
  if (order.screened || order.deferred !== null || order.refusal?.code === 'PARTY_NOT_CLEARED') return true
  return (await actsOf(office.pool, order.id)).some(({ act }) => act === 'screened' || act === 'deferred')
}

/** What was put to the screening and is not ready yet. */
export function isOfficersToReject(order: Order): boolean {
  return (
    isOneOf(['screened', 'cleared', 'released'], order.state) ||
    (order.state === 'approved' && order.deferred !== null)
  )
}

function personalDeeds(order: Order, key: Address, held: readonly Capacity[]): readonly OrderDeed[] {
  const parties = partiesOf(order)
  const mayApproveFor = parties.filter((party) => allows(held, party, 'approve'))
  const mayDraft = parties.some((party) => allows(held, party, 'draft'))
  const lacksApproval = mayApproveFor.some((party) => !order.approvals.some((one) => one.for === party))
  const isFresh = key !== order.draftedBy && !order.approvals.some(({ by }) => by === key)
  const isOfficer = held.some(({ as, stands }) => as === 'officer' && stands)
  const stands = (act: 'approved' | 'rejected' | 'cancelled') => isOneOf(paths[act].from, order.state)
  const officerRejects = isOfficer && isOfficersToReject(order)
  const sends = isOneOf(['ready', 'sent'], order.state) && order.carrier !== 'outbox'
  return [
    ...(stands('approved') && lacksApproval && isFresh ? (['approve'] as const) : []),
    ...(stands('rejected') && (mayApproveFor.length > 0 || officerRejects) ? (['reject'] as const) : []),
    ...(stands('cancelled') && mayDraft ? (['cancel'] as const) : []),
    ...(sends && allows(held, order.party, 'draft') ? (['send'] as const) : []),
  ]
}

async function signature(
  office: Office,
  order: Order,
  key: Address,
  [own]: readonly Capacity[],
): Promise<readonly OrderDeed[]> {
  const what = signableNow(order)
  // Nobody asks the chain about a key that has not even the role.
  if (
    what === null ||
    own?.partyRole !== signerOf[what] ||
    order.clearedBy.includes(key) ||
    order.assentedBy.includes(key)
  )
    return []
  return (await whyNotSigner(office, order, key, what)) === null ? [deedOf[what]] : []
}

async function handing(
  office: Office,
  order: Order,
  held: readonly Capacity[],
): Promise<readonly OrderDeed[]> {
  if (order.state !== 'final' || (order.kind !== 'deliver' && order.kind !== 'withdraw')) return []
  const custodian = await custodianOf(office, order)
  return custodian !== null && allows(held, custodian, 'operate') ? ['handOver'] : []
}

function partiesOf(order: Order): readonly Address[] {
  return order.counterparty === null ? [order.party] : [order.party, order.counterparty]
}

const deedOf: Readonly<Record<Signable, OrderDeed>> = {
  clearance: 'signClearance',
  release: 'signRelease',
  assumption: 'signAssumption',
}

const signerOf: Readonly<Record<Signable, Role>> = {
  clearance: 'officer',
  release: 'custodian',
  assumption: 'sponsor',
}

const follows: Readonly<Record<OrderDeed, string>> = {
  approve: 'It goes on to its next step; whoever drafted it cannot do this.',
  reject: 'It ends here, with your reason on record.',
  cancel: 'It ends here, as long as nothing was signed for the chain.',
  signClearance:
    'Your wallet signs what the screening decided; with two officers’ signatures the order is cleared.',
  signRelease:
    'Your wallet signs that you hand this bar over; no metal moves before it is final on the chain.',
  signAssumption: 'Your wallet signs the terms; with both sponsors’ signatures the order is screened.',
  send: 'Your wallet sends it to the chain. After that nothing can stop it.',
  handOver: 'It goes on record that the metal was given out.',
}
