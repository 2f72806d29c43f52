/** GET /api/v1/policy: the rules by jurisdiction on record, and when each place's were last gone through. The page judges by them itself. */
import { activities, type PolicyRule, statuses, tagKeys } from '@specie/screening/policy'
import { flag, listOf, nullable, oneOf, type Reader, shape, text, time } from './read.ts'

export type PolicyReview = {
  readonly jurisdiction: string
  readonly reviewedOn: string
  readonly note: string
}

export type Policy = {
  readonly asKnownAt: number
  readonly change: string
  readonly notice: string
  /** The programme's day: a local chain's clock may have been moved. */
  readonly today: string
  readonly reviews: readonly PolicyReview[]
  readonly rules: readonly PolicyRule[]
}

export const readPolicy: Reader<Policy> = shape<Policy>({
  asKnownAt: time,
  change: text,
  notice: text,
  today: text,
  reviews: listOf(shape<PolicyReview>({ jurisdiction: text, reviewedOn: text, note: text })),
  rules: listOf(
    shape<PolicyRule>({
      id: text,
      jurisdiction: text,
      from: text,
      until: nullable(text),
      activity: oneOf(...activities),
      status: oneOf(...statuses),
      instrument: text,
      tags: listOf(shape({ key: oneOf(...tagKeys), values: listOf(text) })),
      summary: text,
      sourceTitle: text,
      sourceAddress: nullable(webAddress),
      verified: flag,
      seenUpTo: text,
      lifts: listOf(text),
    }),
  ),
})

/** It becomes a link: nothing but the web's own may stand there. */
function webAddress(value: unknown, place: string): string {
  const address = text(value, place)
  return /^https?:\/\//.test(address) ? address : ''
}
