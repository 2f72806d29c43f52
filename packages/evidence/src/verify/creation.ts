/**
 * What each contract must have been made from: the published creation code, then its constructor's arguments, to the byte. Code that
 * creates could leave the published code behind and still have written coins, parties or signers into storage first.
 */
import type { Hex, ProgrammeContracts, Rules } from '@specie/coin'
import { concat, decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem'

/** The data that makes this contract of this programme. What its founders chose freely (names, first seats) is as `found` has it. */
export function expectedCreation(
  name: keyof ProgrammeContracts,
  found: Hex,
  published: { readonly creation: Hex },
  programme: { readonly contracts: ProgrammeContracts; readonly rules: Rules },
): Hex {
  const given: Hex = `0x${found.slice(published.creation.length)}`
  return concat([published.creation, argumentsOf[name](given, programme)])
}

type Programme = { readonly contracts: ProgrammeContracts; readonly rules: Rules }

const ofCoin = parseAbiParameters('string name, string symbol, address reserve')
const ofBarTitle = parseAbiParameters('string name, string symbol, address reserve, address coin')
const ofCouncil = parseAbiParameters('address reserve, address[] seats, uint256 threshold')
const ofSettlement = parseAbiParameters('address reserve, address coin, address barTitle')
const ofReserve = parseAbiParameters([
  'Rules rules, Contracts contracts',
  'struct Rules { uint64 maxAge; uint64 raiseDelay; uint64 changeDelay; uint8 quorum; }',
  'struct Contracts { address coin; address barTitle; address council; address settlement; }',
])

const argumentsOf: Readonly<Record<keyof ProgrammeContracts, (given: Hex, programme: Programme) => Hex>> = {
  coin: (given, { contracts: { reserve } }) => {
    const [name, symbol] = decodeAbiParameters(ofCoin, given)
    return encodeAbiParameters(ofCoin, [name, symbol, reserve])
  },
  barTitle: (given, { contracts: { reserve, coin } }) => {
    const [name, symbol] = decodeAbiParameters(ofBarTitle, given)
    return encodeAbiParameters(ofBarTitle, [name, symbol, reserve, coin])
  },
  council: (given, { contracts: { reserve } }) => {
    const [, seats, threshold] = decodeAbiParameters(ofCouncil, given)
    return encodeAbiParameters(ofCouncil, [reserve, seats, threshold])
  },
  settlement: (_, { contracts: { reserve, coin, barTitle } }) =>
    encodeAbiParameters(ofSettlement, [reserve, coin, barTitle]),
  // It knows nobody, and is made with nothing.
  logAnchor: () => '0x',
  reserve: (_, { contracts: { coin, barTitle, council, settlement }, rules }) =>
    encodeAbiParameters(ofReserve, [
      {
        maxAge: BigInt(rules.maxAgeSeconds),
        raiseDelay: BigInt(rules.raiseDelaySeconds),
        changeDelay: BigInt(rules.changeDelaySeconds),
        quorum: rules.quorum,
      },
      { coin, barTitle, council, settlement },
    ]),
}
