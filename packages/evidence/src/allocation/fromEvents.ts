/** What the allocation at a block needs of the chain's events up to it: live titles, lists in force, bars that left since, freezes. */
import type { Address, ChainEvent, Digest, TitleState } from '@specie/coin'
import { toBigint } from '@specie/units'
import type { Transfer } from './balances.ts'

export type Told = {
  /** Live titles, by their numbers. */
  readonly titles: readonly TitleState[]
  /** By vault: the digest of the list in force. */
  readonly lists: ReadonlyMap<number, Digest>
  /** `VAULT KEY`, as ShelfInputs has it. */
  readonly gone: ReadonlySet<string>
}

/** `events`: all of them up to the block, in the chain's order. */
export function toldBy(events: Iterable<ChainEvent>): Told {
  const titles = new Map<number, TitleState>()
  const statements = new Map<number, { readonly listDigest: Digest; readonly seen: number }>()
  const left: { readonly vault: number; readonly entry: number; readonly barKey: Digest }[] = []
  const owners = new Map<number, Address>()
  for (const event of events) {
    switch (event.kind) {
      case 'titleOpened': {
        const { title, owner, sponsor, vault, barKey, fine } = event
        titles.set(title, { title, owner, sponsor, vault, barKey, fine })
        break
      }
      case 'titleTransferred':
        owners.set(event.title, event.to)
        break
      case 'titleClosed':
      case 'titleDelivered':
        titles.delete(event.title)
        break
      case 'statementAccepted':
        statements.set(event.vault, { listDigest: event.listDigest, seen: event.seen })
        break
      case 'journalled':
        if (event.entryKind !== 'hold')
          left.push({ vault: event.vault, entry: event.entry, barKey: event.evidence })
        break
      default:
    }
  }
  return {
    titles: [...titles.values()]
      .map((title) => ({ ...title, owner: owners.get(title.title) ?? title.owner }))
      .sort((one, other) => one.title - other.title),
    lists: new Map([...statements].map(([vault, { listDigest }]) => [vault, listDigest])),
    gone: new Set(
      left
        .filter(({ vault, entry }) => entry > (statements.get(vault)?.seen ?? 0))
        .map(({ vault, barKey }) => `${vault} ${barKey}`),
    ),
  }
}

/** The coins that an event moved; undefined where it moved none. */
export function transferOf(event: ChainEvent): Transfer | undefined {
  if (event.kind !== 'transferred') return undefined
  return {
    from: event.from.toLowerCase(),
    to: event.to.toLowerCase(),
    micrograms: toBigint(event.amount),
  }
}

export type Freeze = { readonly since: number; readonly lapsesAt: number | null; readonly evidence: Digest }

/** The freeze of an account in force at this second, or undefined. It changes nothing of what stands behind its coins. */
export function freezeOf(events: Iterable<ChainEvent>, account: string, time: number): Freeze | undefined {
  let freeze: Freeze | undefined
  for (const event of events) {
    if (event.kind !== 'frozen' && event.kind !== 'freezeConfirmed' && event.kind !== 'freezeLifted') continue
    if (event.account.toLowerCase() !== account.toLowerCase()) continue
    if (event.kind === 'frozen')
      freeze = { since: event.block.time, lapsesAt: event.lapsesAt, evidence: event.evidence }
    else if (event.kind === 'freezeLifted') freeze = undefined
    else if (freeze !== undefined) freeze = { ...freeze, lapsesAt: null }
  }
  return freeze === undefined || (freeze.lapsesAt !== null && freeze.lapsesAt <= time) ? undefined : freeze
}
