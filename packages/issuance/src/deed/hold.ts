/**
 * A hold takes gold out of the backing in the same transaction. Nothing lifts it but a new statement by the full quorum that has
 * seen it; so what it rests on is written into the register first, or no later list would show it.
 */

import type { Digest, SignatureBy, Signer } from '@specie/coin'
import { holdConsentTypedData, type SignableData } from '@specie/evidence'
import { type Micrograms, type Outcome, toBigint } from '@specie/units'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

export type HoldOrder = {
  readonly vault: number
  /** 2,000 t, the most a vault can hold, means all of it. */
  readonly amount: Micrograms
  /** Digest of the order, judgment or doubt behind it. */
  readonly evidence: Digest
}

/** By the vault's custodian at any time, by a guardian once in the rest; sooner with one more party's consent. */
export async function hold(
  office: Office,
  order: HoldOrder & { readonly key: string; readonly by: Signer; readonly consent?: SignatureBy },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, by, vault, amount, evidence, consent } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'hold',
    body: { by: by.address, vault, amount: toBigint(amount), evidence },
    isDone: (event) =>
      event.kind === 'journalled' &&
      event.entryKind === 'hold' &&
      event.vault === vault &&
      event.evidence === evidence &&
      toBigint(event.amount) === toBigint(amount),
    perform: () =>
      onChain(
        office.chain.write.hold(by, {
          vault,
          amount,
          evidence,
          ...(consent === undefined ? {} : { consent }),
        }),
      ),
  })
}

/** What a second party of another kind signs. `entry` is the length of the journal before the hold: it serves one entry. */
export function holdConsent(office: Office, order: HoldOrder & { readonly entry: number }): SignableData {
  return holdConsentTypedData(
    { chainId: office.chain.chainId, contract: office.chain.contracts.reserve },
    {
      vault: BigInt(order.vault),
      amount: order.amount,
      evidence: order.evidence,
      entry: BigInt(order.entry),
    },
  )
}

/** An auditor takes back its own signature under the statement in force. */
export async function withdrawSignature(
  office: Office,
  order: { readonly key: string; readonly auditor: Signer; readonly vault: number },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, auditor, vault } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'withdrawSignature',
    body: { auditor: auditor.address, vault },
    isDone: (event) =>
      event.kind === 'signatureWithdrawn' && event.vault === vault && event.auditor === auditor.address,
    perform: () => onChain(office.chain.write.withdrawSignature(auditor, { vault })),
  })
}
