/** GET /api/v1/programme: whose coin this is, under which rules, on which contracts. */
import { z } from '@hono/zod-openapi'
import type { PartyState } from '@specie/coin'
import { coinDecimals } from '@specie/units'
import type { Snapshot } from '../reading/snapshot.ts'
import { address, asRead, blockHeight, party, whenRead } from '../shape.ts'
import type { Names, Sources } from '../sources.ts'

const seconds = z.number().int().min(0)

export const programmeShape = z
  .object({
    ...asRead,
    name: z.string(),
    coin: z.object({ name: z.string(), symbol: z.string(), decimals: z.number().int() }),
    metal: z.enum(['gold', 'silver', 'platinum', 'palladium']),
    demonstration: z.boolean(),
    chain: z.object({
      chainId: z.number().int(),
      rpcUrl: z.string().optional().openapi({ description: 'Told for the local chain only' }),
      contracts: z.object({
        reserve: address,
        coin: address,
        barTitle: address,
        council: address,
        settlement: address,
        logAnchor: address,
      }),
      deployedAtBlock: blockHeight,
    }),
    rules: z.object({
      maxAgeSeconds: seconds,
      raiseDelaySeconds: seconds,
      quorum: z.number().int(),
      changeDelaySeconds: seconds,
      holdRestSeconds: seconds,
      freezeLapseSeconds: seconds,
    }),
    sponsors: z.array(party),
    custodians: z.array(party),
    auditors: z.array(party),
    guardians: z.array(party),
    officers: z.array(party),
    members: z.array(party).openapi({ description: 'Who settles with each other' }),
    seats: z.array(party).openapi({ description: 'Seats of the council' }),
    others: z
      .array(party)
      .optional()
      .openapi({ description: 'In a demonstration: the rest of its fictional cast' }),
  })
  .openapi('Programme')

/** Name and rules stand for ever; of the parties, those who stand now. */
export function readProgramme(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
): z.infer<typeof programmeShape> {
  const { settings } = sources
  const { parties, reserve } = snapshot
  const listed = (group: readonly PartyState[]) =>
    group.filter((party) => party.stands).map((party) => names.partyOf(party.address))
  const { block: _, threshold: __, seats, ...groups } = parties
  const told = new Set([
    ...Object.values(groups)
      .flat()
      .map((party) => party.address),
    ...seats,
  ])
  const others = names.everybody().filter(({ address }) => !told.has(address))
  return {
    ...whenRead(snapshot),
    name: settings.name,
    coin: { ...settings.coin, decimals: coinDecimals },
    metal: settings.metal,
    demonstration: settings.demonstration,
    chain: {
      chainId: settings.chainId,
      ...(sources.publicRpcUrl === null ? {} : { rpcUrl: sources.publicRpcUrl }),
      contracts: settings.contracts,
      deployedAtBlock: settings.deployedAtBlock,
    },
    rules: reserve.rules,
    sponsors: listed(parties.sponsors),
    custodians: listed(parties.custodians),
    auditors: listed(parties.auditors),
    guardians: listed(parties.guardians),
    officers: listed(parties.officers),
    members: listed(parties.members),
    seats: seats.map(names.partyOf),
    ...(settings.demonstration ? { others } : {}),
  }
}
