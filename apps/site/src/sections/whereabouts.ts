import type { Vault } from '../api/vaults.ts'
import type { Speech } from '../language/speech.ts'

/** A city state is named once. */
export function whereabouts(
  { place, jurisdiction }: Pick<Vault, 'place' | 'jurisdiction'>,
  { region, town, marks }: Speech,
): string {
  const [here, country] = [town(place), region(jurisdiction)]
  return here.includes(country) ? here : `${here}${marks.comma}${country}`
}
