/**
 * Register, contracts and balances of holders against each other and against the books, at one block: on the first microgram that differs
 * it says where. A state that cannot be read is no agreement.
 */
import type { Block, Chain, Digest } from '@specie/coin'
import { readTip, recordedEvents } from '@specie/coin/reader'
import { readList } from '@specie/register'
import { parseList } from '@specie/register/list'
import { transaction } from '@specie/store'
import { toBigint, weightBehind } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { zeroAddress } from 'viem'
import { accountName } from './entry.ts'
import { balances } from './store/entries.ts'

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
  /** What could not be compared, and why: a list that is sworn to and not kept in this register. */
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

  const notes: string[] = []
  for (const vault of reserve.vaults) {
    const pending = toBigint(vault.journalTotal) - toBigint(vault.journalSeenTotal)
    const gold = toBigint(vault.gold)
    compare(
      `metal available in vault ${vault.vault}`,
      ['the contracts', gold > pending ? gold - pending : 0n],
      ['the books', booked(accountName({ kind: 'metal:available', vault: vault.vault }))],
    )
    const digest = own.lists.get(vault.vault)
    if (digest === undefined) continue
    const listed = await listTotal(pool, digest)
    if (listed === null)
      notes.push(`Vault ${vault.vault}: the list sworn to, ${digest}, is not kept in this register.`)
    else
      compare(`gold on the list of vault ${vault.vault}`, ['the contracts', gold], ['the register', listed])
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
  /** The digest of the list in force, by vault. */
  readonly lists: ReadonlyMap<number, Digest>
}

/** All of it of one moment of the database. */
async function ownSide(client: PoolClient): Promise<OwnSide | null> {
  const tip = await readTip(client)
  if (tip === null) return null
  const lists = new Map<number, Digest>()
  const holders = new Map<string, bigint>()
  const move = (holder: string, amount: bigint) => {
    if (holder !== zeroAddress) holders.set(holder, (holders.get(holder) ?? 0n) + amount)
  }
  for (const event of await recordedEvents(client, { kinds: ['transferred', 'statementAccepted'] })) {
    if (event.kind === 'statementAccepted') lists.set(event.vault, event.listDigest)
    if (event.kind !== 'transferred') continue
    const amount = toBigint(weightBehind(event.amount))
    move(event.from.toLowerCase(), -amount)
    move(event.to.toLowerCase(), amount)
  }
  return { block: tip.head, balances: await balances(client), holders, lists }
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
