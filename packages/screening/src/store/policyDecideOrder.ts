/** Everything in an order that waits for a person, proposed at once: a decision for each party and activity, each about the very verdicts that the order waits on. */
import { type Outcome, ok } from '@specie/units'
import type pg from 'pg'
import { unknownPlace } from '../policy/parts.ts'
import type { PolicyPart, PolicyQuestion } from '../policy/question.ts'
import {
  type KeptDecision,
  type PolicyDecisionRefusal,
  type ProposeDecision,
  proposePolicyDecision,
} from './policyDecisions.ts'
import { policyFor } from './policyFor.ts'

export type DecideOrder = Omit<ProposeDecision, 'party' | 'activity' | 'verdicts'> & {
  readonly question: PolicyQuestion
}

/** Empty where nothing of it waits. A party whose country nobody knows is left out: its country comes first. */
export async function proposeDecisionsFor(
  pool: pg.Pool,
  { question, key, ...decided }: DecideOrder,
): Promise<Outcome<readonly KeptDecision[], PolicyDecisionRefusal>> {
  const { parts } = await policyFor(pool, question, decided.now)
  const acts = Map.groupBy(parts.filter(isDecidable), ({ person, activity }) => `${person} ${activity}`)
  const proposed: KeptDecision[] = []
  for (const [act, of] of acts) {
    const [first] = of
    if (first === undefined) continue
    const verdicts = of.map(({ verdict }) => verdict)
    const { person: party, activity } = first
    const one = await proposePolicyDecision(pool, {
      ...decided,
      key: `${key} ${act}`,
      party,
      activity,
      verdicts,
    })
    if (!one.ok) return one
    proposed.push(one.value)
  }
  return ok(proposed)
}

function isDecidable({ outcome, verdict }: PolicyPart): boolean {
  return outcome === 'waits' && verdict.question.jurisdiction !== unknownPlace
}
