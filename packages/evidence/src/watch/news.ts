/** What is new since the last look: alarms that were raised, and those that ended. An alarm is told once however often it is looked at. */
import type { Alarm } from './alarms.ts'

/** An alarm and when this watcher first saw it; seconds of Unix time. */
export type Standing = Alarm & { readonly raisedAt: number }

export type News = {
  readonly raised: readonly Standing[]
  readonly ended: readonly Standing[]
}

export function newsSince(
  before: readonly Standing[],
  now: readonly Alarm[],
  time: number,
): { readonly standing: readonly Standing[]; readonly news: News } {
  const known = new Map(before.map((alarm) => [alarm.key, alarm]))
  const standing = now.map((alarm) => ({ ...alarm, raisedAt: known.get(alarm.key)?.raisedAt ?? time }))
  const keys = new Set(now.map(({ key }) => key))
  return {
    standing,
    news: {
      raised: standing.filter(({ key }) => !known.has(key)),
      ended: before.filter(({ key }) => !keys.has(key)),
    },
  }
}

export function isNews({ raised, ended }: News): boolean {
  return raised.length > 0 || ended.length > 0
}
