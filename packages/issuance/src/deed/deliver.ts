/**
 * Delivery at the counter: the owner gives up the title by its own call, two officers have cleared it, and the custodian has signed
 * that it hands over this bar. Only when this has happened does the metal move.
 */

import type { Address, Hex, SignedClearance, Signer, TitleState } from '@specie/coin'
import { deliverySubject, type SignableData, titleReleaseTypedData } from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import { type ClearanceRefusal, checkDecision } from '../clearance.ts'
import { reflectDeparture } from '../journal.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'
import type { ClearanceQuestion } from '../screening/screening.ts'

export type DeliveryRefusal =
  | KeyRefusal
  | RefusedOnChain
  | ClearanceRefusal
  | { readonly code: 'TITLE_UNKNOWN'; readonly title: number }

/** What two officers must clear. */
export function deliveryQuestion(title: number, owner: Address): ClearanceQuestion {
  const subject = deliverySubject({ title: BigInt(title), owner })
  const content = { title: String(title), owner: getAddress(owner) }
  return { purpose: 'delivery', party: owner, subject, content }
}

/** What the vault's custodian signs at the counter. */
export function titleRelease(office: Office, title: TitleState, expiry: number): SignableData {
  return titleReleaseTypedData(
    { chainId: office.chain.chainId, contract: office.chain.contracts.reserve },
    {
      vault: BigInt(title.vault),
      title: BigInt(title.title),
      owner: title.owner,
      fine: title.fine,
      expiry: BigInt(expiry),
    },
  )
}

export async function deliver(
  office: Office,
  order: {
    readonly key: string
    readonly owner: Signer
    readonly title: number
    readonly clearance: SignedClearance
    readonly release: { readonly expiry: number; readonly signature: Hex }
  },
): Promise<Outcome<Done, DeliveryRefusal>> {
  const { key, owner, title, clearance, release } = order
  return once<DeliveryRefusal>(office, {
    key,
    deed: 'deliver',
    body: { owner: owner.address, title },
    isDone: (event) => event.kind === 'titleDelivered' && event.title === title,
    perform: async (sending) => {
      const live = await liveTitle(office, title)
      if (!live.ok) return live
      const decided = await checkDecision(office, deliveryQuestion(title, owner.address), clearance)
      if (!decided.ok) return decided
      return onChain(
        office.chain.write.deliver(
          owner,
          {
            title,
            clearance,
            releaseExpiry: release.expiry,
            custodianSignature: release.signature,
          },
          sending,
        ),
      )
    },
    reflect: (done) => reflectDeparture(office, done),
  })
}

export async function liveTitle(
  office: Office,
  title: number,
): Promise<Outcome<TitleState, { readonly code: 'TITLE_UNKNOWN'; readonly title: number }>> {
  const live = await office.chain.readTitle(title)
  return live === undefined ? refused({ code: 'TITLE_UNKNOWN', title }) : ok(live)
}
