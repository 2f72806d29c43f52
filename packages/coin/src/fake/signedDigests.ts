/**
 * The EIP-712 digests of docs/formats.md, section 2, and of the coin's own standards, written down a second time: the fake is
 * only worth something where it does not share its words with what it is compared to.
 */

import { toBigint } from '@specie/units'
import {
  encodeAbiParameters,
  hashTypedData,
  hexToBigInt,
  keccak256,
  recoverAddress,
  size,
  slice,
  type TypedData,
} from 'viem'
import type { Address, Digest, Hex } from '../port/state.ts'
import type { Statement, Transitions } from '../port/transitions.ts'
import type { FakeFixed } from './state.ts'

type Message = Record<string, unknown>

export function statementDigest(fixed: FakeFixed, statement: Statement): Digest {
  return reserveDigest(fixed, 'AllocatedUnencumberedGold', {
    ...statement,
    fineGold: toBigint(statement.fineGold),
  })
}

export const purposes = {
  mint: 1,
  delivery: 2,
  withdrawal: 3,
  assumption: 4,
  membership: 5,
  settlement: 6,
} as const

export type Clearance = {
  readonly party: Address
  readonly purpose: keyof typeof purposes
  readonly subject: Digest
  readonly decision: Digest
  readonly expiry: number
}

export function clearanceDigest(fixed: FakeFixed, clearance: Clearance): Digest {
  return reserveDigest(fixed, 'Clearance', { ...clearance, purpose: purposes[clearance.purpose] })
}

export function holdConsentDigest(
  fixed: FakeFixed,
  consent: { vault: number; amount: bigint; evidence: Digest; entry: number },
): Digest {
  return reserveDigest(fixed, 'HoldConsent', consent)
}

export function titleReleaseDigest(
  fixed: FakeFixed,
  release: { vault: number; title: number; owner: Address; fine: bigint; expiry: number },
): Digest {
  return reserveDigest(fixed, 'TitleRelease', release)
}

export function barReleaseDigest(
  fixed: FakeFixed,
  release: { vault: number; barKey: Digest; fine: bigint; goneAt: number; expiry: number },
): Digest {
  return reserveDigest(fixed, 'BarRelease', release)
}

export function assumptionDigest(
  fixed: FakeFixed,
  assumption: { from: Address; to: Address; amount: bigint; ref: Digest; expiry: number },
): Digest {
  return reserveDigest(fixed, 'Assumption', assumption)
}

export function settlementMemberDigest(
  fixed: FakeFixed,
  batch: Transitions['settle'],
  member: Address,
  nonce: number,
): Digest {
  const { members, assets, obligationsRoot, deadline } = batch
  const { nets, titleLegs } = batchHashes(batch)
  return digest(
    'Specie Settlement',
    fixed.chainId,
    fixed.contracts.settlement,
    settlementTypes,
    'SettlementBatch',
    { members, assets, nets, obligationsRoot, titleLegs, deadline, member, nonce },
  )
}

/** What the officers clear: H(abi.encode(members, assets, nets hash, obligationsRoot, title legs hash, deadline)). */
export function batchDigest(batch: Transitions['settle']): Digest {
  const { nets, titleLegs } = batchHashes(batch)
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'address[]' },
        { type: 'address[]' },
        { type: 'bytes32' },
        { type: 'bytes32' },
        { type: 'bytes32' },
        { type: 'uint256' },
      ],
      [batch.members, batch.assets, nets, batch.obligationsRoot, titleLegs, BigInt(batch.deadline)],
    ),
  )
}

/** H(abi.encode(...)) of addresses, whole numbers and digests: what a clearance's subject is made of. */
export function subject(...parts: readonly (Address | Digest | bigint | number)[]): Digest {
  return keccak256(
    encodeAbiParameters(
      parts.map((part) =>
        typeof part === 'string' ? { type: size(part) === 20 ? 'address' : 'bytes32' } : { type: 'uint256' },
      ),
      parts.map((part) => (typeof part === 'number' ? BigInt(part) : part)),
    ),
  )
}

export function permitDigest(
  fixed: FakeFixed,
  permit: { owner: Address; spender: Address; value: bigint; nonce: number; deadline: number },
): Digest {
  return coinDigest(fixed, 'Permit', permit)
}

export function authorizationDigest(
  fixed: FakeFixed,
  kind: 'TransferWithAuthorization' | 'ReceiveWithAuthorization',
  what: { from: Address; to: Address; value: bigint; validAfter: number; validBefore: number; nonce: Digest },
): Digest {
  return coinDigest(fixed, kind, what)
}

export function cancelDigest(fixed: FakeFixed, what: { authorizer: Address; nonce: Digest }): Digest {
  return coinDigest(fixed, 'CancelAuthorization', what)
}

/** Whose signature it is: 65 bytes, `s` in the lower half, v 27 or 28; undefined when it is nobody's. */
export async function signerOf(hash: Digest, signature: Hex): Promise<Address | undefined> {
  if (size(signature) !== 65 || hasHighS(signature)) return undefined
  const v = Number(slice(signature, 64, 65))
  if (v !== 27 && v !== 28) return undefined
  return recoverAddress({ hash, signature }).catch(() => undefined)
}

export function hasHighS(signature: Hex): boolean {
  return hexToBigInt(slice(signature, 32, 64)) > halfOrder
}

function reserveDigest(fixed: FakeFixed, primaryType: string, message: Message): Digest {
  return digest('Specie Reserve', fixed.chainId, fixed.contracts.reserve, reserveTypes, primaryType, message)
}

function coinDigest(fixed: FakeFixed, primaryType: string, message: Message): Digest {
  return digest(fixed.coinName, fixed.chainId, fixed.contracts.coin, coinTypes, primaryType, message)
}

function digest(
  name: string,
  chainId: number,
  verifyingContract: Address,
  types: TypedData,
  primaryType: string,
  message: Message,
): Digest {
  return hashTypedData({
    domain: { name, version: '1', chainId, verifyingContract },
    types,
    primaryType,
    message,
  } as Parameters<typeof hashTypedData>[0])
}

function batchHashes(batch: Transitions['settle']): { nets: Digest; titleLegs: Digest } {
  return {
    nets: keccak256(encodeAbiParameters([{ type: 'int256[][]' }], [batch.nets])),
    titleLegs: keccak256(
      encodeAbiParameters(
        [
          {
            type: 'tuple[]',
            components: [
              { name: 'title', type: 'uint256' },
              { name: 'from', type: 'address' },
              { name: 'to', type: 'address' },
              { name: 'journalLength', type: 'uint64' },
            ],
          },
        ],
        [
          batch.titleLegs.map((leg) => ({
            ...leg,
            title: BigInt(leg.title),
            journalLength: BigInt(leg.journalLength),
          })),
        ],
      ),
    ),
  }
}

/** `uint64 expiry, address to` as the fields of a type. */
function fields(list: string): { name: string; type: string }[] {
  return list.split(', ').map((field) => {
    const [type = '', name = ''] = field.split(' ')
    return { name, type }
  })
}

const reserveTypes: TypedData = {
  AllocatedUnencumberedGold: fields(
    'uint256 vault, uint64 asOf, uint64 seen, uint32 barCount, uint128 fineGold, bytes32 barRoot, bytes32 listDigest',
  ),
  Clearance: fields('address party, uint8 purpose, bytes32 subject, bytes32 decision, uint64 expiry'),
  HoldConsent: fields('uint256 vault, uint128 amount, bytes32 evidence, uint64 entry'),
  TitleRelease: fields('uint256 vault, uint256 title, address owner, uint128 fine, uint64 expiry'),
  BarRelease: fields('uint256 vault, bytes32 barKey, uint128 fine, uint64 goneAt, uint64 expiry'),
  Assumption: fields('address from, address to, uint128 amount, bytes32 ref, uint64 expiry'),
}

const settlementTypes: TypedData = {
  SettlementBatch: fields(
    'address[] members, address[] assets, bytes32 nets, bytes32 obligationsRoot, bytes32 titleLegs, uint64 deadline, address member, uint64 nonce',
  ),
}

const transferFields =
  'address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce'

const coinTypes: TypedData = {
  Permit: fields('address owner, address spender, uint256 value, uint256 nonce, uint256 deadline'),
  TransferWithAuthorization: fields(transferFields),
  ReceiveWithAuthorization: fields(transferFields),
  CancelAuthorization: fields('address authorizer, bytes32 nonce'),
}

const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
