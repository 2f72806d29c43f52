/** How far what is said here can be relied on: when it was last gone through, up to when sources were seen, and that it is no legal advice. */
import { ruleMakersOf } from '@specie/screening/policy'
import type { Policy } from '../api/policy.ts'
import { printDay } from '../print/moment.ts'

export function Reviewed({ policy, place }: { readonly policy: Policy; readonly place: string | null }) {
  const makers = place === null ? null : ruleMakersOf(place)
  const reviews = policy.reviews.filter((one) => makers?.includes(one.jurisdiction) ?? true)
  const seen = policy.rules
    .filter((rule) => makers?.includes(rule.jurisdiction) ?? true)
    .map(({ seenUpTo }) => seenUpTo)
    .toSorted()
    .at(-1)
  const oldest = reviews.toSorted((left, right) => (left.reviewedOn < right.reviewedOn ? -1 : 1))[0]
  return (
    <p className="reviewed">
      <strong>No legal advice.</strong>{' '}
      {oldest === undefined ? (
        'Nobody has reviewed the rules of this place for the programme.'
      ) : (
        <>
          Last reviewed <time dateTime={oldest.reviewedOn}>{printDay(Date.parse(oldest.reviewedOn))}</time>
          {seen !== undefined && seen < oldest.reviewedOn && (
            <>
              , from sources of up to <time dateTime={seen}>{printDay(Date.parse(seen))}</time>: what changed
              since was not seen
            </>
          )}
          .
        </>
      )}{' '}
      {policy.notice}
    </p>
  )
}
