/**
 * What is learnt of bars' origin after they came: who refined them, and the digest of their chain of custody. It
 * stays when the next list of the custodian says nothing of it.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import { expectedIn, fitsColumn } from '../list/index.ts'
import { knownRefiners } from '../store/brands.ts'
import { updateOrigin } from '../store/origins.ts'
import { lockRegister } from '../store/vaults.ts'

export type NewOrigin = {
  readonly barKeys: readonly string[]
  /** Code of the refiner; null leaves what is known. */
  readonly refiner: string | null
  /** Digest of the documents, `0x` and 64 hex digits; null leaves what is known. */
  readonly custody: string | null
  readonly at: Date
  /** What this is learnt from. */
  readonly evidence: string
  readonly by: string
}

export type OriginRefusal =
  | { readonly code: 'BAR_UNKNOWN'; readonly barKey: string }
  | { readonly code: 'REFINER_UNKNOWN'; readonly refiner: string }
  | { readonly code: 'FORM_WRONG'; readonly field: string; readonly expected: string }

/** All of the bars or none. Gives how many. */
export async function recordOrigin(pool: Pool, origin: NewOrigin): Promise<Outcome<number, OriginRefusal>> {
  const wrong = formRefusal(origin)
  if (wrong !== null) return refused(wrong)
  if (origin.refiner !== null && !(await knownRefiners(pool)).has(origin.refiner)) {
    return refused({ code: 'REFINER_UNKNOWN', refiner: origin.refiner })
  }
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const unknown = await updateOrigin(client, origin)
      return unknown === null ? ok(origin.barKeys.length) : refused({ code: 'BAR_UNKNOWN', barKey: unknown })
    },
    { isolation: 'read committed' },
  )
}

function formRefusal(origin: NewOrigin): OriginRefusal | null {
  const wrong = (field: string, expected: string) => ({ code: 'FORM_WRONG', field, expected }) as const
  const stranger = origin.barKeys.find((key) => !/^0x[0-9a-f]{64}$/.test(key))
  if (origin.barKeys.length === 0 || stranger !== undefined) {
    return wrong('barKeys', 'keys of bars, each 0x and 64 hex digits in lower case')
  }
  if (origin.custody !== null && (origin.custody === '-' || !fitsColumn('custody', origin.custody))) {
    return wrong('custody', expectedIn('custody'))
  }
  if (origin.refiner === null && origin.custody === null)
    return wrong('custody', 'a refiner, a digest, or both')
  if (origin.evidence === '' || origin.by === '')
    return wrong('evidence', 'what this is learnt from, and by whom')
  return Number.isNaN(origin.at.getTime()) ? wrong('at', 'a moment') : null
}
