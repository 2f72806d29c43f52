/**
 * Reads an answer of the server as what it should be, or says where it is something else. Nothing that came over
 * the wire is used before it passed here: a weight that is a JSON number has already lost its last digits.
 */
import { type BasisPoints, basisPoints, type Micrograms, micrograms } from '@specie/units'

/** Turns a part of an answer into a value; `place` is where it stands, for the error. */
export type Reader<T> = (value: unknown, place: string) => T

/** The answer is not what the page was built for: where, what was found and what would be right. */
export class UnexpectedAnswer extends Error {
  readonly place: string
  constructor(place: string, expected: string, found: unknown) {
    super(`${place} should be ${expected}, but is ${describe(found)}.`)
    this.name = 'UnexpectedAnswer'
    this.place = place
  }
}

/** The server cuts its words well below this. */
const longestText = 4_000

export const text: Reader<string> = (value, place) => {
  if (typeof value !== 'string') throw new UnexpectedAnswer(place, 'a text', value)
  if (value.length > longestText) {
    throw new UnexpectedAnswer(place, `a text of at most ${longestText} characters`, value)
  }
  return value
}

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw new UnexpectedAnswer(place, 'true or false', value)
  return value
}

/** A count that a double holds exactly: blocks, bars, journal entries, seconds. */
export const count: Reader<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new UnexpectedAnswer(place, 'a whole number, 0 or more', value)
  }
  return value
}

/** A weight as decimal digits of micrograms. */
export const weight: Reader<Micrograms> = (value, place) => {
  if (typeof value !== 'string' || !/^(0|[1-9][0-9]{0,77})$/.test(value)) {
    throw new UnexpectedAnswer(place, 'micrograms as decimal digits', value)
  }
  return micrograms(BigInt(value))
}

/** Hundredths of a percent, which the server has rounded down. */
export const share: Reader<BasisPoints> = (value, place) => basisPoints(BigInt(count(value, place)))

/** ISO 8601 in UTC, as milliseconds of Unix time. */
export const time: Reader<number> = (value, place) => {
  const milliseconds =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new UnexpectedAnswer(place, 'a time in UTC', value)
  return milliseconds
}

export const digest: Reader<string> = matching(/^0x[0-9a-f]{64}$/, 'a digest of 32 bytes in hex')
export const address: Reader<string> = matching(/^0x[0-9a-fA-F]{40}$/, 'an address')

export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (value, place) => {
    const word = words.find((one) => one === value)
    if (word === undefined) throw new UnexpectedAnswer(place, `one of ${words.join(', ')}`, value)
    return word
  }
}

/** The value, or null where the answer says null or leaves it out. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null || value === undefined ? null : read(value, place))
}

export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new UnexpectedAnswer(place, 'a list', value)
    return value.map((item: unknown, index) => read(item, `${place}[${index}]`))
  }
}

/** The facts of an event: texts by name. */
export const texts: Reader<readonly (readonly [string, string])[]> = (value, place) => {
  if (!isRecord(value)) throw new UnexpectedAnswer(place, 'an object', value)
  return Object.entries(value).map(([name, fact]) => [name, text(fact, `${place}.${name}`)] as const)
}

/** An object with these fields; others are left alone, so that the server may learn to say more. */
export function shape<T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value, place) => {
    if (!isRecord(value)) throw new UnexpectedAnswer(place, 'an object', value)
    const result: Partial<T> = {}
    for (const name in fields) result[name] = fields[name](value[name], `${place}.${name}`)
    return result as T // every field was just read
  }
}

function matching(pattern: RegExp, expected: string): Reader<string> {
  return (value, place) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new UnexpectedAnswer(place, expected, value)
    return value
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  const printed = JSON.stringify(value)
  return printed.length > 60 ? `${printed.slice(0, 57)}…` : printed
}
