/** The papers while somebody types them: every field there, empty where nothing is known; what is sent has no empty text in it. */
import { type PartyContent, partyContent } from '@specie/screening/party'

export type Names = PartyContent['self']['names'][number]
export type Person = Extract<PartyContent['self'], { is: 'person' }>
export type Organisation = Extract<PartyContent['self'], { is: 'organisation' }>

export const noName: Names = { type: 'legal', family: null, given: null, full: null }

export function blankPerson(): Person {
  return {
    is: 'person',
    names: [{ ...noName, family: '', given: '' }],
    identifiers: [],
    addresses: [],
    born: null,
    birthplace: null,
    nationalities: [],
    residence: null,
    gender: null,
  }
}

export function blankOrganisation(): Organisation {
  return {
    is: 'organisation',
    names: [{ ...noName, full: '' }],
    identifiers: [],
    addresses: [],
    founded: null,
    registeredIn: '',
  }
}

export function blankParty(): PartyContent {
  return {
    jurisdiction: '',
    kind: 'company',
    region: null,
    roles: [],
    takesPartAs: ['customer'],
    self: blankOrganisation(),
    owners: [],
    noOwnerBecause: null,
    directors: [],
    accounts: [],
    wallets: [],
    documents: [],
    contact: null,
    note: null,
  }
}

/** With every empty text left out: what is needed and missing, the office names. */
export function toSend(content: PartyContent): Record<string, unknown> {
  return withoutEmpty(content) as Record<string, unknown>
}

/** A file of papers as JSON; null where it is none. */
export function readFile(text: string): PartyContent | null {
  try {
    const read = partyContent.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** `CH, DE` as two codes. */
export function codesOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** SHA-256 of a file, reckoned here: the file itself goes nowhere. */
export async function digestOf(file: Blob): Promise<`0x${string}`> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return `0x${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutEmpty(one)]))
}
