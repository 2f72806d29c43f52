/** How a sponsor comes to owe less: it burns coins of its own (retire), or another sponsor takes over what it owes (assume). */

import type { Address, Digest, Hex, SignedClearance, Signer } from '@specie/coin'
import { assumptionSubject, assumptionTypedData, type SignableData } from '@specie/evidence'
import { type CoinUnits, compare, type Outcome, toBigint, weightBehind } from '@specie/units'
import { getAddress, isAddressEqual } from 'viem'
import { type ClearanceRefusal, checkDecision } from '../clearance.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'
import type { ClearanceQuestion } from '../screening/screening.ts'

export type AssumptionTerms = {
  readonly from: Address
  readonly to: Address
  readonly amount: CoinUnits
  readonly reference: Digest
  readonly expiry: number
}

export async function retire(
  office: Office,
  order: { readonly key: string; readonly sponsor: Signer; readonly amount: CoinUnits },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, sponsor, amount } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'retire',
    body: { sponsor: sponsor.address, amount: toBigint(amount) },
    isDone: (event) =>
      event.kind === 'retired' &&
      isAddressEqual(event.sponsor, sponsor.address) &&
      compare(event.amount, amount) === 0,
    perform: (sending) => onChain(office.chain.write.retire(sponsor, { amount }, sending)),
  })
}

/** What two officers must clear: the party is the sponsor that takes over. */
export function assumptionQuestion(terms: AssumptionTerms): ClearanceQuestion {
  const { from, to, amount, reference } = terms
  const subject = assumptionSubject({ from, to, amount: weightBehind(amount), ref: reference })
  const content = {
    from: getAddress(from),
    to: getAddress(to),
    amount: String(toBigint(amount)),
    ref: reference,
  }
  return { purpose: 'assumption', party: to, subject, content }
}

/** What both sponsors sign. */
export function assumptionData(office: Office, terms: AssumptionTerms): SignableData {
  return assumptionTypedData(
    { chainId: office.chain.chainId, contract: office.chain.contracts.reserve },
    {
      from: terms.from,
      to: terms.to,
      amount: weightBehind(terms.amount),
      ref: terms.reference,
      expiry: BigInt(terms.expiry),
    },
  )
}

/** Anyone may bring it; both sponsors have signed. */
export async function assume(
  office: Office,
  order: {
    readonly key: string
    readonly sender: Signer
    readonly terms: AssumptionTerms
    readonly fromSignature: Hex
    readonly toSignature: Hex
    readonly clearance: SignedClearance
  },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain | ClearanceRefusal>> {
  const { key, sender, terms, fromSignature, toSignature, clearance } = order
  const { from, to, amount, reference } = terms
  return once<KeyRefusal | RefusedOnChain | ClearanceRefusal>(office, {
    key,
    deed: 'assume',
    body: { from, to, amount: toBigint(amount), reference },
    isDone: (event) =>
      event.kind === 'assumed' &&
      isAddressEqual(event.from, from) &&
      isAddressEqual(event.to, to) &&
      compare(event.amount, amount) === 0,
    perform: async (sending) => {
      const decided = await checkDecision(office, assumptionQuestion(terms), clearance)
      if (!decided.ok) return decided
      return onChain(
        office.chain.write.assume(sender, { ...terms, fromSignature, toSignature, clearance }, sending),
      )
    },
  })
}
