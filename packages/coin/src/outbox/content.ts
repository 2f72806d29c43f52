/**
 * A message's content as text: one text for one content, whatever the order of its fields, so that a key used twice can be told from a
 * request sent twice.
 */
import { parseWhole, printWhole } from '@specie/store'
import { keccak256, stringToHex } from 'viem'
import type { Address, Digest } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'

export function printContent<Name extends TransitionName>(what: Transitions[Name]): string {
  return printWhole(what)
}

/** The content that `printContent` of the same transition wrote. */
export function parseContent<Name extends TransitionName>(text: string): Transitions[Name] {
  return parseWhole(text)
}

export function digestOfContent(signer: Address, name: TransitionName, content: string): Digest {
  return keccak256(stringToHex(JSON.stringify([signer.toLowerCase(), name, content])))
}
