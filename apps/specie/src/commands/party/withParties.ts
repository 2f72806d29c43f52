/** An open programme with its personal data and its clock: what every `specie party` works with. A lock is told in words. */
import type { PartyFacts, PartyRefusal, PersonalData } from '@specie/screening'
import type { Outcome } from '@specie/units'
import { CommandFailure, refuse } from '../../terminal/failure.ts'
import { facts, type Report } from '../../terminal/report.ts'
import { type ProgrammeOptions, type Session, withProgramme } from '../session.ts'

export type PartySession = Session & { readonly personal: PersonalData; readonly now: Date }

export function withParties<Value>(
  options: ProgrammeOptions,
  work: (session: PartySession) => Promise<Value>,
): Promise<Value> {
  return withProgramme(options, async (session) => {
    const { personalDataOf } = await import('../../personalData.ts')
    const personal = personalDataOf(session.programme)
    const now = new Date((await session.office.chain.now()) * 1000)
    return unlocked(() => work({ ...session, personal, now }))
  })
}

export async function unlocked<Value>(work: () => Promise<Value>): Promise<Value> {
  const { PersonalDataLocked } = await import('@specie/screening')
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PersonalDataLocked)) throw error
    throw new CommandFailure('unreachable', error.message, {
      code: error.code,
      remedy: error.remedy,
      cause: error,
    })
  }
}

/** The value, or the refusal in the words of the desk; each fault of a file on a line of its own. */
export async function orSay<Value>(outcome: Outcome<Value, PartyRefusal>, file?: string): Promise<Value> {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  if (refusal.code === 'PARTY_CONTENT_WRONG') {
    return refuse(
      [
        `${file ?? 'The party’s papers'}: not right in ${refusal.faults.length} ${refusal.faults.length === 1 ? 'place' : 'places'}.`,
        ...refusal.faults.map(({ path, expected }) => `  ${path === '' ? '(the whole)' : path}: ${expected}`),
      ].join('\n'),
      {
        code: refusal.code,
        remedy: 'The form: `specie party schema`, or docs/party.schema.json.',
        data: { faults: refusal.faults },
      },
    )
  }
  const { wordsOf } = await import('../../server/desk/refusals.ts')
  return refuse(wordsOf(refusal), { code: refusal.code })
}

export function partyReport(what: string, party: PartyFacts): Report {
  return {
    data: party,
    lines: [
      what,
      ...facts({
        party: party.id,
        state: party.state,
        version: party.version,
        admitted: party.admittedVersion === null ? 'no' : `version ${party.admittedVersion}`,
        'look again by': party.reviewBy ?? undefined,
      }).map((line) => `  ${line}`),
    ],
  }
}
