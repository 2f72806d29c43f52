/**
 * Bars behind an address from chain and lists alone: every transfer since the programme began is added up, every list is held against the digest that
 * the chain has. Whoever hands over the lists is not believed; the chain node is.
 */
import type { Address, Block, Chain, ChainEvent, Digest, ReserveState } from '@specie/coin'
import { hexOf, keccak256Hex, type ListedBar, parseList } from '@specie/register/list'
import { coinUnits, type Outcome, ok, refused, toBigint } from '@specie/units'
import { openBalances, type Place } from './balances.ts'
import { type Freeze, freezeOf, toldBy, transferOf } from './fromEvents.ts'
import { type Shelf, type ShelfBar, shelfOf, type TitledBar } from './shelf.ts'
import { type Behind, behind } from './spans.ts'
import { behindDigest } from './statement.ts'

export type RecomputeInputs = {
  readonly chain: Pick<
    Chain,
    'chainId' | 'contracts' | 'finalized' | 'block' | 'events' | 'codeAt' | 'readReserve'
  >
  readonly deployedAtBlock: number
  /** From anywhere: its digest is checked. */
  readonly fetchList: (listDigest: Digest) => Promise<Uint8Array>
  readonly address: Address
  /** A final block; the newest one without it. */
  readonly block?: number
}

export type Recomputed = {
  readonly block: Block
  readonly newestFinalBlock: number
  readonly address: Address
  readonly place: Place
  readonly hasHeld: boolean
  readonly freeze: Freeze | undefined
  readonly behind: Behind
  /** Of this address alone. */
  readonly titles: readonly TitledBar[]
  readonly shelf: Shelf
  readonly holderCount: number
  readonly barOf: (barKey: string) => ListedBar | undefined
  readonly digest: string
}

export type RecomputeRefusal =
  | { readonly code: 'NOT_FINAL'; readonly block: number; readonly newest: number }
  | { readonly code: 'BEFORE_PROGRAMME'; readonly block: number; readonly first: number }
  /** What was handed over is not the list of this digest, or does not add up to what was sworn. */
  | { readonly code: 'LIST_WRONG'; readonly vault: number; readonly listDigest: Digest }
  | { readonly code: 'LIST_MISSING'; readonly vault: number }
  /** The events that the node gave do not add up to the coins that it says exist. */
  | { readonly code: 'EVENTS_INCOMPLETE'; readonly found: bigint; readonly supply: bigint }

export async function recompute(inputs: RecomputeInputs): Promise<Outcome<Recomputed, RecomputeRefusal>> {
  const { chain, deployedAtBlock, address } = inputs
  const newest = (await chain.finalized()).number
  const number = inputs.block ?? newest
  if (number > newest) return refused({ code: 'NOT_FINAL', block: number, newest })
  if (number < deployedAtBlock)
    return refused({ code: 'BEFORE_PROGRAMME', block: number, first: deployedAtBlock })
  const [block, events, reserve] = await Promise.all([
    chain.block(number),
    chain.events({ from: deployedAtBlock, to: number }),
    reserveAt(chain, number),
  ])
  const { balances, held } = addUp(events)
  const supply = toBigint(reserve.supply)
  if (balances.supplyMicrograms() !== supply)
    return refused({ code: 'EVENTS_INCOMPLETE', found: balances.supplyMicrograms(), supply })
  const told = toldBy(events)
  const lists = await readLists(inputs, told.lists, reserve)
  if (!lists.ok) return lists
  const shelf = shelfOf({
    reserve: { ...reserve, block },
    titles: told.titles,
    lists: lists.value.byVault,
    gone: told.gone,
  })
  if (!shelf.ok) return shelf
  const place = balances.placeOf(address)
  const found = behind(shelf.value, place)
  const titles = shelf.value.titled.filter(({ owner }) => owner.toLowerCase() === address.toLowerCase())
  return ok({
    block,
    newestFinalBlock: newest,
    address,
    place,
    hasHeld: held.has(address.toLowerCase()),
    freeze: freezeOf(events, address, block.time),
    behind: found,
    titles,
    shelf: shelf.value,
    holderCount: balances.holderCount(),
    barOf: (barKey) => lists.value.bars.get(barKey),
    digest: behindDigest({
      chainId: chain.chainId,
      reserve: chain.contracts.reserve,
      block,
      address,
      behind: found,
      titles,
    }),
  })
}

type Reserve = Pick<ReserveState, 'rules' | 'accredited' | 'vaults' | 'sponsors' | 'supply'>

/** Between the first contract of a programme and its last there are blocks in which nobody could have had anything. */
async function reserveAt(chain: RecomputeInputs['chain'], number: number): Promise<Reserve> {
  if ((await chain.codeAt(chain.contracts.reserve, number)) !== '0x') return chain.readReserve(number)
  return { ...(await chain.readReserve()), accredited: 0n, vaults: [], sponsors: [], supply: coinUnits(0n) }
}

function addUp(events: readonly ChainEvent[]) {
  const balances = openBalances()
  const held = new Set<string>()
  for (const event of events) {
    const transfer = transferOf(event)
    if (transfer === undefined) continue
    balances.move(transfer)
    if (transfer.micrograms > 0n) held.add(transfer.to)
  }
  return { balances, held }
}

async function readLists(
  { fetchList }: RecomputeInputs,
  digests: ReadonlyMap<number, Digest>,
  { vaults }: Pick<ReserveState, 'vaults'>,
): Promise<
  Outcome<
    {
      readonly byVault: ReadonlyMap<number, readonly ShelfBar[]>
      readonly bars: ReadonlyMap<string, ListedBar>
    },
    RecomputeRefusal
  >
> {
  const byVault = new Map<number, readonly ShelfBar[]>()
  const bars = new Map<string, ListedBar>()
  for (const [vault, listDigest] of digests) {
    const bytes = await fetchList(listDigest)
    const list = keccak256Hex(bytes) === listDigest ? parseList(bytes) : null
    const gold = vaults.find((one) => one.vault === vault)?.gold
    if (list?.ok !== true || gold === undefined || toBigint(list.value.counted) !== toBigint(gold))
      return refused({ code: 'LIST_WRONG', vault, listDigest })
    byVault.set(
      vault,
      list.value.leaves.map(({ barKey, counted }, place) => {
        const key = hexOf(barKey)
        const bar = list.value.bars[place]
        if (bar !== undefined) bars.set(key, bar)
        return { barKey: key, counted }
      }),
    )
  }
  return ok({ byVault, bars })
}
