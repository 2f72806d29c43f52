/** Refusals of origin rules as a person reads them. One table; a code that it lacks does not compile. */
import type { OriginChangeRefusal, OriginFileRefusal } from '@specie/register'
import type { Outcome } from '@specie/units'
import { type FailureDetails, refuse } from '../../terminal/failure.ts'

type Refusal = OriginChangeRefusal | OriginFileRefusal

export function orRefuse<T>(outcome: Outcome<T, Refusal>): T {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  const [message, details] = explain(refusal)
  return refuse(message, { code: refusal.code, ...details })
}

function explain(refusal: Refusal): readonly [string, Omit<FailureDetails, 'code'>] {
  switch (refusal.code) {
    case 'ORIGIN_PART_WRONG':
      return [
        `${refusal.part === 0 ? '' : `Part ${refusal.part}: `}${refusal.field} is not right.`,
        { remedy: `Right would be: ${refusal.expected}.` },
      ]
    case 'ORIGIN_RULE_ON_RECORD':
      return [
        `A rule ${refusal.rule} is on record.`,
        { remedy: 'A rule is ended, and another one written under another id.' },
      ]
    case 'ORIGIN_RULE_UNKNOWN':
      return [`There is no rule ${refusal.rule}.`, { remedy: '`specie origin rules` names them.' }]
    case 'ORIGIN_RULE_ENDED':
      return [`Rule ${refusal.rule} ends on ${refusal.until.toISOString()}, and keeps that end.`, {}]
    case 'ORIGIN_CHANGE_UNKNOWN':
      return [`There is no change ${refusal.change}.`, { remedy: '`specie origin changes` lists them.' }]
    case 'ORIGIN_CHANGE_CLOSED':
      return [`Change ${refusal.change} is ${refusal.state}.`, {}]
    case 'ORIGIN_SAME_PERSON':
      return ['Whoever proposed it does not approve it.', { remedy: 'Another officer does.' }]
    case 'ORIGIN_NOT_PROPOSER':
      return [
        'Only the officer who proposed it withdraws it.',
        { facts: { 'proposed by': refusal.proposedBy } },
      ]
    case 'ORIGIN_KEY_USED':
      return [`The key ${refusal.key} was used for another request.`, { remedy: 'Give another --key.' }]
    case 'ORIGIN_FILE_WRONG': {
      const [first] = refusal.errors
      return [
        'The file is no collection of rules of origin, and nothing of it was taken.',
        {
          facts: { line: first?.line, column: first?.column, found: first?.value },
          remedy: `Right would be: ${first?.expected}.`,
          data: { errors: refusal.errors },
        },
      ]
    }
  }
}
