/**
 * Bars behind an address at a final block, as the server answers it: balances from the record, gold from the state that the recorded events lead
 * to, bars from the lists that were in force. What a block's shelf looks like is made once, for the blocks asked for last.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Address, Block, Chain, Digest } from '@specie/coin'
import {
  type Behind,
  behind,
  behindDigest,
  type Freeze,
  freezeOf,
  type Place,
  type Shelf,
  shelfOf,
  type TitledBar,
  toldBy,
} from '@specie/evidence/allocation'
import { keptUntil, placeAt } from '@specie/evidence/balances'
import { hexOf, type ListedBar, parseList } from '@specie/register/list'
import { type Outcome, ok, refused } from '@specie/units'
import { isAddressEqual } from 'viem'
import type { Pool } from '../programme/store.ts'
import type { Archive } from '../server/archive.ts'
import type { Snapshot, Snapshots } from '../server/reading/snapshot.ts'
import { type HolderKind, kindOf } from './says.ts'

export type Held = {
  readonly block: Block
  readonly newestFinalBlock: number
  readonly address: Address
  readonly kind: HolderKind
  /** Which of the programme's contracts it is. */
  readonly contract: string | null
  readonly freeze: Freeze | undefined
  readonly place: Place
  readonly behind: Behind
  readonly titles: readonly TitledBar[]
  readonly shelf: Shelf
  readonly digest: string
  /** The bar in the lists in force at the block. */
  readonly barOf: (barKey: string) => ListedBar | undefined
}

export type HolderRefusal =
  | { readonly code: 'BEFORE_PROGRAMME'; readonly block: number; readonly first: number }
  | { readonly code: 'NOT_FINAL'; readonly block: number; readonly newest: number }
  | { readonly code: 'NOT_RECORDED' }
  | { readonly code: 'LIST_MISSING'; readonly vault: number }

export type Holders = {
  held(address: Address, block?: number): Promise<Outcome<Held, HolderRefusal>>
}

export type HoldersOptions = {
  readonly pool: Pool
  readonly chain: Pick<Chain, 'block' | 'chainId' | 'contracts'>
  readonly deployedAtBlock: number
  readonly snapshots: Pick<Snapshots, 'current'>
  readonly archive: Pick<Archive, 'list'>
}

export function openHolders(options: HoldersOptions): Holders {
  const { pool, chain, deployedAtBlock, snapshots } = options
  const scenes = keepLast<number, Promise<Outcome<Scene, HolderRefusal>>>(scenesKept)
  const lists = keepLast<Digest, Promise<ReadList | null>>(listsKept)

  return {
    async held(address, asked) {
      const newest = await keptUntil(pool)
      if (newest === null) return refused({ code: 'NOT_RECORDED' })
      const number = asked ?? newest
      if (number > newest) return refused({ code: 'NOT_FINAL', block: number, newest })
      if (number < deployedAtBlock)
        return refused({ code: 'BEFORE_PROGRAMME', block: number, first: deployedAtBlock })
      const scene = await sceneAt(number)
      if (!scene.ok) return scene
      const { block, shelf, freezeOfAccount, barOf } = scene.value
      const place = await placeAt(pool, address, number)
      if (place.supplyMicrograms !== shelf.supplyMicrograms)
        throw new Error(
          `The balances at block ${number} add up to ${place.supplyMicrograms} µg, the coins to ${shelf.supplyMicrograms}.`,
        )
      const found = behind(shelf, place)
      const titles = shelf.titled.filter((title) => isAddressEqual(title.owner, address))
      return ok({
        block,
        newestFinalBlock: newest,
        address,
        ...kindOf(chain.contracts, { address, place, hasHeld: place.hasHeld }),
        freeze: freezeOfAccount(address),
        place,
        behind: found,
        titles,
        shelf,
        digest: behindDigest({
          chainId: chain.chainId,
          reserve: chain.contracts.reserve,
          block,
          address,
          behind: found,
          titles,
        }),
        barOf,
      })
    },
  }

  function sceneAt(number: number): Promise<Outcome<Scene, HolderRefusal>> {
    const kept = scenes.get(number)
    if (kept !== undefined) return kept
    const making = makeScene(number)
    scenes.set(number, making)
    const forget = () => scenes.delete(number)
    // A list that is not kept here yet may come in.
    making.then((made) => made.ok || forget(), forget)
    return making
  }

  async function makeScene(number: number): Promise<Outcome<Scene, HolderRefusal>> {
    const [snapshot, block] = await Promise.all([reaching(number), chain.block(number)])
    if (snapshot === null) return refused({ code: 'NOT_RECORDED' })
    const events = snapshot.events.filter((event) => event.block.number <= number)
    const state = snapshot.states().findLast((one) => one.block.number <= number)
    if (state === undefined)
      return refused({ code: 'BEFORE_PROGRAMME', block: number, first: deployedAtBlock })
    const told = toldBy(events)
    const bars = new Map<string, ListedBar>()
    const inForce = new Map<number, ReadList>()
    for (const [vault, digest] of told.lists) {
      const list = await listOf(digest)
      if (list === null) return refused({ code: 'LIST_MISSING', vault })
      inForce.set(vault, list)
      for (const { barKey, bar } of list) bars.set(barKey, bar)
    }
    const shelf = shelfOf({
      reserve: { ...state, block },
      titles: told.titles,
      lists: inForce,
      gone: told.gone,
    })
    if (!shelf.ok) return shelf
    return ok({
      block,
      shelf: shelf.value,
      barOf: (barKey) => bars.get(barKey),
      freezeOfAccount: (account) => freezeOf(events, account, block.time),
    })
  }

  /** What the server knows of the chain may be a second old, and the record younger. */
  async function reaching(number: number): Promise<Snapshot | null> {
    for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
      const snapshot = await snapshots.current()
      if (snapshot.block.number >= number) return snapshot
      if (waitedMs >= longestWaitMs) return null
      await pause(lookEveryMs)
    }
  }

  function listOf(digest: Digest): Promise<ReadList | null> {
    const kept = lists.get(digest)
    if (kept !== undefined) return kept
    const reading = options.archive.list(digest).then((text) => (text === null ? null : readList(text)))
    lists.set(digest, reading)
    const forget = () => lists.delete(digest)
    reading.then((list) => list === null && forget(), forget)
    return reading
  }
}

type Scene = {
  readonly block: Block
  readonly shelf: Shelf
  readonly freezeOfAccount: (account: Address) => Freeze | undefined
  readonly barOf: (barKey: string) => ListedBar | undefined
}

type ReadList = readonly {
  readonly barKey: string
  readonly counted: ListedBar['counted']
  readonly bar: ListedBar
}[]

function readList(text: string): ReadList {
  const list = parseList(text)
  if (!list.ok)
    throw new Error(`A list that the chain accepted cannot be read: ${JSON.stringify(list.refusal[0])}`)
  const { bars, leaves } = list.value
  return leaves.map(({ barKey, counted }, place) => {
    const bar = bars[place]
    if (bar === undefined) throw new RangeError(`The list has no bar at ${place}.`)
    return { barKey: hexOf(barKey), counted, bar }
  })
}

/** The few that were asked for last. */
function keepLast<Key, Value>(most: number) {
  const kept = new Map<Key, Value>()
  return {
    get(key: Key): Value | undefined {
      const value = kept.get(key)
      if (value !== undefined) {
        kept.delete(key)
        kept.set(key, value)
      }
      return value
    },
    set(key: Key, value: Value): void {
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    delete: (key: Key) => kept.delete(key),
  }
}

const lookEveryMs = 100
const longestWaitMs = 3_000
const scenesKept = 16
const listsKept = 32
