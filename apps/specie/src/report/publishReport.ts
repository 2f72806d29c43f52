/** A reserve report kept for ever under its month: the same month made again must come out the same, byte for byte. */
import { monthSpan, type ReportPrice, type ReserveReport, reportShape } from '@specie/evidence'
import {
  type DocumentRefusal,
  documentsOf,
  findDocumentNumbered,
  keepDocument,
} from '@specie/evidence/documents'
import { type Outcome, ok } from '@specie/units'
import type { Pool } from '../programme/store.ts'
import { type MonthRefusal, type MonthSources, monthReport } from './monthReport.ts'

export type PublishedReport = {
  readonly month: string
  readonly digest: `0x${string}`
  readonly publishedAt: Date
}

export async function publishReport(
  pool: Pool,
  sources: MonthSources,
  month: string,
  price: ReportPrice | null,
  now: Date,
): Promise<Outcome<PublishedReport, MonthRefusal | DocumentRefusal>> {
  const made = await monthReport(sources, month, price)
  if (!made.ok) return made
  const kept = await keepDocument(
    pool,
    { kind: 'report', number: numberOf(month), bytes: bytesOf(made.value) },
    now,
  )
  if (!kept.ok) return kept
  return ok({ month, digest: kept.value.digest, publishedAt: kept.value.keptAt })
}

/** The newest first. */
export async function publishedReports(pool: Pool): Promise<readonly PublishedReport[]> {
  const kept = await documentsOf(pool, 'report')
  return kept.map(({ number, digest, keptAt }) => ({ month: monthOf(number), digest, publishedAt: keptAt }))
}

export async function findReport(
  pool: Pool,
  month: string,
): Promise<{ readonly report: ReserveReport; readonly digest: string } | null> {
  const kept = monthSpan(month) === null ? null : await findDocumentNumbered(pool, 'report', numberOf(month))
  if (kept === null) return null
  return { report: reportShape.parse(JSON.parse(new TextDecoder().decode(kept.bytes))), digest: kept.digest }
}

function bytesOf(report: ReserveReport): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)
}

function numberOf(month: string): number {
  return Number(month.replace('-', ''))
}

function monthOf(number: number): string {
  return `${String(number).slice(0, 4)}-${String(number).slice(4)}`
}
