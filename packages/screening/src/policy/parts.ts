/**
 * Which acts an order is, of whom, under the law of which places. In the place of whoever acts, and where the metal is touched, the law must permit
 * it. In every other country that the order touches, what that country has aimed at one of the countries must not forbid it.
 */
import type { Activity } from './activity.ts'
import type { Day } from './day.ts'
import type { JudgeQuestion, PolicyPerson, PolicyPurpose, PolicyQuestion } from './question.ts'

export type PartAsked = { readonly person: string; readonly question: JudgeQuestion }

/** Where nobody knows the country, it is asked of this one, of which nothing is on record. */
export const unknownPlace = '??'

export function partsOf(asked: PolicyQuestion, on: Day): readonly PartAsked[] {
  const { party, others, vaultJurisdiction, origins } = asked
  const persons = [party, ...others]
  const countries = [...new Set(persons.map(({ jurisdiction }) => jurisdiction ?? unknownPlace))]
  const vault = vaultJurisdiction === null ? [] : [vaultJurisdiction]
  const touched = [...new Set([...countries, ...vault, ...origins])]
  const acts = [
    { person: party, ...meanings[asked.purpose].party },
    ...others.map((person) => ({ person, ...meanings[asked.purpose].others })),
  ]
  return acts.flatMap(({ person, activity, atVault }) => {
    const homes = [...new Set([person.jurisdiction ?? unknownPlace, ...(atVault ? vault : [])])]
    const circumstances = {
      who: person.kind,
      roles: person.roles,
      venue: null,
      asset: 'gold-token',
      touched,
      counterparties: countries,
      named: [],
    } as const
    return touched.map((jurisdiction): PartAsked => {
      const own = jurisdiction === person.jurisdiction
      const question = {
        jurisdiction,
        activity,
        on,
        circumstances: { ...circumstances, region: own ? person.region : null },
        reach: homes.includes(jurisdiction) ? ('home' as const) : ('aimed' as const),
      }
      return { person: person.address, question }
    })
  })
}

type Meaning = { readonly activity: Activity; readonly atVault: boolean }

/** What an order means for its party and for the others of its clearance. Turning coins into a title and back is no order of this table. */
const meanings: Readonly<Record<PolicyPurpose, { readonly party: Meaning; readonly others: Meaning }>> = {
  /** The receiver comes to hold coins; its sponsor issues them on metal. */
  mint: {
    party: { activity: 'hold', atVault: false },
    others: { activity: 'issue_asset_token', atVault: false },
  },
  /** Metal changes hands where it lies. */
  delivery: {
    party: { activity: 'gold_trade', atVault: true },
    others: { activity: 'gold_trade', atVault: true },
  },
  withdrawal: {
    party: { activity: 'gold_trade', atVault: true },
    others: { activity: 'gold_trade', atVault: true },
  },
  /** One sponsor takes over coins that another has issued. */
  assumption: {
    party: { activity: 'issue_asset_token', atVault: false },
    others: { activity: 'issue_asset_token', atVault: false },
  },
  settlement: {
    party: { activity: 'trade', atVault: false },
    others: { activity: 'trade', atVault: false },
  },
}

export type { PolicyPerson }
