/**
 * What lies in a vault by the newest statement and the journal since. The contracts count the same available gold: max(0, gold - pending),
 * MECHANISM's `counted` without its ages, delays and signers.
 */
import type { Address, ChainEvent } from '@specie/coin'

type EventOf<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>

/** Micrograms as bare integers: a difference has a sign. */
export type Position = { readonly available: bigint; readonly held: bigint }

type VaultHistory = {
  readonly sponsor: Address
  gold: bigint
  seen: number
  readonly journal: EventOf<'journalled'>[]
}

/** Vaults and titles as they come to be, event after event. */
export type Holdings = {
  /** Takes the event in, and gives the vault's position before and after where the event moves it. */
  take(event: ChainEvent): { readonly before: Position; readonly after: Position } | null
  sponsorOf(vault: number): Address
  fineOf(title: number): bigint
}

/** The events that holdings are made of; the others leave them as they are. */
export const holdingKinds = ['vaultAdded', 'statementAccepted', 'journalled', 'titleOpened'] as const

export function openHoldings(): Holdings {
  const vaults = new Map<number, VaultHistory>()
  const titles = new Map<number, bigint>()
  const vaultOf = (number: number): VaultHistory => {
    const found = vaults.get(number)
    if (found === undefined) throw new Error(`An event speaks of vault ${number}, which no event added.`)
    return found
  }
  const moved = (number: number, change: (vault: VaultHistory) => void) => {
    const vault = vaultOf(number)
    const before = positionOf(vault)
    change(vault)
    return { before, after: positionOf(vault) }
  }
  return {
    take(event) {
      switch (event.kind) {
        case 'vaultAdded':
          vaults.set(event.vault, { sponsor: event.sponsor, gold: 0n, seen: 0, journal: [] })
          return null
        case 'titleOpened':
          titles.set(event.title, BigInt(String(event.fine)))
          return null
        case 'statementAccepted':
          return moved(event.vault, (vault) => {
            vault.gold = BigInt(String(event.fineGold))
            vault.seen = event.seen
          })
        case 'journalled':
          return moved(event.vault, (vault) => {
            vault.journal.push(event)
          })
        default:
          return null
      }
    },
    sponsorOf: (vault) => vaultOf(vault).sponsor,
    fineOf(title) {
      const fine = titles.get(title)
      if (fine === undefined) throw new Error(`An event speaks of title ${title}, which no event opened.`)
      return fine
    },
  }
}

/** A hold may name more than there is ("all"): no more is on hold than lies there. */
function positionOf({ gold, seen, journal }: VaultHistory): Position {
  let gone = 0n
  let onHold = 0n
  for (const { entry, entryKind, amount } of journal) {
    if (entry <= seen) continue
    if (entryKind === 'delivery' || entryKind === 'withdrawal') gone += BigInt(String(amount))
    else onHold += BigInt(String(amount))
  }
  const there = gold > gone ? gold - gone : 0n
  const held = onHold < there ? onHold : there
  return { available: there - held, held }
}
