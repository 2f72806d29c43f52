/**
 * The council's hands: propose (which approves), approve, execute, veto. What a change may be, and how long it waits, the contract
 * decides; here each is done once.
 */

import type { CouncilChange, Signer } from '@specie/coin'
import { type Outcome, ok } from '@specie/units'
import { isAddressEqual } from 'viem'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

type CouncilRefusal = KeyRefusal | RefusedOnChain

export async function proposeChange(
  office: Office,
  order: { readonly key: string; readonly seat: Signer; readonly change: CouncilChange },
): Promise<Outcome<Done & { readonly proposal: number }, CouncilRefusal>> {
  const { key, seat, change } = order
  const wanted = inWords(change)
  const done = await once<CouncilRefusal>(office, {
    key,
    deed: 'propose',
    body: { seat: seat.address, change: wanted },
    isDone: (event) =>
      event.kind === 'changeProposed' &&
      isAddressEqual(event.seat, seat.address) &&
      inWords(event.change) === wanted,
    perform: (sending) => onChain(office.chain.write.propose(seat, { change }, sending)),
  })
  if (!done.ok) return done
  const proposed = done.value.events.find((event) => event.kind === 'changeProposed')
  if (proposed?.kind !== 'changeProposed') throw new Error(`${done.value.transaction} proposed nothing.`)
  return ok({ ...done.value, proposal: proposed.proposal })
}

export function approveChange(
  office: Office,
  order: { readonly key: string; readonly seat: Signer; readonly proposal: number },
): Promise<Outcome<Done, CouncilRefusal>> {
  const { key, seat, proposal } = order
  return once<CouncilRefusal>(office, {
    key,
    deed: 'approve',
    body: { seat: seat.address, proposal },
    isDone: (event) =>
      event.kind === 'changeApproved' &&
      event.proposal === proposal &&
      isAddressEqual(event.seat, seat.address),
    perform: (sending) => onChain(office.chain.write.approveChange(seat, { proposal }, sending)),
  })
}

/** Anyone carries an open change out. */
export function executeChange(
  office: Office,
  order: { readonly key: string; readonly by: Signer; readonly proposal: number },
): Promise<Outcome<Done, CouncilRefusal>> {
  const { key, by, proposal } = order
  return once<CouncilRefusal>(office, {
    key,
    deed: 'execute',
    body: { proposal },
    isDone: (event) => event.kind === 'changeExecuted' && event.proposal === proposal,
    perform: (sending) => onChain(office.chain.write.executeChange(by, { proposal }, sending)),
  })
}

/** Any one guardian ends a raising change, except about itself. */
export function vetoChange(
  office: Office,
  order: { readonly key: string; readonly guardian: Signer; readonly proposal: number },
): Promise<Outcome<Done, CouncilRefusal>> {
  const { key, guardian, proposal } = order
  return once<CouncilRefusal>(office, {
    key,
    deed: 'veto',
    body: { guardian: guardian.address, proposal },
    isDone: (event) => event.kind === 'changeVetoed' && event.proposal === proposal,
    perform: (sending) => onChain(office.chain.write.vetoChange(guardian, { proposal }, sending)),
  })
}

/** One text for one change, whatever case its addresses come in. */
function inWords(change: CouncilChange): string {
  return Object.entries(change)
    .map(([name, value]) => `${name} ${String(value).toLowerCase()}`)
    .sort()
    .join(', ')
}
