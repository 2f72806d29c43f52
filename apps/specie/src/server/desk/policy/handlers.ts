/** Rules by jurisdiction at the desk: officers propose and approve changes and decisions; every moment is the programme's own. */
import type { PolicyChangeShape, PolicyDecisionShape, PolicyEffectShape } from '@specie/client'
import {
  askPolicy,
  type ChangePart,
  closePolicyChange,
  closePolicyDecision,
  dayOf,
  effectOf,
  findPolicyChange,
  type KeptDecision,
  listPolicyChanges,
  listPolicyDecisions,
  type PolicyChange,
  type PolicyPerson,
  type PolicyRule,
  proposePolicyChange,
  proposePolicyDecision,
  readKnownRules,
  readParts,
  readRuleHistory,
  type Verdict,
  withParts,
} from '@specie/screening'
import type { Names } from '../../sources.ts'
import type { Desk, Handlers } from '../desk.ts'
import { visibleOrder } from '../orders/visibleOrder.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { orderPolicy } from './orderPolicy.ts'
import { partyAsPerson } from './partyAsPerson.ts'

export const policyHandlers: Pick<
  Handlers,
  | 'listPolicyRules'
  | 'readPolicyRule'
  | 'listPolicyChanges'
  | 'readPolicyChange'
  | 'previewPolicyChange'
  | 'proposePolicyChange'
  | 'closePolicyChange'
  | 'judgePolicy'
  | 'readOrderPolicy'
  | 'listPolicyDecisions'
  | 'proposePolicyDecision'
  | 'closePolicyDecision'
> = {
  async listPolicyRules({ desk }) {
    const now = await nowOf(desk)
    const known = await readKnownRules(desk.pool, now)
    return {
      value: {
        today: dayOf(now),
        rules: known.rules.map((rule) => ({
          version: known.versions.get(rule.id) ?? '',
          rule: shownRule(rule),
        })),
        reviews: known.reviewNotes.map((review) => ({ ...review })),
      },
    }
  },

  async readPolicyRule({ desk, params }) {
    const versions = await readRuleHistory(desk.pool, params.rule)
    return {
      value: {
        versions: versions.map(({ change, knownFrom, content }) => ({
          change,
          knownFrom: knownFrom.toISOString(),
          rule: content === null ? null : shownRule(content),
        })),
      },
    }
  },

  async listPolicyChanges({ desk, query }) {
    const [changes, names] = await Promise.all([
      listPolicyChanges(desk.pool, query.limit),
      desk.sources.names(),
    ])
    return { value: { changes: changes.map((change) => shownChange(change, names, null)) } }
  },

  async readPolicyChange({ desk, params }) {
    const change = await findPolicyChange(desk.pool, params.change)
    if (change === null) throw problemOf({ code: 'POLICY_CHANGE_UNKNOWN', change: params.change })
    return { value: await withEffect(desk, change) }
  },

  async previewPolicyChange({ desk, body }) {
    const known = await readKnownRules(desk.pool, everything)
    return { value: await effectShown(desk, orProblem(readParts(body.parts, known))) }
  },

  async proposePolicyChange({ desk, body, session, key }) {
    const { reason, parts, inForceFrom } = body
    const proposed = orProblem(
      await proposePolicyChange(desk.pool, {
        by: session.address,
        key,
        reason,
        parts,
        inForceFrom: inForceFrom === null ? null : new Date(inForceFrom),
        now: await nowOf(desk),
      }),
    )
    return { value: await withEffect(desk, proposed) }
  },

  async closePolicyChange({ desk, params, body, session, key }) {
    const now = await nowOf(desk)
    const closed = orProblem(
      await closePolicyChange(desk.pool, { by: session.address, key, ...params, ...body, now }),
    )
    return { value: await withEffect(desk, closed) }
  },

  async judgePolicy({ desk, body }) {
    const { party, ...about } = body
    const person = await partyAsPerson(desk, party)
    const places = placesOf(about.places, person)
    const asked = await askPolicy(desk.pool, { person, ...about, places }, await nowOf(desk))
    return {
      value: {
        country: person.jurisdiction,
        kind: person.kind,
        verdicts: asked.map(({ verdict, basis }) => ({ ...shownVerdict(verdict), basis })),
      },
    }
  },

  async readOrderPolicy({ desk, params, asker }) {
    const order = await visibleOrder(desk, asker, params.id)
    if (order === null) throw problemOf({ code: 'ORDER_UNKNOWN', order: params.id })
    return { value: await orderPolicy(desk, order) }
  },

  async listPolicyDecisions({ desk, query }) {
    const { party, limit } = query
    const [decisions, names] = await Promise.all([
      listPolicyDecisions(desk.pool, { limit, ...(party === undefined ? {} : { party }) }),
      desk.sources.names(),
    ])
    return { value: { decisions: decisions.map((decision) => shownDecision(decision, names)) } }
  },

  async proposePolicyDecision({ desk, body, session, key }) {
    const { party, activity, places, withCountries, vaultJurisdiction, origins, ...decided } = body
    const now = await nowOf(desk)
    const person = await partyAsPerson(desk, party)
    const of = { withCountries, vaultJurisdiction, origins }
    const about = { person, activity, places: placesOf(places, person), ...of }
    const asked = await askPolicy(desk.pool, about, now)
    const verdicts = asked.map(({ verdict }) => verdict)
    const proposed = orProblem(
      await proposePolicyDecision(desk.pool, {
        by: session.address,
        key,
        party,
        activity,
        verdicts,
        ...decided,
        now,
      }),
    )
    return { value: shownDecision(proposed, await desk.sources.names()) }
  },

  async closePolicyDecision({ desk, params, body, session, key }) {
    const now = await nowOf(desk)
    const closed = orProblem(
      await closePolicyDecision(desk.pool, { by: session.address, key, ...params, ...body, now }),
    )
    return { value: shownDecision(closed, await desk.sources.names()) }
  },
}

function placesOf(places: readonly string[], { jurisdiction }: PolicyPerson): readonly string[] {
  return places.length === 0 && jurisdiction !== null ? [jurisdiction] : places
}

async function nowOf(desk: Desk): Promise<Date> {
  return new Date(Number(await desk.office.chain.now()) * 1000)
}

async function withEffect(desk: Desk, change: PolicyChange): Promise<PolicyChangeShape> {
  const effect = change.state === 'proposed' ? await effectShown(desk, change.parts) : null
  return shownChange(change, await desk.sources.names(), effect)
}

async function effectShown(desk: Desk, parts: readonly ChangePart[]): Promise<PolicyEffectShape> {
  const now = await nowOf(desk)
  const known = await readKnownRules(desk.pool, now)
  const changes = effectOf(known, withParts(known, parts), dayOf(now))
  const decisions = await listPolicyDecisions(desk.pool, { limit: 1_000 })
  const concerned = decisions.filter(
    ({ state, activity, places, validUntil }) =>
      state === 'approved' &&
      validUntil >= dayOf(now) &&
      changes.some(
        (one) =>
          one.activity === activity &&
          places.some(({ jurisdiction }) => jurisdiction === one.jurisdiction || one.jurisdiction === 'EU'),
      ),
  )
  return {
    changes: changes.map((one) => ({ ...one, who: [...one.who] })),
    decisions: concerned.map(({ id }) => id),
  }
}

function shownChange(
  change: PolicyChange,
  names: Names,
  effect: PolicyEffectShape | null,
): PolicyChangeShape {
  const { proposedBy, proposedAt, inForceFrom, closed, parts, ...rest } = change
  return {
    ...rest,
    parts: parts.map((part) => (part.kind === 'put' ? { ...part, rule: shownRule(part.rule) } : part)),
    inForceFrom: inForceFrom?.toISOString() ?? null,
    proposedBy: namedOf(names, proposedBy),
    proposedAt: proposedAt.toISOString(),
    closed:
      closed === null ? null : { ...closed, by: namedOf(names, closed.by), at: closed.at.toISOString() },
    effect,
  }
}

function shownDecision(decision: KeptDecision, names: Names): PolicyDecisionShape {
  const { party, proposedBy, proposedAt, acts, places, ...rest } = decision
  return {
    ...rest,
    party: namedOf(names, party),
    places: places.map((place) => ({ ...place })),
    proposedBy: namedOf(names, proposedBy),
    proposedAt: proposedAt.toISOString(),
    acts: acts.map(({ act, by, at, why }) => ({ act, by: namedOf(names, by), at: at.toISOString(), why })),
  }
}

function shownVerdict({ question, answer, says, takes, deciding, reviewedOn, reviewOverdue }: Verdict) {
  const { jurisdiction, activity, on } = question
  return {
    jurisdiction,
    activity,
    on,
    answer,
    says,
    takes: [...takes],
    deciding: deciding.map((one) => ({ ...one, rule: shownRule(one.rule) })),
    reviewedOn,
    reviewOverdue,
  }
}

function shownRule(rule: PolicyRule) {
  const tags = rule.tags.map(({ key, values }) => ({ key, values: [...values] }))
  return { ...rule, tags, lifts: [...rule.lifts] }
}

function namedOf(names: Names, address: string): { address: `0x${string}`; name: string } {
  return names.namedOf(address as `0x${string}`)
}

/** What takes effect later included: a change is made in knowledge of it. */
const everything = new Date('9999-01-01T00:00:00Z')
