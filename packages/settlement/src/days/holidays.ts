/**
 * Holidays. Where a law says how to find the day, the rule is here; where a moon or a decree decides, only days that were announced are, year by
 * year. A year that is not in a place's table has no calendar: nothing is guessed.
 */
import { addDays, type Day, easterSunday, nthWeekday, weekdayOf } from './calendar.ts'
import type { PlaceCode } from './places.ts'

/** Null: of this year nothing is on record for the place. */
export function holidaysOf(place: PlaceCode, year: number): ReadonlySet<Day> | null {
  const announced = tables[place]
  const dated = announced === null ? [] : announced[year]
  if (dated === undefined || year < firstYear || year > lastYear) return null
  return new Set([...ruled[place](year), ...dated.map((day) => `${year}-${day}`)])
}

/** The years for which every place's rules were checked against what was announced. */
export const firstYear = 2025
export const lastYear = 2027

const ruled: Readonly<Record<PlaceCode, (year: number) => readonly Day[]>> = {
  // Banking and Financial Dealings Act 1971: a day that falls on a weekend is made up for on the next working day.
  london: (year) => {
    const easter = easterSunday(year)
    return [
      madeUp(`${year}-01-01`),
      addDays(easter, -2),
      addDays(easter, 1),
      nthWeekday(year, 5, 1, 1),
      nthWeekday(year, 5, 1, -1),
      nthWeekday(year, 8, 1, -1),
      ...christmas(year),
    ]
  },
  // Days on which Swiss banks settle no francs (SIX Interbank Clearing).
  zurich: (year) => {
    const easter = easterSunday(year)
    return [
      `${year}-01-01`,
      `${year}-01-02`,
      addDays(easter, -2),
      addDays(easter, 1),
      `${year}-05-01`,
      addDays(easter, 39),
      addDays(easter, 50),
      `${year}-08-01`,
      `${year}-12-25`,
      `${year}-12-26`,
    ]
  },
  // Federal Reserve: a holiday on a Sunday is kept on Monday, one on a Saturday is not kept by the banks.
  newYork: (year) => [
    fromSunday(`${year}-01-01`),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    nthWeekday(year, 5, 1, -1),
    fromSunday(`${year}-06-19`),
    fromSunday(`${year}-07-04`),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    fromSunday(`${year}-11-11`),
    nthWeekday(year, 11, 4, 4),
    fromSunday(`${year}-12-25`),
  ],
  singapore: (year) => [
    fromSunday(`${year}-01-01`),
    addDays(easterSunday(year), -2),
    fromSunday(`${year}-05-01`),
    fromSunday(`${year}-08-09`),
    fromSunday(`${year}-12-25`),
  ],
  dubai: (year) => [`${year}-01-01`, `${year}-12-02`, `${year}-12-03`],
  shanghai: () => [],
}

/** Month and day. Of the moon: as announced, or as the authority's published calendar expects them. */
const tables: Readonly<Record<PlaceCode, Readonly<Record<number, readonly string[]>> | null>> = {
  london: null,
  zurich: null,
  newYork: null,
  // Ministry of Manpower: Chinese New Year, Hari Raya Puasa and Haji, Vesak Day, Deepavali.
  singapore: {
    2025: ['01-29', '01-30', '03-31', '05-12', '06-07', '10-20'],
    2026: ['02-17', '02-18', '03-21', '05-27', '06-01', '11-09'],
  },
  // Federal Authority for Government Human Resources: the two Eids, the new year of the Hijra, the Prophet's birthday.
  dubai: {
    2025: ['03-30', '03-31', '04-01', '06-05', '06-06', '06-07', '06-08', '06-27', '09-05'],
    2026: ['03-19', '03-20', '03-21', '03-22', '05-26', '05-27', '05-28', '05-29', '06-16', '08-25'],
  },
  // General Office of the State Council: days off of the year, weekends that are worked left out.
  shanghai: {
    2025: [
      '01-01',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '02-03',
      '02-04',
      '04-04',
      '05-01',
      '05-02',
      '05-05',
      '06-02',
      '10-01',
      '10-02',
      '10-03',
      '10-06',
      '10-07',
      '10-08',
    ],
    2026: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '02-23',
      '04-06',
      '05-01',
      '05-04',
      '05-05',
      '06-19',
      '09-25',
      '10-01',
      '10-02',
      '10-05',
      '10-06',
      '10-07',
    ],
  },
}

function madeUp(day: Day): Day {
  const weekday = weekdayOf(day)
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

function fromSunday(day: Day): Day {
  return weekdayOf(day) === 0 ? addDays(day, 1) : day
}

/** Christmas and Boxing Day together: what falls on the weekend moves behind both. */
function christmas(year: number): readonly Day[] {
  const weekday = weekdayOf(`${year}-12-25`)
  if (weekday === 5) return [`${year}-12-25`, `${year}-12-28`]
  if (weekday === 6) return [`${year}-12-27`, `${year}-12-28`]
  if (weekday === 0) return [`${year}-12-26`, `${year}-12-27`]
  return [`${year}-12-25`, `${year}-12-26`]
}
