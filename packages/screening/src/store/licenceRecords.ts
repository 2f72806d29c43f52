/** Rows of licences as plain records: versions with their acts, the newest act of each use, what was lifted, what proves the proceeds. */
import { z } from 'zod'
import {
  type Licence,
  type LicenceDocument,
  type LicenceLifted,
  type LicenceUse,
  type LicenceVersion,
  licencePurposes,
} from '../licence/licence.ts'
import { readLicence } from '../licence/licenceShape.ts'
import type { Queryable } from './policyRules.ts'

export type LicenceRecord = Pick<Licence, 'id' | 'versions' | 'revoked' | 'uses' | 'lifted'>

/** In the order of the ids. */
export async function readRecords(db: Queryable, ids: readonly string[]): Promise<readonly LicenceRecord[]> {
  if (ids.length === 0) return []
  const known = await db.query<{ id: string } & Partial<RevocationRow>>(
    `select licence.id, revocation.by, revocation.why, revocation.at from screening.licence
       left join screening.licence_revocation revocation on revocation.licence = licence.id
      where licence.id = any($1)`,
    [ids],
  )
  const versions = await db.query<VersionRow>(
    `select version.*, act.act, act.by, act.at, act.why from screening.licence_version version
       left join screening.licence_version_act act using (licence, version)
      where version.licence = any($1) order by version.licence, version.version`,
    [ids],
  )
  const uses = await db.query<UseRow>(
    `select distinct on (licence, subject) * from screening.licence_use_act
      where licence = any($1) order by licence, subject, number desc`,
    [ids],
  )
  const lifted = await db.query<LiftedRow>(
    'select * from screening.licence_lifted where licence = any($1) order by licence, hold, bar_key, at',
    [ids],
  )
  const proceeds = await db.query<ProceedsRow>(
    'select * from screening.licence_proceeds where licence = any($1) order by id',
    [ids],
  )
  const rows = new Map(known.rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (row === undefined) return []
    const { by, at, why } = row
    const of = (one: { readonly licence: string }) => one.licence === id
    const proofs = proceeds.rows.filter(of)
    return [
      {
        id,
        versions: versions.rows.filter(of).map(versionOf),
        revoked: by == null || at == null || why == null ? null : { by, at, why },
        uses: uses.rows
          .filter(of)
          .map((use) => useOf(use, proofs))
          .toSorted((left, right) => right.at.getTime() - left.at.getTime()),
        lifted: lifted.rows.filter(of).map(liftedOf),
      },
    ]
  })
}

function versionOf(row: VersionRow): LicenceVersion {
  const content = readLicence(row.content)
  if (!content.ok)
    throw new Error(
      `Version ${row.version} of the licence ${row.licence} is on record and cannot be read: ${content.refusal.field}.`,
    )
  return {
    version: row.version,
    state: row.act ?? 'drafted',
    content: content.value,
    digest: row.digest,
    reason: row.reason,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    closed: row.by === null || row.at === null ? null : { by: row.by, at: row.at, why: row.why },
  }
}

function useOf(row: UseRow, proofs: readonly ProceedsRow[]): LicenceUse {
  const { purpose, party } = asked.parse(row.question)
  return {
    subject: row.subject,
    purpose,
    party: party as `0x${string}`,
    version: row.version,
    amountMicrograms: row.amount_micrograms,
    barKeys: row.bar_keys,
    state: row.act,
    at: row.at,
    why: row.why,
    proceeds: proofs
      .filter(({ subject }) => subject === row.subject)
      .map(({ title, digest }): LicenceDocument => ({ title, digest })),
  }
}

function liftedOf(row: LiftedRow): LicenceLifted {
  const { hold, bar_key: barKey, amount_micrograms: amountMicrograms, version, at } = row
  return { hold, barKey, amountMicrograms, version, at }
}

const asked = z.object({ purpose: z.enum(licencePurposes), party: z.string() })

type Hex = `0x${string}`

type RevocationRow = { readonly by: Hex | null; readonly why: string | null; readonly at: Date | null }

type VersionRow = {
  readonly licence: string
  readonly version: number
  readonly content: unknown
  readonly digest: Hex
  readonly reason: string
  readonly drafted_by: Hex
  readonly drafted_at: Date
  readonly act: 'inForce' | 'refused' | 'withdrawn' | null
  readonly by: Hex | null
  readonly at: Date | null
  readonly why: string | null
}

export type UseRow = {
  readonly licence: string
  readonly subject: Hex
  readonly number: number
  readonly act: 'reserved' | 'used' | 'returned'
  readonly version: number
  readonly amount_micrograms: bigint
  readonly bar_keys: readonly Hex[]
  readonly question: unknown
  readonly why: string | null
  readonly at: Date
}

type LiftedRow = {
  readonly licence: string
  readonly hold: string
  readonly bar_key: Hex
  readonly amount_micrograms: bigint
  readonly version: number
  readonly at: Date
}

type ProceedsRow = {
  readonly licence: string
  readonly subject: string
  readonly title: string
  readonly digest: Hex
}
