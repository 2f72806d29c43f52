/**
 * The reserve told again from events, one transaction at a time: what it was before each and after. Coins, titles, freezes and
 * departures are kept too, so that every invariant that speaks of a change can be looked at where the change was.
 */
import type { Address, ChainEvent, Digest, ReserveState, Rules, SponsorState, VaultState } from '@specie/coin'
import { coinUnits, micrograms, toBigint } from '@specie/units'

export type Title = {
  readonly owner: Address
  readonly vault: number
  readonly barKey: Digest
  readonly fine: bigint
}
export type Freeze = { readonly lapsesAt: number; readonly confirmed: boolean }

export type Retold = {
  readonly time: number
  readonly reserve: ReserveState
  readonly balances: ReadonlyMap<string, bigint>
  readonly titles: ReadonlyMap<number, Title>
  readonly freezes: ReadonlyMap<string, Freeze>
  /** By vault and bar: the journal entry of its last departure. */
  readonly goneAt: ReadonlyMap<string, number>
}

export type Step = {
  readonly transaction: Digest
  readonly events: readonly ChainEvent[]
  readonly before: Retold
  readonly after: Retold
}

/** Everything from the deployment on; each step's `before` is at the block's own time. */
export function retell(events: readonly ChainEvent[], rules: Rules): readonly Step[] {
  const told = nothing()
  const steps: Step[] = []
  for (let first = 0; first < events.length; ) {
    const opening = events[first]
    if (opening === undefined) break
    let end = first
    while (events[end]?.transaction === opening.transaction) end += 1
    const own = events.slice(first, end)
    const before = snapshot(told, opening, rules)
    for (const event of own) carry(told, event)
    steps.push({
      transaction: opening.transaction,
      events: own,
      before,
      after: snapshot(told, opening, rules),
    })
    first = end
  }
  return steps
}

export function placeOf(vault: number, barKey: Digest): string {
  return `${vault} ${barKey}`
}

type Sponsor = { issued: bigint; titled: bigint; cap: bigint; standing: boolean; vaults: number[] }

type Told = {
  accredited: bigint
  indices: Map<string, number>
  vaults: Map<number, VaultState>
  sponsors: Map<Address, Sponsor>
  journals: Map<number, bigint[]>
  supply: bigint
  balances: Map<string, bigint>
  titles: Map<number, Title>
  freezes: Map<string, Freeze>
  goneAt: Map<string, number>
}

function nothing(): Told {
  return {
    ...{ accredited: 0n, indices: new Map(), vaults: new Map(), sponsors: new Map(), journals: new Map() },
    ...{ supply: 0n, balances: new Map(), titles: new Map(), freezes: new Map(), goneAt: new Map() },
  }
}

function snapshot(told: Told, event: ChainEvent, rules: Rules): Retold {
  const sponsors = [...told.sponsors].map(
    ([address, one]): SponsorState => ({
      ...{ address, issued: coinUnits(one.issued), titled: micrograms(one.titled), cap: coinUnits(one.cap) },
      ...{ mintingSuspended: !one.standing, vaults: [...one.vaults] },
    }),
  )
  const { accredited } = told
  const vaults = [...told.vaults.values()]
  return {
    time: event.block.time,
    reserve: { block: event.block, rules, accredited, vaults, sponsors, supply: coinUnits(told.supply) },
    balances: new Map(told.balances),
    titles: new Map(told.titles),
    freezes: new Map(told.freezes),
    goneAt: new Map(told.goneAt),
  }
}

function carry(told: Told, event: ChainEvent): void {
  switch (event.kind) {
    case 'admitted':
      if (event.role === 'sponsor') sponsorOf(told, event.party).standing = true
      if (event.role !== 'custodian' && event.role !== 'auditor') return
      told.indices.set(event.party, event.index)
      told.accredited |= 1n << BigInt(event.index)
      return
    case 'suspended': {
      if (event.role === 'sponsor') sponsorOf(told, event.party).standing = false
      const index = told.indices.get(event.party)
      if (index !== undefined) told.accredited &= ~(1n << BigInt(index))
      return
    }
    case 'vaultAdded':
      told.vaults.set(event.vault, newVault(event))
      told.journals.set(event.vault, [0n])
      sponsorOf(told, event.sponsor).vaults.push(event.vault)
      return
    case 'custodianReplaced':
      change(told, event.vault, { custodian: event.custodian, signers: 0n })
      return
    case 'capSet':
      sponsorOf(told, event.sponsor).cap = toBigint(event.cap)
      return
    case 'statementAccepted':
      change(told, event.vault, {
        ...{ asOf: event.asOf, seen: event.seen, base: event.base, waiting: event.waiting },
        ...{ waitingAt: event.waitingAt, gold: event.fineGold, goldAt: event.goldAt, barRoot: event.barRoot },
        signers: event.signers,
        custodianIndex: told.indices.get(told.vaults.get(event.vault)?.custodian ?? '') ?? 0,
        journalSeenTotal: micrograms(told.journals.get(event.vault)?.[event.seen] ?? 0n),
      })
      return
    case 'journalled':
      told.journals.get(event.vault)?.push(toBigint(event.total))
      if (event.entryKind === 'delivery' || event.entryKind === 'withdrawal')
        told.goneAt.set(placeOf(event.vault, event.evidence), event.entry)
      change(told, event.vault, { journalLength: event.entry, journalTotal: event.total })
      return
    case 'signatureWithdrawn':
      change(told, event.vault, { signers: event.signers })
      return
    case 'minted':
      sponsorOf(told, event.sponsor).issued += toBigint(event.amount)
      return
    case 'retired':
      sponsorOf(told, event.sponsor).issued -= toBigint(event.amount)
      return
    case 'assumed':
      sponsorOf(told, event.from).issued -= toBigint(event.amount)
      sponsorOf(told, event.to).issued += toBigint(event.amount)
      return
    case 'titleOpened': {
      const { owner, vault, barKey } = event
      told.titles.set(event.title, { owner, vault, barKey, fine: toBigint(event.fine) })
      owe(told, vault, -toBigint(event.fine), toBigint(event.fine))
      return
    }
    case 'titleClosed':
      told.titles.delete(event.title)
      owe(told, event.vault, toBigint(event.fine), -toBigint(event.fine))
      return
    case 'titleDelivered':
      told.titles.delete(event.title)
      owe(told, event.vault, 0n, -toBigint(event.fine))
      return
    case 'titleTransferred': {
      const title = told.titles.get(event.title)
      if (title !== undefined && event.to !== nobody)
        told.titles.set(event.title, { ...title, owner: event.to })
      return
    }
    case 'transferred':
      move(told, event.from, event.to, toBigint(event.amount))
      return
    case 'frozen':
      told.freezes.set(event.account, { lapsesAt: event.lapsesAt, confirmed: false })
      return
    case 'freezeConfirmed':
      told.freezes.set(event.account, { lapsesAt: Number.POSITIVE_INFINITY, confirmed: true })
      return
    case 'freezeLifted':
      told.freezes.delete(event.account)
      return
    default:
      return
  }
}

function move(told: Told, from: Address, to: Address, amount: bigint): void {
  const add = (address: Address, more: bigint) =>
    told.balances.set(address, (told.balances.get(address) ?? 0n) + more)
  if (from === nobody) told.supply += amount
  else add(from, -amount)
  if (to === nobody) told.supply -= amount
  else add(to, amount)
}

function owe(told: Told, vault: number, coins: bigint, titles: bigint): void {
  const sponsor = sponsorOf(told, (told.vaults.get(vault) ?? missing(vault)).sponsor)
  sponsor.issued += coins
  sponsor.titled += titles
}

function change(told: Told, vault: number, more: Partial<VaultState>): void {
  told.vaults.set(vault, { ...(told.vaults.get(vault) ?? missing(vault)), ...more })
}

function missing(vault: number): never {
  throw new Error(`The events tell of vault ${vault} before it was added.`)
}

function sponsorOf(told: Told, address: Address): Sponsor {
  const known = told.sponsors.get(address)
  if (known !== undefined) return known
  const fresh: Sponsor = { issued: 0n, titled: 0n, cap: 0n, standing: false, vaults: [] }
  told.sponsors.set(address, fresh)
  return fresh
}

function newVault(event: Extract<ChainEvent, { kind: 'vaultAdded' }>): VaultState {
  const none = micrograms(0n)
  const { vault, sponsor, jurisdiction, custodian } = event
  return {
    ...{
      vault,
      sponsor,
      jurisdiction,
      custodian,
      custodianIndex: 0,
      asOf: 0,
      seen: 0,
      base: none,
      waiting: none,
    },
    ...{ waitingAt: 0, gold: none, goldAt: 0, barRoot: `0x${'0'.repeat(64)}`, signers: 0n },
    ...{ journalLength: 0, journalTotal: none, journalSeenTotal: none },
  }
}

const nobody: Address = `0x${'0'.repeat(40)}`
