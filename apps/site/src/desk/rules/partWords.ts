/** A part of a change, as somebody would say it. */
import type { PolicyPartShape } from '@specie/client'
import { activityWords, answerWords, placeName } from '@specie/screening/policy'

export function partWords(part: PolicyPartShape): string {
  if (part.kind === 'review')
    return `The rules of ${placeName(part.jurisdiction)} were reviewed on ${part.reviewedOn}`
  if (part.kind === 'retire') return `Off the record: ${part.rule}`
  const { jurisdiction, activity, status, instrument } = part.rule
  const verb = part.replaces === null ? 'New' : 'Changed'
  return `${verb}: ${placeName(jurisdiction)}, ${activityWords[activity]}, ${answerWords[status].toLowerCase()} (${instrument})`
}
