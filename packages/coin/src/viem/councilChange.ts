/** A council's change as the contract takes it and gives it back: one struct in which each kind uses its own fields. */
import { coinUnits, toBigint } from '@specie/units'
import { hexToString, stringToHex } from 'viem'
import type { Address, Hex } from '../port/state.ts'
import type { CouncilChange } from '../port/transitions.ts'
import { kinds } from '../port/words.ts'

export type ChangeStruct = {
  readonly kind: number
  readonly party: Address
  readonly other: Address
  readonly vault: bigint
  readonly amount: bigint
  readonly jurisdiction: Hex
}

export function encodeChange(change: CouncilChange): ChangeStruct {
  const empty = {
    kind: kinds.indexOf(change.kind),
    party: nobody,
    other: nobody,
    vault: 0n,
    amount: 0n,
    jurisdiction: '0x0000',
  } as const
  switch (change.kind) {
    case 'lowerCap':
    case 'raiseCap':
      return { ...empty, party: change.sponsor, amount: toBigint(change.cap) }
    case 'confirmFreeze':
    case 'liftFreeze':
      return { ...empty, party: change.account }
    case 'addVault':
      return {
        ...empty,
        party: change.sponsor,
        other: change.custodian,
        jurisdiction: encodeJurisdiction(change.jurisdiction),
      }
    case 'replaceCustodian':
      return { ...empty, party: change.custodian, vault: BigInt(change.vault) }
    case 'addSeat':
    case 'removeSeat':
      return { ...empty, party: change.seat, amount: BigInt(change.threshold) }
    case 'replaceSeat':
      return { ...empty, party: change.by, other: change.seat }
    default:
      return { ...empty, party: change.party }
  }
}

export function decodeChange(struct: ChangeStruct): CouncilChange {
  const kind = kinds[struct.kind]
  switch (kind) {
    case undefined:
    case 'none':
      throw new Error(`The council has no change of kind ${struct.kind}: this program is of another build.`)
    case 'lowerCap':
    case 'raiseCap':
      return { kind, sponsor: struct.party, cap: coinUnits(struct.amount) }
    case 'confirmFreeze':
    case 'liftFreeze':
      return { kind, account: struct.party }
    case 'addVault':
      return {
        kind,
        sponsor: struct.party,
        custodian: struct.other,
        jurisdiction: decodeJurisdiction(struct.jurisdiction),
      }
    case 'replaceCustodian':
      return { kind, vault: Number(struct.vault), custodian: struct.party }
    case 'addSeat':
    case 'removeSeat':
      return { kind, seat: struct.party, threshold: Number(struct.amount) }
    case 'replaceSeat':
      return { kind, seat: struct.other, by: struct.party }
    default:
      return { kind, party: struct.party }
  }
}

/** Two letters as two bytes. Throws RangeError on anything that two bytes cannot hold. */
export function encodeJurisdiction(jurisdiction: string): Hex {
  if (!/^[\x20-\x7e]{2}$/.test(jurisdiction))
    throw new RangeError(`A jurisdiction is two letters, as CH: not "${jurisdiction}".`)
  return stringToHex(jurisdiction)
}

export function decodeJurisdiction(jurisdiction: Hex): string {
  return hexToString(jurisdiction)
}

const nobody = '0x0000000000000000000000000000000000000000'
