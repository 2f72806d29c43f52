/**
 * A refusal with its facts, from an error of the contracts or from before a call. Facts are the error's arguments by name: weights
 * and amounts as bigint, ids, counts and times as number, roles, kinds and stages in words.
 */
import type { errorsAbi } from '../generated/errors.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import { messages } from './messages.ts'

export type Fact = string | number | bigint

type ContractError = (typeof errorsAbi)[number]

/** What is refused before the contracts are asked, and what they refuse without an error of their own. */
export type OwnFacts = {
  /** A key that the whole world knows, on a chain where it is worth something. */
  DemoKeyOnRealChain: { readonly account: string; readonly chainId: number }
  TwoOfficersNeeded: { readonly given: number }
  SignatureLength: { readonly bytes: number }
  /** The sender cannot pay for the transaction. */
  TooLittleForGas: { readonly account: string }
  /** Arithmetic or an assertion inside a contract. */
  Panic: { readonly number: number }
  RevertedWithoutReason: { readonly data: string }
}

export type RefusalCode = ContractError['name'] | keyof OwnFacts

export type FactsOf<Code extends RefusalCode> = Code extends keyof OwnFacts
  ? OwnFacts[Code]
  : { readonly [Input in Extract<ContractError, { name: Code }>['inputs'][number] as Input['name']]: Fact }

export function refusal<Code extends RefusalCode>(code: Code, facts: FactsOf<Code>): ChainRefusal {
  return { code, facts: { ...facts }, message: messages[code](facts) }
}
