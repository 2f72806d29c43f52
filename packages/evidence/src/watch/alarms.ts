/**
 * What whoever watches a programme should look at now, computed from the chain's state alone and, where there is one, from the verifier's verdict. The delay before more gold
 * counts is worth as much as those who watch: most of these end by themselves, or by somebody's objection in time.
 */
import {
  type Address,
  assets,
  type ChainEvent,
  type Digest,
  lapsesAt,
  owed,
  type ProposalState,
  type ReserveState,
  statementStands,
  waiting,
} from '@specie/coin'
import { printGrams, saturatingSubtract, toBigint } from '@specie/units'
import type { Verdict } from '../verify/verdict.ts'

/** How soon somebody should look: an `alarm` is a promise broken or about to be, a `warning` may become one, a `notice` is for whoever knows better. */
export type Urgency = 'alarm' | 'warning' | 'notice'

export const alarmKinds = [
  'check-failed',
  'shortfall',
  'lapsed',
  'quorum-lost',
  'hold',
  'ageing',
  'raise-waits',
  'change-proposed',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

export type Alarm = {
  /** The same alarm keeps its key as long as it stands. */
  readonly key: string
  readonly kind: AlarmKind
  readonly urgency: Urgency
  /** When it ends by itself, or when it is too late; seconds of Unix time. Null where nobody can say. */
  readonly until: number | null
  readonly vault: number | null
  readonly says: string
}

export type Watched = {
  readonly reserve: ReserveState
  readonly proposals: readonly ProposalState[]
  readonly events: readonly ChainEvent[]
  /** Seconds of Unix time. */
  readonly time: number
  readonly verdict: Verdict | null
  readonly nameOf: (address: Address) => string
}

/** The most urgent first, then by key: the same state gives the same list. */
export function alarmsOf(watched: Watched): readonly Alarm[] {
  return [
    ...failedChecks(watched),
    ...shortfalls(watched),
    ...staleVaults(watched),
    ...holds(watched),
    ...raises(watched),
    ...changes(watched),
  ].sort(
    (one, other) =>
      urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) || (one.key < other.key ? -1 : 1),
  )
}

function failedChecks({ verdict }: Watched): readonly Alarm[] {
  return (verdict?.checks ?? [])
    .filter(({ result }) => result === 'fail')
    .map(({ id, title, facts: [first] }) => ({
      key: `check-failed:${id}`,
      kind: 'check-failed',
      urgency: 'alarm',
      until: null,
      vault: null,
      says: `A check fails: ${title}${first === undefined ? '' : ` (${first.label}: ${first.value})`}`,
    }))
}

function shortfalls({ reserve, time, nameOf }: Watched): readonly Alarm[] {
  return reserve.sponsors.flatMap((sponsor): Alarm[] => {
    const missing = saturatingSubtract(owed(sponsor), assets(reserve, sponsor.address, time))
    if (toBigint(missing) === 0n) return []
    return [
      {
        key: `shortfall:${sponsor.address.toLowerCase()}`,
        kind: 'shortfall',
        urgency: 'alarm',
        until: null,
        vault: null,
        says: `${nameOf(sponsor.address)} owes ${printGrams(missing, 3)} more than counts in its vaults.`,
      },
    ]
  })
}

function staleVaults({ reserve, time }: Watched): readonly Alarm[] {
  return reserve.vaults.flatMap((vault): Alarm[] => {
    const lapses = lapsesAt(reserve, vault)
    if (lapses === null) return []
    const about = { until: lapses, vault: vault.vault }
    const of = `vault ${vault.vault}`
    if (time > lapses)
      return [
        {
          ...about,
          key: `lapsed:${vault.vault}:${vault.asOf}`,
          kind: 'lapsed',
          urgency: 'alarm',
          says: `The statement of ${of} is too old since ${moment(lapses)}: nothing in it counts.`,
        },
      ]
    if (!statementStands(reserve, vault, time))
      return [
        {
          ...about,
          key: `quorum-lost:${vault.vault}:${vault.asOf}`,
          kind: 'quorum-lost',
          urgency: 'alarm',
          says: `Too few of those who signed the statement of ${of} stand by it: nothing in it counts.`,
        },
      ]
    if (time < lapses - warnSeconds) return []
    return [
      {
        ...about,
        key: `ageing:${vault.vault}:${vault.asOf}`,
        kind: 'ageing',
        urgency: 'warning',
        says: `The statement of ${of} is too old after ${moment(lapses)}, and no new one is there.`,
      },
    ]
  })
}

/** Holds that no list reflects yet: they are subtracted now. */
function holds({ reserve, events, nameOf }: Watched): readonly Alarm[] {
  const seen = new Map(reserve.vaults.map(({ vault, seen: upTo }) => [vault, upTo]))
  return events.flatMap((event): Alarm[] => {
    if (event.kind !== 'journalled' || (event.entryKind !== 'hold' && event.entryKind !== 'duplicate'))
      return []
    if (event.entry <= (seen.get(event.vault) ?? 0)) return []
    const why = event.entryKind === 'hold' ? `held by ${nameOf(event.by)}` : 'found listed twice'
    return [
      {
        key: `hold:${event.vault}:${event.entry}`,
        kind: 'hold',
        urgency: 'warning',
        until: null,
        vault: event.vault,
        says: `${printGrams(event.amount, 3)} in vault ${event.vault} ${why} on ${moment(event.block.time)}; evidence ${short(event.evidence)}.`,
      },
    ]
  })
}

function raises({ reserve, time }: Watched): readonly Alarm[] {
  return reserve.vaults.flatMap((vault): Alarm[] => {
    const more = waiting(reserve, vault, time)
    if (toBigint(more) === 0n) return []
    return [
      {
        key: `raise-waits:${vault.vault}:${vault.asOf}`,
        kind: 'raise-waits',
        urgency: 'notice',
        until: vault.goldAt,
        vault: vault.vault,
        says: `${printGrams(more, 3)} more in vault ${vault.vault} count from ${moment(vault.goldAt)} on, unless somebody objects before.`,
      },
    ]
  })
}

function changes({ proposals }: Watched): readonly Alarm[] {
  return proposals
    .filter(({ stage }) => stage === 'gathering' || stage === 'waiting' || stage === 'open')
    .map(({ proposal, change, stage, approvals, opensAt, closesAt }) => ({
      key: `change-proposed:${proposal}:${stage}`,
      kind: 'change-proposed',
      urgency: stage === 'gathering' ? 'notice' : 'warning',
      until: stage === 'waiting' ? opensAt : stage === 'open' ? closesAt : null,
      vault: null,
      says:
        stage === 'gathering'
          ? `The council is asked to ${words(change.kind)} (proposal ${proposal}, ${approvals} approvals so far).`
          : stage === 'waiting'
            ? `The council has approved to ${words(change.kind)} (proposal ${proposal}); it can be vetoed until ${moment(opensAt)}.`
            : `The council’s approval to ${words(change.kind)} (proposal ${proposal}) can be carried out by anybody until ${moment(closesAt)}.`,
    }))
}

/** `replaceCustodian` as `replace custodian`. */
function words(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function moment(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function short(digest: Digest): string {
  return `${digest.slice(0, 10)}…`
}

const urgencies: readonly Urgency[] = ['alarm', 'warning', 'notice']
const warnSeconds = 5 * 86_400
