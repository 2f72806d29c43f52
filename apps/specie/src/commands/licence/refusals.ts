/** Refusals of licences as a person reads them. One table; a code that it lacks does not compile. */
import type { LicenceRefusal } from '@specie/screening'
import type { Outcome } from '@specie/units'
import { type FailureDetails, refuse } from '../../terminal/failure.ts'

export function orRefuse<T>(outcome: Outcome<T, LicenceRefusal>): T {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  const [message, details] = explain(refusal)
  return refuse(message, { code: refusal.code, ...details })
}

function explain(refusal: LicenceRefusal): readonly [string, Omit<FailureDetails, 'code'>] {
  switch (refusal.code) {
    case 'LICENCE_WRONG':
      return [`${refusal.field} is not right.`, { remedy: `Right would be: ${refusal.expected}.` }]
    case 'LICENCE_UNKNOWN':
      return [`There is no licence ${refusal.licence}.`, { remedy: '`specie licence list` names them.' }]
    case 'LICENCE_ON_RECORD':
      return [
        `${refusal.number} of this authority is on record as ${refusal.licence}.`,
        { remedy: 'Amend it: `specie licence amend`. One number is one licence.' },
      ]
    case 'LICENCE_NOT_WAITING':
      return [`Version ${refusal.version} of ${refusal.licence} waits for nobody.`, {}]
    case 'LICENCE_DRAFT_WAITS':
      return [
        `Version ${refusal.version} of ${refusal.licence} waits for its second officer.`,
        { remedy: 'Approve, refuse or withdraw it first.' },
      ]
    case 'LICENCE_REVOKED':
      return [`${refusal.licence} was revoked, and stays so.`, {}]
    case 'LICENCE_NOT_IN_FORCE':
      return [`No version of ${refusal.licence} was put in force.`, {}]
    case 'LICENCE_SAME_OFFICER':
      return ['Whoever drafted it does not put it in force.', { remedy: 'Another officer does.' }]
    case 'LICENCE_NOT_DRAFTER':
      return ['Only the officer who drafted it withdraws it.', { facts: { 'drafted by': refusal.draftedBy } }]
    case 'LICENCE_USE_UNKNOWN':
      return [
        `No order goes under ${refusal.licence} by that subject.`,
        { remedy: '`specie licence show` lists what went under it.' },
      ]
    case 'LICENCE_KEY_USED':
      return [`The key ${refusal.key} was used for another request.`, { remedy: 'Give another --key.' }]
  }
}
