/** GET /api/v1/titles: every bar that belongs to somebody by title, and since when its owner has asked for it. */
import { z } from '@hono/zod-openapi'
import type { ChainEvent } from '@specie/coin'
import { printYear } from '@specie/register/list'
import { digits } from '../reading/quantities.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import { amount, asRead, digest, isoTime, namedAddress, time, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

export const titlesShape = z
  .object({
    ...asRead,
    titles: z.array(
      z.object({
        id: z.string(),
        owner: namedAddress,
        sponsor: namedAddress,
        vault: z.string(),
        barKey: digest,
        bar: z
          .object({ brand: z.string(), serial: z.string(), year: z.string() })
          .nullable()
          .openapi({ description: 'null when no list kept here has it' }),
        fineMicrograms: amount,
        openedAt: time.nullable(),
        askedAt: time
          .nullable()
          .openapi({ description: 'Since when the owner waits to be handed the bar; null: not asked' }),
      }),
    ),
  })
  .openapi('Titles')

export async function readTitles(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
): Promise<z.infer<typeof titlesShape>> {
  const shelves = await sources.shelves(snapshot)
  return {
    ...whenRead(snapshot),
    titles: snapshot.titles.map((title) => {
      const bar = shelves.find(title.barKey)?.bar
      const opened = snapshot.events.find(
        (event) => event.kind === 'titleOpened' && event.title === title.title,
      )
      const asked = snapshot.events.findLast(
        (event) =>
          event.kind === 'deliveryAsked' && event.title === title.title && event.owner === title.owner,
      )
      return {
        id: String(title.title),
        owner: names.namedOf(title.owner),
        sponsor: names.namedOf(title.sponsor),
        vault: names.vaultOf(title.vault).id,
        barKey: title.barKey,
        bar: bar === undefined ? null : { brand: bar.brand, serial: bar.serial, year: printYear(bar.year) },
        fineMicrograms: digits(title.fine),
        openedAt: timeOf(opened),
        askedAt: timeOf(asked),
      }
    }),
  }
}

function timeOf(event: ChainEvent | undefined): string | null {
  return event === undefined ? null : isoTime(event.block.time)
}
