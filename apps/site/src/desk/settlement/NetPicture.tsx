/** Who owes whom, and what moves once it is netted: the same members twice, every debt and every payment an arrow. */
import type { WholeRound } from '@specie/client'
import { useId } from 'react'
import { box, netLayout, paymentsOf } from './netLayout.ts'
import { type Assets, printAmount } from './units.ts'

type Between = WholeRound['flowsBetween']

export function NetPicture(props: {
  readonly flows: Between
  readonly assets: Assets
  /** Of a round: what each member receives or pays, whatever of the debts one may see. */
  readonly nets?: WholeRound['nets']
}) {
  const { flows, assets, nets } = props
  const asset = flows[0]?.asset ?? nets?.[0]?.asset
  if (asset === undefined) return null
  const owed = flows
    .filter((one) => one.asset === asset)
    .map(({ from, to, units }) => ({ from: from.name, to: to.name, units: BigInt(units) }))
  const ofIt = (nets ?? []).filter((one) => one.asset === asset)
  const moves = paymentsOf(ofIt.map(({ member, units }) => [member.name, BigInt(units)]))
  const names = [
    ...new Set([...owed.flatMap(({ from, to }) => [from, to]), ...ofIt.map(({ member }) => member.name)]),
  ].toSorted()
  const greatest = [...owed, ...moves].reduce((most, { units }) => (units > most ? units : most), 1n)
  const sized = (of: readonly { from: string; to: string; units: bigint }[]) =>
    of.map(({ from, to, units }) => ({ from, to, size: Number((units * BigInt(widest)) / greatest) }))
  const sum = (of: readonly { units: bigint }[]) =>
    printAmount(assets, asset, String(of.reduce((total, { units }) => total + units, 0n)))
  return (
    <div className="net-pictures">
      {owed.length > 0 && (
        <Ring
          title={`Owed: ${sum(owed)} in ${owed.length} ways`}
          names={names}
          flows={sized(owed)}
          look="owed"
        />
      )}
      {nets !== undefined && (
        <Ring
          title={`Moves: ${sum(moves)} in ${moves.length} payments`}
          names={names}
          flows={sized(moves)}
          look="moves"
        />
      )}
    </div>
  )
}

function Ring(props: {
  readonly title: string
  readonly names: readonly string[]
  readonly flows: readonly { readonly from: string; readonly to: string; readonly size: number }[]
  readonly look: 'owed' | 'moves'
}) {
  const id = useId()
  const { seats, arrows } = netLayout(props.names, props.flows, widest)
  return (
    <figure className={`net-picture ${props.look}`}>
      <figcaption>{props.title}</figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={props.title}>
        <defs>
          <marker
            id={`${id}-head`}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {arrows.map(({ from, to, path, width }) => (
          <path
            key={`${from} ${to}`}
            className="net-arrow"
            d={path}
            strokeWidth={width}
            markerEnd={`url(#${id}-head)`}
          />
        ))}
        {seats.map(({ name, x, y, side }) => (
          <g key={name}>
            <circle cx={x} cy={y} r="5" />
            <text
              x={x + (side === 'start' ? 11 : side === 'end' ? -11 : 0)}
              y={y + (side === 'middle' ? (y < box.height / 2 ? -13 : 22) : 4)}
              textAnchor={side}
            >
              {shortened(name)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function shortened(name: string): string {
  const first = name.split(',')[0] ?? name
  return first.length > 18 ? `${first.slice(0, 17)}…` : first
}

const widest = 1_000
