/**
 * Whether the contracts run the published build, to the byte. Immutables are part of the code: each must hold one value in all its
 * places, and only values that follow from the programme itself (its addresses, its rules as the getters tell them, its names).
 */
import { encodeAbiParameters, hexToBigInt, hexToBytes, keccak256, slice, stringToBytes } from 'viem'
import type { Chain } from '../port/chain.ts'
import type { Address, Hex, ProgrammeContracts, Rules } from '../port/state.ts'
import { type BuiltContract, build } from './build.ts'

/** What differs, in words; nothing when all are the published ones. `coinName` is what the coin was named at its making. */
export async function codeDifferences(
  chain: Chain,
  coinName: string,
  at?: number,
): Promise<readonly string[]> {
  const { contracts } = chain
  const codes = await Promise.all(
    names.map(async (name) => ({ name, code: await chain.codeAt(contracts[name], at) })),
  )
  const different = codes.flatMap(({ name, code }) => differentBytes(name, code, build[name]))
  // Contracts of another build cannot be asked for their rules.
  if (different.length > 0) return different
  const expected = expectedValues(chain, (await chain.readReserve(at)).rules, coinName)
  return codes.flatMap(({ name, code }) => differentImmutables(name, code, build[name], expected[name]))
}

/** Whether all contracts are the published ones. */
export async function sameCode(chain: Chain, coinName: string, at?: number): Promise<boolean> {
  return (await codeDifferences(chain, coinName, at)).length === 0
}

function differentBytes(name: string, code: Hex, { runtime, immutables }: BuiltContract): readonly string[] {
  if (code === '0x') return [`${name}: there is no code`]
  const bytes = hexToBytes(code)
  const built = hexToBytes(runtime)
  if (bytes.length !== built.length)
    return [`${name}: ${bytes.length} bytes of code where the build has ${built.length}`]
  for (const { start, length } of immutables.flat()) bytes.fill(0, start, start + length)
  const place = bytes.findIndex((byte, position) => byte !== built[position])
  return place < 0 ? [] : [`${name}: byte ${place} differs from the build`]
}

function differentImmutables(
  name: string,
  code: Hex,
  { immutables }: BuiltContract,
  expected: ReadonlySet<bigint>,
): readonly string[] {
  const wrong: string[] = []
  for (const places of immutables) {
    const values = new Set(places.map(({ start, length }) => hexToBigInt(slice(code, start, start + length))))
    if (values.size > 1) wrong.push(`${name}: one immutable holds ${values.size} values`)
    for (const value of values)
      if (!expected.has(value)) wrong.push(`${name}: an immutable holds 0x${value.toString(16)}`)
  }
  return wrong
}

function expectedValues(
  { contracts, chainId }: Chain,
  rules: Rules,
  coinName: string,
): Readonly<Record<keyof ProgrammeContracts, ReadonlySet<bigint>>> {
  const { maxAgeSeconds, raiseDelaySeconds, changeDelaySeconds, quorum } = rules
  const valuesOf = (...addresses: readonly Address[]) => addresses.map((address) => hexToBigInt(address))
  const { reserve, coin, barTitle, council, settlement } = contracts
  return {
    reserve: new Set([
      ...valuesOf(reserve, coin, barTitle, council, settlement),
      ...[maxAgeSeconds, raiseDelaySeconds, changeDelaySeconds, quorum].map(BigInt),
      ...domainValues('Specie Reserve', chainId, reserve),
    ]),
    coin: new Set([...valuesOf(reserve), ...domainValues(coinName, chainId, coin)]),
    barTitle: new Set(valuesOf(reserve, coin)),
    council: new Set(valuesOf(reserve)),
    settlement: new Set([
      ...valuesOf(reserve, coin, barTitle),
      ...domainValues('Specie Settlement', chainId, settlement),
    ]),
    logAnchor: new Set(),
  }
}

/** What OpenZeppelin's EIP712 keeps: name and version as short strings and as hashes, chain, address, and the separator. */
function domainValues(name: string, chainId: number, contract: Address): readonly bigint[] {
  const version = '1'
  const separator = keccak256(
    encodeAbiParameters(
      [
        { type: 'bytes32' },
        { type: 'bytes32' },
        { type: 'bytes32' },
        { type: 'uint256' },
        { type: 'address' },
      ],
      [domainType, hashOf(name), hashOf(version), BigInt(chainId), contract],
    ),
  )
  return [
    ...[name, version].map((text) => hexToBigInt(hashOf(text))),
    ...[name, version].map(shortString),
    BigInt(chainId),
    hexToBigInt(contract),
    hexToBigInt(separator),
  ]
}

function hashOf(text: string): Hex {
  return keccak256(stringToBytes(text))
}

/** Up to 31 bytes from the left, the length in the last; longer names leave the mark 0xff, with 0 before it. */
function shortString(text: string): bigint {
  const bytes = stringToBytes(text)
  if (bytes.length > 31) return 0xffn
  const word = new Uint8Array(32)
  word.set(bytes)
  word[31] = bytes.length
  return word.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

const domainType = hashOf(
  'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)',
)

const names = ['reserve', 'coin', 'barTitle', 'council', 'settlement', 'logAnchor'] as const
