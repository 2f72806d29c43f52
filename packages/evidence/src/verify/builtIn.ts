/**
 * What the constructors must have left in the code: each other's addresses, the rules, and EIP-712's constants. All immutables are
 * accounted for, so that no stranger's address can stand in a place that nobody looked at.
 */
import type { Address, ProgrammeContracts, Rules } from '@specie/coin'
import { bytesToString, type Hex, hashDomain, hexToBytes, keccak256, numberToHex, stringToHex } from 'viem'
import { domainFields } from '../signed/types.ts'

/** Every value that this contract's code may hold, in no order. `found` are those it does: the coin's own name is among them. */
export function expectedImmutables(
  name: keyof ProgrammeContracts,
  programme: { readonly chainId: number; readonly contracts: ProgrammeContracts },
  rules: Rules,
  found: readonly bigint[],
): readonly bigint[] {
  const { contracts, chainId } = programme
  const parts = obeys[name].map((other) => BigInt(contracts[other]))
  const place = { chainId, contract: contracts[name] }
  switch (name) {
    case 'reserve':
      return [...parts, ...builtInRules(rules), ...signingConstants('Specie Reserve', place)]
    case 'settlement':
      return [...parts, ...signingConstants('Specie Settlement', place)]
    case 'coin':
      return [...parts, ...signingConstants(nameAmong(found), place)]
    default:
      return parts
  }
}

/** Which addresses each contract was made with. */
const obeys: Readonly<Record<keyof ProgrammeContracts, readonly (keyof ProgrammeContracts)[]>> = {
  reserve: ['coin', 'barTitle', 'council', 'settlement'],
  coin: ['reserve'],
  barTitle: ['reserve', 'coin'],
  council: ['reserve'],
  settlement: ['reserve', 'coin', 'barTitle'],
  logAnchor: [],
}

/** The other two rules are constants, which the code itself holds. */
function builtInRules(rules: Rules): readonly bigint[] {
  return [rules.maxAgeSeconds, rules.raiseDelaySeconds, rules.changeDelaySeconds, rules.quorum].map(BigInt)
}

/** The seven immutables of OpenZeppelin's EIP712 for a name of at most 31 bytes and version 1. */
function signingConstants(
  name: string,
  place: { readonly chainId: number; readonly contract: Address },
): readonly bigint[] {
  const { chainId, contract } = place
  const domain = { name, version: '1', chainId: BigInt(chainId), verifyingContract: contract }
  return [
    BigInt(hashDomain({ domain, types: { EIP712Domain: domainFields } })),
    BigInt(chainId),
    BigInt(contract),
    BigInt(keccak256(stringToHex(name))),
    BigInt(keccak256(stringToHex('1'))),
    shortString(name),
    shortString('1'),
  ]
}

/** A string as one word: its bytes from the left, its length in the last byte. */
function shortString(text: string): bigint {
  const bytes = hexToBytes(stringToHex(text))
  const word = new Uint8Array(32)
  word.set(bytes.subarray(0, 31))
  word[31] = bytes.length
  return word.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

/** The name whose word and whose hash both stand in the code; '' where there is none. */
function nameAmong(found: readonly bigint[]): string {
  const hashes = new Set<Hex>(found.map((value) => numberToHex(value, { size: 32 })))
  for (const value of found) {
    const word = hexToBytes(numberToHex(value, { size: 32 }))
    const length = word[31] ?? 0
    if (length === 0 || length > 31) continue
    const text = bytesToString(word.subarray(0, length))
    if (text !== '1' && hashes.has(keccak256(stringToHex(text)))) return text
  }
  return ''
}
