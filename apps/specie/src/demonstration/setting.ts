/**
 * The stage of the demonstration: four vaults in three jurisdictions, what lies in them and what arrives later, the caps, the rules.
 * Places are real cities; the vaults in them are not.
 */

import type { Consignment } from './bars.ts'
import type { Slug } from './cast.ts'

export type StageVault = {
  /** Its number on chain: the order in which the council adds them. */
  readonly number: number
  readonly name: string
  readonly place: string
  /** ISO 3166 code. */
  readonly jurisdiction: string
  readonly latitude: number
  readonly longitude: number
  readonly sponsor: Slug
  readonly custodian: Slug
}

export const programmeName = 'Meridian Gold'
export const coinSymbol = 'MGG'

const day = 86_400

/** Immutable once deployed. holdRest (30 days) and freezeLapse (14 days) are constants of the contracts. */
export const rules = {
  maxAgeSeconds: 35 * day,
  raiseDelaySeconds: day,
  quorum: 2,
  changeDelaySeconds: 7 * day,
} as const

export const councilThreshold = 3

export const vaults = [
  {
    number: 1,
    name: 'Felsgrund Hall',
    place: 'Zurich',
    jurisdiction: 'CH',
    latitude: 47.3769,
    longitude: 8.5417,
    sponsor: 'lindvael',
    custodian: 'felsgrund',
  },
  {
    number: 2,
    name: 'Tidegate South',
    place: 'Chiasso',
    jurisdiction: 'CH',
    latitude: 45.8325,
    longitude: 9.0316,
    sponsor: 'lantern',
    custodian: 'tidegate',
  },
  {
    number: 3,
    name: 'Tidegate Harbour',
    place: 'Singapore',
    jurisdiction: 'SG',
    latitude: 1.3521,
    longitude: 103.8198,
    sponsor: 'lantern',
    custodian: 'tidegate',
  },
  {
    number: 4,
    name: 'Dunewall Souk',
    place: 'Dubai',
    jurisdiction: 'AE',
    latitude: 25.2048,
    longitude: 55.2708,
    sponsor: 'saheel',
    custodian: 'dunewall',
  },
] as const satisfies readonly StageVault[]

/** In kilograms of fine gold: what each sponsor may have issued at most. */
export const capsKilograms = { lindvael: 6_000n, lantern: 6_500n, saheel: 3_200n } as const

/** What the first lists hold; 1,202 large bars and 100 kilobars with what comes later. */
export const firstConsignments: Readonly<Record<number, Consignment>> = {
  1: { largeBars: 460, kilobars: 0, brands: ['VRD', 'VRD', 'TSL', 'KRV'], withoutPapersEvery: 92 },
  2: { largeBars: 164, kilobars: 0, brands: ['TSL', 'TSL', 'VRD', 'PDR'], withoutPapersEvery: 0 },
  3: { largeBars: 262, kilobars: 60, brands: ['NMB', 'HKN', 'NMB', 'PDR'], withoutPapersEvery: 80 },
  4: { largeBars: 232, kilobars: 40, brands: ['PDR', 'KRV', 'NMB', 'ZBL'], withoutPapersEvery: 0 },
}

export const laterConsignments = {
  /** Arrives in the third month: a raise that had to wait. */
  'singapore-arrival': {
    vault: 3,
    consignment: { largeBars: 62, kilobars: 0, brands: ['NMB', 'HKN'], withoutPapersEvery: 0 },
  },
  /** Arrived yesterday: its raise is still waiting. */
  'chiasso-arrival': {
    vault: 2,
    consignment: { largeBars: 22, kilobars: 0, brands: ['VRD', 'TSL'], withoutPapersEvery: 0 },
  },
} as const satisfies Record<string, { vault: number; consignment: Consignment }>
