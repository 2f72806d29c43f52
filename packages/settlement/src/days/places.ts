/** Where gold is settled: each place with its clock, its weekend and the hour at which its day closes. */

export const placeCodes = ['london', 'zurich', 'newYork', 'singapore', 'dubai', 'shanghai'] as const
export type PlaceCode = (typeof placeCodes)[number]

export type Place = {
  readonly name: string
  /** IANA time zone: summer time and all. */
  readonly timeZone: string
  /** 0 is Sunday. */
  readonly weekend: readonly number[]
  /** Local time at which a value date begins to settle, and the one after which today's is over: HH:MM. */
  readonly opens: string
  readonly cutOff: string
}

export const places: Readonly<Record<PlaceCode, Place>> = {
  london: { name: 'London', timeZone: 'Europe/London', weekend: [0, 6], opens: '08:00', cutOff: '16:00' },
  zurich: { name: 'Zurich', timeZone: 'Europe/Zurich', weekend: [0, 6], opens: '08:00', cutOff: '16:00' },
  newYork: {
    name: 'New York',
    timeZone: 'America/New_York',
    weekend: [0, 6],
    opens: '08:00',
    cutOff: '16:00',
  },
  singapore: {
    name: 'Singapore',
    timeZone: 'Asia/Singapore',
    weekend: [0, 6],
    opens: '09:00',
    cutOff: '17:00',
  },
  // Since 2022: Friday is worked until noon, and counts.
  dubai: { name: 'Dubai', timeZone: 'Asia/Dubai', weekend: [0, 6], opens: '08:00', cutOff: '16:00' },
  shanghai: { name: 'Shanghai', timeZone: 'Asia/Shanghai', weekend: [0, 6], opens: '09:00', cutOff: '15:30' },
}

/** In which place a vault of this country settles; null where the programme has no calendar for it. */
export function placeOfCountry(country: string): PlaceCode | null {
  return byCountry[country] ?? null
}

const byCountry: Readonly<Record<string, PlaceCode>> = {
  GB: 'london',
  CH: 'zurich',
  US: 'newYork',
  SG: 'singapore',
  AE: 'dubai',
  CN: 'shanghai',
}
