/** Settlement: what one’s members owe and are owed, what there is to pay it with, the rounds, and one of them whole. */
import type { AnswerOf, RoundShape, Routes } from '@specie/client'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago, When } from '../parts/When.tsx'
import { go, hashOf, usePlace } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useRead } from '../server/useRead.ts'
import { actsForMember, useSignedIn } from '../session/session.tsx'
import { MemberRules } from './MemberRules.tsx'
import { NetPicture } from './NetPicture.tsx'
import { OneRound } from './OneRound.tsx'
import { OwedTable } from './OwedTable.tsx'
import { Preview } from './Preview.tsx'
import { Tokens } from './Tokens.tsx'
import { printAmount } from './units.ts'

export type Settlement = AnswerOf<Routes['readSettlement']>

export function SettlementPage() {
  const { open } = usePlace()
  return open === null ? <Overview /> : open === 'tokens' ? <Tokens /> : <OneRound id={open} />
}

function Overview() {
  const read = useRead('settlement', (signal) => api.readSettlement({ signal }), ['settlement', 'block'])
  return (
    <>
      <PageHead
        title="Settlement"
        lead="What members owe each other nets, and moves in one transaction that all of them signed: whole, or not at all."
      >
        <a className="plain-button" href={hashOf('settlement', 'tokens')}>
          Payment tokens
        </a>
      </PageHead>
      <Shown read={read} what="the settlement">
        {(value) => <Parts value={value} onChange={read.again} />}
      </Shown>
    </>
  )
}

function Parts({ value, onChange }: { readonly value: Settlement; readonly onChange: () => void }) {
  const { assets, owed: open, rounds, mine } = value
  const flows = open.flatMap(({ debtor, creditor, asset, units }) =>
    asset === null || units === null ? [] : [{ from: debtor, to: creditor, asset, units }],
  )
  return (
    <>
      {mine.length > 0 && (
        <section aria-labelledby="owed-title">
          <h2 id="owed-title">Owed now</h2>
          <Funds value={value} />
          {open.length === 0 ? (
            <p className="nothing">Nothing is open.</p>
          ) : (
            <>
              <NetPicture flows={summed(flows)} assets={assets} />
              <OwedTable owed={open} assets={assets} />
            </>
          )}
          <Preview value={value} />
          <Call value={value} onChange={onChange} />
        </section>
      )}
      <section aria-labelledby="rounds-title">
        <h2 id="rounds-title">Rounds</h2>
        <p className="quiet">
          The next cut-off is <When at={value.nextCutOff} />.
        </p>
        {rounds.length === 0 ? (
          <p className="nothing">No round that this key may see.</p>
        ) : (
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">Round</th>
                <th scope="col">Settles</th>
                <th scope="col">Moves</th>
                <th scope="col">State</th>
                <th scope="col">Proposed</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={round.id} data-row>
                  <th scope="row">
                    <a href={hashOf('settlement', round.id)}>
                      {round.number}
                      <span className="unseen">: {round.says}</span>
                    </a>
                  </th>
                  <td>{flowsOf(round, assets, 'grossUnits')}</td>
                  <td>{flowsOf(round, assets, 'netUnits')}</td>
                  <td>
                    <RoundState round={round} />
                  </td>
                  <td className="quiet">
                    <Ago at={round.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {mine.map((member) => (
        <MemberRules key={member.address} member={member} value={value} />
      ))}
    </>
  )
}

function Funds({ value }: { readonly value: Settlement }) {
  const { funds, assets } = value
  return (
    <p>
      The settlement may take{' '}
      {funds
        .map(({ member, asset, units }) => `${printAmount(assets, asset, units)} of ${member.name}`)
        .join(', ')}
      .
    </p>
  )
}

function Call({ value, onChange }: { readonly value: Settlement; readonly onChange: () => void }) {
  const { session } = useSignedIn()
  const act = useAct()
  const settling = value.mine.filter(({ address }) => actsForMember(session, address, 'settle'))
  const [member] = settling
  if (member === undefined) return null
  const call = async () => {
    const round = await act.run((key) => api.callRound({ key, body: { member: member.address } }))
    if (round === null) return
    onChange()
    go(hashOf('settlement', round.id))
  }
  return (
    <>
      <p className="act-buttons">
        <button type="button" className="firm-button" disabled={act.busy} onClick={() => void call()}>
          Propose what can settle now
        </button>
      </p>
      <ProblemNote problem={act.problem} />
    </>
  )
}

export function RoundState({ round }: { readonly round: Pick<RoundShape, 'state'> }) {
  const look = round.state === 'ended' ? ' grave' : round.state === 'final' ? ' done' : ''
  return <span className={`stamp${look}`}>{roundWords[round.state]}</span>
}

function flowsOf(round: RoundShape, assets: Settlement['assets'], of: 'grossUnits' | 'netUnits'): string {
  const parts = round.flows.map((flow) => printAmount(assets, flow.asset, flow[of]))
  if (round.titles.length > 0) parts.push(`${round.titles.length} titles`)
  return parts.length === 0 ? 'offsets alone' : parts.join(', ')
}

/** One arrow a way, however many debts. */
function summed<Flow extends { from: { name: string }; to: { name: string }; asset: string; units: string }>(
  flows: readonly Flow[],
): Flow[] {
  const ways = new Map<string, Flow>()
  for (const flow of flows) {
    const way = `${flow.from.name} ${flow.to.name} ${flow.asset}`
    const known = ways.get(way)
    ways.set(
      way,
      known === undefined ? flow : { ...known, units: String(BigInt(known.units) + BigInt(flow.units)) },
    )
  }
  return [...ways.values()]
}

const roundWords: Readonly<Record<RoundShape['state'], string>> = {
  proposed: 'to be signed',
  ready: 'signed',
  sent: 'sent',
  included: 'in a block',
  final: 'settled',
  ended: 'ended',
}
