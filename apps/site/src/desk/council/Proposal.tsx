/** One proposal: its change in words, its time line, and what this key may do about it. */
import type { ProposalShape } from '@specie/client'
import { useState } from 'react'
import { Says } from '../parts/Says.tsx'
import { api } from '../server/api.ts'
import { ReasonThenSend } from '../sign/ReasonThenSend.tsx'
import { TimeLine } from './TimeLine.tsx'

type CouncilAct = ProposalShape['may'][number]['act']

export function Proposal(props: {
  readonly proposal: ProposalShape
  readonly threshold: number
  readonly onChange: () => void
}) {
  const { proposal, threshold } = props
  const [open, setOpen] = useState<CouncilAct | null>(null)
  const chosen = proposal.may.find(({ act }) => act === open)
  return (
    <li className="entry" data-stage={proposal.stage} data-proposal={proposal.proposal}>
      <h2>
        <Says of={proposal.title} /> <span className="stamp">{stageWords[proposal.stage]}</span>
      </h2>
      <TimeLine proposal={proposal} />
      <p>
        <Says of={proposal.says} />
      </p>
      <p className="quiet">
        Proposal {proposal.proposal}
        {proposal.proposedBy !== null && ` of ${proposal.proposedBy.name}`}. {proposal.approvals} of{' '}
        {threshold} approvals
        {proposal.approvedBy.length > 0 && `: ${proposal.approvedBy.map(({ name }) => name).join('; ')}`}.
      </p>
      {chosen === undefined ? (
        <ul className="may-list">
          {proposal.may.map(({ act, says }) => (
            <li key={act} data-row={act === 'approveChange' ? '' : undefined}>
              <p>
                <Says of={says} />
              </p>
              <button
                type="button"
                className={act === 'vetoChange' || act === 'revokeApproval' ? 'plain-button' : 'firm-button'}
                onClick={() => setOpen(act)}
              >
                {buttons[act]}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <ReasonThenSend
          name={`${chosen.act} ${proposal.proposal}`}
          says={<Says of={chosen.says} />}
          button={buttons[chosen.act]}
          prepare={(why, signal) =>
            api.askCall({
              signal,
              body: { transition: chosen.act, what: { proposal: proposal.proposal }, why },
            })
          }
          onDone={() => {
            setOpen(null)
            props.onChange()
          }}
          onLeave={() => setOpen(null)}
        />
      )}
    </li>
  )
}

const buttons: Readonly<Record<CouncilAct, string>> = {
  approveChange: 'Approve',
  revokeApproval: 'Take my approval back',
  executeChange: 'Carry it out',
  vetoChange: 'Veto',
}

const stageWords: Readonly<Record<ProposalShape['stage'], string>> = {
  gathering: 'gathering approvals',
  waiting: 'waiting, can be vetoed',
  open: 'can be carried out',
  executed: 'carried out',
  vetoed: 'vetoed',
  void: 'void',
}
