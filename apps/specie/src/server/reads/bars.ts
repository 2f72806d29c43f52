/** GET /api/v1/bars and /bars/{barKey}: every bar, what it backs and why not, what happened to it, and its proof. */
import { z } from '@hono/zod-openapi'
import type { Digest } from '@specie/coin'
import { proofAt } from '@specie/evidence'
import { printYear } from '@specie/register/list'
import { printDecimal } from '@specie/units'
import type { BarEvent } from '../archive.ts'
import { digits } from '../reading/quantities.ts'
import { type BarState, lineOf, type ReadList, type ShelvedBar, type Shelves } from '../reading/shelves.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { amount, asRead, digest, isoTime, time, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

export const barShape = z
  .object({
    barKey: digest,
    vault: z.string(),
    metal: z.string(),
    brand: z.string(),
    brandName: z.string(),
    serial: z.string(),
    year: z.string().openapi({ description: 'Four digits as stamped, or -' }),
    standard: z.string(),
    unit: z.enum(['oz', 'g']),
    gross: z.string(),
    fineness: z.string(),
    fine: z.string(),
    refiner: z.string(),
    countedMicrograms: amount,
    reason: z.string().openapi({ description: '- or why the bar backs nothing' }),
    state: z.enum(['listed', 'titled', 'gone', 'held']),
    title: z.string().optional(),
  })
  .openapi('Bar')

export const barsShape = z
  .object({
    ...asRead,
    bars: z.array(barShape),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
  })
  .openapi('Bars')

export const oneBarShape = barShape
  .extend({
    ...asRead,
    history: z.array(
      z.object({
        time,
        event: z.string(),
        vault: z.string(),
        facts: z.record(z.string(), z.string()),
        source: z.string(),
      }),
    ),
    proof: z
      .object({
        listDigest: digest,
        root: digest,
        sumMicrograms: amount,
        leaf: digest,
        line: z.string().openapi({ description: "The bar's line of the list: the leaf's preimage" }),
        index: z.number().int(),
        siblings: z.array(z.object({ hash: digest, sumMicrograms: amount })),
      })
      .nullable()
      .openapi({ description: 'In the list in force; null when the bar is not on it' }),
  })
  .openapi('BarWithHistory')

export type BarSearch = {
  readonly query?: string | undefined
  readonly vault?: number | undefined
  readonly brand?: string | undefined
  readonly state?: BarState | undefined
  /** How many bars to pass over: what an earlier answer gave as nextCursor. */
  readonly after: number
  readonly limit: number
}

/** Bars whose brand, serial, year, refiner or key hold every word of the query, in the lists' order. */
export async function readBars(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
  search: BarSearch,
): Promise<z.infer<typeof barsShape>> {
  const { bars } = await sources.shelves(snapshot)
  const brands = await sources.archive.brandNames()
  const words = (search.query ?? '')
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = words.length === 0 && everything(search) ? bars : bars.filter(fits(search, words, brands))
  const end = search.after + search.limit
  return {
    ...whenRead(snapshot),
    bars: found.slice(search.after, end).map((bar) => printBar(bar, names, brands)),
    nextCursor: end < found.length ? String(end) : null,
    total: found.length,
  }
}

/** One bar with what happened to it and its proof, or null where no list in force and no departure names it. */
export async function readBar(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
  barKey: Digest,
): Promise<z.infer<typeof oneBarShape> | null> {
  const shelves = await sources.shelves(snapshot)
  const bar = shelves.find(barKey)
  if (bar === undefined) return null
  const [brands, earlier] = await Promise.all([
    sources.archive.brandNames(),
    sources.archive.barHistory(barKey),
  ])
  const history = [...earlier, ...eventsOf(snapshot, names, barKey)].toSorted((a, b) => a.time - b.time)
  return {
    ...whenRead(snapshot),
    ...printBar(bar, names, brands),
    history: history.map((event) => ({ ...event, facts: { ...event.facts }, time: isoTime(event.time) })),
    proof: proofIn(shelves, bar),
  }
}

function printBar(
  { bar, ...shelved }: ShelvedBar,
  names: Names,
  brands: ReadonlyMap<string, string>,
): z.infer<typeof barShape> {
  return {
    barKey: shelved.barKey,
    vault: names.vaultOf(shelved.vault).id,
    metal: bar.metal,
    brand: bar.brand,
    brandName: brands.get(bar.brand) ?? bar.brand,
    serial: bar.serial,
    year: printYear(bar.year),
    standard: bar.standard,
    unit: bar.unit,
    gross: printDecimal(bar.grossThousandths, 3),
    fineness: printDecimal(bar.finenessHundredths, 2),
    fine: printDecimal(bar.fineThousandths, 3),
    refiner: bar.refiner ?? '-',
    countedMicrograms: digits(bar.counted),
    reason: bar.reason ?? '-',
    state: shelved.state,
    ...(shelved.title === null ? {} : { title: String(shelved.title) }),
  }
}

function everything({ vault, brand, state }: BarSearch): boolean {
  return vault === undefined && brand === undefined && state === undefined
}

/** Each word is looked for in what stands on the bar, and in the name behind its brand. */
function fits(
  search: BarSearch,
  words: readonly string[],
  brands: ReadonlyMap<string, string>,
): (bar: ShelvedBar) => boolean {
  const named = words.map(
    (word) =>
      new Set([...brands].filter(([, name]) => name.toUpperCase().includes(word)).map(([code]) => code)),
  )
  return (bar) =>
    (search.vault === undefined || bar.vault === search.vault) &&
    (search.brand === undefined || bar.bar.brand === search.brand) &&
    (search.state === undefined || bar.state === search.state) &&
    words.every((word, index) => bar.words.includes(word) || named[index]?.has(bar.bar.brand))
}

/** What the chain says of this bar by its key. */
function eventsOf(snapshot: Snapshot, names: Names, barKey: Digest): readonly BarEvent[] {
  return snapshot.events.flatMap((event): readonly BarEvent[] => {
    const here = { time: event.block.time, source: event.transaction }
    switch (event.kind) {
      case 'titleOpened':
      case 'titleClosed':
      case 'titleDelivered': {
        if (event.barKey !== barKey) return []
        const facts = { title: String(event.title), owner: event.owner, fineMicrograms: digits(event.fine) }
        return [{ ...here, event: eventWords[event.kind], vault: names.vaultOf(event.vault).id, facts }]
      }
      case 'barWithdrawn':
        if (event.barKey !== barKey) return []
        return [
          {
            ...here,
            event: 'withdrawn',
            vault: names.vaultOf(event.vault).id,
            facts: { fineMicrograms: digits(event.fine) },
          },
        ]
      case 'journalled':
        if (event.entryKind !== 'duplicate' || event.evidence !== barKey) return []
        return [
          {
            ...here,
            event: 'listed twice',
            vault: names.vaultOf(event.vault).id,
            facts: { takenMicrograms: digits(event.amount) },
          },
        ]
      default:
        return []
    }
  })
}

function proofIn(shelves: Shelves, bar: ShelvedBar): z.infer<typeof oneBarShape>['proof'] {
  const read: ReadList | undefined = shelves.lists.get(bar.vault)
  const place = read?.places.get(bar.barKey)
  const listed = read?.list.bars[place ?? -1]
  if (read === undefined || place === undefined || listed === undefined) return null
  const proof = proofAt(read.tree, place)
  return {
    listDigest: read.list.listDigest,
    root: read.tree.root.hash,
    sumMicrograms: digits(read.tree.root.sum),
    leaf: leafHash(read, place),
    line: lineOf(listed),
    index: proof.index,
    siblings: proof.siblings.map((sibling) => ({ hash: sibling.hash, sumMicrograms: digits(sibling.sum) })),
  }
}

/** The leaf's own hash: the first level of the tree, 48 bytes a node, hash first. */
function leafHash(read: ReadList, place: number): string {
  const level = read.tree.levels[0]
  if (level === undefined) throw new RangeError('A tree with a bar has a first level.')
  return `0x${Buffer.from(level.subarray(place * nodeBytes, place * nodeBytes + 32)).toString('hex')}`
}

const nodeBytes = 48

const eventWords = {
  titleOpened: 'title opened',
  titleClosed: 'title closed',
  titleDelivered: 'delivered',
} as const
