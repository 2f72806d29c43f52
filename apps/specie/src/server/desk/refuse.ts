/** At the edge a refusal becomes a problem document. */
import type { Outcome } from '@specie/units'
import { Problem } from '../problem.ts'
import { factsOf, type Refusal, wordsOf } from './refusals.ts'

/** The value, or the refusal as a Problem. */
export function orProblem<Value>(outcome: Outcome<Value, Refusal>): Value {
  if (outcome.ok) return outcome.value
  throw problemOf(outcome.refusal)
}

export function problemOf(refusal: Refusal): Problem {
  return new Problem(refusal.code, wordsOf(refusal), { facts: factsOf(refusal) })
}
