/**
 * Register, contracts and balances of holders against each other and against the books, at one block: on the first microgram that differs
 * it says where. A state that cannot be read is no agreement.
 */
import type { Block, Chain, ChainEvent, Digest, HappeningKind } from '@specie/coin'
import { pending } from '@specie/coin/derived'
import { readTip, recordedEvents } from '@specie/coin/reader'
import { departures, publications, readList } from '@specie/register'
import { parseList } from '@specie/register/list'
import { transaction } from '@specie/store'
import { toBigint, weightBehind } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { zeroAddress } from 'viem'
import { accountName } from './entry.ts'
import { arrived } from './position.ts'
import { balances } from './store/entries.ts'
import { followedUntil } from './store/followed.ts'

export type Comparison = {
  readonly what: string
  readonly left: string
  readonly leftMicrograms: bigint
  readonly right: string
  readonly rightMicrograms: bigint
  /** Never negative. */
  readonly differenceMicrograms: bigint
}

export type Reconciliation = {
  readonly checkedAt: Date
  /** The block at which all were read. */
  readonly block: Block
  readonly agrees: boolean
  /** The largest difference. */
  readonly differenceMicrograms: bigint
  readonly comparisons: readonly Comparison[]
  /** What may differ for a while, or could not be compared, each by its name: a list not sworn to yet, blocks not final, a list kept elsewhere. */
  readonly notes: readonly string[]
}

/** Null where nothing is recorded yet, or the chain has just parted from the record: then there is no block to compare at. */
export async function reconcile(options: {
  readonly pool: Pool
  readonly chain: Chain
}): Promise<Reconciliation | null> {
  const { pool, chain } = options
  const own = await transaction(pool, ownSide, { isolation: 'repeatable read', readOnly: true })
  if (own === null) return null
  const { block } = own
  if ((await chain.head()).number < block.number) return null
  const [reserve, titles] = await Promise.all([
    chain.readReserve(block.number),
    chain.readTitles(block.number),
  ])
  // Read before or after a reorganisation, it would be compared with another past.
  if (reserve.block.hash !== block.hash || (await chain.block(block.number)).hash !== block.hash) return null

  const comparisons: Comparison[] = []
  const notes: string[] = []
  const compare = (what: string, left: readonly [string, bigint], right: readonly [string, bigint]) => {
    const difference = left[1] - right[1]
    comparisons.push({
      what,
      left: left[0],
      leftMicrograms: left[1],
      right: right[0],
      rightMicrograms: right[1],
      differenceMicrograms: difference < 0n ? -difference : difference,
    })
  }
  const booked = (name: string) => own.balances.get(name) ?? 0n

  /** The list that the statement swears to, a newer one that waits to be sworn to, and every bar that left. */
  const compareRegister = async (vault: number, sworn: bigint, digest: Digest) => {
    const listed = await listTotal(pool, digest)
    if (listed === null)
      notes.push(`Vault ${vault}: the list sworn to, ${digest}, is not kept in this register.`)
    else compare(`gold on the list of vault ${vault}`, ['the contracts', sworn], ['the register', listed])
    const newest = (await publications(pool, String(vault)))[0]
    if (newest !== undefined && newest.listDigest !== digest)
      notes.push(
        `Vault ${vault}: a list of ${newest.asOf.toISOString()} with ${toBigint(newest.counted)} µg is in the register and not sworn to; ${sworn} µg are.`,
      )
    const journalled = own.departures.get(vault) ?? []
    const known = await departures(pool, String(vault))
    for (const { barKey, counted, journalEntry, recordedAt } of known) {
      if (journalled.some((one) => one.barKey === barKey && BigInt(one.entry) === journalEntry)) continue
      const says = `bar ${barKey} that left vault ${vault}`
      if (Date.now() - recordedAt.getTime() < graceMs)
        notes.push(
          `${says}: noted at ${recordedAt.toISOString()}, not in the journal of a recorded block yet.`,
        )
      else compare(says, ['the register, gone', toBigint(counted)], ['the journal on chain, not gone', 0n])
    }
    const unknown = journalled.filter(
      ({ entry }) => !known.some(({ journalEntry }) => journalEntry === BigInt(entry)),
    )
    if (unknown.length > 0)
      notes.push(
        `Vault ${vault}: ${unknown.length} ${unknown.length === 1 ? 'bar' : 'bars'} that the journal lets go ${unknown.length === 1 ? 'is' : 'are'} not noted as gone in the register yet (entry ${unknown.map(({ entry }) => entry).join(', ')}).`,
      )
  }

  const supply = toBigint(weightBehind(reserve.supply))
  compare(
    'coins in existence',
    ['the coin', supply],
    ['balances of holders, from transfers', sumOf(own.holders)],
  )
  for (const { address, issued, titled } of reserve.sponsors) {
    compare(
      `coins issued by ${address}`,
      ['the contracts', toBigint(weightBehind(issued))],
      ['the books', -booked(accountName({ kind: 'coin:issued', sponsor: address }))],
    )
    const live = titles.filter(({ sponsor }) => sponsor.toLowerCase() === address.toLowerCase())
    compare(
      `titles owed by ${address}`,
      ['the contracts', toBigint(titled)],
      ['live titles', live.reduce((sum, { fine }) => sum + toBigint(fine), 0n)],
    )
    compare(
      `titles owed by ${address}`,
      ['the contracts', toBigint(titled)],
      ['the books', -booked(accountName({ kind: 'title:owed', sponsor: address }))],
    )
  }
  compareAll(
    compare,
    'coins with',
    'coin:held',
    own.holders,
    own.balances,
    'balances of holders, from transfers',
  )
  const owners = new Map<string, bigint>()
  for (const { owner, fine } of titles)
    owners.set(owner.toLowerCase(), (owners.get(owner.toLowerCase()) ?? 0n) + toBigint(fine))
  compareAll(compare, 'titles with', 'title:held', owners, own.balances, 'live titles')

  if (own.finalized < block.number)
    notes.push(
      `Blocks ${own.finalized + 1} to ${block.number} are not final yet: their entries are provisional.`,
    )
  for (const vault of reserve.vaults) {
    const sworn = toBigint(vault.gold)
    const taken = toBigint(pending(vault))
    const metal = (time: number) => {
      const counts = notBelowZero(arrived(vault, time) - taken)
      return { available: counts, waiting: notBelowZero(sworn - taken) - counts }
    }
    // Entries are made by events: what has ripened since the last of them is due, and no difference.
    const [booksSee, now] = [metal(own.followedUntil), metal(block.time)]
    const due = now.available - booksSee.available
    if (due > 0n)
      notes.push(
        `Vault ${vault.vault}: the raise delay of ${due} µg is over since the last event; the next one moves it from waiting to available.`,
      )
    for (const part of ['available', 'waiting'] as const)
      compare(
        `metal ${part} in vault ${vault.vault}`,
        ['the contracts', booksSee[part]],
        ['the books', booked(accountName({ kind: `metal:${part}`, vault: vault.vault }))],
      )
    const list = own.lists.get(vault.vault)
    if (list !== undefined) await compareRegister(vault.vault, sworn, list)
  }
  for (const { address, vaults } of reserve.sponsors) {
    const parts = vaults.flatMap((vault) =>
      (['available', 'waiting', 'held'] as const).map((part) =>
        booked(accountName({ kind: `metal:${part}`, vault })),
      ),
    )
    compare(
      `metal of ${address}`,
      ['its vaults, in the books', parts.reduce((sum, part) => sum + part, 0n)],
      ['its own account', -booked(accountName({ kind: 'metal:owned', sponsor: address }))],
    )
  }
  let differenceMicrograms = 0n
  for (const one of comparisons)
    if (one.differenceMicrograms > differenceMicrograms) differenceMicrograms = one.differenceMicrograms
  return {
    checkedAt: new Date(),
    block,
    agrees: differenceMicrograms === 0n,
    differenceMicrograms,
    comparisons,
    notes,
  }
}

type OwnSide = {
  readonly block: Block
  readonly balances: ReadonlyMap<string, bigint>
  /** By holder in lower case. */
  readonly holders: ReadonlyMap<string, bigint>
  readonly finalized: number
  /** Unix seconds of the newest event that the books have followed. */
  readonly followedUntil: number
  /** The digest of the list in force, by vault. */
  readonly lists: ReadonlyMap<number, Digest>
  /** Bars that the journal of the vault lets go. */
  readonly departures: ReadonlyMap<number, readonly { readonly barKey: Digest; readonly entry: number }[]>
}

/** All of it of one moment of the database. */
async function ownSide(client: PoolClient): Promise<OwnSide | null> {
  const tip = await readTip(client)
  if (tip === null) return null
  const lists = new Map<number, Digest>()
  const gone = new Map<number, { barKey: Digest; entry: number }[]>()
  const holders = new Map<string, bigint>()
  const move = (holder: string, amount: bigint) => {
    if (holder !== zeroAddress) holders.set(holder, (holders.get(holder) ?? 0n) + amount)
  }
  for await (const event of everyEvent(client, ['transferred', 'statementAccepted', 'journalled'])) {
    if (event.kind === 'statementAccepted') lists.set(event.vault, event.listDigest)
    if (event.kind === 'journalled' && (event.entryKind === 'delivery' || event.entryKind === 'withdrawal'))
      gone.set(event.vault, [
        ...(gone.get(event.vault) ?? []),
        { barKey: event.evidence, entry: event.entry },
      ])
    if (event.kind !== 'transferred') continue
    const amount = toBigint(weightBehind(event.amount))
    move(event.from.toLowerCase(), -amount)
    move(event.to.toLowerCase(), amount)
  }
  return {
    block: tip.head,
    finalized: tip.finalized.number,
    followedUntil: (await followedUntil(client, tip.head.number)) ?? 0,
    balances: await balances(client),
    holders,
    lists,
    departures: gone,
  }
}

/** Page by page: a long record is not held in memory. */
async function* everyEvent(client: PoolClient, kinds: readonly HappeningKind[]): AsyncGenerator<ChainEvent> {
  let after: { block: number; logIndex: number } | undefined
  for (;;) {
    const events = await recordedEvents(client, {
      kinds,
      limit: eventsAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    yield* events
    const last = events.at(-1)
    if (last === undefined || events.length < eventsAtOnce) return
    after = { block: last.block.number, logIndex: last.logIndex }
  }
}

/** Every account that either side knows. */
function compareAll(
  compare: (what: string, left: readonly [string, bigint], right: readonly [string, bigint]) => void,
  what: string,
  kind: 'coin:held' | 'title:held',
  holders: ReadonlyMap<string, bigint>,
  booked: ReadonlyMap<string, bigint>,
  source: string,
): void {
  const prefix = `${kind}:`
  const inBooks = [...booked.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
  for (const holder of new Set([...holders.keys(), ...inBooks])) {
    compare(
      `${what} ${holder}`,
      [source, holders.get(holder) ?? 0n],
      ['the books', booked.get(`${prefix}${holder}`) ?? 0n],
    )
  }
}

function sumOf(holders: ReadonlyMap<string, bigint>): bigint {
  let sum = 0n
  for (const amount of holders.values()) sum += amount
  return sum
}

function notBelowZero(difference: bigint): bigint {
  return difference > 0n ? difference : 0n
}

/** What the list counts; null where the register does not keep it. A text never changes under its digest. */
async function listTotal(pool: Pool, digest: Digest): Promise<bigint | null> {
  const known = totals.get(digest)
  if (known !== undefined) return known
  const text = await readList(pool, digest)
  if (text === null) return null
  const list = parseList(text)
  if (!list.ok) throw new Error(`The register keeps a list that is none, ${digest}.`)
  const total = toBigint(list.value.counted)
  if (totals.size >= mostTotals) totals.clear()
  totals.set(digest, total)
  return total
}

const totals = new Map<Digest, bigint>()
const mostTotals = 1_000
const eventsAtOnce = 5_000
/** The register hears of a departure from its transaction, the record when the block is read, or read again after a reorganisation. */
const graceMs = 3_600_000
