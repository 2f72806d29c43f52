/** The council: what is proposed, how far it is, when it may happen, and who may still stop it. */
import type { ProposalShape } from '@specie/client'
import { useState } from 'react'
import { useKey } from '../keys/keys.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { Proposal } from './Proposal.tsx'
import { Propose } from './Propose.tsx'

export function CouncilPage() {
  const { open } = usePlace()
  return open === 'new' ? <Propose /> : <Council />
}

function Council() {
  const { session } = useSignedIn()
  const seat = hasRole(session, 'seat')
  const [past, setPast] = useState(false)
  const read = useRead('council', (signal) => api.readCouncil({ signal }), ['block'])
  useKey('n', 'New proposal', seat ? () => go(hashOf('council', 'new')) : null)
  return (
    <>
      <PageHead
        title="Council"
        lead="Lowering happens at once. Raising waits, in the open, and any one guardian may veto it meanwhile."
      >
        {seat && (
          <a className="firm-button" href={hashOf('council', 'new')}>
            New proposal <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      <Shown read={read} what="the council">
        {({ proposals, seats, threshold }) => {
          const open = proposals.filter(isOpen)
          const rest = proposals.filter((one) => !isOpen(one))
          return (
            <>
              <p className="quiet council-seats">
                {threshold} of {seats.length} seats decide: {seats.map(({ name }) => name).join('; ')}.
              </p>
              {open.length === 0 && <p className="nothing">Nothing is proposed.</p>}
              <ul className="entries">
                {open.map((one) => (
                  <Proposal key={one.proposal} proposal={one} threshold={threshold} onChange={read.again} />
                ))}
              </ul>
              {rest.length > 0 && (
                <p>
                  <button
                    type="button"
                    className="plain-button"
                    aria-expanded={past}
                    onClick={() => setPast(!past)}
                  >
                    {past ? 'Leave out' : 'Show'} the {rest.length} that are over
                  </button>
                </p>
              )}
              {past && (
                <ul className="entries">
                  {rest.toReversed().map((one) => (
                    <Proposal key={one.proposal} proposal={one} threshold={threshold} onChange={read.again} />
                  ))}
                </ul>
              )}
            </>
          )
        }}
      </Shown>
    </>
  )
}

export function isOpen({ stage }: ProposalShape): boolean {
  return stage === 'gathering' || stage === 'waiting' || stage === 'open'
}
