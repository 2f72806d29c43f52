/** At the edge a refusal becomes a problem document. */
import type { Outcome } from '@specie/units'
import { Problem } from '../problem.ts'
import type { Names } from '../sources.ts'
import { inNames } from './inNames.ts'
import { factsOf, type Refusal, wordsOf } from './refusals.ts'

/** The value, or the refusal as a Problem. */
export function orProblem<Value>(outcome: Outcome<Value, Refusal>, names?: Names): Value {
  if (outcome.ok) return outcome.value
  throw problemOf(outcome.refusal, names)
}

/** With names, its words call people by them; the facts keep the addresses. */
export function problemOf(refusal: Refusal, names?: Names): Problem {
  const words = wordsOf(refusal)
  return new Problem(refusal.code, names === undefined ? words : inNames(words, names), {
    facts: factsOf(refusal),
  })
}
