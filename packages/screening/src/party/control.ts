/**
 * How much of a party blocked persons own together. The law of sanctions counts them as one: whoever belongs to them by half or more is treated as blocked itself, and what it owns counts in
 * full one layer further on (OFAC, Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked, 13 August 2014). A layer is an owner that is a party on record.
 */
import { prepareIdentifiers, sharedIdentifier } from '../match/identifiers.ts'
import type { PartyContent, Somebody } from './content/content.ts'
import { nameInFull } from './content/parts.ts'

/** A case of a party that two officers blocked. */
export type BlockOn = {
  readonly case: string
  /** Whom its papers name that the case is about: `party`, `owner 2`. Empty where they name that person no more: to whom the share went nobody can tell, so the case counts for all of it. */
  readonly persons: readonly string[]
  readonly decidedAt: Date
}

export type OwnedParty = {
  readonly id: string
  readonly owners: PartyContent['owners']
  readonly self: Somebody
  readonly blocks: readonly BlockOn[]
}

export type BlockedShare = {
  /** 0 to 10000: shares are added up, never multiplied. */
  readonly basisPoints: number
  /** The arithmetic, with cases and parties by number; nobody’s name. */
  readonly says: string
  /** Cases that it rests on, by their number. */
  readonly cases: readonly string[]
  /** When the last of them was decided; null where there is none. */
  readonly decidedAt: Date | null
}

/** From half on, it is treated as blocked. */
export const halfBasisPoints = 5_000

/** Of `party`, by its own blocks and those of every party on record that owns a part of it, through as many layers as there are. */
export function blockedShare(party: OwnedParty, onRecord: readonly OwnedParty[]): BlockedShare {
  const layers = layersAbove(party, onRecord)
  const shares = new Map<string, Share>()
  const blocked = new Map<string, Share>()
  for (const { at } of layers) {
    const itself = blockOnItself(at)
    if (itself !== null) blocked.set(at.id, itself)
  }
  // A further party is blocked in each round but the last; whose shares lie in a ring, they meet here as well.
  for (let before = -1; before < blocked.size; ) {
    before = blocked.size
    for (const { at, owners } of layers) {
      const share = shareOf(at, owners, blocked)
      shares.set(at.id, share)
      if (share.basisPoints >= halfBasisPoints && !blocked.has(at.id)) blocked.set(at.id, share)
    }
  }
  return told(party.id, shares.get(party.id) ?? nothing, blocked)
}

/** One party’s own arithmetic, and through which parties it was come by. */
type Share = {
  readonly basisPoints: number
  readonly parts: string
  readonly cases: readonly string[]
  readonly through: readonly string[]
  readonly decidedAt: Date | null
}

type Layer = { readonly at: OwnedParty; readonly owners: readonly (readonly OwnedParty[])[] }

/** The party, and every party that owns something of it, directly or through others. */
function layersAbove(party: OwnedParty, onRecord: readonly OwnedParty[]): readonly Layer[] {
  const organisations = onRecord.filter(({ self }) => self.is === 'organisation')
  const layers: Layer[] = []
  const seen = new Set([party.id])
  const next = [party]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const { id } = at
    const owners = at.owners.map(({ who }) =>
      organisations.filter((other) => other.id !== id && isSameOrganisation(who, other.self)),
    )
    layers.push({ at, owners })
    for (const owner of owners.flat()) {
      if (seen.has(owner.id)) continue
      seen.add(owner.id)
      next.push(owner)
    }
  }
  return layers
}

function blockOnItself({ blocks }: OwnedParty): Share | null {
  const own = blocks.filter(({ persons }) => persons.length === 0 || persons.includes('party'))
  if (own.length === 0) return null
  const cases = own.map((one) => one.case)
  return { basisPoints: whole, parts: blockedBy(cases), cases, through: [], decidedAt: latest(own) }
}

function shareOf(
  { owners, blocks }: OwnedParty,
  onRecord: Layer['owners'],
  blocked: ReadonlyMap<string, Share>,
): Share {
  const parts = owners.flatMap(({ shareBasisPoints }, index) => {
    const person = `owner ${index + 1}`
    const own = blocks.filter(({ persons }) => persons.includes(person))
    const cases = own.map((one) => one.case)
    const through = (onRecord[index] ?? []).map(({ id }) => id).filter((id) => blocked.has(id))
    if (shareBasisPoints === 0 || (own.length === 0 && through.length === 0)) return []
    const why = [...(own.length === 0 ? [] : [blockedBy(cases)]), ...through.map((id) => `party ${id}`)]
    return [
      { own, cases, through, shareBasisPoints, says: `${shareBasisPoints} of ${person} (${why.join(', ')})` },
    ]
  })
  // Shares and votes of one owner, or an organisation beside the persons behind it, may come to more than there is.
  const sum = parts.reduce((total, one) => total + one.shareBasisPoints, 0)
  return {
    basisPoints: Math.min(whole, sum),
    parts: parts.map(({ says }) => says).join(' + '),
    cases: parts.flatMap(({ cases }) => cases),
    through: parts.flatMap(({ through }) => through),
    decidedAt: latest(parts.flatMap(({ own }) => own)),
  }
}

/** The party’s own arithmetic first, then that of each layer once. */
function told(id: string, own: Share, blocked: ReadonlyMap<string, Share>): BlockedShare {
  const layers = new Map([[id, own]])
  // A map that grows while it is read is read to its end.
  for (const { through } of layers.values())
    for (const layer of through) {
      const share = blocked.get(layer)
      if (share !== undefined && !layers.has(layer)) layers.set(layer, share)
    }
  const says = [...layers].map(([layer, { basisPoints, parts }]) => {
    const of = layer === id ? '' : ` of party ${layer}`
    return `blocked persons own ${basisPoints} of ${whole} basis points${of}: ${parts}`
  })
  const shares = [...layers.values()]
  return {
    basisPoints: own.basisPoints,
    says: says.join('; '),
    cases: [...new Set(shares.flatMap(({ cases }) => cases))],
    decidedAt: latest(shares),
  }
}

function blockedBy(cases: readonly string[]): string {
  return `blocked by ${cases.length === 1 ? 'case' : 'cases'} ${cases.join(', ')}`
}

/** By a number that both have; else by a name and the country of registration, unless numbers of one kind tell them apart. */
function isSameOrganisation(one: Somebody, other: Somebody): boolean {
  if (one.is !== 'organisation' || other.is !== 'organisation') return false
  const [ours, theirs] = [prepareIdentifiers(one.identifiers), prepareIdentifiers(other.identifiers)]
  if (sharedIdentifier(ours, theirs) !== null) return true
  if (one.registeredIn !== other.registeredIn) return false
  const apart = ours.some(({ kind }) => theirs.some((their) => their.kind === kind))
  const names = new Set(one.names.map(nameKey))
  return !apart && other.names.some((name) => names.has(nameKey(name)))
}

function nameKey(name: Parameters<typeof nameInFull>[0]): string {
  const letters = nameInFull(name)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu)
  return (letters ?? []).join('')
}

function latest(of: readonly { readonly decidedAt: Date | null }[]): Date | null {
  const times = of.flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt.getTime()]))
  return times.length === 0 ? null : new Date(Math.max(...times))
}

const whole = 10_000
const nothing: Share = { basisPoints: 0, parts: '', cases: [], through: [], decidedAt: null }
