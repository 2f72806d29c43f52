/** One row as a bar. Every cell is checked, so that a person who mends a row mends it once. */

import type { Cell, TableRow } from '../file/table.ts'
import { fitsColumn, type ListedWeight, type Metal, metals } from '../list/index.ts'
import type { Header } from '../mapping/header.ts'
import { type MappedField, type Mapping, type WeightUnit, weightUnits } from '../mapping/mapping.ts'
import { readFineness, readWeight, textOf } from '../mapping/number.ts'
import { deviationFrom, truncatedFineThousandths } from '../standard/meetsStandard.ts'
import { type Standard, standard } from '../standard/standards.ts'
import type { FileBar, RowKnowledge } from './fileBar.ts'
import type { RowErrorCode, RowErrors } from './rowError.ts'

const earliestYear = 1800

/** The bar, or null where an error was added. */
export function readRow(
  row: TableRow,
  header: Header,
  mapping: Mapping,
  knowledge: RowKnowledge,
  errors: RowErrors,
): FileBar | null {
  const before = errors.count
  const cell = (field: MappedField): Cell => {
    const place = header.columns[field]
    return place === undefined ? '' : (row.cells[place] ?? '')
  }
  const wrong = (code: RowErrorCode, field: MappedField, expected: string): null => {
    const column = header.titles[field] ?? field
    errors.add({ code, line: row.line, column, value: textOf(cell(field)), expected })
    return null
  }
  const named = (field: 'brand' | 'metal' | 'standard' | 'refiner') =>
    textOf(cell(field)).trim() || (mapping.fixed?.[field] ?? '')

  const serial = readSerial(cell('serial'), wrong)
  const brand = knowledge.brand(capitals(named('brand')))
  if (brand === undefined)
    wrong('BRAND_UNKNOWN', 'brand', 'a brand of the register, which two people add to it')
  const year = readYear(cell('year'), knowledge.latestYear, wrong)
  const refiner = readRefiner(capitals(named('refiner')), knowledge, wrong)
  const custody = textOf(cell('custody')).trim()
  if (custody !== '' && !fitsColumn('custody', custody)) {
    wrong(
      'CUSTODY_WRONG',
      'custody',
      'the digest of the documents, 0x and 64 hex digits in lower case, or nothing',
    )
  }
  const barStandard = standard(named('standard') || knowledge.standard)
  if (barStandard === undefined)
    wrong('STANDARD_UNKNOWN', 'standard', "the id of a standard, such as 'lbma-gold'")
  const metal = readMetal(named('metal'), barStandard, wrong)
  if (metal !== null && knowledge.metal !== null && metal !== knowledge.metal) {
    wrong('METAL_OTHER', 'metal', `${knowledge.metal}, which this vault keeps`)
  }
  const weights = readWeights(cell, mapping, barStandard, wrong)

  if (serial === null || brand === undefined || year === undefined || refiner === undefined) return null
  if (barStandard === undefined || metal === null || weights === null || errors.count > before) return null
  const step = 10n ** BigInt(3 - (mapping.fineDecimals ?? 3))
  const deviation = deviationFrom(barStandard, { ...weights, metal }, step)
  if (deviation !== null) return wrong(deviation.code, deviation.field, deviation.expected)
  return {
    line: row.line,
    metal,
    brand: brand.code,
    serial,
    year,
    standard: barStandard.id,
    ...weights,
    refiner,
    custody: custody === '' || custody === '-' ? null : custody,
    brandRefiner: brand.refiner,
  }
}

/**
 * As it is written on the list: capitals, single spaces. A letter beyond ASCII never becomes one of A-Z: Unicode's capitals
 * of ı, ſ, ß and ﬃ are I, S, SS and FFI, and a stamp that nobody read so would become another bar's.
 */
export function capitals(text: string): string {
  return Array.from(text.trim().replace(/\s+/g, ' '), (letter) => {
    const capital = letter.toUpperCase()
    return isAscii.test(letter) || !hasAscii.test(capital) ? capital : letter
  }).join('')
}

const isAscii = /^[\0-\x7f]$/
const hasAscii = /[\0-\x7f]/

type Wrong = (code: RowErrorCode, field: MappedField, expected: string) => null

function readSerial(cell: Cell, wrong: Wrong): string | null {
  if (typeof cell === 'number' && !(Number.isSafeInteger(cell) && cell >= 0 && cell < 1e15)) {
    return wrong(
      'SERIAL_WRONG',
      'serial',
      'the serial number as text: a spreadsheet keeps 15 digits of a number',
    )
  }
  const serial = capitals(textOf(cell))
  if (serial === '') return wrong('SERIAL_MISSING', 'serial', 'the serial number stamped on the bar')
  if (fitsColumn('serial', serial)) return serial
  return wrong(
    'SERIAL_WRONG',
    'serial',
    'letters A-Z without accents or ligatures, digits, and inside it spaces - . /, at most 32 characters',
  )
}

/** Undefined where it is wrong; null where none is stamped. */
function readYear(cell: Cell, latest: number, wrong: Wrong): number | null | undefined {
  const text = textOf(cell).trim()
  if (text === '' || text === '-') return null
  const year = /^[0-9]{4}$/.test(text) ? Number(text) : Number.NaN
  if (year >= earliestYear && year <= latest) return year
  wrong(
    'YEAR_WRONG',
    'year',
    `four digits from ${earliestYear} to ${latest}, or nothing where no year is stamped`,
  )
  return undefined
}

/** Undefined where it is wrong; null where the file names none. */
function readRefiner(code: string, knowledge: RowKnowledge, wrong: Wrong): string | null | undefined {
  if (code === '' || code === '-') return null
  if (knowledge.knowsRefiner(code)) return code
  wrong('REFINER_UNKNOWN', 'refiner', 'the code of a refiner in the register, or nothing')
  return undefined
}

function readMetal(text: string, barStandard: Standard | undefined, wrong: Wrong): Metal | null {
  if (text === '') return barStandard?.metal ?? null
  const metal = metals.find((each) => each === text.toLowerCase())
  return metal ?? wrong('METAL_WRONG', 'metal', metals.join(', '))
}

function readWeights(
  cell: (field: MappedField) => Cell,
  mapping: Mapping,
  barStandard: Standard | undefined,
  wrong: Wrong,
): ListedWeight | null {
  const unit = readUnit(cell('unit'), mapping, wrong)
  if (unit === null) return null
  const gross = readWeight(cell('gross'), unit, mapping)
  if (!gross.ok) wrong('GROSS_WRONG', 'gross', gross.refusal)
  const fineness = readFineness(cell('fineness'), mapping)
  if (!fineness.ok) wrong('FINENESS_WRONG', 'fineness', fineness.refusal)
  // Silver's lists carry no fine weight: it follows from the two others, downward.
  const follows = barStandard?.fineListed === false && textOf(cell('fine')) === ''
  const fine = follows ? null : readWeight(cell('fine'), unit, mapping)
  if (fine !== null && !fine.ok) wrong('FINE_WRONG', 'fine', fine.refusal)
  if (!gross.ok || !fineness.ok || (fine !== null && !fine.ok)) return null
  const weight = {
    unit: unit === 'oz' ? 'oz' : 'g',
    grossThousandths: gross.value,
    finenessHundredths: fineness.value,
  } as const
  return { ...weight, fineThousandths: fine === null ? truncatedFineThousandths(weight) : fine.value }
}

function readUnit(cell: Cell, mapping: Mapping, wrong: Wrong): WeightUnit | null {
  if (mapping.columns.unit === undefined) return mapping.weightUnit
  const text = textOf(cell).trim().toLowerCase()
  return weightUnits.find((unit) => unit === text) ?? wrong('UNIT_WRONG', 'unit', weightUnits.join(', '))
}
