/** Rules of origin at the desk: officers see what a change would do to every vault before one proposes it and another approves. */
import type { OriginChangeShape, OriginEffectShape, OriginPartShape, OriginRuleShape } from '@specie/client'
import { type OriginPreview, previewOrigins } from '@specie/issuance'
import {
  closeOriginChange,
  explainOrigin,
  findBar,
  findOriginChange,
  judgementAt,
  knownRefiners,
  listOriginChanges,
  type OriginChange,
  type OriginPart,
  type OriginRule,
  originOf,
  originRecord,
  originRules,
  proposeOriginChange,
  readOriginRules,
  takesEffectAt,
} from '@specie/register'
import { getAddress } from 'viem'
import { digits, points } from '../../reading/quantities.ts'
import type { Names } from '../../sources.ts'
import type { Desk, Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'

export const originHandlers: Pick<
  Handlers,
  | 'listOriginRules'
  | 'listOriginChanges'
  | 'readOriginChange'
  | 'previewOriginChange'
  | 'readOriginFile'
  | 'proposeOriginChange'
  | 'closeOriginChange'
  | 'explainOrigin'
> = {
  async listOriginRules({ desk }) {
    const [now, record, refiners] = await Promise.all([
      nowOf(desk),
      originRecord(desk.pool),
      knownRefiners(desk.pool),
    ])
    return {
      value: {
        now: now.toISOString(),
        rules: record.rules.map(shownRule),
        markets: record.markets.map(({ jurisdiction, from, until }) => ({
          jurisdiction,
          from: from.toISOString(),
          until: until?.toISOString() ?? null,
        })),
        refiners: [...refiners.values()].toSorted((left, right) => (left.code < right.code ? -1 : 1)),
      },
    }
  },

  async listOriginChanges({ desk, query }) {
    const [changes, names] = await Promise.all([
      listOriginChanges(desk.pool, query.limit),
      desk.sources.names(),
    ])
    return { value: { changes: changes.map((change) => shownChange(change, names)) } }
  },

  async readOriginChange({ desk, params }) {
    const change = await findOriginChange(desk.pool, params.change)
    if (change === null) throw problemOf({ code: 'ORIGIN_CHANGE_UNKNOWN', change: params.change })
    return { value: await withEffect(desk, change) }
  },

  async previewOriginChange({ desk, body }) {
    return { value: orProblem(await effectOf(desk, body.parts.map(partOf))) }
  },

  async readOriginFile({ desk, file }) {
    const parts = orProblem(readOriginRules(file, await originRules(desk.pool)))
    return { value: { parts: parts.map(shownPart) } }
  },

  async proposeOriginChange({ desk, body, session, key }) {
    const parts = body.parts.map(partOf)
    const asked = { key, by: session.address, reason: body.reason, parts, now: await nowOf(desk) }
    return { value: await withEffect(desk, orProblem(await proposeOriginChange(desk.pool, asked))) }
  },

  async closeOriginChange({ desk, params, body, session }) {
    const asked = { ...params, ...body, by: session.address, now: await nowOf(desk) }
    return { value: await withEffect(desk, orProblem(await closeOriginChange(desk.pool, asked))) }
  },

  async explainOrigin({ desk, params }) {
    const now = await nowOf(desk)
    const bar = await findBar(desk.pool, params.barKey, now)
    if (bar === null)
      throw problemOf({ code: 'BAR_NOT_THERE', barKey: params.barKey, expected: 'a bar of the register' })
    const judgement = await judgementAt(desk.pool, now)
    const origin = originOf(bar, judgement)
    const explained = explainOrigin(origin, judgement.rules, now)
    const { refiner, jurisdiction, year, custody, laws } = origin
    return {
      value: {
        barKey: params.barKey,
        name: `${bar.brand} ${bar.serial}`,
        vault: bar.vault,
        refiner,
        jurisdiction,
        year,
        custody,
        laws: [...laws],
        reason: explained.reason,
        rules: explained.rules.map(({ rule, inForce, says }) => ({ rule: shownRule(rule), inForce, says })),
      },
    }
  },
}

async function withEffect(desk: Desk, change: OriginChange) {
  const names = await desk.sources.names()
  const open = change.state === 'proposed'
  const effect = open ? await effectOf(desk, change.parts) : null
  // One that another change has overtaken has no effect any more: it can only be refused or withdrawn.
  return { change: shownChange(change, names), effect: effect?.ok === true ? effect.value : null }
}

async function effectOf(desk: Desk, parts: readonly OriginPart[]) {
  const at = takesEffectAt(parts, await nowOf(desk))
  const preview = await previewOrigins(desk.office, { parts, at })
  if (!preview.ok) return preview
  return { ok: true as const, value: shownEffect(preview.value, await desk.sources.names()) }
}

function shownEffect(preview: OriginPreview, names: Names): OriginEffectShape {
  const figures = (one: OriginPreview['sponsors'][number]['before']) => ({
    assetsMicrograms: digits(one.assets),
    freeMicrograms: digits(one.free),
    coverageBasisPoints: points(one.coverage),
  })
  const { now, before, after } = preview.coverage
  return {
    at: preview.at.toISOString(),
    coverageBasisPoints: { now: points(now), before: points(before), after: points(after) },
    vaults: preview.vaults.map((one) => ({
      vault: Number(one.vault),
      name: names.vaultOf(Number(one.vault)).name,
      barCount: one.barCount,
      changed: one.changed,
      beforeMicrograms: digits(one.before),
      afterMicrograms: digits(one.after),
    })),
    sponsors: preview.sponsors.map((one) => ({
      ...names.namedOf(one.address),
      owedMicrograms: digits(one.owed),
      before: figures(one.before),
      after: figures(one.after),
    })),
    bars: preview.bars.slice(0, mostBars).map((bar) => ({
      barKey: bar.barKey as `0x${string}`,
      vault: Number(bar.vault),
      name: `${bar.brand} ${bar.serial}`,
      year: bar.year,
      refiner: bar.refiner,
      wholeMicrograms: digits(bar.whole),
      before: bar.before,
      after: bar.after,
    })),
    barCount: preview.bars.length,
    strangers: [...preview.strangers],
  }
}

function shownChange(change: OriginChange, names: Names): OriginChangeShape {
  const { closed } = change
  const named = (address: string) =>
    /^0x[0-9a-fA-F]{40}$/.test(address)
      ? names.namedOf(getAddress(address))
      : { address: noAccount, name: address }
  return {
    id: change.id,
    state: change.state,
    reason: change.reason,
    parts: change.parts.map(shownPart),
    proposedBy: named(change.proposedBy),
    proposedAt: change.proposedAt.toISOString(),
    closed: closed === null ? null : { by: named(closed.by), at: closed.at.toISOString(), why: closed.why },
  }
}

function shownPart(part: OriginPart): OriginPartShape {
  switch (part.kind) {
    case 'add':
      return { kind: 'add', rule: shownRule(part.rule) }
    case 'openMarket':
      return { ...part, from: part.from.toISOString() }
    case 'end':
    case 'closeMarket':
      return { ...part, until: part.until.toISOString() }
  }
}

function partOf(part: OriginPartShape): OriginPart {
  switch (part.kind) {
    case 'add': {
      const { from, until, ...rule } = part.rule
      const ends = until === null ? null : new Date(until)
      return { kind: 'add', rule: { ...rule, from: new Date(from), until: ends } }
    }
    case 'openMarket':
      return { ...part, from: new Date(part.from) }
    case 'end':
    case 'closeMarket':
      return { ...part, until: new Date(part.until) }
  }
}

function shownRule(rule: OriginRule): OriginRuleShape {
  const { from, until, lifts } = rule
  return { ...rule, lifts: [...lifts], from: from.toISOString(), until: until?.toISOString() ?? null }
}

async function nowOf(desk: Desk): Promise<Date> {
  return new Date((await desk.office.chain.now()) * 1000)
}

const mostBars = 200
const noAccount = '0x0000000000000000000000000000000000000000' as const
