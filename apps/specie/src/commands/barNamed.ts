/** A bar as a person names it: by its key, or by brand and serial as stamped, and the vault where that is not enough. */

import type { Digest } from '@specie/coin'
import type { BarRecord } from '@specie/register'
import { misuse, refuse } from '../terminal/failure.ts'
import type { Session } from './session.ts'

export type BarName = { readonly vault?: string }

export type NamedBar = { readonly barKey: Digest; readonly vault: string; readonly name: string }

export async function barNamed(session: Session, name: string, options: BarName): Promise<NamedBar> {
  const { findBar, searchBars } = await import('@specie/register')
  const { chain, pool } = session.office
  const asOf = new Date((await chain.now()) * 1000)
  const key = name.toLowerCase()
  if (/^0x[0-9a-f]{64}$/.test(key)) {
    const bar = await findBar(pool, key, asOf)
    if (bar === null)
      return refuse(`The register knows no bar ${key}.`, {
        code: 'BAR_UNKNOWN',
        remedy: 'Search it with `specie bars search`.',
      })
    return named(bar)
  }
  const { vault } = options
  const page = await searchBars(
    pool,
    { text: name, ...(vault === undefined ? {} : { vault }) },
    { limit: 50, asOf },
  )
  if (!page.ok) throw new Error('A search without a cursor was refused for its cursor.')
  const wanted = bare(name)
  const exact = page.value.bars.filter((one) =>
    [bare(`${one.brand}${one.serial}`), bare(one.serial)].includes(wanted),
  )
  const found = exact.length > 0 ? exact : page.value.bars
  const [first, second] = found
  if (first === undefined) {
    return refuse(`The register knows no bar called ${JSON.stringify(name)}.`, {
      code: 'BAR_UNKNOWN',
      remedy: 'Search it with `specie bars search`.',
    })
  }
  if (second !== undefined) {
    return misuse(
      `${page.value.total} bars fit ${JSON.stringify(name)}: ${found.slice(0, 4).map(barTitle).join('; ')}…`,
      'Write the whole brand and serial, or the key.',
    )
  }
  return named(first)
}

/** As people call it: `VRD A 10023 (2019)`. */
export function barTitle(bar: Pick<BarRecord, 'brand' | 'serial' | 'year'>): string {
  return `${bar.brand} ${bar.serial}${bar.year === null ? '' : ` (${bar.year})`}`
}

/** What bars are called, by key. A key that the register does not know is left out. */
export async function barTitles(
  session: Session,
  keys: readonly Digest[],
): Promise<ReadonlyMap<Digest, string>> {
  const { findBar } = await import('@specie/register')
  const { chain, pool } = session.office
  const asOf = new Date((await chain.now()) * 1000)
  const found = await Promise.all(keys.map(async (key) => [key, await findBar(pool, key, asOf)] as const))
  return new Map(found.flatMap(([key, bar]) => (bar === null ? [] : [[key, barTitle(bar)]])))
}

function named(bar: BarRecord): NamedBar {
  return { barKey: bar.barKey as Digest, vault: bar.vault, name: barTitle(bar) }
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
