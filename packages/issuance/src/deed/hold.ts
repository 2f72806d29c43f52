/**
 * A hold takes gold out of the backing in the same transaction. Nothing lifts it but a new statement by the full quorum that has
 * seen it; so the register is told what it rests on and which bars it means, and shows them at 0 on every later list.
 */

import type { Digest, SignatureBy, Signer } from '@specie/coin'
import { holdConsentTypedData, type SignableData } from '@specie/evidence'
import { findBar, type HoldScope, listHolds, placeHold } from '@specie/register'
import { type Micrograms, type Outcome, refused, toBigint } from '@specie/units'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

export type HoldOrder = {
  readonly vault: number
  /** 2,000 t, the most a vault can hold, means all of it. */
  readonly amount: Micrograms
  /** Digest of the order, judgment or doubt behind it. */
  readonly evidence: Digest
}

/** What the register is told of a hold. */
export type HoldInRegister = {
  /** `a`-`z`, `0`-`9`, `-`: it stands on published lists as `held:ID`. */
  readonly id: string
  readonly ground: string
  readonly by: string
  readonly scope: HoldScope
}

export type HoldRefusal =
  | KeyRefusal
  | RefusedOnChain
  | { readonly code: 'BAR_NOT_LISTED'; readonly vault: number; readonly barKey: Digest }
  | { readonly code: 'HOLD_ID_USED'; readonly id: string }

/** By the vault's custodian at any time, by a guardian once in the rest; sooner with one more party's consent. */
export async function hold(
  office: Office,
  order: HoldOrder & {
    readonly key: string
    readonly by: Signer
    readonly inRegister: HoldInRegister
    readonly consent?: SignatureBy
  },
): Promise<Outcome<Done, HoldRefusal>> {
  const { key, by, vault, amount, evidence, inRegister, consent } = order
  return once<HoldRefusal>(office, {
    key,
    deed: 'hold',
    body: { by: by.address, vault, amount: toBigint(amount), evidence, id: inRegister.id },
    isDone: (event) =>
      event.kind === 'journalled' &&
      event.entryKind === 'hold' &&
      event.vault === vault &&
      event.evidence === evidence &&
      toBigint(event.amount) === toBigint(amount),
    perform: async (sending) => {
      const problem = await problemWith(office, vault, evidence, inRegister)
      if (problem !== null) return refused(problem)
      const consented = consent === undefined ? {} : { consent }
      return onChain(office.chain.write.hold(by, { vault, amount, evidence, ...consented }, sending))
    },
    reflect: async ({ block }) => {
      if (await isPlaced(office, vault, evidence, inRegister.id)) return
      const from = new Date(block.time * 1000)
      const placed = await placeHold(office.pool, { ...inRegister, vault: String(vault), from, evidence })
      // The chain has it: what the register then refuses keeps the request open, and no list is drafted meanwhile.
      if (!placed.ok)
        throw new Error(`The hold is on chain and not in the register: ${JSON.stringify(placed.refusal)}`)
    },
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
    perform: (sending) => onChain(office.chain.write.withdrawSignature(auditor, { vault }, sending)),
  })
}

/** What the register would refuse once the chain has it, asked before. */
async function problemWith(
  office: Office,
  vault: number,
  evidence: Digest,
  { id, scope }: HoldInRegister,
): Promise<HoldRefusal | null> {
  const same = (await listHolds(office.pool, new Date())).find((one) => one.id === id)
  if (same !== undefined && (same.vault !== String(vault) || same.evidence !== evidence)) {
    return { code: 'HOLD_ID_USED', id }
  }
  for (const barKey of scope.kind === 'bars' ? scope.barKeys : []) {
    const bar = await findBar(office.pool, barKey, new Date())
    if (bar === null || bar.vault !== String(vault) || bar.state !== 'listed') {
      return { code: 'BAR_NOT_LISTED', vault, barKey: barKey as Digest }
    }
  }
  return null
}

async function isPlaced(office: Office, vault: number, evidence: Digest, id: string): Promise<boolean> {
  const holds = await listHolds(office.pool, new Date(), String(vault))
  return holds.some((one) => one.id === id && one.evidence === evidence)
}
