/** Fictional subjects and entries for tests: nobody who exists bears these names and numbers. */

import type { ListEntry } from '../lists/entry.ts'
import type { Subject } from './subject.ts'

export function specimenSubject(some: Partial<Subject>): Subject {
  return {
    kind: 'person',
    names: [],
    date: null,
    countries: [],
    birthCountry: null,
    gender: null,
    identifiers: [],
    wallets: [],
    ...some,
  }
}

export function specimenEntry(some: Partial<ListEntry>): ListEntry {
  return {
    id: '1',
    kind: 'person',
    names: [{ text: 'VERETENNIKOV, Taras Bogdanovich', quality: 'primary' }],
    dates: [],
    birthplaces: [],
    addresses: [],
    countries: [],
    identifiers: [],
    wallets: [],
    gender: null,
    programmes: [],
    listedOn: null,
    remarks: null,
    ...some,
  }
}
