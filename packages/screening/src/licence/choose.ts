/**
 * Which licences an order goes under: for each thing in its way one that lifts it, whose scope the order keeps to and of which enough is left. Of several the one that
 * ends first, so that the choice is the same wherever it is made.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { liftsIt, outsideOf, takenBy } from './fits.ts'
import { type LicenceLedger, leftOf, withUse } from './left.ts'
import type { LicenceContent } from './licence.ts'
import type { Impediment, LicenceCover, LicenceDenial, LicenceQuestion } from './question.ts'

/** A licence that was put in force and not revoked, and what other orders have taken of it. */
export type Candidate = {
  readonly licence: string
  readonly version: number
  readonly digest: `0x${string}`
  readonly content: LicenceContent
  readonly ledger: LicenceLedger
}

export function choose(
  candidates: readonly Candidate[],
  question: LicenceQuestion,
  now: Date,
): Outcome<readonly LicenceCover[], LicenceDenial> {
  const ordered = candidates.toSorted(byEnd)
  const taken = new Map<Candidate, readonly Impediment[]>()
  for (const impediment of question.impediments) {
    const looked: string[] = []
    let usedUp = false
    // One that the order goes under anyway comes first: no more licences than it takes.
    const chosen = [...taken.keys(), ...ordered.filter((one) => !taken.has(one))].find((candidate) => {
      if (!liftsIt(candidate.content, impediment)) return false
      const lifts = [...(taken.get(candidate) ?? []), impediment]
      const outside = outsideOf(candidate.content, question, lifts, now)
      const short = outside.length === 0 ? shortage(candidate, question, lifts) : null
      if (outside.length === 0 && short === null) return true
      usedUp ||= short !== null
      looked.push(`${nameOf(candidate)}: ${[...outside, ...(short === null ? [] : [short])].join('; ')}`)
      return false
    })
    if (chosen === undefined) {
      const why =
        looked.length === 0
          ? `No licence or order on record lifts ${inWords(impediment)}.`
          : `Nothing in force lets this order past ${inWords(impediment)}. ${looked.join('. ')}.`
      return refused({ code: usedUp ? 'LICENCE_USED_UP' : 'LICENCE_MISSING', impediment, why })
    }
    taken.set(chosen, [...(taken.get(chosen) ?? []), impediment])
  }
  return ok([...taken].map(([candidate, lifts]) => coverOf(candidate, question, lifts)))
}

export function barsOf(impediments: readonly Impediment[]): readonly `0x${string}`[] {
  return [...new Set(impediments.flatMap((one) => (one.kind === 'hold' ? [one.barKey] : [])))].toSorted()
}

/** Why not enough is left of it; null where it is. */
function shortage(
  { content, ledger }: Candidate,
  question: LicenceQuestion,
  lifts: readonly Impediment[],
): string | null {
  if (content.scope.amountMicrograms === null) return null
  const amount = takenBy(question, lifts)
  if (amount === null) return 'it is for an amount, and nobody knows here how much this order is'
  const after = withUse(ledger, { amountMicrograms: amount, barKeys: barsOf(lifts) })
  const left = leftOf(content.scope.amountMicrograms, after)
  return left !== null && left < 0n
    ? `${amount} µg are needed, ${-left} µg more than is left of its ${content.scope.amountMicrograms} µg`
    : null
}

function coverOf(
  candidate: Candidate,
  question: LicenceQuestion,
  lifts: readonly Impediment[],
): LicenceCover {
  const { licence, version, digest, content, ledger } = candidate
  const { kind, number, authority, conditions, scope } = content
  const amountMicrograms = takenBy(question, lifts) ?? 0n
  const leftMicrograms = leftOf(
    scope.amountMicrograms,
    withUse(ledger, { amountMicrograms, barKeys: barsOf(lifts) }),
  )
  const holds = [...new Set(lifts.map(placeOf))].join(', ')
  return {
    licence,
    version,
    digest,
    kind,
    number,
    authority,
    lifts,
    amountMicrograms,
    leftMicrograms,
    conditions,
    proceedsTo: scope.proceedsTo,
    says: `under ${nameOf(candidate)}, version ${version}, ${digest}: lifts ${holds}; takes ${amountMicrograms} µg`,
  }
}

function nameOf({ content: { kind, number, authority } }: Candidate): string {
  return `${kind} ${number} of ${authority}`
}

function placeOf(impediment: Impediment): string {
  switch (impediment.kind) {
    case 'hold':
      return `hold ${impediment.hold}`
    case 'ban':
      return `the ban of ${impediment.jurisdiction} on ${impediment.activity}`
    case 'block':
      return `the block of case ${impediment.case}`
  }
}

function inWords(impediment: Impediment): string {
  switch (impediment.kind) {
    case 'hold':
      return `hold ${impediment.hold} on bar ${impediment.barKey} in vault ${impediment.vault}`
    case 'ban':
      return `the ban of ${impediment.jurisdiction} on “${impediment.activity}” for ${impediment.party}`
    case 'block':
      return `the block of ${impediment.party} by case ${impediment.case}`
  }
}

function byEnd(left: Candidate, right: Candidate): number {
  const ends = (one: Candidate) => one.content.validUntil?.getTime() ?? Number.MAX_SAFE_INTEGER
  return ends(left) - ends(right) || (left.licence < right.licence ? -1 : 1)
}
