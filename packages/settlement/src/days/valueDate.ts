/** Business days of one place or of several together, and the moment at which what is due on one may settle. */
import { type Outcome, ok, refused } from '@specie/units'
import { addDays, type Day, type DayRefusal, dayAt, parseDay, secondsAt, weekdayOf } from './calendar.ts'
import { holidaysOf } from './holidays.ts'
import { type PlaceCode, places } from './places.ts'

export function isBusinessDay(place: PlaceCode, day: Day): Outcome<boolean, DayRefusal> {
  const year = Number(day.slice(0, 4))
  const holidays = holidaysOf(place, year)
  if (holidays === null) return refused({ code: 'YEAR_UNKNOWN', place, year })
  return ok(!places[place].weekend.includes(weekdayOf(day)) && !holidays.has(day))
}

/** The first day from this one on that is worked in all the places. */
export function businessDayFrom(of: readonly PlaceCode[], from: Day): Outcome<Day, DayRefusal> {
  let day = from
  for (let tried = 0; tried < mostDays; tried += 1) {
    const worked = of.map((place) => isBusinessDay(place, day))
    const unknown = worked.find((one) => !one.ok)
    if (unknown !== undefined && !unknown.ok) return unknown
    if (worked.every((one) => one.ok && one.value)) return ok(day)
    day = addDays(day, 1)
  }
  throw new Error(`No day within ${mostDays} from ${from} is worked in ${of.join(', ')}.`)
}

/** So many business days after the trade, counted in all the places together: 0 is today, 2 is spot. */
export function valueDate(of: readonly PlaceCode[], traded: Day, days: number): Outcome<Day, DayRefusal> {
  let found = businessDayFrom(of, traded)
  for (let count = 0; count < days && found.ok; count += 1)
    found = businessDayFrom(of, addDays(found.value, 1))
  return found
}

/** For something agreed at this second: today where no place's day is over yet, else the next business day; and so many days later. */
export function valueDateFor(of: readonly PlaceCode[], at: number, days: number): Outcome<Day, DayRefusal> {
  const today =
    of
      .map((place) => dayAt(places[place].timeZone, at))
      .toSorted()
      .at(-1) ?? dayAt('UTC', at)
  const isOver = of.some((place) => at > cutOff(place, today))
  return valueDate(of, isOver && days === 0 ? addDays(today, 1) : today, days)
}

/** Seconds of Unix time after which the day is over there. */
export function cutOff(place: PlaceCode, day: Day): number {
  return secondsAt(places[place].timeZone, day, places[place].cutOff)
}

/**
 * Seconds of Unix time from which what is due on this value date may settle: when the last of the places has opened; without a place, at
 * midnight of Greenwich, for what settles on the chain alone. Refused where a place does not work that day.
 */
export function opensAt(of: readonly PlaceCode[], text: string): Outcome<number, DayRefusal> {
  const day = parseDay(text)
  if (!day.ok) return day
  for (const place of of) {
    const worked = isBusinessDay(place, day.value)
    if (!worked.ok) return worked
    if (!worked.value)
      return refused({ code: 'NOT_A_BUSINESS_DAY', day: day.value, place: places[place].name })
  }
  const opening = of.map((place) => secondsAt(places[place].timeZone, day.value, places[place].opens))
  return ok(Math.max(secondsAt('UTC', day.value, '00:00'), ...opening))
}

const mostDays = 40
