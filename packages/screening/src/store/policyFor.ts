/**
 * What the rules by jurisdiction say of an order: every act that it is, of everybody in it, under the law of every place that it touches, together with
 * what two officers decided where that is a person's to decide. The strictest part is the answer.
 */
import { dayOf } from '../policy/day.ts'
import { judge } from '../policy/judge.ts'
import { type PartAsked, partsOf, unknownPlace } from '../policy/parts.ts'
import type { PolicyAnswer, PolicyDecision, PolicyPart, PolicyQuestion, Verdict } from '../policy/question.ts'
import { placeName } from '../policy/words.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { basisOf, decisionsInForce } from './policyDecisions.ts'
import { type KnownRules, type Queryable, readKnownRules } from './policyRules.ts'

/** As of `now`: the law of that day, as it was known at `asKnownAt` (that same moment, unless somebody asks about the past). */
export async function policyFor(
  db: Queryable,
  question: PolicyQuestion,
  now: Date,
  asKnownAt: Date = now,
): Promise<PolicyAnswer> {
  const on = dayOf(now)
  const known = await readKnownRules(db, asKnownAt)
  const asked = partsOf(question, on)
  const persons = [...new Set(asked.map(({ person }) => person))]
  const decisions = await decisionsInForce(db, persons, on, asKnownAt)
  const parts = asked.flatMap((part) => decided(part, known, decisions) ?? [])
  const outcome = parts.some((part) => part.outcome === 'barred')
    ? 'barred'
    : parts.some((part) => part.outcome === 'waits')
      ? 'waits'
      : 'passes'
  return {
    outcome,
    on,
    asKnownAt,
    parts,
    digest: digestOfContent({ on, change: known.change, parts: parts.map(essence) }),
    says: wordsOf(outcome, parts),
  }
}

/** Null where another country has aimed nothing at this: then there is nothing to tell. Of a place that nobody knows, nobody knows that either. */
function decided(
  { person, question }: PartAsked,
  known: KnownRules,
  decisions: readonly PolicyDecision[],
): PolicyPart | null {
  const verdict = judge(known.rules, known.reviews, question)
  const isKnown = question.jurisdiction !== unknownPlace
  if (isKnown && question.reach === 'aimed' && verdict.answer === 'allowed') return null
  const basis = basisOf(verdict)
  const decision =
    decisions.find(
      (one) =>
        one.party === person.toLowerCase() &&
        one.activity === question.activity &&
        one.places.some((place) => place.jurisdiction === question.jurisdiction && place.basis === basis),
    ) ?? null
  const part = { person, activity: question.activity, verdict, basis, decision }
  return { ...part, ...outcomeOf(verdict, decision) }
}

function outcomeOf(verdict: Verdict, decision: PolicyDecision | null): Pick<PolicyPart, 'outcome' | 'says'> {
  const { says } = verdict
  if (verdict.question.jurisdiction === unknownPlace)
    return {
      outcome: 'waits',
      says: 'Nobody has put on record in which country one of the parties is, or the metal was refined.',
    }
  if (verdict.answer === 'allowed') return { outcome: 'passes', says }
  if (verdict.answer === 'banned') return { outcome: 'barred', says }
  if (decision === null) return { outcome: 'waits', says }
  const by = `decision ${decision.id} of ${decision.approvedAt.toISOString().slice(0, 10)}`
  if (!decision.may) return { outcome: 'barred', says: `Refused by ${by}.` }
  const { licence } = decision
  const under = licence === null ? '' : ` under licence ${licence.number} of ${licence.authority}`
  return { outcome: 'passes', says: `Let pass${under} by ${by}, until ${decision.validUntil}.` }
}

/** The part without its wording. */
function essence({ person, activity, verdict, basis, decision, outcome }: PolicyPart): unknown {
  const { jurisdiction, reach } = verdict.question
  return {
    person: person.toLowerCase(),
    activity,
    jurisdiction,
    reach,
    basis,
    decision: decision?.id ?? null,
    outcome,
  }
}

function wordsOf(outcome: PolicyAnswer['outcome'], parts: readonly PolicyPart[]): string {
  if (outcome === 'passes') return 'The rules of every place that it touches let it pass.'
  const telling = parts.filter((part) => part.outcome === outcome)
  const places = [...new Set(telling.map(({ verdict }) => placeName(verdict.question.jurisdiction)))]
  const because = telling.map(({ says }) => says)
  return `${outcome === 'barred' ? 'Barred' : 'Waits for a person'} by the rules of ${places.join(', ')}: ${[...new Set(because)].join(' ')}`
}
