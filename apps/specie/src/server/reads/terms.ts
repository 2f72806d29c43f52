/** GET /api/v1/terms: against whom the claim is, who bears a loss, and which clause a contract enforces. */
import { z } from '@hono/zod-openapi'
import type { termsShape } from '@specie/evidence'
import type { TermsVersion } from '../../terms.ts'
import { Problem } from '../problem.ts'
import { digest, time } from '../shape.ts'
import type { Sources } from '../sources.ts'

const version = z.object({
  version: z.number().int(),
  digest: digest.openapi({
    description: 'Keccak-256 of the document, byte for byte as /api/v1/documents/{digest} gives it',
  }),
  effectiveFrom: z.string(),
  publishedAt: time,
})

export const termsAnswerShape = z
  .object({
    inForce: version,
    next: version.nullable().openapi({ description: 'Announced, and not in force yet' }),
    versions: z.array(version).openapi({ description: 'The newest first' }),
    terms: z.any().openapi({ description: 'The document in force', type: 'object' }),
  })
  .openapi('Terms')

export type TermsAnswer = Omit<z.infer<typeof termsAnswerShape>, 'terms'> & {
  readonly terms: z.infer<typeof termsShape>
}

export async function readTermsInForce(sources: Sources, at: Date): Promise<TermsAnswer> {
  const found = await sources.archive.terms(at)
  if (found === null) throw new Problem('NOT_FOUND', 'This programme has published no terms yet.')
  return {
    inForce: shown(found.inForce),
    next: found.next === null ? null : shown(found.next),
    versions: found.versions.map(shown),
    terms: found.terms,
  }
}

function shown({ publishedAt, ...rest }: TermsVersion) {
  return { ...rest, publishedAt: publishedAt.toISOString() }
}
