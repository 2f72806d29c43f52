/** GET /api/v1/bar-counts: the bars of the lists in force by vault, by year and by refiner, so that a page can draw them without reading each. */
import { z } from '@hono/zod-openapi'
import { countedMicrograms } from '@specie/register/list'
import { toBigint } from '@specie/units'
import type { ShelvedBar } from '../reading/shelves.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { amount, asRead, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

const group = z.object({
  key: z
    .string()
    .openapi({ description: 'The vault’s id, the year or the refiner’s code; - where there is none' }),
  name: z.string(),
  barCount: z.number().int(),
  fineMicrograms: amount.openapi({ description: 'What the bars would back if nothing spoke against any' }),
  countedMicrograms: amount.openapi({ description: 'What the lists count of that' }),
})

export const barCountsShape = z
  .object({ ...asRead, vaults: z.array(group), years: z.array(group), refiners: z.array(group) })
  .openapi('BarCounts')

type Group = z.infer<typeof group>

/** Vaults and refiners by weight, the heaviest first; years in their order, those without one last. */
export async function readBarCounts(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
): Promise<z.infer<typeof barCountsShape>> {
  const { bars } = await sources.shelves(snapshot)
  const brands = await sources.archive.brandNames()
  const there = bars.filter(({ state }) => state !== 'gone')
  const heaviest = (a: Group, b: Group) => Number(BigInt(b.fineMicrograms) - BigInt(a.fineMicrograms))
  return {
    ...whenRead(snapshot),
    vaults: grouped(there, ({ vault }) => {
      const { id, name } = names.vaultOf(vault)
      return [id, name]
    }).toSorted(heaviest),
    years: grouped(there, ({ bar }) => {
      const year = bar.year === null ? '-' : String(bar.year)
      return [year, year]
    }).toSorted((a, b) => Number(a.key === '-') - Number(b.key === '-') || a.key.localeCompare(b.key)),
    refiners: grouped(there, ({ bar }) => {
      const code = bar.refiner ?? '-'
      return [code, brands.get(code) ?? code]
    }).toSorted(heaviest),
  }
}

function grouped(
  bars: readonly ShelvedBar[],
  keyOf: (bar: ShelvedBar) => readonly [key: string, name: string],
): readonly Group[] {
  const groups = new Map<string, { name: string; count: number; fine: bigint; counted: bigint }>()
  for (const shelved of bars) {
    const [key, name] = keyOf(shelved)
    const so = groups.get(key) ?? { name, count: 0, fine: 0n, counted: 0n }
    so.count += 1
    so.fine += toBigint(countedMicrograms(shelved.bar))
    so.counted += toBigint(shelved.bar.counted)
    groups.set(key, so)
  }
  return [...groups].map(([key, { name, count, fine, counted }]) => ({
    key,
    name,
    barCount: count,
    fineMicrograms: String(fine),
    countedMicrograms: String(counted),
  }))
}
