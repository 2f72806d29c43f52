/** One change: what it puts on record or takes off, what it would do, who proposed it, and what this officer may do about it. */
import type { PolicyChangeShape, PolicyPartShape } from '@specie/client'
import { RuleCard } from '../../law/RuleCard.tsx'
import { printMoment } from '../../print/moment.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { Closing } from './Closing.tsx'
import { Effect } from './Effect.tsx'
import { partWords } from './partWords.ts'

export function OneChange({ change: id }: { readonly change: string }) {
  const { session } = useSignedIn()
  const read = useRead(
    `policy change ${id}`,
    (signal) => api.readPolicyChange({ signal, params: { change: id } }),
    ['block'],
  )
  return (
    <>
      <PageHead title={`Change ${id} of the rules`} back={{ to: hashOf('rules'), words: 'Rules' }} />
      <Shown read={read} what="the change">
        {(change) => (
          <article className="law-change" data-state={change.state}>
            <p>
              {change.proposedBy.name} proposed it <When at={change.proposedAt} />. {change.reason}
            </p>
            <p className="quiet">
              {change.inForceFrom === null
                ? 'The programme applies it from its approval.'
                : `The programme applies it from ${printMoment(Date.parse(change.inForceFrom))}, or from its approval if that is later.`}
            </p>
            {change.closed !== null && (
              <p>
                <span className="stamp">{change.state}</span> by {change.closed.by.name},{' '}
                <When at={change.closed.at} />
                {change.closed.why !== null && `: ${change.closed.why}`}.
              </p>
            )}
            {change.effect !== null && <Effect effect={change.effect} />}
            {change.parts.map((part) => (
              <Part key={partWords(part)} part={part} />
            ))}
            {change.state === 'proposed' && (
              <Closing
                name={`change ${id}`}
                mine={sameAddress(change.proposedBy.address, session.address)}
                approve="The record changes for everybody: orders that wait, orders to come, and the public pages."
                close={(act, why, key) =>
                  api.closePolicyChange({ params: { change: id }, key, body: { act, why: why ?? null } })
                }
                onDone={(closed: PolicyChangeShape) => read.replace(closed)}
              />
            )}
          </article>
        )}
      </Shown>
    </>
  )
}

function Part({ part }: { readonly part: PolicyPartShape }) {
  if (part.kind !== 'put')
    return (
      <p>
        {partWords(part)}
        {part.kind === 'review' && `: ${part.note}`}.
      </p>
    )
  return (
    <section className="change-part" aria-label={partWords(part)}>
      <p className="quiet">
        {part.replaces === null ? 'New on record' : `In place of version ${part.replaces}`}
      </p>
      <RuleCard rule={part.rule} />
    </section>
  )
}

export function sameAddress(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
