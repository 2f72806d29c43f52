/**
 * Another issuer's published list. Its bars are not ours: they are kept so that a bar that somebody else claims
 * is refused here, and so that one that stands in both is found.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import type { FileRefusal } from '../file/table.ts'
import { fitsColumn, keccak256Hex } from '../list/index.ts'
import type { HeaderRefusal } from '../mapping/header.ts'
import type { RowError } from '../row/rowError.ts'
import { knownBrands } from '../store/brands.ts'
import { type Claim, latestForeign, replaceForeign } from '../store/foreign.ts'
import { copyIncoming } from '../store/incoming.ts'
import { findMapping } from '../store/mappings.ts'
import { lockRegister } from '../store/vaults.ts'
import { readFile } from './readFile.ts'

export type ForeignRequest = {
  readonly issuer: string
  readonly asOf: Date
  readonly file: Uint8Array
  /** Name of a built-in or saved mapping. `specie` for a list in our own format; `lbma` where none is given. */
  readonly mapping?: string
  /** Standard of bars that name none; `lbma-gold` where none is given. */
  readonly standard?: string
  readonly by: string
}

export type ForeignAnswer = {
  readonly barCount: number
  /** Bars on our lists that this issuer claims too: a person has to find out whose they are. */
  readonly claimed: readonly Claim[]
}

export type ForeignRefusal =
  | FileRefusal
  | HeaderRefusal
  | { readonly code: 'MAPPING_UNKNOWN'; readonly mapping: string }
  | { readonly code: 'REQUEST_WRONG'; readonly field: string; readonly expected: string }
  | { readonly code: 'LIST_TOO_OLD'; readonly asOf: Date; readonly known: Date }
  | { readonly code: 'ROWS_WRONG'; readonly errors: readonly RowError[]; readonly errorCount: number }

/** Takes the place of what the same issuer published before. */
export async function importForeignList(
  pool: Pool,
  request: ForeignRequest,
): Promise<Outcome<ForeignAnswer, ForeignRefusal>> {
  const { issuer, asOf, by } = request
  if (issuer.trim() === '' || issuer.length > 200) {
    return refused({ code: 'REQUEST_WRONG', field: 'issuer', expected: 'a name of at most 200 characters' })
  }
  if (Number.isNaN(asOf.getTime()) || by === '') {
    return refused({
      code: 'REQUEST_WRONG',
      field: by === '' ? 'by' : 'asOf',
      expected: 'who imports, and a moment',
    })
  }
  const name = request.mapping ?? 'lbma'
  const mapping = await findMapping(pool, name)
  if (mapping === null) return refused({ code: 'MAPPING_UNKNOWN', mapping: name })
  const brands = await knownBrands(pool)
  const read = await readFile(request.file, mapping, {
    brand: (spelling) => brands.get(spelling),
    knowsRefiner: (code) => fitsColumn('refiner', code),
    standard: request.standard ?? 'lbma-gold',
    metal: null,
    latestYear: asOf.getUTCFullYear(),
  })
  if (!read.ok) return read
  const { bars, errors } = read.value
  if (errors.count > 0)
    return refused({ code: 'ROWS_WRONG', errors: errors.listed, errorCount: errors.count })
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const known = await latestForeign(client, issuer)
      if (known !== null && asOf < known) return refused({ code: 'LIST_TOO_OLD', asOf, known })
      await copyIncoming(client, bars)
      const claimed = await replaceForeign(client, issuer, asOf, keccak256Hex(request.file), bars.length, by)
      return ok({ barCount: bars.length, claimed })
    },
    { isolation: 'read committed' },
  )
}
