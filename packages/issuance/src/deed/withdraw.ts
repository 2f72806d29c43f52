/**
 * A sponsor takes out a bar of its own that backs nothing. No metal leaves a vault but this way or by delivery: it needs free gold,
 * two officers' clearance and the custodian's signature over this very bar.
 */

import type { Digest, Hex, SignedClearance, Signer } from '@specie/coin'
import { barReleaseTypedData, type SignableData, withdrawalSubject } from '@specie/evidence'
import { hexOf, printLine } from '@specie/register/list'
import { type Micrograms, type Outcome, ok, refused } from '@specie/units'
import { type ClearanceRefusal, checkDecision } from '../clearance.ts'
import { reflectDeparture } from '../journal.ts'
import { type ListRefusal, listInForce, proofInForce } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'
import type { ClearanceQuestion } from '../screening/screening.ts'

export type WithdrawalRefusal = KeyRefusal | RefusedOnChain | ClearanceRefusal | ListRefusal

/** One departure of one bar: after it, `goneAt` is another, and no signature made for this one serves again. */
export type Departure = {
  readonly vault: number
  readonly barKey: Digest
  readonly fine: Micrograms
  /** Journal entry of the bar's last departure before this one; 0: none. */
  readonly goneAt: number
  /** The bar's line on the list in force, for whoever signs to read. */
  readonly line: string
}

/** The departure that a withdrawal of this bar would be now. */
export async function departureOf(
  office: Office,
  vault: number,
  barKey: Digest,
): Promise<Outcome<Departure, ListRefusal>> {
  const proof = await proofInForce(office, vault, barKey)
  if (!proof.ok) return proof
  const inForce = await listInForce(office, vault)
  if (!inForce.ok) return inForce
  const { bars, leaves } = inForce.value.list
  const bar = bars[leaves.findIndex((leaf) => hexOf(leaf.barKey) === barKey)]
  if (bar === undefined) return refused({ code: 'BAR_NOT_LISTED', vault, barKey })
  const goneAt = await office.chain.goneAt(vault, barKey)
  return ok({ vault, barKey, fine: proof.value.fine, goneAt, line: printLine(bar) })
}

export function withdrawalQuestion(departure: Departure, sponsor: Signer['address']): ClearanceQuestion {
  const { vault, barKey, goneAt } = departure
  const subject = withdrawalSubject({ vault: BigInt(vault), barKey, goneAt: BigInt(goneAt) })
  const content = { vault: String(vault), barKey, goneAt: String(goneAt), line: departure.line }
  return { purpose: 'withdrawal', party: sponsor, subject, content }
}

/** What the vault's custodian signs. */
export function barRelease(office: Office, departure: Departure, expiry: number): SignableData {
  return barReleaseTypedData(
    { chainId: office.chain.chainId, contract: office.chain.contracts.reserve },
    {
      vault: BigInt(departure.vault),
      barKey: departure.barKey,
      fine: departure.fine,
      goneAt: BigInt(departure.goneAt),
      expiry: BigInt(expiry),
    },
  )
}

export async function withdraw(
  office: Office,
  order: {
    readonly key: string
    readonly sponsor: Signer
    readonly departure: Departure
    readonly clearance: SignedClearance
    readonly release: { readonly expiry: number; readonly signature: Hex }
  },
): Promise<Outcome<Done, WithdrawalRefusal>> {
  const { key, sponsor, departure, clearance, release } = order
  const { vault, barKey, goneAt } = departure
  return once<WithdrawalRefusal>(office, {
    key,
    deed: 'withdraw',
    body: { sponsor: sponsor.address, vault, barKey, goneAt },
    isDone: (event) => event.kind === 'barWithdrawn' && event.vault === vault && event.barKey === barKey,
    perform: async (sending) => {
      const decided = await checkDecision(office, withdrawalQuestion(departure, sponsor.address), clearance)
      if (!decided.ok) return decided
      const proof = await proofInForce(office, vault, barKey)
      if (!proof.ok) return proof
      return onChain(
        office.chain.write.withdraw(
          sponsor,
          {
            vault,
            proof: proof.value,
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
