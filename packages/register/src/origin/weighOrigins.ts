/**
 * What a change of the rules would do to what counts: every bar on every list judged twice for one moment, by the record as it is and as it would be. Nothing is
 * written.
 */

import { transaction } from '@specie/store'
import { type Micrograms, micrograms, type Outcome, ok, refused, toBigint } from '@specie/units'
import type { Pool } from 'pg'
import { type Judgement, standingOf } from '../bar/standing.ts'
import { listedBars } from '../store/bars.ts'
import { judgementAt, originRecord } from '../store/originRules.ts'
import { vaultIds } from '../store/vaults.ts'
import type { OriginPart, OriginPartRefusal } from './originChange.ts'
import { withParts } from './withParts.ts'

export type ChangedBar = {
  readonly barKey: string
  readonly vault: string
  readonly brand: string
  readonly serial: string
  readonly year: number | null
  readonly refiner: string | null
  readonly whole: Micrograms
  /** As on the weight list; null where its whole weight counts. */
  readonly before: string | null
  readonly after: string | null
}

export type VaultWeighed = {
  readonly vault: string
  readonly barCount: number
  /** What the next statement would swear to, by the rules as they are and as they would be. */
  readonly before: Micrograms
  readonly after: Micrograms
  readonly changed: number
}

export type OriginsWeighed = {
  readonly at: Date
  readonly vaults: readonly VaultWeighed[]
  /** In the order of vault, brand and serial. */
  readonly bars: readonly ChangedBar[]
  /** Refiners that a new rule names and the register does not know: it concerns no bar before they are known. */
  readonly strangers: readonly string[]
}

export async function weighOrigins(
  pool: Pool,
  asked: { readonly parts: readonly OriginPart[]; readonly at: Date; readonly now: Date },
): Promise<Outcome<OriginsWeighed, OriginPartRefusal>> {
  const { parts, at, now } = asked
  return transaction(
    pool,
    async (client) => {
      const record = await originRecord(client)
      const changed = withParts(record, parts, now)
      if (!changed.ok) return refused(changed.refusal)
      const before = await judgementAt(client, at, record)
      const after = await judgementAt(client, at, changed.value)
      const bars: ChangedBar[] = []
      const vaults: VaultWeighed[] = []
      for (const vault of await vaultIds(client)) {
        const listed = await listedBars(client, vault, at)
        const weighed = weigh(listed, before, after)
        bars.push(...weighed.changed)
        const { counted } = weighed
        vaults.push({
          vault,
          barCount: listed.length,
          before: micrograms(counted.before),
          after: micrograms(counted.after),
          changed: weighed.changed.length,
        })
      }
      const named = parts.flatMap((part) =>
        part.kind === 'add' && part.rule.refiner !== null ? [part.rule.refiner] : [],
      )
      const strangers = [...new Set(named)].filter((refiner) => !before.refiners.has(refiner)).sort()
      return ok({ at, vaults, bars: bars.sort(inOrder), strangers })
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

function weigh(
  listed: Awaited<ReturnType<typeof listedBars>>,
  before: Judgement,
  after: Judgement,
): { readonly changed: readonly ChangedBar[]; readonly counted: { before: bigint; after: bigint } } {
  const changed: ChangedBar[] = []
  const counted = { before: 0n, after: 0n }
  for (const { bar, hold } of listed) {
    const [was, would] = [standingOf(bar, hold, before), standingOf(bar, hold, after)]
    counted.before += toBigint(was.counted)
    counted.after += toBigint(would.counted)
    if (was.reason === would.reason) continue
    const { barKey, vault, brand, serial, year, refiner, whole } = bar
    changed.push({
      barKey,
      vault,
      brand,
      serial,
      year,
      refiner,
      whole,
      before: was.reason,
      after: would.reason,
    })
  }
  return { changed, counted }
}

function inOrder(left: ChangedBar, right: ChangedBar): number {
  const key = ({ vault, brand, serial, barKey }: ChangedBar) =>
    `${vault}\u0000${brand}\u0000${serial}\u0000${barKey}`
  return key(left) < key(right) ? -1 : 1
}
