/** Whether what came from outside (a file, a request, the database) is a mapping. */

import { type Outcome, ok, refused } from '@specie/units'
import { encodings } from '../file/text.ts'
import { finenessForms, groupMarks, type Mapping, mappedFields, weightUnits } from './mapping.ts'

export type MappingRefusal = {
  readonly code: 'MAPPING_WRONG'
  readonly field: string
  readonly expected: string
}

export function checkMapping(value: unknown): Outcome<Mapping, MappingRefusal> {
  if (!isRecord(value)) return wrong('mapping', 'an object')
  for (const [name, expected] of Object.entries(allowed)) {
    const given = value[name]
    const optional = expected.optional && given === undefined
    if (!optional && !expected.values.includes(given)) {
      return wrong(name, expected.values.map((each) => JSON.stringify(each)).join(', '))
    }
  }
  const known = new Set([...Object.keys(allowed), 'columns', 'fixed', 'sheet'])
  const stranger = Object.keys(value).find((name) => !known.has(name))
  if (stranger !== undefined) return wrong(stranger, `one of ${[...known].join(', ')}`)
  if (value.groupMark === value.decimalMark) return wrong('groupMark', 'another mark than the decimal mark')
  if (value.delimiter !== undefined && value.delimiter === value.groupMark && value.delimiter !== ',') {
    return wrong('delimiter', 'another mark than the one between groups of digits')
  }
  if (!isSheet(value.sheet)) return wrong('sheet', 'the name of a sheet, or its number from 1')
  return checkColumns(value.columns) ?? checkFixed(value.fixed) ?? ok(value as Mapping)
}

const allowed: Record<string, { readonly values: readonly unknown[]; readonly optional?: true }> = {
  weightUnit: { values: weightUnits },
  fineness: { values: finenessForms },
  decimalMark: { values: ['.', ','] },
  groupMark: { values: groupMarks, optional: true },
  fineDecimals: { values: [0, 1, 2], optional: true },
  delimiter: { values: [',', ';', '\t', '|'], optional: true },
  encoding: { values: encodings, optional: true },
}

function checkColumns(columns: unknown): Outcome<Mapping, MappingRefusal> | null {
  if (!isRecord(columns)) return wrong('columns', 'an object with a list of headers for each column')
  for (const [field, titles] of Object.entries(columns)) {
    if (!mappedFields.some((known) => known === field))
      return wrong(`columns.${field}`, mappedFields.join(', '))
    const named = Array.isArray(titles) && titles.length > 0 && titles.length <= 50
    if (!named || !titles.every((title) => typeof title === 'string' && title !== '')) {
      return wrong(`columns.${field}`, 'a list of headers')
    }
  }
  const missing = (['serial', 'gross', 'fineness'] as const).find((field) => columns[field] === undefined)
  return missing === undefined ? null : wrong(`columns.${missing}`, 'a list of headers')
}

function checkFixed(fixed: unknown): Outcome<Mapping, MappingRefusal> | null {
  if (fixed === undefined) return null
  if (!isRecord(fixed)) return wrong('fixed', 'an object')
  for (const [field, text] of Object.entries(fixed)) {
    if (!['brand', 'metal', 'standard', 'refiner'].includes(field)) {
      return wrong(`fixed.${field}`, 'brand, metal, standard or refiner')
    }
    if (typeof text !== 'string' || text === '') return wrong(`fixed.${field}`, 'a text')
  }
  return null
}

function isSheet(sheet: unknown): boolean {
  if (sheet === undefined || (typeof sheet === 'string' && sheet !== '')) return true
  return typeof sheet === 'number' && Number.isInteger(sheet) && sheet >= 1
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(field: string, expected: string): Outcome<never, MappingRefusal> {
  return refused({ code: 'MAPPING_WRONG', field, expected })
}
