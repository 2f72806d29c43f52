/** One round: who pays what, what of one’s own it settles and leaves, and the signature that it asks for. */
import type { WholeRound } from '@specie/client'
import { useState } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { SignPanel } from '../sign/SignPanel.tsx'
import { ActList } from './ActList.tsx'
import { NetPicture } from './NetPicture.tsx'
import { OwedTable } from './OwedTable.tsx'
import { RoundState } from './SettlementPage.tsx'
import { type Assets, printAmount } from './units.ts'

export function OneRound({ id }: { readonly id: string }) {
  const params = { id }
  const read = useRead(`round ${id}`, (signal) => api.readRound({ params, signal }), ['settlement', 'block'])
  const base = useRead('settlement', (signal) => api.readSettlement({ signal }))
  const assets = base.value?.assets ?? []
  return (
    <>
      <PageHead
        title={read.value === null ? 'Round' : `Round ${read.value.number}`}
        back={{ to: hashOf('settlement'), words: 'Settlement' }}
      />
      <Shown read={read} what="the round">
        {(round) => <Whole round={round} assets={assets} onSigned={read.replace} />}
      </Shown>
    </>
  )
}

function Whole(props: {
  readonly round: WholeRound
  readonly assets: Assets
  readonly onSigned: (round: WholeRound) => void
}) {
  const { round, assets } = props
  const gap = round.gapBasisPoints
  return (
    <article className="round" data-state={round.state}>
      <p className="says">
        <RoundState round={round} /> {round.says}
      </p>
      <p className="quiet">
        Until <When at={round.deadline} />.{' '}
        {gap === null
          ? 'Nothing better was possible: proved.'
          : `At most ${(gap / 100).toFixed(2)} % below the best possible: proved.`}{' '}
        Batch <Digest of={round.digest} name="the digest of the batch" />, obligations{' '}
        <Digest of={round.root} name="the root of the obligations" />.
      </p>
      <Sign {...props} />
      <section aria-labelledby="net-title">
        <h2 id="net-title">What moves</h2>
        <NetPicture flows={round.flowsBetween} nets={round.nets} assets={assets} />
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Receives or pays</th>
              <th scope="col">Signed</th>
            </tr>
          </thead>
          <tbody>
            {round.members.map(({ member, signed }) => (
              <tr key={member.address}>
                <th scope="row">{member.name}</th>
                <td className="number">{netOf(round, member.address, assets)}</td>
                <td>{signed ? 'yes' : 'not yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {round.officers.length > 0 && (
          <p className="quiet">Cleared by {round.officers.map(({ name }) => name).join(' and ')}.</p>
        )}
      </section>
      {round.settles.length > 0 && (
        <section aria-labelledby="settles-title">
          <h2 id="settles-title">It settles</h2>
          <OwedTable owed={round.settles} assets={assets} />
        </section>
      )}
      {round.left.length > 0 && (
        <section aria-labelledby="left-title">
          <h2 id="left-title">It leaves, and this stays owed</h2>
          <OwedTable
            owed={round.left.map(({ owed }) => owed)}
            assets={assets}
            why={new Map(round.left.map(({ owed, why }) => [owed.id, why]))}
          />
        </section>
      )}
      <ActList acts={round.acts} />
    </article>
  )
}

function Sign({
  round,
  onSigned,
}: {
  readonly round: WholeRound
  readonly onSigned: (round: WholeRound) => void
}) {
  const { session } = useSignedIn()
  const [signing, setSigning] = useState(false)
  const own = session.address.toLowerCase()
  const place = round.members.find(({ member }) => member.address.toLowerCase() === own)
  const isOfficers =
    hasRole(session, 'officer') &&
    round.officers.length < 2 &&
    !round.officers.some(({ address }) => address.toLowerCase() === own)
  if (round.state !== 'proposed' || (place === undefined ? !isOfficers : place.signed)) return null
  const params = { id: round.id }
  const button = place === undefined ? 'Sign the clearance' : 'Sign the batch'
  if (!signing)
    return (
      <p className="act-buttons">
        <button type="button" className="firm-button" onClick={() => setSigning(true)}>
          {button}
        </button>
      </p>
    )
  return (
    <SignPanel
      name={`round ${round.id} ${round.acts.length}`}
      button={button}
      says={
        place === undefined
          ? 'You clear every member and every bar in it, on what the screening decided.'
          : 'Everything in it happens, or nothing. Your signature is worth nothing for any other batch, and nothing after its time.'
      }
      ask={(signal) => api.readRoundSigning({ params, signal })}
      bring={({ key, signature }) => api.signRound({ params, key, body: { signature } })}
      onDone={(value) => {
        setSigning(false)
        onSigned(value)
      }}
      onLeave={() => setSigning(false)}
    />
  )
}

function netOf(round: WholeRound, member: string, assets: Assets): string {
  const parts = round.nets
    .filter((net) => net.member.address === member)
    .map(({ asset, units }) => printAmount(assets, asset, units))
  const titles = round.titles.flatMap(({ title, from, to }) =>
    from.address === member
      ? [`gives title ${title}`]
      : to.address === member
        ? [`takes title ${title}`]
        : [],
  )
  const all = [...parts, ...titles]
  return all.length === 0 ? 'nothing: it evens out' : all.join(', ')
}
