/** A call as it was asked for, in the words of the contracts, and what will happen when a wallet sends it. */
import type { CouncilChangeShape, NewCall } from '@specie/client'
import type { CouncilChange, Digest, SignatureBy, TransitionName, Transitions } from '@specie/coin'
import { coinUnits, type Micrograms, micrograms, printGrams, toBigint, weightBehind } from '@specie/units'
import { keccak256, stringToBytes } from 'viem'

export type Prepared = {
  [Name in TransitionName]: {
    readonly name: Name
    readonly what: Transitions[Name]
    readonly says: readonly string[]
    readonly evidence: Digest | null
  }
}[TransitionName]

/** What the contracts take for all that a vault holds: MAX_VAULT_GOLD, 2,000 t. */
export const everything = micrograms(2_000_000_000_000_000n)

export function heldAmount(amountMicrograms: string): Micrograms {
  return amountMicrograms === 'all' ? everything : micrograms(BigInt(amountMicrograms))
}

export function evidenceOf({
  text,
  document,
}: {
  readonly text: string
  readonly document?: Digest | undefined
}): Digest {
  return document ?? keccak256(stringToBytes(text))
}

/** `consent`: of a party of another kind, where a guardian that still rests holds again. */
export function prepared(call: NewCall, consent: SignatureBy | null): Prepared {
  switch (call.transition) {
    case 'hold': {
      const { vault, amountMicrograms } = call.what
      const evidence = evidenceOf(call.ground)
      const amount = heldAmount(amountMicrograms)
      const weight = amountMicrograms === 'all' ? 'All gold' : printGrams(amount)
      return {
        name: 'hold',
        what: { vault, amount, evidence, ...(consent === null ? {} : { consent }) },
        evidence,
        says: [
          `${weight} of vault ${vault} backs nothing from that block on.`,
          'Nothing lifts it but a new statement, by the full quorum, that has seen it.',
        ],
      }
    }
    case 'withdrawSignature':
      return plain('withdrawSignature', call.what, [
        `Your signature under the statement of vault ${call.what.vault} counts no more.`,
        'Below the quorum the vault counts nothing, until a new statement is signed.',
      ])
    case 'freeze': {
      const evidence = call.what.evidence ?? keccak256(stringToBytes(call.why))
      return {
        name: 'freeze',
        what: { account: call.what.account, evidence },
        evidence,
        says: [
          `${call.what.account} neither sends nor receives from that block on; its coins stay backed.`,
          'It lapses by itself unless a second officer or the council confirms it.',
        ],
      }
    }
    case 'confirmFreeze':
      return plain('confirmFreeze', call.what, [
        `The freeze of ${call.what.account} lasts until it is lifted.`,
      ])
    case 'liftFreeze':
      return plain('liftFreeze', call.what, [
        `The freeze of ${call.what.account} is lifted, if another officer asked for it before; else this asks.`,
      ])
    case 'propose': {
      const change = changeOf(call.what.change)
      return plain('propose', { change }, [
        `Proposed, with your approval: ${changeInWords(change)}.`,
        isRaising(change)
          ? 'Once enough seats approve, it waits out its delay, and any one guardian may veto it.'
          : 'It is open as soon as enough seats approve.',
      ])
    }
    case 'approveChange':
      return plain('approveChange', call.what, [`Your seat approves proposal ${call.what.proposal}.`])
    case 'revokeApproval':
      return plain('revokeApproval', call.what, [
        `Your seat approves proposal ${call.what.proposal} no more.`,
      ])
    case 'executeChange':
      return plain('executeChange', call.what, [`Proposal ${call.what.proposal} is carried out.`])
    case 'vetoChange':
      return plain('vetoChange', call.what, [
        `Proposal ${call.what.proposal} ends here. The same change can be proposed again; it then waits longer, and no veto ends it.`,
      ])
    case 'ask':
      return plain('ask', call.what, [
        `In public: the owner of title ${call.what.title} asks for its bar. The title stays with its owner.`,
      ])
  }
}

export function changeOf(shape: CouncilChangeShape): CouncilChange {
  switch (shape.kind) {
    case 'lowerCap':
    case 'raiseCap':
      return { kind: shape.kind, sponsor: shape.sponsor, cap: coinUnits(BigInt(shape.capMicrograms)) }
    default:
      return shape
  }
}

export function shapeOf(change: CouncilChange): CouncilChangeShape {
  switch (change.kind) {
    case 'lowerCap':
    case 'raiseCap':
      return { kind: change.kind, sponsor: change.sponsor, capMicrograms: String(toBigint(change.cap)) }
    default:
      return { ...change }
  }
}

export function isRaising({ kind }: CouncilChange): boolean {
  return !(kind.startsWith('suspend') || kind === 'lowerCap' || kind === 'confirmFreeze')
}

export function changeInWords(change: CouncilChange): string {
  switch (change.kind) {
    case 'lowerCap':
    case 'raiseCap':
      return `${change.kind === 'lowerCap' ? 'lower' : 'raise'} the cap of ${change.sponsor} to ${printGrams(weightBehind(change.cap))}`
    case 'confirmFreeze':
      return `confirm the freeze of ${change.account}`
    case 'liftFreeze':
      return `lift the freeze of ${change.account}`
    case 'addVault':
      return `add a vault in ${change.jurisdiction} for ${change.sponsor}, kept by ${change.custodian}`
    case 'replaceCustodian':
      return `make ${change.custodian} custodian of vault ${change.vault}`
    case 'addSeat':
      return `give ${change.seat} a seat; threshold ${change.threshold}`
    case 'removeSeat':
      return `take the seat of ${change.seat}; threshold ${change.threshold}`
    case 'replaceSeat':
      return `give the seat of ${change.seat} to ${change.by}`
    default:
      return `${change.kind.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)} ${change.party}`
  }
}

function plain<Name extends TransitionName>(
  name: Name,
  what: Transitions[Name],
  says: readonly string[],
): {
  readonly name: Name
  readonly what: Transitions[Name]
  readonly says: readonly string[]
  readonly evidence: null
} {
  return { name, what, says, evidence: null }
}
