/** GET /api/v1/titles: bars that belong to somebody by title. */
import type { Micrograms } from '@specie/units'
import { address, digest, listOf, nullable, type Reader, shape, text, time, weight } from './read.ts'

export type Title = {
  readonly id: string
  readonly owner: { readonly address: string; readonly name: string }
  readonly vault: string
  readonly barKey: string
  readonly bar: { readonly brand: string; readonly serial: string; readonly year: string } | null
  readonly fineMicrograms: Micrograms
  readonly askedAt: number | null
}

export const readTitles: Reader<{ readonly titles: readonly Title[] }> = shape({
  titles: listOf(
    shape<Title>({
      id: text,
      owner: shape({ address, name: text }),
      vault: text,
      barKey: digest,
      bar: nullable(shape({ brand: text, serial: text, year: text })),
      fineMicrograms: weight,
      askedAt: nullable(time),
    }),
  ),
})
