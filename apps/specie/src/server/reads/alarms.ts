/** GET /api/v1/alarms and /alarms.atom: what stands, and what stood, as a watcher of the chain would tell it. */
import { z } from '@hono/zod-openapi'
import { alarmKinds, entriesOf, printAtom } from '@specie/evidence'
import { time } from '../shape.ts'
import type { Sources } from '../sources.ts'

export const alarmsShape = z
  .object({
    alarms: z
      .array(
        z.object({
          key: z.string(),
          kind: z.enum(alarmKinds),
          urgency: z.enum(['alarm', 'warning', 'notice']),
          vault: z.number().int().nullable(),
          says: z.string(),
          until: time.nullable().openapi({ description: 'When it ends by itself, or when it is too late' }),
          raisedAt: time,
          endedAt: time.nullable().openapi({ description: 'Null while it stands' }),
        }),
      )
      .openapi({ description: 'Those that stand first, then the newest' }),
  })
  .openapi('Alarms')

export async function readAlarmsShown(sources: Sources): Promise<z.infer<typeof alarmsShape>> {
  const kept = await sources.archive.alarms(mostShown)
  return {
    alarms: kept.map(({ until, raisedAt, endedAt, ...alarm }) => ({
      ...alarm,
      until: until?.toISOString() ?? null,
      raisedAt: raisedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
  }
}

export async function alarmsFeed(sources: Sources, origin: string): Promise<string> {
  const { name } = sources.settings
  const kept = await sources.archive.alarms(mostShown)
  const entries = kept
    .flatMap(({ until, raisedAt, endedAt, ...alarm }) =>
      entriesOf(
        name,
        { ...alarm, until: until === null ? null : seconds(until), raisedAt: seconds(raisedAt) },
        endedAt === null ? null : seconds(endedAt),
      ),
    )
    .sort((one, other) => other.updated - one.updated)
  return printAtom({
    id: `urn:specie:${encodeURIComponent(name)}:alarms`,
    title: `${name}: alarms`,
    updated: entries[0]?.updated ?? 0,
    self: `${origin}/api/v1/alarms.atom`,
    site: `${origin}/`,
    language: 'en',
    entries,
  })
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1_000)
}

const mostShown = 200
