/**
 * The states of a case and what leads from one to another. What the machine finds by itself may only bring a case back to a person: cleared and blocked are reached by
 * two officers alone.
 */

export const caseStates = ['open', 'proposed', 'waiting', 'cleared', 'blocked'] as const
/** `waiting`: for more to be learned of the party. */
export type CaseState = (typeof caseStates)[number]

export const caseOutcomes = ['clear', 'block', 'askMore'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** Of an officer. */
export const officerActs = [
  'proposed',
  'confirmed',
  'returned',
  'withdrawn',
  'answered',
  'noted',
  'reopened',
] as const
export type OfficerActName = (typeof officerActs)[number]

/** Of a run: what it found is new, is another than was decided about, is not found any more, is found again as it was. */
export const runActs = ['opened', 'changed', 'lost', 'foundAgain'] as const
export type RunActName = (typeof runActs)[number]

export type CaseActName = OfficerActName | RunActName

/** From which states an officer may do it. */
export const possibleFrom: Readonly<Record<OfficerActName, readonly CaseState[]>> = {
  proposed: ['open', 'waiting'],
  confirmed: ['proposed'],
  returned: ['proposed'],
  withdrawn: ['proposed'],
  answered: ['waiting'],
  noted: caseStates,
  reopened: ['cleared', 'blocked'],
}

/** The state after an officer's act; null where it is not possible. `outcome` is what was proposed. */
export function afterOfficer(
  state: CaseState,
  act: OfficerActName,
  outcome: CaseOutcome | null,
): CaseState | null {
  if (!possibleFrom[act].includes(state)) return null
  switch (act) {
    case 'proposed':
      return 'proposed'
    case 'confirmed':
      return outcome === null ? null : confirmedAs[outcome]
    case 'noted':
      return state
    default:
      return 'open'
  }
}

/** The state after a run. A block outlasts every change of name: officers lift it, or nobody. */
export function afterRun(state: CaseState | null, act: RunActName): CaseState {
  if (state === null || act === 'opened') return 'open'
  return act === 'changed' && state !== 'blocked' ? 'open' : state
}

const confirmedAs: Readonly<Record<CaseOutcome, CaseState>> = {
  clear: 'cleared',
  block: 'blocked',
  askMore: 'waiting',
}
