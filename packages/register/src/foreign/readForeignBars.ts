/**
 * What is stamped on the bars of somebody else's published list, read where there is no register: in a browser, by whoever checks. Weights are
 * not looked at: a bar with a wrong weight is the same bar. `@specie/register/foreign`; no database, no Node.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { readCsv } from '../file/readCsv.ts'
import type { FileRefusal, TableRow } from '../file/table.ts'
import { bareSerial, keccak256Hex, type Metal, metals, parseList, printListRefusal } from '../list/index.ts'
import { findHeader, type HeaderRefusal } from '../mapping/header.ts'
import { builtInMappings, type MappedField, type Mapping } from '../mapping/mapping.ts'
import { textOf } from '../mapping/number.ts'
import { capitals } from '../row/readRow.ts'

export type StampedBar = {
  readonly line: number
  readonly metal: Metal
  readonly brand: string
  readonly bareSerial: string
  readonly year: number | null
}

export type ForeignBars = {
  readonly digest: `0x${string}`
  readonly bars: readonly StampedBar[]
  /** Lines under the header with neither brand nor serial number: totals and notes, as a rule. */
  readonly passedOver: number
}

export type ForeignBarsRefusal = { readonly why: string }

/** Our canonical form, or a CSV with the LBMA's columns in either unit. */
export function readForeignBars(file: Uint8Array): Outcome<ForeignBars, ForeignBarsRefusal> {
  const digest = keccak256Hex(file) as `0x${string}`
  if (startsCanonically(file)) {
    const list = parseList(file)
    if (!list.ok) {
      const [first] = list.refusal
      return refused({ why: first === undefined ? 'it cannot be read' : printListRefusal(first) })
    }
    const bars = list.value.bars.map((bar, n) => ({
      line: n + 2,
      metal: bar.metal,
      brand: bar.brand,
      bareSerial: bareSerial(bar.serial),
      year: bar.year,
    }))
    return ok({ digest, bars, passedOver: 0 })
  }
  let refusal: ForeignBarsRefusal = { why: 'no mapping fits it' }
  for (const mapping of Object.values(builtInMappings)) {
    const read = readMapped(file, mapping)
    if (read.ok) return ok({ digest, ...read.value })
    if (refusal.why === 'no mapping fits it') refusal = { why: printWhy(read.refusal) }
  }
  return refused(refusal)
}

function readMapped(
  file: Uint8Array,
  mapping: Mapping,
): Outcome<Omit<ForeignBars, 'digest'>, FileRefusal | HeaderRefusal> {
  const table = readCsv(file, mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter })
  if (!table.ok) return table
  const header = findHeader(table.value, mapping)
  if (!header.ok) return header
  const { columns, rowIndex } = header.value
  const cell = (row: TableRow, field: MappedField) => {
    const place = columns[field]
    return place === undefined ? '' : capitals(textOf(row.cells[place] ?? ''))
  }
  const bars: StampedBar[] = []
  let passedOver = 0
  for (const row of table.value.rows.slice(rowIndex + 1)) {
    const [brand, serial, year] = [cell(row, 'brand'), bareSerial(cell(row, 'serial')), cell(row, 'year')]
    if (brand === '' || serial === '') passedOver += 1
    else {
      const named = cell(row, 'metal').toLowerCase()
      bars.push({
        line: row.line,
        metal: metals.find((metal) => metal === named) ?? 'gold',
        brand,
        bareSerial: serial,
        year: /^\d{4}$/.test(year) ? Number(year) : null,
      })
    }
  }
  return ok({ bars, passedOver })
}

function startsCanonically(file: Uint8Array): boolean {
  const start = new TextDecoder().decode(file.subarray(0, canonicalStart.length))
  return start === canonicalStart
}

function printWhy(refusal: FileRefusal | HeaderRefusal): string {
  const { line, found, expected } = refusal
  return `${line === null ? '' : `line ${line}: `}found ${found}; expected ${expected}`
}

const canonicalStart =
  'metal,brand,serial,year,standard,unit,gross,fineness,fine,refiner,custody,counted,reason\n'
