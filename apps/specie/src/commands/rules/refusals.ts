/** Refusals of the rules by jurisdiction as a person reads them. One table; a code that it lacks does not compile. */
import type { PolicyChangeRefusal, PolicyDecisionRefusal } from '@specie/screening'
import type { Outcome } from '@specie/units'
import { type FailureDetails, refuse } from '../../terminal/failure.ts'

type Refusal = PolicyChangeRefusal | PolicyDecisionRefusal

export function orRefuse<T>(outcome: Outcome<T, Refusal>): T {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  const [message, details] = explain(refusal)
  return refuse(message, { code: refusal.code, ...details })
}

function explain(refusal: Refusal): readonly [string, Omit<FailureDetails, 'code'>] {
  switch (refusal.code) {
    case 'POLICY_CHANGE_UNKNOWN':
      return [`There is no change ${refusal.change}.`, { remedy: '`specie rules changes` lists them.' }]
    case 'POLICY_CHANGE_CLOSED':
      return [`Change ${refusal.change} is ${refusal.state}.`, {}]
    case 'POLICY_SAME_OFFICER':
      return ['Whoever proposed it does not approve it.', { remedy: 'Another officer does.' }]
    case 'POLICY_NOT_PROPOSER':
      return [
        'Only the officer who proposed it withdraws it.',
        { facts: { 'proposed by': refusal.proposedBy } },
      ]
    case 'POLICY_RULE_MOVED_ON':
      return [
        `The rule ${refusal.rule} was changed meanwhile, or is not on record.`,
        { remedy: 'Look at it as it stands, and propose anew.' },
      ]
    case 'POLICY_RULE_WRONG':
      return [`${refusal.field} is not right.`, { remedy: `Right would be: ${refusal.expected}.` }]
    case 'POLICY_KEY_USED':
      return [`The key ${refusal.key} was used for another request.`, { remedy: 'Use a new key.' }]
    case 'POLICY_DECISION_UNKNOWN':
      return [`There is no decision ${refusal.decision}.`, { remedy: '`specie rules decisions` lists them.' }]
    case 'POLICY_DECISION_CLOSED':
      return [`Decision ${refusal.decision} is ${refusal.state}.`, {}]
    case 'POLICY_NOT_DECIDABLE':
      return [
        `In ${refusal.jurisdiction} the answer is ${refusal.answer}: that is nobody’s to decide.`,
        {
          remedy:
            refusal.answer === 'banned'
              ? 'Only a licence or an order of its authority lifts a ban: `specie licence`.'
              : 'It needs no decision.',
        },
      ]
    case 'POLICY_LICENCE_MISSING':
      return [
        `In ${refusal.jurisdiction} it takes a licence.`,
        { remedy: 'Name it: --licence NUMBER --authority NAME.' },
      ]
  }
}
