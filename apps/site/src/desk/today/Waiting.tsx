/** Proposals, freezes and consents that wait for this key, a line each with the way to it. */
import type { ConsentShape, FreezeShape, ProposalShape } from '@specie/client'
import { Grams } from '../parts/Grams.tsx'
import { Says } from '../parts/Says.tsx'
import { Ago } from '../parts/When.tsx'
import { hashOf } from '../place.ts'

export function Waiting(props: {
  readonly proposals: readonly ProposalShape[]
  readonly freezes: readonly FreezeShape[]
  readonly consents: readonly ConsentShape[]
}) {
  if (props.proposals.length + props.freezes.length + props.consents.length === 0) return null
  return (
    <ul className="waiting">
      {props.proposals.map((proposal) => (
        <li key={proposal.proposal} data-row>
          <a href={hashOf('council')}>
            <Says of={proposal.title} />
          </a>
          <span className="quiet">{proposal.may.map(({ act }) => acts[act]).join(' or ')}</span>
          <span className="quiet">
            {proposal.stage === 'waiting' && proposal.opensAt !== null && (
              <>
                opens <Ago at={proposal.opensAt} />
              </>
            )}
          </span>
        </li>
      ))}
      {props.freezes.map((freeze) => (
        <li key={freeze.account.address} data-row>
          <a href={hashOf('freezes')}>Freeze of {freeze.account.name}</a>
          <span className="quiet">{freeze.may.map(({ act }) => acts[act]).join(' or ')}</span>
          <span className="quiet">
            {freeze.lapsesAt !== null && (
              <>
                lapses <Ago at={freeze.lapsesAt} />
              </>
            )}
          </span>
        </li>
      ))}
      {props.consents.map((consent) => (
        <li key={consent.digest} data-row>
          <a href={hashOf('holds')}>
            Hold of <Grams of={consent.amountMicrograms} /> in {consent.vaultName}
          </a>
          <span className="quiet">consent</span>
          <span className="quiet">
            asked <Ago at={consent.askedAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const acts = {
  approveChange: 'approve',
  revokeApproval: 'take the approval back',
  executeChange: 'carry out',
  vetoChange: 'veto',
  confirmFreeze: 'confirm',
  liftFreeze: 'lift',
} satisfies Record<ProposalShape['may'][number]['act'] | FreezeShape['may'][number]['act'], string>
