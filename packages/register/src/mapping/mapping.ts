/**
 * How a custodian's file says what a weight list says: which header stands over which column, in which unit and
 * with which marks. A mapping is saved under a name, so that the same custodian's next file needs no thought.
 */

import type { Encoding } from '../file/text.ts'

/** Columns that a file may have. */
export const mappedFields = [
  'serial',
  'brand',
  'gross',
  'fineness',
  'fine',
  'year',
  'metal',
  'standard',
  'unit',
  'refiner',
  'custody',
] as const
export type MappedField = (typeof mappedFields)[number]

export const finenessForms = ['detect', 'per-thousand', 'fraction', 'per-ten-thousand', 'percent'] as const
export type FinenessForm = (typeof finenessForms)[number]

export const weightUnits = ['oz', 'g', 'kg'] as const
export type WeightUnit = (typeof weightUnits)[number]

export const groupMarks = [',', '.', ' ', "'", '\u00a0', '\u202f', '\u2019'] as const

export type Mapping = {
  /** For each column the headers under which it is known; case and spacing do not matter. */
  readonly columns: Partial<Record<MappedField, readonly string[]>>
  /** What holds for every row where the file has no such column. */
  readonly fixed?: Partial<Record<'brand' | 'metal' | 'standard' | 'refiner', string>>
  /** Unit of the weights, unless a column says it row by row. */
  readonly weightUnit: WeightUnit
  readonly fineness: FinenessForm
  readonly decimalMark: '.' | ','
  /** What may stand between groups of three digits. */
  readonly groupMark?: (typeof groupMarks)[number]
  /** Decimals of the fine weight that the file gives, where fewer than 3. */
  readonly fineDecimals?: 0 | 1 | 2
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly encoding?: Encoding
  readonly sheet?: string | number
}

const serial = ['serial number', 'serial no', 'serial no.', 'serial', 'bar number', 'bar no', 'bar no.']
const brand = ['brand code', 'brand']
const fineness = ['assay', 'fineness', 'assay (fineness)']
const year = ['year of manufacture (if stamped on the bar)', 'year of manufacture', 'year']

function weight(kind: 'gross' | 'fine', units: readonly string[]): readonly string[] {
  return [
    `${kind} weight`,
    ...units.flatMap((unit) => [`${kind} weight (${unit})`, `${kind} weight ${unit}`]),
  ]
}

/**
 * The columns of LBMA Good Delivery Rules, annex C "Weight Lists": serial number, brand code, gross weight
 * (troy ounces), assay, fine weight (troy ounces), year of manufacture (if stamped on the bar).
 */
const lbma: Mapping = {
  columns: {
    serial,
    brand,
    gross: weight('gross', ['troy ounces', 'troy oz', 'oz', 'ounces']),
    fineness,
    fine: weight('fine', ['troy ounces', 'troy oz', 'oz', 'ounces']),
    year,
    standard: ['standard'],
    refiner: ['refiner'],
    custody: ['chain of custody', 'custody'],
  },
  weightUnit: 'oz',
  fineness: 'detect',
  decimalMark: '.',
  groupMark: ',',
}

/** The same columns with weights in grams, for kilobars and other metric bars. */
const grams: Mapping = {
  ...lbma,
  columns: { ...lbma.columns, gross: weight('gross', ['grams', 'g']), fine: weight('fine', ['grams', 'g']) },
  weightUnit: 'g',
}

/** A published weight list of docs/formats.md, as anyone's. Its columns `counted` and `reason` are judged anew. */
const canonical: Mapping = {
  columns: Object.fromEntries(mappedFields.map((field) => [field, [field]])),
  weightUnit: 'oz',
  fineness: 'per-thousand',
  decimalMark: '.',
  delimiter: ',',
  encoding: 'utf-8',
}

/** Mappings that every register knows. A saved one cannot take their names. */
export const builtInMappings: Readonly<Record<string, Mapping>> = {
  lbma,
  'lbma-grams': grams,
  specie: canonical,
}
