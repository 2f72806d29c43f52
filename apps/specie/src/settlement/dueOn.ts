/** From when something for this value date may settle: in every place where a bar of it lies, a business day that has opened. */
import type { Office } from '@specie/issuance'
import { type DayRefusal, opensAt, type PlaceCode, placeOfCountry } from '@specie/settlement/days'
import type { Outcome } from '@specie/units'

/** A bar in a country of which there is no calendar here binds to no place's hours: what settles is its title, on the chain. */
export async function dueOn(
  { chain }: Pick<Office, 'chain'>,
  valueDate: string,
  titles: readonly number[],
): Promise<Outcome<number, DayRefusal>> {
  if (titles.length === 0) return opensAt([], valueDate)
  const { vaults } = await chain.readReserve()
  const places = new Set<PlaceCode>()
  for (const title of titles) {
    const vault = (await chain.readTitle(title))?.vault
    const place = placeOfCountry(vaults.find((one) => one.vault === vault)?.jurisdiction ?? '')
    if (place !== null) places.add(place)
  }
  return opensAt([...places], valueDate)
}
