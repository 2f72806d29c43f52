/** What a member allows itself to owe: for a counterparty, or all together, in one asset, for one value date. */
import type { PoolClient } from 'pg'
import type { SettlementRefusal } from '../refusal.ts'
import { limitsInForce, listLimits, type MemberLimit } from '../store/members.ts'
import { owedOn } from '../store/obligations.ts'
import type { Ticket } from '../ticket/ticket.ts'

type Exceeded = Extract<SettlementRefusal, { code: 'LIMIT_EXCEEDED' }>

/**
 * The first limit of either member that the ticket would break, with all that is agreed for the same value date. Owed, not net: what comes
 * in may fail. What a replaced ticket made them owe counts no more. Tickets of one member come one after another here.
 */
export async function limitExceeded(client: PoolClient, ticket: Ticket): Promise<Exceeded | null> {
  for (const member of [ticket.first, ticket.second].toSorted()) {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`limit ${member}`])
    for (const limit of limitsInForce(await listLimits(client, [member]))) {
      const more = owedIn(ticket, limit)
      if (more === 0n) continue
      const { counterparty, asset, mostPerDay: most } = limit
      const would = more + (await owedOn(client, ticket.valueDate, limit))
      if (would > most) return { code: 'LIMIT_EXCEEDED', member, counterparty, asset, most, would }
    }
  }
  return null
}

function owedIn({ legs }: Ticket, { member, counterparty, asset }: MemberLimit): bigint {
  return legs.reduce((sum, leg) => {
    const counts =
      leg.kind === 'amount' &&
      leg.from === member &&
      leg.asset === asset &&
      (counterparty === null || leg.to === counterparty)
    return counts ? sum + leg.amount : sum
  }, 0n)
}
