/** What a clearance clears, by purpose: the table of docs/formats.md, 2. Each is H(abi.encode(...)) of the deed itself. */
import { type Micrograms, toBigint } from '@specie/units'
import { type Address, encodeAbiParameters, type Hex, keccak256 } from 'viem'
import type { Whole } from './typedData.ts'

/** Also the order's id on chain: bound to the sponsor and the amount, so nobody can burn another's order. */
export function mintSubject(order: {
  readonly sponsor: Address
  readonly to: Address
  readonly amount: Micrograms
  readonly ref: Hex
}): Hex {
  return hashOf(
    ['address', 'address', 'uint256', 'bytes32'],
    [order.sponsor, order.to, toBigint(order.amount), order.ref],
  )
}

export function deliverySubject(delivery: { readonly title: Whole; readonly owner: Address }): Hex {
  return hashOf(['uint256', 'address'], [BigInt(delivery.title), delivery.owner])
}

export function withdrawalSubject(withdrawal: {
  readonly vault: Whole
  readonly barKey: Hex
  readonly goneAt: Whole
}): Hex {
  return hashOf(
    ['uint256', 'bytes32', 'uint256'],
    [BigInt(withdrawal.vault), withdrawal.barKey, BigInt(withdrawal.goneAt)],
  )
}

export function assumptionSubject(assumption: {
  readonly from: Address
  readonly to: Address
  readonly amount: Micrograms
  readonly ref: Hex
}): Hex {
  const { from, to, amount, ref } = assumption
  return hashOf(['address', 'address', 'uint256', 'bytes32'], [from, to, toBigint(amount), ref])
}

export function membershipSubject(member: Address): Hex {
  return hashOf(['address'], [member])
}

/** The batch's digest: `nets` and `titleLegs` are hashes already. */
export function settlementSubject(batch: {
  readonly members: readonly Address[]
  readonly assets: readonly Address[]
  readonly nets: Hex
  readonly obligationsRoot: Hex
  readonly titleLegs: Hex
  readonly deadline: Whole
}): Hex {
  return hashOf(
    ['address[]', 'address[]', 'bytes32', 'bytes32', 'bytes32', 'uint256'],
    [batch.members, batch.assets, batch.nets, batch.obligationsRoot, batch.titleLegs, BigInt(batch.deadline)],
  )
}

/** Every integer type pads to the same 32 bytes in abi.encode, so `uint256` stands for all of them. */
function hashOf(types: readonly string[], values: readonly unknown[]): Hex {
  return keccak256(
    encodeAbiParameters(
      types.map((type) => ({ type })),
      values,
    ),
  )
}
