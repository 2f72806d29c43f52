/**
 * A mint order: a sponsor issues coins to a cleared party. The order's name on chain is the digest of sponsor, receiver, amount
 * and reference, and is used once for ever; so the same order can be sent any number of times and mints once.
 */

import type { Address, Digest, SignedClearance, Signer } from '@specie/coin'
import { mintSubject } from '@specie/evidence'
import { type CoinUnits, type Outcome, toBigint, weightBehind } from '@specie/units'
import { getAddress } from 'viem'
import { type ClearanceRefusal, checkDecision } from '../clearance.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'
import type { ClearanceQuestion } from '../screening/screening.ts'

export type MintOrder = {
  readonly sponsor: Address
  readonly to: Address
  readonly amount: CoinUnits
  /** The sponsor's own reference; another reference is another order. */
  readonly reference: Digest
}

export type MintRefusal = KeyRefusal | RefusedOnChain | ClearanceRefusal

/** What two officers must clear before this order can be carried out. */
export function mintQuestion(order: MintOrder): ClearanceQuestion {
  const { sponsor, to, amount, reference } = order
  const subject = mintSubject({ sponsor, to, amount: weightBehind(amount), ref: reference })
  const content = {
    sponsor: getAddress(sponsor),
    to: getAddress(to),
    amount: String(toBigint(amount)),
    ref: reference,
  }
  return { purpose: 'mint', party: to, subject, content }
}

export async function mint(
  office: Office,
  order: Omit<MintOrder, 'sponsor'> & {
    readonly key: string
    readonly sponsor: Signer
    readonly clearance: SignedClearance
  },
): Promise<Outcome<Done, MintRefusal>> {
  const { key, sponsor, to, amount, reference, clearance } = order
  const question = mintQuestion({ sponsor: sponsor.address, to, amount, reference })
  return once<MintRefusal>(office, {
    key,
    deed: 'mint',
    body: { sponsor: sponsor.address, to, amount: toBigint(amount), reference },
    isDone: (event) => event.kind === 'minted' && event.order === question.subject,
    perform: async (sending) => {
      const decided = await checkDecision(office, question, clearance)
      if (!decided.ok) return decided
      return onChain(office.chain.write.mint(sponsor, { to, amount, reference, clearance }, sending))
    },
  })
}
