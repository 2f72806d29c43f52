/** GET /api/v1/programme: whose coin this is, under which rules, on which contracts. */
import { address, count, flag, listOf, nullable, oneOf, type Reader, shape, text } from './read.ts'
import { type Block, readBlock } from './reserve.ts'

export type Party = { readonly address: string; readonly name: string; readonly jurisdiction: string }

export type Programme = {
  readonly block: Block
  readonly name: string
  readonly metal: string
  readonly demonstration: boolean
  readonly coin: { readonly name: string; readonly symbol: string } | null
  readonly chain: {
    readonly chainId: number
    readonly rpcUrl: string | null
    readonly contracts: {
      readonly reserve: string
      readonly coin: string
      readonly barTitle: string
      readonly council: string
      readonly settlement: string
      readonly logAnchor: string
    }
    readonly deployedAtBlock: number
  }
  readonly rules: {
    readonly maxAgeSeconds: number
    readonly raiseDelaySeconds: number
    readonly quorum: number
    readonly changeDelaySeconds: number
    readonly holdRestSeconds: number
    readonly freezeLapseSeconds: number
  }
  readonly sponsors: readonly Party[]
  readonly custodians: readonly Party[]
  readonly auditors: readonly Party[]
  readonly guardians: readonly Party[]
  readonly officers: readonly Party[]
  /** Who settles with each other; null from a server that does not tell. */
  readonly members: readonly Party[] | null
  /** Seats of the council. */
  readonly seats: readonly Party[] | null
  /** In a demonstration: the rest of its fictional cast. */
  readonly others: readonly Party[] | null
}

const parties = listOf(shape<Party>({ address, name: text, jurisdiction: text }))

export const readProgramme: Reader<Programme> = shape<Programme>({
  block: readBlock,
  name: text,
  metal: oneOf('gold', 'silver', 'platinum', 'palladium'),
  demonstration: flag,
  coin: nullable(shape({ name: text, symbol: text })),
  chain: shape({
    chainId: count,
    rpcUrl: nullable(text),
    contracts: shape({
      reserve: address,
      coin: address,
      barTitle: address,
      council: address,
      settlement: address,
      logAnchor: address,
    }),
    deployedAtBlock: count,
  }),
  rules: shape({
    maxAgeSeconds: count,
    raiseDelaySeconds: count,
    quorum: count,
    changeDelaySeconds: count,
    holdRestSeconds: count,
    freezeLapseSeconds: count,
  }),
  sponsors: parties,
  custodians: parties,
  auditors: parties,
  guardians: parties,
  officers: parties,
  members: nullable(parties),
  seats: nullable(parties),
  others: nullable(parties),
})
