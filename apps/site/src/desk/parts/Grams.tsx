/** A weight from a decimal string of the API, in the visitor's scale. */
import { micrograms } from '@specie/units'
import { Weight } from '../../parts/Weight.tsx'

export function Grams({ of }: { readonly of: string }) {
  return of === 'all' ? <>everything in the vault</> : <Weight of={micrograms(BigInt(of))} />
}
