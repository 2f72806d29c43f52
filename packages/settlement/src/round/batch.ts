/** A batch in the words in which it is signed and cleared: the same digests that the contract makes. */
import type { Address, Digest } from '@specie/coin'
import {
  digestOf,
  legsHash,
  netsHash,
  type SignableData,
  type SignedContent,
  settlementBatchTypedData,
  settlementSubject,
} from '@specie/evidence'
import type { ClearanceQuestion } from '@specie/issuance'
import type { Batch } from './round.ts'

/** Where a member's signature holds: the Settlement. */
export type BatchPlace = { readonly chainId: number; readonly contract: Address }

/** What lies behind the hashes: one text an asset, one a title leg. */
export function preimages({ nets, titleLegs }: Batch) {
  return {
    nets: nets.map((row) => row.join(',')),
    titleLegs: titleLegs.map(
      ({ title, from, to, journalLength }) => `${title} ${from} ${to} ${journalLength}`,
    ),
  }
}

export function batchDigest(batch: Batch): Digest {
  const { nets, titleLegs } = preimages(batch)
  return settlementSubject({ ...batch, nets: netsHash(nets), titleLegs: legsHash(titleLegs) })
}

export function memberTypedData(
  place: BatchPlace,
  batch: Batch,
  by: { readonly member: Address; readonly nonce: number },
): SignableData {
  const { members, assets, obligationsRoot, deadline } = batch
  const { nets, titleLegs } = preimages(batch)
  return settlementBatchTypedData(place, {
    members,
    assets,
    nets: netsHash(nets),
    obligationsRoot,
    titleLegs: legsHash(titleLegs),
    deadline,
    ...by,
  })
}

export function memberDigest(
  place: BatchPlace,
  batch: Batch,
  by: { readonly member: Address; readonly nonce: number },
): Digest {
  return digestOf(memberTypedData(place, batch, by))
}

/** What the officers are asked to clear: the batch itself, whose party is the contract. */
export function batchQuestion(settlement: Address, batch: Batch): ClearanceQuestion {
  const { members, assets, obligationsRoot, deadline } = batch
  const { nets, titleLegs } = preimages(batch)
  const content: SignedContent = {
    members: [...members],
    assets: [...assets],
    nets,
    obligationsRoot,
    titleLegs,
    deadline: String(deadline),
  }
  return { purpose: 'settlement', party: settlement, subject: batchDigest(batch), content }
}
