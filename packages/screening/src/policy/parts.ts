/**
 * Which acts an order is, of whom, under the law of which places. In the place of whoever acts, and where metal changes hands, the law must permit
 * it. In every other country that the order touches, what that country has aimed at one of the countries must not forbid it.
 */
import type { Activity } from './activity.ts'
import type { Day } from './day.ts'
import type { JudgeQuestion, PolicyPerson, PolicyPurpose, PolicyQuestion } from './question.ts'

export type PartAsked = { readonly person: string; readonly question: JudgeQuestion }

/** Where nobody knows the country, it is asked of this one, of which nothing is on record. */
export const unknownPlace = '??'

/** Nobody, for a purpose that the table does not know, passes: every purpose must be in it. */
export function partsOf(asked: PolicyQuestion, on: Day): readonly PartAsked[] {
  const { party, others, purpose } = asked
  const acts = [
    { person: party, activity: meanings[purpose].party },
    ...others.map((person) => ({ person, activity: meanings[purpose].others })),
  ]
  const surroundings = surroundingsOf(asked)
  return acts.flatMap(({ person, activity }) =>
    surroundings.touched.map((jurisdiction) => ({
      person: person.address,
      question: questionOf({ person, activity, jurisdiction, on, surroundings }),
    })),
  )
}

export type Surroundings = {
  /** Countries of everybody in it. */
  readonly countries: readonly string[]
  readonly vaultJurisdiction: string | null
  /** With the vault's, and those that the metal comes from. */
  readonly touched: readonly string[]
}

export function surroundingsOf(
  asked: Pick<PolicyQuestion, 'party' | 'others' | 'vaultJurisdiction' | 'origins'>,
): Surroundings {
  const { party, others, vaultJurisdiction, origins } = asked
  const countries = [...new Set([party, ...others].map(({ jurisdiction }) => jurisdiction ?? unknownPlace))]
  const vault = vaultJurisdiction === null ? [] : [vaultJurisdiction]
  return { countries, vaultJurisdiction, touched: [...new Set([...countries, ...vault, ...origins])] }
}

/** One person's act, asked of one place. */
export function questionOf(part: {
  readonly person: PolicyPerson
  readonly activity: Activity
  readonly jurisdiction: string
  readonly on: Day
  readonly surroundings: Surroundings
}): JudgeQuestion {
  const { person, activity, jurisdiction, on, surroundings } = part
  const home = person.jurisdiction ?? unknownPlace
  const metalMoves = activity === 'gold_trade' && jurisdiction === surroundings.vaultJurisdiction
  return {
    jurisdiction,
    activity,
    on,
    reach: jurisdiction === home || metalMoves ? 'home' : 'aimed',
    circumstances: {
      who: person.kind,
      // That a party has nothing on record there is not that it said: none of these.
      roles: person.roles === null || person.roles.length === 0 ? null : person.roles,
      region: jurisdiction === home ? person.region : null,
      venue: null,
      asset: activity === 'mine' ? 'bitcoin' : 'gold-token',
      touched: surroundings.touched,
      counterparties: surroundings.countries,
      named: [],
    },
  }
}

/** What an order means for its party and for the others of its clearance. Turning coins into a title and back is no order of this table. */
const meanings: Readonly<Record<PolicyPurpose, { readonly party: Activity; readonly others: Activity }>> = {
  /** The receiver comes to hold coins; its sponsor issues them on metal. */
  mint: { party: 'hold', others: 'issue_asset_token' },
  /** Metal changes hands where it lies. */
  delivery: { party: 'gold_trade', others: 'gold_trade' },
  withdrawal: { party: 'gold_trade', others: 'gold_trade' },
  /** One sponsor takes over coins that another has issued. */
  assumption: { party: 'issue_asset_token', others: 'issue_asset_token' },
  settlement: { party: 'trade', others: 'trade' },
  /** Whoever becomes a member is going to trade. */
  membership: { party: 'trade', others: 'trade' },
}
