/**
 * A message's content as text: one text for one content, whatever the order of its fields, so that a key used twice can be told from a
 * request sent twice. Whole numbers beyond a double are kept exactly.
 */
import { keccak256, stringToHex } from 'viem'
import type { Address, Digest } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'

export function printContent<Name extends TransitionName>(what: Transitions[Name]): string {
  return JSON.stringify(plain(what))
}

/** The content that `printContent` of the same transition wrote. */
export function parseContent<Name extends TransitionName>(text: string): Transitions[Name] {
  return parseWhole(text)
}

export function digestOfContent(signer: Address, name: TransitionName, content: string): Digest {
  return keccak256(stringToHex(JSON.stringify([signer.toLowerCase(), name, content])))
}

/** Facts of a refusal hold bigints too. */
export function printWhole(value: object): string {
  return JSON.stringify(plain(value))
}

/** What `printWhole` wrote of a value of this type. */
export function parseWhole<Value>(text: string): Value {
  return JSON.parse(text, (_, value: unknown) => wholeOf(value) ?? value)
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return { [whole]: value.toString() }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner)]),
  )
}

function wholeOf(value: unknown): bigint | undefined {
  if (typeof value !== 'object' || value === null || !(whole in value)) return undefined
  const digits = value[whole]
  return typeof digits === 'string' ? BigInt(digits) : undefined
}

const whole = '$whole'
