/**
 * Every bar of the lists in force, with its place in its vault's sum tree: read once per list, since a list's digest can
 * mean nothing else, and joined with what has happened since on chain.
 */
import type { ChainEvent, Digest, TitleState, VaultState } from '@specie/coin'
import { type SumTree, sumTree } from '@specie/evidence'
import { hexOf, type ListedBar, parseList, printLine, type WeightList } from '@specie/register/list'
import type { Archive } from '../archive.ts'
import type { Snapshot } from './snapshot.ts'

export type Accepted = Extract<ChainEvent, { kind: 'statementAccepted' }>

export type ReadList = {
  readonly list: WeightList
  readonly tree: SumTree
  readonly places: ReadonlyMap<Digest, number>
  /** What a search looks into, for each bar. */
  readonly words: readonly string[]
}

export type BarState = 'listed' | 'titled' | 'gone' | 'held'

export type ShelvedBar = {
  readonly barKey: Digest
  readonly vault: number
  readonly bar: ListedBar
  readonly state: BarState
  readonly title: number | null
  /** What a search looks into, in capitals. */
  readonly words: string
}

export type Shelves = {
  /** Bars of the lists in force, by vault and then as the list has them; then those that have left. */
  readonly bars: readonly ShelvedBar[]
  /** A bar that moved stands where it lies now, not where it left. */
  readonly find: (barKey: Digest) => ShelvedBar | undefined
  /** By vault: the list in force, where its text is kept here. */
  readonly lists: ReadonlyMap<number, ReadList>
  /** False while a list in force is not kept here: its bars are missing from these. */
  readonly complete: boolean
}

/** The statement in force of a vault, as the chain announced it; undefined before the first. */
export function inForce(snapshot: Snapshot, vault: VaultState): Accepted | undefined {
  return snapshot.events.findLast(
    (event): event is Accepted =>
      event.kind === 'statementAccepted' && event.vault === vault.vault && event.asOf === vault.asOf,
  )
}

export function createShelfReader(archive: Archive): (snapshot: Snapshot) => Promise<Shelves> {
  const lists = new Map<Digest, Promise<ReadList | null>>()
  let latest: { readonly matters: string; readonly shelves: Promise<Shelves> } | null = null

  return (snapshot) => {
    const matters = whatMatters(snapshot)
    if (latest?.matters !== matters) {
      const shelves = assemble(snapshot)
      const mine = { matters, shelves }
      latest = mine
      const forget = () => {
        if (latest === mine) latest = null
      }
      // A list that is not kept here yet may come in without anything happening on chain.
      shelves.then(({ complete }) => complete || forget(), forget)
    }
    return latest.shelves
  }

  async function assemble(snapshot: Snapshot): Promise<Shelves> {
    const inForceLists = new Map<number, ReadList>()
    const titles = new Map(snapshot.titles.map((title) => [title.barKey, title]))
    const gone = departures(snapshot)
    const bars: ShelvedBar[] = []
    const offsets = new Map<number, number>()
    const left = new Map<Digest, ShelvedBar>()
    const needed = new Set<Digest>()
    let complete = true
    for (const vault of snapshot.reserve.vaults) {
      const statement = inForce(snapshot, vault)
      if (statement === undefined) continue
      needed.add(statement.listDigest)
      const read = await listOf(statement.listDigest)
      if (read === null) {
        complete = false
        continue
      }
      inForceLists.set(vault.vault, read)
      offsets.set(vault.vault, bars.length)
      for (const [barKey, place] of read.places) {
        const isGone = (gone.get(`${vault.vault} ${barKey}`)?.entry ?? 0) > vault.seen
        bars.push(shelved(read, place, vault.vault, barKey, titles.get(barKey), isGone))
      }
    }
    const listed = (barKey: Digest): ShelvedBar | undefined => {
      let found: ShelvedBar | undefined
      for (const [vault, { places }] of inForceLists) {
        const place = places.get(barKey)
        const bar = place === undefined ? undefined : bars[(offsets.get(vault) ?? 0) + place]
        if (bar !== undefined && (found === undefined || found.state === 'gone')) found = bar
      }
      return found
    }
    for (const { vault, barKey, listDigest } of gone.values()) {
      if (listed(barKey) !== undefined || listDigest === null) continue
      needed.add(listDigest)
      const read = await listOf(listDigest)
      const place = read?.places.get(barKey)
      if (read === null || place === undefined) continue
      const bar = shelved(read, place, vault, barKey, undefined, true)
      left.set(barKey, bar)
      bars.push(bar)
    }
    // Lists that nothing needs any more are let go; they are read again when somebody asks.
    for (const digest of lists.keys()) if (!needed.has(digest)) lists.delete(digest)
    return { bars, find: (barKey) => listed(barKey) ?? left.get(barKey), lists: inForceLists, complete }
  }

  function listOf(digest: Digest): Promise<ReadList | null> {
    const kept = lists.get(digest)
    if (kept !== undefined) return kept
    const reading = archive.list(digest).then((text) => (text === null ? null : readList(text)))
    lists.set(digest, reading)
    reading.then(
      (read) => read === null && lists.delete(digest),
      () => lists.delete(digest),
    )
    return reading
  }
}

/** Everything that the shelves depend on: a block in which coins only moved makes no new ones. */
function whatMatters(snapshot: Snapshot): string {
  const vaults = snapshot.reserve.vaults.map(
    (vault) => `${vault.vault} ${inForce(snapshot, vault)?.listDigest} ${vault.seen} ${vault.journalLength}`,
  )
  const last = snapshot.events.findLast((event) => event.kind === 'journalled')
  const titles = snapshot.titles.map((title) => title.title)
  return [...vaults, last?.block.hash, ...titles].join(' ')
}

/** The line of the list that the bar's leaf is made of. */
export function lineOf(bar: ListedBar): string {
  return printLine(bar)
}

type Departure = {
  readonly vault: number
  readonly barKey: Digest
  readonly entry: number
  /** The list that was in force when it left. */
  readonly listDigest: Digest | null
}

/** The last departure of each bar from each vault. */
function departures(snapshot: Snapshot): ReadonlyMap<string, Departure> {
  const found = new Map<string, Departure>()
  const current = new Map<number, Digest>()
  for (const event of snapshot.events) {
    if (event.kind === 'statementAccepted') current.set(event.vault, event.listDigest)
    if (event.kind !== 'journalled') continue
    if (event.entryKind !== 'delivery' && event.entryKind !== 'withdrawal') continue
    found.set(`${event.vault} ${event.evidence}`, {
      vault: event.vault,
      barKey: event.evidence,
      entry: event.entry,
      listDigest: current.get(event.vault) ?? null,
    })
  }
  return found
}

function shelved(
  read: ReadList,
  place: number,
  vault: number,
  barKey: Digest,
  title: TitleState | undefined,
  isGone: boolean,
): ShelvedBar {
  const bar = read.list.bars[place]
  if (bar === undefined) throw new RangeError(`The list has no bar at ${place}.`)
  const held = bar.reason?.startsWith('held:') ?? false
  return {
    barKey,
    vault,
    bar,
    state: isGone ? 'gone' : title !== undefined ? 'titled' : held ? 'held' : 'listed',
    title: isGone ? null : (title?.title ?? null),
    words: read.words[place] ?? '',
  }
}

function readList(text: string): ReadList {
  const list = parseList(text)
  if (!list.ok)
    throw new Error(`A list that the chain accepted cannot be read: ${JSON.stringify(list.refusal[0])}`)
  const tree = sumTree(list.value.leaves)
  if (!tree.ok)
    throw new Error(`A list that the chain accepted makes no tree: ${JSON.stringify(tree.refusal)}`)
  const keys = list.value.leaves.map((leaf) => hexOf(leaf.barKey) as Digest)
  return {
    list: list.value,
    tree: tree.value,
    places: new Map(keys.map((barKey, place) => [barKey, place] as const)),
    words: list.value.bars.map((bar, place) => wordsOf(bar, keys[place] ?? '0x')),
  }
}

/** In capitals, as a search is. */
function wordsOf(bar: ListedBar, barKey: Digest): string {
  const bare = bar.serial.replace(/[^A-Z0-9]/g, '')
  return `${bar.brand} ${bar.serial} ${bare} ${bar.year ?? ''} ${bar.refiner ?? ''} ${barKey.toUpperCase()}`
}
