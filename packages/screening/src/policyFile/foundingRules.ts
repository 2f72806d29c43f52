/** The rules that a programme begins with: the collection that comes with this package, with the day of its review and its digest. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PolicyRule } from '../policy/rule.ts'
import { readRules } from './readRules.ts'

export type FoundingRules = {
  readonly rules: readonly PolicyRule[]
  /** SHA-256 of the file. */
  readonly digest: string
  /** When the collection was gone through as a whole. */
  readonly reviewedOn: string
  readonly note: string
}

export function foundingRules(): FoundingRules {
  const bytes = readFileSync(fileURLToPath(new URL('../../data/policy-events.csv', import.meta.url)))
  const read = readRules(bytes)
  if (!read.ok)
    throw new Error(`The collection of rules is broken: ${JSON.stringify(read.refusal.faults[0])}`)
  return {
    rules: read.value,
    digest: createHash('sha256').update(bytes).digest('hex'),
    reviewedOn: '2026-11-22',
    note: 'Compiled from excerpts of public pages, the newest of about mid-June 2026: what changed since was not seen.',
  }
}
