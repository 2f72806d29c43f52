/** A frozen account neither sends nor receives; its coins stay backed and counted. One officer freezes, a second makes it last. */

import type { Address, Digest, Signer } from '@specie/coin'
import type { Outcome } from '@specie/units'
import { isAddressEqual } from 'viem'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

type FreezeOutcome = Promise<Outcome<Done, KeyRefusal | RefusedOnChain>>

export function freeze(
  office: Office,
  order: {
    readonly key: string
    readonly officer: Signer
    readonly account: Address
    readonly evidence: Digest
  },
): FreezeOutcome {
  const { key, officer, account, evidence } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'freeze',
    body: { officer: officer.address, account, evidence },
    isDone: (event) =>
      event.kind === 'frozen' &&
      isAddressEqual(event.account, account) &&
      isAddressEqual(event.officer, officer.address) &&
      event.evidence === evidence,
    perform: (sending) => onChain(office.chain.write.freeze(officer, { account, evidence }, sending)),
  })
}

export function confirmFreeze(
  office: Office,
  order: { readonly key: string; readonly officer: Signer; readonly account: Address },
): FreezeOutcome {
  const { key, officer, account } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'confirmFreeze',
    body: { officer: officer.address, account },
    isDone: (event) => event.kind === 'freezeConfirmed' && isAddressEqual(event.account, account),
    perform: (sending) => onChain(office.chain.write.confirmFreeze(officer, { account }, sending)),
  })
}

/** The first officer's call asks, the second one's lifts. */
export function liftFreeze(
  office: Office,
  order: { readonly key: string; readonly officer: Signer; readonly account: Address },
): FreezeOutcome {
  const { key, officer, account } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'liftFreeze',
    body: { officer: officer.address, account },
    isDone: (event) =>
      (event.kind === 'freezeLifted' &&
        isAddressEqual(event.account, account) &&
        isAddressEqual(event.by, officer.address)) ||
      (event.kind === 'liftAsked' &&
        isAddressEqual(event.account, account) &&
        isAddressEqual(event.officer, officer.address)),
    perform: (sending) => onChain(office.chain.write.liftFreeze(officer, { account }, sending)),
  })
}
