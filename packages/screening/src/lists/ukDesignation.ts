/** What both forms of the UK Sanctions List say in the same words: kinds, dates with unknown parts, names of up to six parts. */

import { listedDate } from './dates.ts'
import type { EntryKind, ListedDate, ListedName } from './entry.ts'

export function ukKind(words: string): EntryKind {
  return (
    ({ individual: 'person', entity: 'organisation', ship: 'vessel' }[
      words.trim().toLowerCase()
    ] as EntryKind) ?? 'unknown'
  )
}

/** `dd/mm/1945`: unknown parts stand as letters. */
export function ukDate(words: string): ListedDate | null {
  const [, day = '', month = '', year = ''] =
    /^([\dd]{1,2})\/([\dm]{1,2})\/(\d{4})$/i.exec(words.trim()) ?? []
  if (year === '') return listedDate(words)
  const known = /\d/.test(month) ? [year, month, ...(/\d/.test(day) ? [day] : [])] : [year]
  return listedDate(known.join('-'))
}

/** Parts 1 to 5 are given names, 6 is the family's, or the whole name of what is no person. */
export function ukName(parts: readonly string[], type: string, strength: string): readonly ListedName[] {
  const said = parts.map((part) => part.trim())
  const given = said
    .slice(0, 5)
    .filter((part) => part !== '')
    .join(' ')
  const family = said[5] ?? ''
  const text = [given, family].filter((part) => part !== '').join(' ')
  if (text === '') return []
  const quality = /^primary name$/i.test(type.trim()) ? 'primary' : /low/i.test(strength) ? 'weak' : 'good'
  return [{ text, quality, ...(given !== '' && family !== '' ? { family, given } : {}) }]
}

/** The primary name first; one is made so where the list has none; each text once. */
export function primaryFirst(names: readonly ListedName[]): readonly ListedName[] {
  const first = names.find(({ quality }) => quality === 'primary') ?? names[0]
  if (first === undefined) return []
  const seen = new Set([first.text])
  const rest = names.filter(({ text }) => !seen.has(text) && seen.add(text))
  return [
    { ...first, quality: 'primary' },
    ...rest.map((name) => (name.quality === 'primary' ? { ...name, quality: 'good' as const } : name)),
  ]
}
