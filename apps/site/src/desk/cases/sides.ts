/** Whom a case is about beside the entry: field by field, and whether the two agree. Pure, from the case alone. */
import type { CaseEntry, CaseMatchShape, CaseSubject } from '@specie/client'

export type Agreement = 'same' | 'near' | 'differs' | 'oneSided' | 'neither'

export type SideRow = {
  readonly field: string
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  readonly agreement: Agreement
  /** Another than in the match before. */
  readonly oursChanged: boolean
  readonly theirsChanged: boolean
}

/** `before`: the match that the last decision was about, where this is a later one. */
export function sidesOf(match: CaseMatchShape, before: CaseMatchShape | null): readonly SideRow[] {
  const ours = oursOf(match.subject)
  const theirs = theirsOf(match.entry)
  const oursBefore = before === null ? ours : oursOf(before.subject)
  const theirsBefore = before === null ? theirs : theirsOf(before.entry)
  return fields.map((field) => ({
    field: field.label,
    ours: ours[field.name],
    theirs: theirs[field.name],
    agreement: field.compare(ours[field.name], theirs[field.name]),
    oursChanged: differ(ours[field.name], oursBefore[field.name]),
    theirsChanged: differ(theirs[field.name], theirsBefore[field.name]),
  }))
}

type Side = Readonly<Record<FieldName, readonly string[]>>
type FieldName =
  | 'names'
  | 'kind'
  | 'dates'
  | 'countries'
  | 'birthplaces'
  | 'gender'
  | 'identifiers'
  | 'wallets'
  | 'addresses'
  | 'listing'
  | 'remarks'

function oursOf(subject: CaseSubject | null): Side {
  return {
    names: subject?.names ?? [],
    kind: subject === null ? [] : [subject.kind],
    dates: subject?.date == null ? [] : [printDate(subject.date)],
    countries: subject?.countries ?? [],
    birthplaces: subject?.birthCountry == null ? [] : [subject.birthCountry],
    gender: subject?.gender == null ? [] : [subject.gender],
    identifiers: (subject?.identifiers ?? []).map(printIdentifier),
    wallets: subject?.wallets ?? [],
    addresses: [],
    listing: [],
    remarks: [],
  }
}

function theirsOf(entry: CaseEntry): Side {
  return {
    names: entry.names.map(({ text, quality }) => (quality === 'weak' ? `${text} (weak alias)` : text)),
    kind: [entry.kind],
    dates: entry.dates.map(({ from, until, approximate }) => {
      const [first, last] = [printDate(from), printDate(until)]
      return `${approximate ? 'about ' : ''}${first === last ? first : `${first} to ${last}`}`
    }),
    countries: entry.countries,
    birthplaces: entry.birthplaces.map(printPlace),
    gender: entry.gender === null ? [] : [entry.gender],
    identifiers: entry.identifiers.map(printIdentifier),
    wallets: entry.wallets.map(({ currency, address }) => `${address} (${currency})`),
    addresses: entry.addresses.map(printPlace),
    listing: [...entry.programmes, ...(entry.listedOn === null ? [] : [`listed ${entry.listedOn}`])],
    remarks: entry.remarks === null ? [] : [entry.remarks],
  }
}

type Compare = (ours: readonly string[], theirs: readonly string[]) => Agreement

/** Whether anything of one side is said on the other, in the same letters. */
const shared: Compare = (ours, theirs) =>
  sidedness(ours, theirs) ??
  (ours.some((one) => theirs.some((other) => alike(one, other))) ? 'same' : 'differs')

/** Names that are no letters’ match may still be one name: how they met is drawn above. */
const names: Compare = (ours, theirs) => {
  const agreement = shared(ours, theirs)
  return agreement === 'differs' ? 'near' : agreement
}

/** A year that fits with another day is near; another year is another date. */
const dates: Compare = (ours, theirs) => {
  const agreement = shared(ours, theirs)
  if (agreement !== 'differs') return agreement
  return ours.some((one) => theirs.some((other) => other.includes(one.slice(0, 4)))) ? 'near' : 'differs'
}

const places: Compare = (ours, theirs) => {
  const agreement = shared(ours, theirs)
  if (agreement !== 'differs') return agreement
  return ours.some((one) => theirs.some((other) => other.endsWith(`, ${one}`))) ? 'same' : 'differs'
}

const kinds: Compare = (ours, theirs) =>
  [...ours, ...theirs].includes('unknown') ? 'oneSided' : shared(ours, theirs)

/** In the same letters; which forms are of one key is said in the reasoning. */
const wallets: Compare = (ours, theirs) => {
  const sided = sidedness(ours, theirs)
  if (sided !== null) return sided
  const same = ours.some((one) =>
    theirs.some((other) => other.toLowerCase().startsWith(`${one.toLowerCase()} `)),
  )
  return same ? 'same' : 'oneSided'
}

const onlyTheirs: Compare = (ours, theirs) => sidedness(ours, theirs) ?? 'oneSided'

const fields: readonly { readonly name: FieldName; readonly label: string; readonly compare: Compare }[] = [
  { name: 'names', label: 'Names', compare: names },
  { name: 'kind', label: 'Kind', compare: kinds },
  { name: 'dates', label: 'Born or founded', compare: dates },
  { name: 'countries', label: 'Countries', compare: shared },
  { name: 'birthplaces', label: 'Birthplace', compare: places },
  { name: 'gender', label: 'Gender', compare: shared },
  { name: 'identifiers', label: 'Numbers', compare: shared },
  { name: 'wallets', label: 'Wallets', compare: wallets },
  { name: 'addresses', label: 'Addresses', compare: onlyTheirs },
  { name: 'listing', label: 'Listed under', compare: onlyTheirs },
  { name: 'remarks', label: 'Remarks', compare: onlyTheirs },
]

function sidedness(ours: readonly string[], theirs: readonly string[]): Agreement | null {
  if (ours.length === 0 && theirs.length === 0) return 'neither'
  return ours.length === 0 || theirs.length === 0 ? 'oneSided' : null
}

function alike(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function differ(now: readonly string[], before: readonly string[]): boolean {
  return JSON.stringify(now) !== JSON.stringify(before)
}

function printDate({ year, month, day }: { year: number; month: number | null; day: number | null }): string {
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function printIdentifier(one: { kind: string; number: string; country: string | null }): string {
  return `${one.kind} ${one.number}${one.country === null ? '' : `, ${one.country}`}`
}

function printPlace({ country, text }: { country: string | null; text: string }): string {
  return country === null || text === country ? text : `${text}, ${country}`
}
