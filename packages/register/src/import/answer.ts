/** An import's answer as it is kept under its key, and back. */

import { micrograms, toBigint } from '@specie/units'
import type { ImportAnswer } from './request.ts'

type Kept = Omit<ImportAnswer, 'importId' | 'whole' | 'repeated'> & {
  readonly importId: string
  readonly wholeMicrograms: string
}

export function printAnswer(answer: ImportAnswer): string {
  const { importId, whole, repeated: _, ...plain } = answer
  return JSON.stringify({ ...plain, importId: String(importId), wholeMicrograms: String(toBigint(whole)) })
}

/** Of what printAnswer wrote; nobody else writes that column, and it is append-only. */
export function parseAnswer(kept: unknown): ImportAnswer {
  const { importId, wholeMicrograms, ...plain } = kept as Kept
  return { ...plain, importId: BigInt(importId), whole: micrograms(BigInt(wholeMicrograms)), repeated: true }
}
