/** What the verifier answers: one check after the other, each with what it proves, how it went and the facts it stands on. */
import type { Block } from '@specie/coin'
import type { CheckId } from './checkIds.ts'
import type { LogHead } from './inputs.ts'

/** `unknown` is never good: it names what could not be decided without something that was not given. */
export type Result = 'pass' | 'fail' | 'unknown'

export type Fact = { readonly label: string; readonly value: string }

export type Check = {
  readonly id: CheckId
  /** What the check proves, in one sentence. */
  readonly title: string
  readonly result: Result
  /** Of a failed check first the faults: the exact bar, signature or number. */
  readonly facts: readonly Fact[]
  /** Milliseconds of computing. */
  readonly ms: number
}

export type Verdict = {
  /** `fail` when one check failed; `pass` otherwise, whatever is unknown. */
  readonly result: 'pass' | 'fail'
  readonly checks: readonly Check[]
  /** All of it as of this block; null when the node did not answer. */
  readonly block: Block | null
  readonly chainId: number
  /** Head of the public log to keep for the next time; null where none was given, or its own checks failed. */
  readonly logHead: LogHead | null
  /** What had to be believed. */
  readonly trusts: string
  readonly readingMs: number
  readonly computingMs: number
}

/** What one check found. Without faults it passes, unless something is unknown. */
export type Finding = {
  readonly faults: readonly Fact[]
  readonly facts: readonly Fact[]
  readonly unknown?: readonly Fact[]
}

export function fact(label: string, value: string | number | bigint): Fact {
  return { label, value: String(value) }
}

/** Something that a check needs is missing or unusable: the check fails, for silence is no proof. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

export type Settled<Value> = { readonly value: Value } | { readonly unusable: Unusable }

/** What was read, or the reason why it could not be. */
export function need<Value>(settled: Settled<Value>): Value {
  if ('unusable' in settled) throw settled.unusable
  return settled.value
}

export async function settle<Value>(what: string, read: () => Promise<Value>): Promise<Settled<Value>> {
  try {
    return { value: await read() }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error)
    return { unusable: new Unusable(`${what}: ${why}`, { cause: error }) }
  }
}
