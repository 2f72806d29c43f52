import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { account } from '../../test/owe.ts'
import { addDays, dayAt, easterSunday, nthWeekday, parseDay, secondsAt, weekdayOf } from './calendar.ts'
import { instructionFor, type StandingInstruction } from './instruction.ts'
import { placeCodes, places } from './places.ts'
import { businessDayFrom, cutOff, isBusinessDay, opensAt, valueDate, valueDateFor } from './valueDate.ts'

const value = <T>(outcome: { ok: boolean; value?: T }) => {
  assert.ok(outcome.ok)
  return outcome.value as T
}

test('Easter falls where the tables have it', () => {
  for (const day of [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
    assert.equal(easterSunday(Number(day.slice(0, 4))), day)
})

test('holidays of 2026 are those that the authorities announced', () => {
  const closed = (place: (typeof placeCodes)[number], days: readonly string[]) => {
    for (const day of days) assert.equal(value(isBusinessDay(place, day)), false, `${place} ${day}`)
  }
  closed('london', [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ])
  closed('zurich', [
    '2026-01-01',
    '2026-01-02',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
  ])
  closed('newYork', [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ])
  closed('singapore', ['2026-02-17', '2026-05-27', '2026-08-10', '2026-11-09'])
  closed('dubai', ['2026-03-20', '2026-12-02'])
  closed('shanghai', ['2026-02-17', '2026-10-01'])
  // Independence Day 2026 is a Saturday: New York's banks work on the Friday before.
  assert.equal(value(isBusinessDay('newYork', '2026-07-03')), true)
  assert.equal(value(isBusinessDay('london', '2026-04-07')), true)
})

test('a year that nobody announced has no calendar, and nothing is guessed', () => {
  assert.deepEqual(isBusinessDay('dubai', '2027-03-10'), {
    ok: false,
    refusal: { code: 'YEAR_UNKNOWN', place: 'dubai', year: 2027 },
  })
  assert.equal(isBusinessDay('london', '2028-01-04').ok, false)
  assert.equal(value(isBusinessDay('london', '2027-01-04')), true)
})

test('spot is two days that all places work, and counts the holidays of each', () => {
  assert.equal(value(valueDate(['london'], '2026-04-01', 2)), '2026-04-07')
  // Good Friday and Easter Monday in London and Zurich; nothing in Dubai, where Sunday is no business day.
  assert.equal(value(valueDate(['dubai'], '2026-04-01', 2)), '2026-04-03')
  assert.equal(value(valueDate(['zurich', 'singapore'], '2026-04-29', 1)), '2026-04-30')
  assert.equal(value(valueDate(['zurich', 'singapore'], '2026-04-30', 1)), '2026-05-04')
  assert.equal(value(businessDayFrom(['newYork'], '2026-11-26')), '2026-11-27')
})

test('a clock’s hour is that of its place, before and after the clocks change', () => {
  assert.equal(new Date(cutOff('london', '2026-03-27') * 1000).toISOString(), '2026-03-27T16:00:00.000Z')
  assert.equal(new Date(cutOff('london', '2026-03-30') * 1000).toISOString(), '2026-03-30T15:00:00.000Z')
  assert.equal(new Date(cutOff('newYork', '2026-11-02') * 1000).toISOString(), '2026-11-02T21:00:00.000Z')
  assert.equal(new Date(cutOff('newYork', '2026-10-30') * 1000).toISOString(), '2026-10-30T20:00:00.000Z')
  assert.equal(new Date(cutOff('dubai', '2026-07-01') * 1000).toISOString(), '2026-07-01T12:00:00.000Z')
  fc.assert(
    fc.property(
      fc.constantFrom(...placeCodes),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 4, max: 23 }),
      (place, offset, hour) => {
        const day = addDays('2025-01-01', offset)
        const clock = `${String(hour).padStart(2, '0')}:30`
        assert.equal(dayAt(places[place].timeZone, secondsAt(places[place].timeZone, day, clock)), day)
      },
    ),
  )
})

test('after the cut-off today’s trade is tomorrow’s', () => {
  const at = (text: string) => Date.parse(text) / 1000
  assert.equal(value(valueDateFor(['london'], at('2026-06-10T14:59:00Z'), 0)), '2026-06-10')
  assert.equal(value(valueDateFor(['london'], at('2026-06-10T15:01:00Z'), 0)), '2026-06-11')
  assert.equal(value(valueDateFor(['london', 'singapore'], at('2026-06-10T10:00:00Z'), 0)), '2026-06-11')
})

test('what is due on a day may settle once every place has opened, and a day that one of them does not work is refused', () => {
  assert.equal(
    new Date(value(opensAt(['london', 'singapore'], '2026-06-10')) * 1000).toISOString(),
    '2026-06-10T07:00:00.000Z',
  )
  assert.equal(new Date(value(opensAt([], '2026-06-13')) * 1000).toISOString(), '2026-06-13T00:00:00.000Z')
  assert.deepEqual(opensAt(['zurich'], '2026-06-13'), {
    ok: false,
    refusal: { code: 'NOT_A_BUSINESS_DAY', day: '2026-06-13', place: 'Zurich' },
  })
  for (const wrong of ['2026-02-30', '2026-2-3', 'tomorrow', '2026-13-01'])
    assert.equal(parseDay(wrong).ok, false)
})

test('the nth weekday is that weekday, in that month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(-1, 1, 2, 3, 4),
      (year, month, weekday, nth) => {
        const day = nthWeekday(year, month, weekday, nth)
        assert.equal(weekdayOf(day), weekday)
        assert.equal(Number(day.slice(5, 7)), month)
      },
    ),
  )
})

test('one standing instruction holds: the closer one, never two alike', () => {
  const member = account('A')
  const made = (more: Partial<StandingInstruction>): StandingInstruction => ({
    reference: 'R1',
    member,
    what: 'title',
    place: null,
    account: account('custody'),
    validFrom: '2026-01-01',
    validTo: null,
    ...more,
  })
  const wanted = { member, what: 'title', place: 'zurich', day: '2026-05-05' } as const
  const close = made({ reference: 'R2', place: 'zurich' })
  assert.deepEqual(instructionFor([made({}), close], wanted), { ok: true, value: close })
  assert.deepEqual(instructionFor([made({ validTo: '2026-05-04' })], wanted), {
    ok: false,
    refusal: { code: 'NO_INSTRUCTION', member, what: 'title', day: '2026-05-05' },
  })
  assert.deepEqual(instructionFor([made({}), made({ reference: 'R3' })], wanted), {
    ok: false,
    refusal: { code: 'INSTRUCTIONS_CONTRADICT', references: ['R1', 'R3'] },
  })
})
