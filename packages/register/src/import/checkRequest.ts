/** What can be said of an import's request before its file is read. */

import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import { keccak256Hex, type Metal } from '../list/index.ts'
import { checkMapping } from '../mapping/checkMapping.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { findMapping, mappingNames } from '../store/mappings.ts'
import type { ImportRefusal, ImportRequest } from './request.ts'

/** What is wrong with the request's own fields, or null. */
export function requestRefusal(request: ImportRequest): ImportRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'REQUEST_WRONG', field, expected }) as const
  if (request.key === '' || request.key.length > 200) return wrong('key', 'a key of 1 to 200 characters')
  if (request.by === '') return wrong('by', 'who imports')
  if (Number.isNaN(request.asOf.getTime())) return wrong('asOf', 'the moment of the count')
  const stranger = request.returned?.find((key) => !/^0x[0-9a-f]{64}$/.test(key))
  return stranger === undefined ? null : wrong('returned', 'keys of bars, 0x and 64 hex digits in lower case')
}

/** The mapping that a request names or carries. */
export async function mappingOf(
  pool: Pool,
  mapping: string | Mapping,
): Promise<Outcome<Mapping, ImportRefusal>> {
  if (typeof mapping !== 'string') {
    const checked = checkMapping(mapping)
    if (checked.ok) return checked
    return refused({
      code: 'REQUEST_WRONG',
      field: `mapping.${checked.refusal.field}`,
      expected: checked.refusal.expected,
    })
  }
  const found = await findMapping(pool, mapping)
  if (found !== null) return ok(found)
  return refused({ code: 'MAPPING_UNKNOWN', mapping, expected: (await mappingNames(pool)).join(', ') })
}

/** Two requests of one digest ask for the same. */
export function digestOf(
  request: ImportRequest,
  mapping: Mapping,
  standardId: string,
  fileDigest: string,
): string {
  const { vault, asOf, scope = 'whole', acceptMissing = false, returned = [] } = request
  return keccak256Hex(
    JSON.stringify([vault, asOf, scope, acceptMissing, returned, mapping, standardId, fileDigest]),
  )
}

/** What a list of this metal is to, where nobody says. */
export const usualStandard = {
  gold: 'lbma-gold',
  silver: 'lbma-silver',
  platinum: 'lppm-platinum',
  palladium: 'lppm-palladium',
} satisfies Record<Metal, string>
