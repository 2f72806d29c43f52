/** The archive over the programme's database: lists from issuance, places and bars from the register. */
import type { Digest } from '@specie/coin'
import { readAlarms } from '@specie/evidence/alarms'
import { findDocument } from '@specie/evidence/documents'
import { findList } from '@specie/issuance'
import { brandNames, findBar, listHolds, listVaults, readList } from '@specie/register'
import { readKnownRules } from '@specie/screening'
import type { Pool } from '../programme/store.ts'
import { findReport, publishedReports } from '../report/publishReport.ts'
import { publishedTerms } from '../terms.ts'
import type { Archive, BarEvent, RecordedHold, VaultFacts } from './archive.ts'
import { boundedName, boundedProse } from './bounded.ts'
import { rememberFor } from './remember.ts'

export function archiveOf(pool: Pool): Archive {
  return {
    vaults: async () => (await listVaults(pool)).flatMap(factsOf),
    list: async (listDigest) => (await findList(pool, listDigest)) ?? (await readList(pool, listDigest)),
    brandNames: rememberFor(
      keptMs,
      async () => new Map([...(await brandNames(pool))].map(([brand, name]) => [brand, boundedName(name)])),
    ),
    holds: rememberFor(keptMs, async () => new Map((await listHolds(pool, new Date())).map(recordedHold))),
    barHistory: async (barKey) => {
      const bar = await findBar(pool, barKey, new Date())
      return (bar?.history ?? []).map(
        (event): BarEvent => ({
          time: seconds(event.happenedAt),
          event: event.event,
          vault: event.vault,
          facts: Object.fromEntries(
            Object.entries(event.facts).flatMap(([name, fact]) =>
              fact === null ? [] : [[name, boundedProse(String(fact))]],
            ),
          ),
          source: event.source,
        }),
      )
    },
    policy: (asKnownAt) => readKnownRules(pool, asKnownAt),
    terms: (at) => publishedTerms(pool, at),
    document: async (digest) => (await findDocument(pool, digest))?.bytes ?? null,
    reports: () => publishedReports(pool),
    report: (month) => findReport(pool, month),
    alarms: (limit) => readAlarms(pool, limit),
    answers: async (withinMs) => {
      await Promise.race([
        pool.query('select 1'),
        new Promise((_, reject) =>
          setTimeout(() => reject(new Error(`No answer within ${withinMs} ms.`)), withinMs).unref(),
        ),
      ])
    },
  }
}

/** The contracts number their vaults; one that the register calls otherwise is not on chain yet. */
function factsOf(vault: Awaited<ReturnType<typeof listVaults>>[number]): VaultFacts[] {
  if (!/^[1-9][0-9]{0,8}$/.test(vault.id)) return []
  const { id, name, place, latitude, longitude } = vault
  return [
    {
      id,
      vault: Number(id),
      name,
      place,
      ...(latitude === null ? {} : { latitude }),
      ...(longitude === null ? {} : { longitude }),
    },
  ]
}

function recordedHold(hold: Awaited<ReturnType<typeof listHolds>>[number]): [Digest, RecordedHold] {
  const licences = hold.licences.map(({ number, by, from, until, ends }) => ({
    number: boundedProse(number),
    by: boundedProse(by),
    from: seconds(from),
    until: until === null ? null : seconds(until),
    ends,
  }))
  return [hold.evidence.toLowerCase() as Digest, { ground: boundedProse(hold.ground), licences }]
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

/** Brands and holds change by hand, a few times a month. */
const keptMs = 5_000
