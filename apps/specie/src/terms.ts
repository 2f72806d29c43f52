/**
 * The programme's terms as they are published: read strictly, kept byte for byte, numbered one after the other, each from its day on.
 * A new version is announced before it takes effect; the days of notice stand in the terms themselves.
 */
import { readTerms, type Terms, type TermsRefusal } from '@specie/evidence'
import {
  type DocumentRefusal,
  documentsOf,
  findDocumentNumbered,
  keepDocument,
} from '@specie/evidence/documents'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool } from './programme/store.ts'

export type TermsVersion = {
  readonly version: number
  readonly digest: `0x${string}`
  /** A day, as 2026-11-23. */
  readonly effectiveFrom: string
  readonly publishedAt: Date
}

export type PublishedTerms = {
  readonly inForce: TermsVersion
  readonly terms: Terms
  /** Announced, and not in force yet. */
  readonly next: TermsVersion | null
  /** The newest first, those in force included. */
  readonly versions: readonly TermsVersion[]
}

export type PublishRefusal =
  | TermsRefusal
  | DocumentRefusal
  | { readonly code: 'TERMS_OUT_OF_ORDER'; readonly version: number; readonly expected: number }
  | { readonly code: 'TERMS_TOO_SOON'; readonly effectiveFrom: string; readonly earliest: string }

/** The same bytes again change nothing. The first version may be in force at once; each later one takes its notice. */
export async function publishTerms(
  pool: Pool,
  document: string,
  now: Date,
): Promise<Outcome<TermsVersion, PublishRefusal>> {
  const read = readTerms(document)
  if (!read.ok) return read
  const bytes = new TextEncoder().encode(document)
  const { version, effectiveFrom } = read.value
  const before = await versionsOf(pool)
  if (!before.some((one) => one.version === version)) {
    const expected = (before[0]?.version ?? 0) + 1
    if (version !== expected) return refused({ code: 'TERMS_OUT_OF_ORDER', version, expected })
    const earliest = dayOf(new Date(now.getTime() + noticeDays * aDayMs))
    if (before.length > 0 && effectiveFrom < earliest)
      return refused({ code: 'TERMS_TOO_SOON', effectiveFrom, earliest })
  }
  const kept = await keepDocument(pool, { kind: 'terms', number: version, bytes }, now)
  if (!kept.ok) return kept
  return ok({ version, digest: kept.value.digest, effectiveFrom, publishedAt: kept.value.keptAt })
}

export async function publishedTerms(pool: Pool, at: Date): Promise<PublishedTerms | null> {
  const versions = await versionsOf(pool)
  const today = dayOf(at)
  const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= today)
  if (inForce === undefined) return null
  const terms = await readVersion(pool, inForce.version)
  return {
    inForce,
    terms,
    next: versions.findLast(({ version }) => version > inForce.version) ?? null,
    versions,
  }
}

/** The newest first. */
export async function versionsOf(pool: Pool): Promise<readonly TermsVersion[]> {
  const kept = await documentsOf(pool, 'terms')
  return Promise.all(
    kept.map(async ({ number, digest, keptAt }) => ({
      version: number,
      digest,
      effectiveFrom: (await readVersion(pool, number)).effectiveFrom,
      publishedAt: keptAt,
    })),
  )
}

async function readVersion(pool: Pool, version: number): Promise<Terms> {
  const kept = await findDocumentNumbered(pool, 'terms', version)
  const read = readTerms(new TextDecoder().decode(kept?.bytes))
  if (!read.ok)
    throw new Error(`The terms, version ${version}, cannot be read: ${read.refusal.faults.join('; ')}`)
  return read.value
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

const noticeDays = 30
const aDayMs = 86_400_000
