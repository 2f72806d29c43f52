/** Keeps that an account has shown whose it is. */

import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { Address, PartyFacts } from '../party/facts.ts'
import { checkOwnership, type WalletJudges } from '../party/ownership.ts'
import type { PartyRefusal } from '../party/refusal.ts'
import { isPartyId } from './parties.ts'
import { lower, theParty } from './partiesDraft.ts'
import { partiesTransaction } from './partiesTransaction.ts'

export type ProveOwnership = {
  readonly programme: string
  readonly chainId: number
  readonly party: string
  readonly account: Address
  readonly statement: string
  readonly signature: `0x${string}`
  readonly now: Date
}

/** The same proof again changes nothing. */
export async function proveOwnership(
  pool: pg.Pool,
  asked: ProveOwnership,
  walletJudges?: WalletJudges,
): Promise<Outcome<PartyFacts, PartyRefusal>> {
  const account = lower(asked.account)
  if (!isPartyId(asked.party)) return refused({ code: 'PARTY_UNKNOWN', party: asked.party })
  const { programme, chainId, party, statement, signature, now } = asked
  const checked = await checkOwnership(
    { programme, chainId, account, party },
    { statement, signature, now },
    walletJudges,
  )
  if (!checked.ok) return checked
  return partiesTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'select from screening.party_account where address = $1 and party = $2 and until is null',
      [account, party],
    )
    if (rowCount === 0) return refused({ code: 'PARTY_ACCOUNT_UNKNOWN', address: account, party })
    await client.query(
      `insert into screening.party_account_proof (address, party, statement, signature, proven_at)
       values ($1, $2, $3, $4, $5) on conflict (address, party) do nothing`,
      [account, party, statement, signature, now],
    )
    return ok(await theParty(client, party))
  })
}
