/** A court's discharge of a hold, as the office takes it: one officer puts it on record, another in force, and the register lifts the hold by its number. */

import { type Held, liftHold } from '@specie/register'
import { closeLicenceVersion, draftLicence, grantLift } from '@specie/screening'
import { keccak256, stringToHex } from 'viem'
import type { Pool } from '../programme/store.ts'
import { addressOf, type Slug } from './cast.ts'
import { must } from './stage.ts'

export type Discharge = {
  /** Its name here and in the register. */
  readonly id: string
  readonly hold: string
  readonly number: string
  readonly authority: string
  readonly jurisdiction: string
  /** What the court said, in a line. */
  readonly says: string
  readonly at: Date
  readonly officers: readonly [Slug, Slug]
}

export async function dischargeHold(pool: Pool, discharge: Discharge): Promise<Held> {
  const { id, hold, number, authority, jurisdiction, says, at, officers } = discharge
  const [drafting, approving] = officers
  const evidence = keccak256(stringToHex(`${number}: ${says}`))
  const scope = {
    purposes: ['mint', 'delivery', 'withdrawal', 'assumption', 'settlement', 'backing'],
    parties: null,
    counterparties: null,
    vaults: null,
    barKeys: null,
    jurisdictions: null,
    amountMicrograms: null,
    proceedsTo: null,
  }
  const content = {
    kind: 'discharge',
    number,
    authority,
    jurisdiction,
    ground: says,
    lifts: [{ kind: 'hold', hold }],
    scope,
    conditions: [],
    validFrom: at.toISOString(),
    validUntil: null,
    documents: [{ title: `${number} of ${authority}`, digest: evidence }],
  }
  const by = addressOf(drafting)
  const reason = `${authority} sent it`
  must(await draftLicence(pool, { key: `draft ${id}`, id, by, content, reason, now: at }), `draft ${number}`)
  const close = { licence: id, version: 1, act: 'inForce', why: null, now: at } as const
  must(
    await closeLicenceVersion(pool, { ...close, key: `put in force ${id}`, by: addressOf(approving) }),
    `put ${number} in force`,
  )
  const lift = { id, hold, number, scope: { kind: 'whole' }, by: authority, from: at, evidence } as const
  return must(await liftHold(pool, lift, grantLift), `lift ${hold}`)
}
