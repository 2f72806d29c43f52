/** GET /api/v1/holders/{address}: which bars stand behind the coins of an address, at a final block. */
import type { Micrograms } from '@specie/units'
import { address, count, digest, listOf, nullable, oneOf, type Reader, shape, text, weight } from './read.ts'

export const holderKinds = ['holder', 'emptied', 'neverHeld', 'contract', 'nobody'] as const
export type HolderKind = (typeof holderKinds)[number]
export const standings = ['whole', 'held', 'uncounted', 'missing'] as const
export type Standing = (typeof standings)[number]

type Stamp = { readonly brand: string; readonly serial: string; readonly year: string }

export type Holder = {
  readonly block: { readonly number: number }
  readonly address: string
  readonly kind: HolderKind
  readonly frozen: object | null
  readonly balanceMicrograms: Micrograms
  readonly coveredMicrograms: Micrograms
  readonly missingMicrograms: Micrograms
  readonly barCount: number
  readonly bars: readonly {
    readonly barKey: string
    readonly bar: Stamp | null
    readonly vault: { readonly name: string }
    readonly micrograms: Micrograms
  }[]
  readonly titles: readonly {
    readonly title: string
    readonly barKey: string
    readonly bar: Stamp | null
    readonly vault: { readonly name: string }
    readonly fineMicrograms: Micrograms
    readonly standing: Standing
  }[]
  readonly digest: string
  readonly certificate: string
}

const stamp: Reader<Stamp> = shape({ brand: text, serial: text, year: text })
const vault = shape({ name: text })
const titleNumber: Reader<string> = (value, place) =>
  typeof value === 'number' ? String(count(value, place)) : text(value, place)

export const readHolder: Reader<Holder> = shape({
  block: shape({ number: count }),
  address,
  kind: oneOf(...holderKinds),
  frozen: nullable(shape({})),
  balanceMicrograms: weight,
  coveredMicrograms: weight,
  missingMicrograms: weight,
  barCount: count,
  bars: listOf(shape({ barKey: digest, bar: nullable(stamp), vault, micrograms: weight })),
  titles: listOf(
    shape({
      title: titleNumber,
      barKey: digest,
      bar: nullable(stamp),
      vault,
      fineMicrograms: weight,
      standing: oneOf(...standings),
    }),
  ),
  digest,
  certificate: text,
})
