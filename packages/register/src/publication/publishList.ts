/**
 * The weight list of a vault as the register knows it: what custodian and auditors sign. Every bar on the shelf
 * is on it; what is held or of no countable origin counts 0 and says why; what departed or is missing is not.
 */

import { transaction } from '@specie/store'
import { type Micrograms, type Outcome, ok, refused } from '@specie/units'
import type { Pool } from 'pg'
import { listedBar, standingOf } from '../bar/standing.ts'
import { listBars, type WeightList } from '../list/index.ts'
import { listedBars } from '../store/bars.ts'
import { latestKnown } from '../store/imports.ts'
import { storePublication } from '../store/lists.ts'
import { judgementAt } from '../store/originRules.ts'
import { findVault, lockRegister } from '../store/vaults.ts'

export type Publication = {
  readonly vault: string
  readonly asOf: Date
  readonly listDigest: string
  readonly barCount: number
  readonly counted: Micrograms
  readonly publishedAt: Date
}

export type PublishRefusal =
  | { readonly code: 'VAULT_UNKNOWN'; readonly vault: string }
  /** The register knows of something younger in this vault, and only the present can be listed. */
  | { readonly code: 'LIST_TOO_OLD'; readonly asOf: Date; readonly known: Date }

/** Prints the list, keeps it under its digest, and gives it with its leaves. */
export async function publishList(
  pool: Pool,
  vault: string,
  asOf: Date,
): Promise<Outcome<WeightList, PublishRefusal>> {
  if ((await findVault(pool, vault)) === null) return refused({ code: 'VAULT_UNKNOWN', vault })
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const known = await latestKnown(client, vault)
      if (known !== null && asOf < known) return refused({ code: 'LIST_TOO_OLD', asOf, known })
      const judgement = await judgementAt(client, asOf)
      const bars = await listedBars(client, vault, asOf)
      const list = listBars(bars.map(({ bar, hold }) => listedBar(bar, standingOf(bar, hold, judgement))))
      await storePublication(client, vault, asOf, list)
      return ok(list)
    },
    { isolation: 'read committed' },
  )
}
