/** What the acts of the demonstration share: the programme, the office, the clock that is moved, and small things to remember. */

import type { Chain } from '@specie/coin'
import type { Office } from '@specie/issuance'
import type { Outcome } from '@specie/units'
import type { LocalClock, Programme } from '../programme/programme.ts'
import type { Compliance } from './compliance.ts'

export type Stage = {
  readonly programme: Programme
  readonly chain: Chain
  readonly office: Office
  readonly compliance: Compliance
  readonly clock: LocalClock
  readonly log: (line: string) => void
  /** The council's last proposal. */
  lastProposal: number
  /** The last hold that was placed, by vault. */
  readonly holds: Map<number, string>
}

/** Makes what happened so far final, as the minutes before anybody drafts a statement would on another chain. */
export async function makeFinal(clock: LocalClock): Promise<void> {
  for (let block = 0; block < blocksToFinality; block += 1) await clock.mine()
}

/** The value; a refusal means that the story is not true to the rules, which is a defect. */
export function must<T>(outcome: Outcome<T, unknown>, what: string): T {
  if (outcome.ok) return outcome.value
  const text = JSON.stringify(outcome.refusal, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  throw new Error(`The demonstration could not ${what}: ${text}`)
}

/** Finality of the embedded chain trails by two blocks. */
const blocksToFinality = 2
