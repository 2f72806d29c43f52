/**
 * What lies in a vault by the newest statement and the journal since, and how much of it may back something. The contracts count the same:
 * MECHANISM's `counted` without the statement's age and its signers' standing, which move no metal.
 */
import type { Address, ChainEvent, Digest } from '@specie/coin'
import { type Micrograms, toBigint } from '@specie/units'

type EventOf<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>

/** Micrograms as bare integers: a difference has a sign. */
export type Position = {
  /** Counts, by the raise delay. */
  readonly available: bigint
  /** Sworn to, and counts once its delay is over. */
  readonly waiting: bigint
  /** Under a hold that the statement has not seen. */
  readonly held: bigint
}

/** A vault's metal from one position to the next. */
export type Move = {
  readonly vault: number
  readonly before: Position
  readonly after: Position
  /** The statement's list where time alone moved it: its raise delay is over. Null where the event did. */
  readonly ripened: Digest | null
}

export type Holdings = {
  /** Takes the event in, and gives what it and the time up to it have moved, in the order of it. */
  take(event: ChainEvent): readonly Move[]
  sponsorOf(vault: number): Address
  fineOf(title: number): bigint
}

/** The events that vaults are made of; the others leave them as they are. */
export const vaultKinds = ['vaultAdded', 'statementAccepted', 'journalled'] as const
export const titleKinds = ['titleOpened'] as const

/** Where nothing happened yet. */
export function openHoldings(): Holdings {
  return holdingsAt([], null)
}

/**
 * What these events, all that there were of these kinds, have made of vaults and titles; waiting metal has ripened as of `time`, in Unix
 * seconds, the last event of any kind. Null: nothing has happened.
 */
export function holdingsAt(past: readonly ChainEvent[], time: number | null): Holdings {
  const vaults = new Map<number, VaultHistory>()
  const titles = new Map<number, bigint>()
  const vaultOf = (number: number): VaultHistory => {
    const found = vaults.get(number)
    if (found === undefined) throw new Error(`An event speaks of vault ${number}, which no event added.`)
    return found
  }
  const ripen = (now: number): readonly Move[] => {
    const moves: Move[] = []
    for (const [vault, history] of vaults) {
      const after = positionAt(history, now)
      if (history.listDigest !== null && after.waiting !== history.position.waiting)
        moves.push({ vault, before: history.position, after, ripened: history.listDigest })
      history.position = after
    }
    return moves
  }
  const moved = (vault: number, now: number, change: (history: VaultHistory) => void): Move => {
    const history = vaultOf(vault)
    const before = history.position
    change(history)
    history.position = positionAt(history, now)
    return { vault, before, after: history.position, ripened: null }
  }
  const holdings: Holdings = {
    take(event) {
      const now = event.block.time
      const ripened = ripen(now)
      switch (event.kind) {
        case 'vaultAdded':
          vaults.set(event.vault, { ...emptyVault, journal: [], unseen: [], sponsor: event.sponsor })
          return ripened
        case 'titleOpened':
          titles.set(event.title, toBigint(event.fine))
          return ripened
        case 'statementAccepted':
          return [...ripened, moved(event.vault, now, (vault) => swear(vault, event))]
        case 'journalled':
          return [
            ...ripened,
            moved(event.vault, now, (vault) => {
              vault.journal.push(event)
              vault.unseen.push(event)
            }),
          ]
        default:
          return ripened
      }
    },
    sponsorOf: (vault) => vaultOf(vault).sponsor,
    fineOf(title) {
      const fine = titles.get(title)
      if (fine === undefined) throw new Error(`An event speaks of title ${title}, which no event opened.`)
      return fine
    },
  }
  for (const event of past) holdings.take(event)
  if (time !== null) ripen(time)
  return holdings
}

/** A statement's tranches: `base` counts at once, `waiting` from `waitingAt`, all its gold from `goldAt`. */
export type Tranches = {
  readonly base: Micrograms
  readonly waiting: Micrograms
  readonly waitingAt: number
  readonly gold: Micrograms
  readonly goldAt: number
}

/** What of the sworn gold the raise delay has let through, before the journal. */
export function arrived({ base, waiting, waitingAt, gold, goldAt }: Tranches, time: number): bigint {
  return toBigint(time >= goldAt ? gold : time >= waitingAt ? waiting : base)
}

type VaultHistory = {
  readonly sponsor: Address
  listDigest: Digest | null
  tranches: Tranches | null
  /** All of it: the contracts take a younger statement that has seen less of it than the one before. */
  readonly journal: EventOf<'journalled'>[]
  /** What the newest statement has not seen. */
  unseen: EventOf<'journalled'>[]
  position: Position
}

const emptyVault: Omit<VaultHistory, 'sponsor' | 'journal' | 'unseen'> = {
  listDigest: null,
  tranches: null,
  position: { available: 0n, waiting: 0n, held: 0n },
}

function swear(vault: VaultHistory, event: EventOf<'statementAccepted'>): void {
  const { base, waiting, waitingAt, fineGold: gold, goldAt, listDigest, seen } = event
  vault.tranches = { base, waiting, waitingAt, gold, goldAt }
  vault.listDigest = listDigest
  vault.unseen = vault.journal.filter(({ entry }) => entry > seen)
}

/**
 * A hold may name more than there is ("all"): no more is on hold than lies there. Departures and holds are taken from what counts first, as
 * the contracts do; what then counts is theirs to the microgram.
 */
function positionAt({ tranches, unseen }: VaultHistory, time: number): Position {
  if (tranches === null) return emptyVault.position
  let gone = 0n
  let onHold = 0n
  for (const { entryKind, amount } of unseen) {
    if (entryKind === 'delivery' || entryKind === 'withdrawal') gone += toBigint(amount)
    else onHold += toBigint(amount)
  }
  const there = notBelowZero(toBigint(tranches.gold) - gone)
  const held = onHold < there ? onHold : there
  const available = notBelowZero(arrived(tranches, time) - gone - onHold)
  return { available, waiting: there - held - available, held }
}

function notBelowZero(difference: bigint): bigint {
  return difference > 0n ? difference : 0n
}
