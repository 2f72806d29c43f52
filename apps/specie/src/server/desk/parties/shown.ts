/** A party as officers see it: with its names, what its admission lacks, and what this officer may do with it now. */
import type { PartyFileShape, PartyLine } from '@specie/client'
import {
  missingPapers,
  nameInFull,
  type PartyContent,
  type PartyFacts,
  readVersion,
  type WholeParty,
} from '@specie/screening'
import { getAddress } from 'viem'
import type { Names } from '../../sources.ts'
import { same } from '../access.ts'
import type { Desk } from '../desk.ts'

export function shownLine(facts: PartyFacts, content: PartyContent | null, names: Names): PartyLine {
  return {
    id: facts.id,
    name: content === null ? null : mainName(content),
    state: facts.state,
    version: facts.version,
    admittedVersion: facts.admittedVersion,
    jurisdiction: facts.jurisdiction,
    kind: facts.kind,
    region: facts.region,
    takesPartAs: [...facts.takesPartAs],
    accounts: facts.addresses.map((address) => names.namedOf(getAddress(address))),
    reviewBy: facts.reviewBy,
    beganAt: facts.beganAt.toISOString(),
  }
}

export async function shownFile(
  desk: Desk,
  whole: WholeParty,
  key: `0x${string}`,
  now: Date,
): Promise<PartyFileShape> {
  const names = await desk.sources.names()
  const { facts, content, draftedBy } = whole
  const named = (address: `0x${string}` | null) =>
    address === null ? null : names.namedOf(getAddress(address))
  const { admittedVersion } = facts
  const admitted =
    facts.state === 'changed' && admittedVersion !== null
      ? await readVersion(desk.pool, desk.personal, facts.id, admittedVersion)
      : null
  return {
    ...shownLine(facts, content, names),
    draftedBy: named(draftedBy),
    keepUntil: whole.keepUntil?.toISOString() ?? null,
    content,
    admittedContent: admitted?.ok === true ? admitted.value.content : null,
    missing: content === null ? [] : [...missingPapers(content, now.toISOString().slice(0, 10))],
    ownership: whole.accounts.map(({ address, since, until, provenAt }) => ({
      account: names.namedOf(getAddress(address)),
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
      provenAt: provenAt?.toISOString() ?? null,
    })),
    acts: whole.acts.map(({ act, version, by, at, why }) => ({
      act,
      version,
      by: named(by),
      at: at.toISOString(),
      why,
    })),
    may: [...mayDo(whole, key, now)],
  }
}

export function mainName(content: PartyContent): string {
  const legal = content.self.names.find((name) => name.type === 'legal') ?? content.self.names[0]
  return legal === undefined ? '' : nameInFull(legal)
}

/** What would not be refused out of hand. */
function mayDo({ facts, draftedBy, keepUntil }: WholeParty, key: string, now: Date): PartyFileShape['may'] {
  const { state } = facts
  if (state === 'erased') return []
  const mine = draftedBy !== null && same(draftedBy, key)
  const waits = state === 'drafted' || state === 'changed'
  const takesPart = state === 'admitted' || state === 'changed'
  const over = keepUntil !== null
  return [
    'change' as const,
    ...(waits && draftedBy !== null && !mine ? (['admit'] as const) : []),
    ...(waits || state === 'requested' ? (['refuse'] as const) : []),
    ...(waits && mine ? (['withdraw'] as const) : []),
    ...(takesPart ? (['leave'] as const) : []),
    ...(state === 'admitted' ? (['review'] as const) : []),
    ...(over ? (['keep'] as const) : []),
    ...(state === 'requested' || (over && keepUntil <= now) ? (['erase'] as const) : []),
  ]
}
