/**
 * What happened in the demonstration's four months, as data: a script of scenes in the order of their days. Times are days before
 * now and hours of that day, so that the last scene is always yesterday. Weights are kilograms of fine gold or coins of one gram.
 */

import type { Slug } from './cast.ts'
import type { laterConsignments } from './setting.ts'

export type Scene = {
  /** Days before now, with a part of a day: 118.5 is twelve hours before the 118th day before now. */
  readonly daysAgo: number
  readonly act: Act
}

export type Act =
  | { readonly kind: 'arrival'; readonly consignment: keyof typeof laterConsignments }
  /** `auditors`: who counted; the vault's custodian signs too. `countedHoursAgo`: between the count and the submission. */
  | {
      readonly kind: 'statement'
      readonly vault: number
      readonly auditors: readonly Slug[]
      readonly countedHoursAgo: number
    }
  | {
      readonly kind: 'mint'
      readonly sponsor: Slug
      readonly to: Slug
      readonly kilograms: bigint
      readonly officers: readonly [Slug, Slug]
    }
  /** The contracts must refuse it with this code; anything else is a defect of the story. */
  | {
      readonly kind: 'mintRefused'
      readonly sponsor: Slug
      readonly to: Slug
      readonly kilograms: bigint
      readonly officers: readonly [Slug, Slug]
      readonly code: string
    }
  | { readonly kind: 'transfer'; readonly from: Slug; readonly to: Slug; readonly coins: bigint }
  /** Opens titles of the first free bars of that standard in the vault's list, in the list's order. */
  | {
      readonly kind: 'open'
      readonly holder: Slug
      readonly vault: number
      readonly standard: 'lbma-gold' | 'kilobar-9999'
      readonly bars: number
    }
  | { readonly kind: 'ask' | 'close'; readonly owner: Slug; readonly titles: number }
  | { readonly kind: 'sellTitle'; readonly from: Slug; readonly to: Slug }
  | { readonly kind: 'deliver'; readonly owner: Slug; readonly officers: readonly [Slug, Slug] }
  | {
      readonly kind: 'withdraw'
      readonly sponsor: Slug
      readonly vault: number
      readonly officers: readonly [Slug, Slug]
    }
  | {
      readonly kind: 'hold'
      readonly by: Slug
      readonly vault: number
      readonly bars: number
      readonly ground: string
      readonly order: string
    }
  | {
      readonly kind: 'liftInRegister'
      readonly vault: number
      readonly licence: string
      readonly scope: string
    }
  | { readonly kind: 'freeze'; readonly officer: Slug; readonly account: Slug; readonly order: string }
  | { readonly kind: 'retire'; readonly sponsor: Slug; readonly coins: bigint }
  | {
      readonly kind: 'proposeCap'
      readonly sponsor: Slug
      readonly kilograms: bigint
      readonly seats: readonly Slug[]
    }
  | { readonly kind: 'veto'; readonly guardian: Slug }
  | { readonly kind: 'proposeAuditor'; readonly candidate: Slug; readonly seats: readonly Slug[] }

const all = ['brandvold', 'ferrow', 'okwanda'] as const
const two = ['brandvold', 'okwanda'] as const

/** Day 126: deployment and the council's first proposals. Day 119: they are carried out, and the first lists come in. */
export const daysOfFounding = { deployment: 127, execution: 119.5, firstLists: 119.3 } as const

export const story: readonly Scene[] = [
  { daysAgo: 118.9, act: { kind: 'statement', vault: 1, auditors: all, countedHoursAgo: 7 } },
  { daysAgo: 118.7, act: { kind: 'statement', vault: 3, auditors: all, countedHoursAgo: 10 } },
  { daysAgo: 117.9, act: { kind: 'statement', vault: 2, auditors: all, countedHoursAgo: 8 } },
  {
    daysAgo: 117.6,
    act: { kind: 'mint', sponsor: 'lindvael', to: 'corvin', kilograms: 1_400n, officers: ['ines', 'ravi'] },
  },
  { daysAgo: 116.8, act: { kind: 'statement', vault: 4, auditors: all, countedHoursAgo: 9 } },
  {
    daysAgo: 116.4,
    act: { kind: 'mint', sponsor: 'lantern', to: 'harbour', kilograms: 1_100n, officers: ['ravi', 'maya'] },
  },
  {
    daysAgo: 115.7,
    act: { kind: 'mint', sponsor: 'saheel', to: 'quillon', kilograms: 700n, officers: ['maya', 'ines'] },
  },
  { daysAgo: 114.2, act: { kind: 'transfer', from: 'corvin', to: 'pelagia', coins: 420_000n } },
  {
    daysAgo: 112.5,
    act: { kind: 'mint', sponsor: 'lindvael', to: 'pelagia', kilograms: 900n, officers: ['ines', 'maya'] },
  },
  { daysAgo: 110.3, act: { kind: 'transfer', from: 'harbour', to: 'juno', coins: 12_500n } },
  { daysAgo: 108.1, act: { kind: 'transfer', from: 'corvin', to: 'osterwald', coins: 64_000n } },
  {
    daysAgo: 106.6,
    act: { kind: 'mint', sponsor: 'saheel', to: 'harbour', kilograms: 800n, officers: ['maya', 'ravi'] },
  },
  { daysAgo: 103.4, act: { kind: 'open', holder: 'osterwald', vault: 1, standard: 'lbma-gold', bars: 2 } },
  { daysAgo: 101.8, act: { kind: 'transfer', from: 'harbour', to: 'dorabel', coins: 9_000n } },
  { daysAgo: 99.2, act: { kind: 'open', holder: 'juno', vault: 3, standard: 'kilobar-9999', bars: 3 } },
  {
    daysAgo: 97.5,
    act: { kind: 'mint', sponsor: 'lantern', to: 'corvin', kilograms: 1_500n, officers: ['ravi', 'ines'] },
  },
  { daysAgo: 94.9, act: { kind: 'open', holder: 'pelagia', vault: 1, standard: 'lbma-gold', bars: 6 } },
  {
    daysAgo: 92.4,
    act: { kind: 'mint', sponsor: 'lindvael', to: 'harbour', kilograms: 1_000n, officers: ['ines', 'ravi'] },
  },

  { daysAgo: 89.8, act: { kind: 'statement', vault: 1, auditors: two, countedHoursAgo: 9 } },
  { daysAgo: 89.2, act: { kind: 'statement', vault: 3, auditors: all, countedHoursAgo: 11 } },
  { daysAgo: 88.5, act: { kind: 'statement', vault: 2, auditors: all, countedHoursAgo: 8 } },
  { daysAgo: 87.7, act: { kind: 'statement', vault: 4, auditors: all, countedHoursAgo: 8 } },
  {
    daysAgo: 86.3,
    act: { kind: 'mint', sponsor: 'saheel', to: 'corvin', kilograms: 600n, officers: ['maya', 'ines'] },
  },
  { daysAgo: 83.6, act: { kind: 'transfer', from: 'harbour', to: 'corvin', coins: 250_000n } },
  {
    daysAgo: 81.1,
    act: { kind: 'proposeCap', sponsor: 'saheel', kilograms: 9_000n, seats: ['daoud', 'chitra', 'benedikt'] },
  },
  { daysAgo: 79.4, act: { kind: 'veto', guardian: 'gannet' } },
  { daysAgo: 78.2, act: { kind: 'open', holder: 'dorabel', vault: 3, standard: 'kilobar-9999', bars: 4 } },
  {
    daysAgo: 75.5,
    act: {
      kind: 'freeze',
      officer: 'maya',
      account: 'quillon',
      order: 'Request 77 of the Dubai registrar: funds of unclear origin',
    },
  },
  {
    daysAgo: 72.8,
    act: { kind: 'mint', sponsor: 'lantern', to: 'pelagia', kilograms: 700n, officers: ['ravi', 'ines'] },
  },
  { daysAgo: 68.3, act: { kind: 'ask', owner: 'osterwald', titles: 1 } },
  { daysAgo: 64.5, act: { kind: 'deliver', owner: 'osterwald', officers: ['ines', 'ravi'] } },

  { daysAgo: 60.9, act: { kind: 'statement', vault: 1, auditors: all, countedHoursAgo: 8 } },
  { daysAgo: 60.2, act: { kind: 'statement', vault: 3, auditors: all, countedHoursAgo: 12 } },
  { daysAgo: 59.6, act: { kind: 'transfer', from: 'quillon', to: 'harbour', coins: 180_000n } },
  { daysAgo: 59.1, act: { kind: 'statement', vault: 2, auditors: two, countedHoursAgo: 7 } },
  { daysAgo: 58.4, act: { kind: 'statement', vault: 4, auditors: all, countedHoursAgo: 9 } },
  {
    daysAgo: 55.7,
    act: { kind: 'mint', sponsor: 'saheel', to: 'juno', kilograms: 400n, officers: ['maya', 'ravi'] },
  },
  { daysAgo: 52.2, act: { kind: 'transfer', from: 'juno', to: 'harbour', coins: 310_000n } },
  {
    daysAgo: 48.6,
    act: {
      kind: 'hold',
      by: 'dunewall',
      vault: 4,
      bars: 128,
      ground: 'attachment by a court',
      order:
        'Attachment 2211/C: creditors of Zabelin Smelting Works claim bars of its make and others stored with them',
    },
  },
  {
    daysAgo: 48.2,
    act: {
      kind: 'mintRefused',
      sponsor: 'saheel',
      to: 'corvin',
      kilograms: 50n,
      officers: ['maya', 'ravi'],
      code: 'NotEnoughFree',
    },
  },
  { daysAgo: 44.8, act: { kind: 'arrival', consignment: 'singapore-arrival' } },
  { daysAgo: 43.9, act: { kind: 'transfer', from: 'harbour', to: 'pelagia', coins: 150_000n } },
  {
    daysAgo: 39.3,
    act: {
      kind: 'liftInRegister',
      vault: 4,
      licence: 'Release 2211/C-9',
      scope: 'all bars attached under 2211/C, the claim being dismissed',
    },
  },
  { daysAgo: 38.8, act: { kind: 'statement', vault: 4, auditors: all, countedHoursAgo: 6 } },

  { daysAgo: 31.9, act: { kind: 'statement', vault: 1, auditors: all, countedHoursAgo: 9 } },
  { daysAgo: 31.4, act: { kind: 'statement', vault: 3, auditors: all, countedHoursAgo: 8 } },
  {
    daysAgo: 31.2,
    act: {
      kind: 'mintRefused',
      sponsor: 'lantern',
      to: 'harbour',
      kilograms: 2_400n,
      officers: ['ravi', 'maya'],
      code: 'NotEnoughFree',
    },
  },
  { daysAgo: 30.1, act: { kind: 'statement', vault: 2, auditors: all, countedHoursAgo: 10 } },
  {
    daysAgo: 29.7,
    act: { kind: 'mint', sponsor: 'lantern', to: 'harbour', kilograms: 2_400n, officers: ['ravi', 'maya'] },
  },
  { daysAgo: 26.4, act: { kind: 'withdraw', sponsor: 'lindvael', vault: 1, officers: ['ines', 'maya'] } },
  { daysAgo: 23.8, act: { kind: 'sellTitle', from: 'pelagia', to: 'corvin' } },
  { daysAgo: 20.5, act: { kind: 'close', owner: 'pelagia', titles: 2 } },
  {
    daysAgo: 17.3,
    act: { kind: 'mint', sponsor: 'lindvael', to: 'dorabel', kilograms: 900n, officers: ['ines', 'ravi'] },
  },
  { daysAgo: 14.6, act: { kind: 'transfer', from: 'dorabel', to: 'osterwald', coins: 75_000n } },
  { daysAgo: 12.2, act: { kind: 'statement', vault: 4, auditors: all, countedHoursAgo: 8 } },
  { daysAgo: 9.4, act: { kind: 'open', holder: 'harbour', vault: 3, standard: 'lbma-gold', bars: 5 } },
  { daysAgo: 7.8, act: { kind: 'transfer', from: 'corvin', to: 'juno', coins: 33_000n } },
  { daysAgo: 5.6, act: { kind: 'statement', vault: 1, auditors: all, countedHoursAgo: 9 } },
  { daysAgo: 5.1, act: { kind: 'statement', vault: 3, auditors: two, countedHoursAgo: 9 } },
  {
    daysAgo: 3.7,
    act: { kind: 'mint', sponsor: 'lindvael', to: 'pelagia', kilograms: 600n, officers: ['maya', 'ravi'] },
  },
  {
    daysAgo: 2.4,
    act: { kind: 'proposeAuditor', candidate: 'pellworth', seats: ['anna', 'elin', 'chitra'] },
  },
  { daysAgo: 1.3, act: { kind: 'arrival', consignment: 'chiasso-arrival' } },
  { daysAgo: 0.4, act: { kind: 'statement', vault: 2, auditors: all, countedHoursAgo: 7 } },
  { daysAgo: 0.2, act: { kind: 'transfer', from: 'harbour', to: 'dorabel', coins: 5_000n } },
]
