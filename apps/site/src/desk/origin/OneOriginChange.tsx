/** One change of the rules of origin: what it says, what it would do, and what this officer may do about it. */
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { Closing } from '../rules/Closing.tsx'
import { sameAddress } from '../rules/OneChange.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { OriginEffect } from './OriginEffect.tsx'
import { partWords } from './words.ts'

export function OneOriginChange({ change: id }: { readonly change: string }) {
  const { session } = useSignedIn()
  const read = useRead(
    `origin change ${id}`,
    (signal) => api.readOriginChange({ signal, params: { change: id } }),
    ['block'],
  )
  return (
    <>
      <PageHead
        title={`Change ${id} of the rules of origin`}
        back={{ to: hashOf('origin'), words: 'Origin' }}
      />
      <Shown read={read} what="the change">
        {({ change, effect }) => (
          <article className="law-change" data-state={change.state}>
            <p>
              {change.proposedBy.name} proposed it <When at={change.proposedAt} />. {change.reason}
            </p>
            {change.closed !== null && (
              <p>
                <span className="stamp">{change.state}</span> by {change.closed.by.name},{' '}
                <When at={change.closed.at} />
                {change.closed.why !== null && `: ${change.closed.why}`}.
              </p>
            )}
            <ul className="origin-parts">
              {change.parts.slice(0, 100).map((part) => (
                <li key={partWords(part)}>
                  {partWords(part)}
                  {part.kind === 'add' && <span className="quiet"> Source: {part.rule.source}</span>}
                </li>
              ))}
            </ul>
            {effect !== null && <OriginEffect effect={effect} />}
            {change.state === 'proposed' && effect === null && (
              <p className="alarm">
                Another change has overtaken it: what it builds on stands otherwise now. It can only be
                refused or withdrawn.
              </p>
            )}
            {change.state === 'proposed' && (
              <Closing
                name={`origin change ${id}`}
                mine={sameAddress(change.proposedBy.address, session.address)}
                approve="The next statement of every vault is drafted by it: bars that it shuts out count nothing from its day on."
                close={(act, why, key) =>
                  api.closeOriginChange({ params: { change: id }, key, body: { act, why: why ?? null } })
                }
                onDone={read.replace}
              />
            )}
          </article>
        )}
      </Shown>
    </>
  )
}
