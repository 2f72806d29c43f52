/** A feed (RFC 4287) of what was raised and ended: any reader of feeds is a subscription, and nobody keeps a list of who reads. */
import type { Standing } from './news.ts'

export type AtomEntry = {
  /** Unique for ever, and the same for the same event. */
  readonly id: string
  readonly title: string
  /** Seconds of Unix time. */
  readonly updated: number
  readonly text: string
  readonly link?: string
}

export type AtomFeed = {
  readonly id: string
  readonly title: string
  readonly updated: number
  readonly self: string
  readonly site: string
  readonly language: string
  /** The newest first. */
  readonly entries: readonly AtomEntry[]
}

export function printAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `  <id>${xml(feed.id)}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <updated>${time(feed.updated)}</updated>`,
    `  <link rel="self" href="${xml(feed.self)}"/>`,
    `  <link rel="alternate" href="${xml(feed.site)}"/>`,
    `  <author><name>${xml(feed.title)}</name></author>`,
    ...feed.entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${xml(entry.id)}</id>`,
      `    <title>${xml(entry.title)}</title>`,
      `    <updated>${time(entry.updated)}</updated>`,
      ...(entry.link === undefined ? [] : [`    <link rel="alternate" href="${xml(entry.link)}"/>`]),
      `    <content type="text">${xml(entry.text)}</content>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
}

/** Raised and ended as two entries, so that a reader sees both. */
export function entriesOf(programme: string, alarm: Standing, endedAt: number | null): readonly AtomEntry[] {
  const id = (what: string) =>
    `urn:specie:${encodeURIComponent(programme)}:${encodeURIComponent(alarm.key)}:${alarm.raisedAt}:${what}`
  const raised = {
    id: id('raised'),
    title: `${alarm.urgency}: ${alarm.says}`,
    updated: alarm.raisedAt,
    text: alarm.says,
  }
  if (endedAt === null) return [raised]
  return [{ id: id('ended'), title: `over: ${alarm.says}`, updated: endedAt, text: alarm.says }, raised]
}

/** What XML 1.0 cannot hold at all is shown as a mark. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function time(seconds: number): string {
  return new Date(seconds * 1_000).toISOString()
}
