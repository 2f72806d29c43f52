/** One decision: for whom, what, where and until when; what was said of it, and what this officer may do about it. */
import type { PolicyDecisionShape } from '@specie/client'
import { activityWords, placeName } from '@specie/screening/policy'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { printDay } from '../../print/moment.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useSignedIn } from '../session/session.tsx'
import { ReasonPanel } from '../sign/ReasonPanel.tsx'
import { Closing } from './Closing.tsx'
import { sameAddress } from './OneChange.tsx'

export function OneDecision({ decision: id }: { readonly decision: string }) {
  const read = useRead('policy decisions of all', (signal) =>
    api.listPolicyDecisions({ signal, query: { limit: 200 } }),
  )
  const [closed, setClosed] = useState<PolicyDecisionShape | null>(null)
  return (
    <>
      <PageHead title={`Decision ${id}`} back={{ to: hashOf('rules'), words: 'Rules' }} />
      <Shown read={read} what="the decision">
        {({ decisions }) => {
          const decision = closed ?? decisions.find((one) => one.id === id)
          return decision === undefined ? (
            <p className="nothing">There is no decision {id} among the newest.</p>
          ) : (
            <Told decision={decision} onClosed={setClosed} />
          )
        }}
      </Shown>
    </>
  )
}

function Told(props: {
  readonly decision: PolicyDecisionShape
  readonly onClosed: (decision: PolicyDecisionShape) => void
}) {
  const { session } = useSignedIn()
  const { decision } = props
  const [ending, setEnding] = useState(false)
  const params = { decision: decision.id }
  return (
    <article data-state={decision.state}>
      <p className="sworn">
        {decision.party.name} {decision.may ? 'may' : 'may not'} {activityWords[decision.activity]} under the
        law of {decision.places.map(({ jurisdiction }) => placeName(jurisdiction)).join(', ')}, from{' '}
        {printDay(Date.parse(decision.validFrom))} until {printDay(Date.parse(decision.validUntil))}
        {decision.licence !== null &&
          `, under licence ${decision.licence.number} of ${decision.licence.authority}`}
        .
      </p>
      <p>
        {decision.proposedBy.name} proposed it <When at={decision.proposedAt} />: {decision.reason}
      </p>
      <ul className="entries">
        {decision.acts.map((act) => (
          <li key={act.act} className="entry">
            <span className="stamp">{act.act}</span> by {act.by.name}, <When at={act.at} />
            {act.why !== null && `: ${act.why}`}
          </li>
        ))}
      </ul>
      <p className="quiet">
        It rests on{' '}
        {decision.places.map(({ jurisdiction, basis }) => (
          <span key={jurisdiction}>
            {placeName(jurisdiction)}{' '}
            <Digest of={basis} name={`what it rests on in ${placeName(jurisdiction)}`} />{' '}
          </span>
        ))}
        and is void once the rules there say something else.
      </p>
      {decision.state === 'proposed' && (
        <Closing
          name={`decision ${decision.id}`}
          mine={sameAddress(decision.proposedBy.address, session.address)}
          approve="Orders of this party that wait for it go on by themselves."
          close={(act, why, key) => api.closePolicyDecision({ params, key, body: { act, why: why ?? null } })}
          onDone={props.onClosed}
        />
      )}
      {decision.state === 'approved' && !ending && (
        <p className="act-buttons">
          <button type="button" className="plain-button" onClick={() => setEnding(true)}>
            End it
          </button>
        </p>
      )}
      {ending && (
        <ReasonPanel
          name={`end decision ${decision.id}`}
          says="It ends at once. Any one officer may take a permission away; giving one takes two."
          button="End the decision"
          reason="needed"
          grave
          act={(why, key) =>
            api.closePolicyDecision({ params, key, body: { act: 'ended', why: why ?? null } })
          }
          onDone={(ended) => {
            setEnding(false)
            props.onClosed(ended)
          }}
          onLeave={() => setEnding(false)}
        />
      )}
    </article>
  )
}
