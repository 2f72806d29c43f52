/** Mandates by their number, which is random: that two parties chose one is possible, and then both are found. */
import type { Digest } from '@specie/coin'
import { listMandates, type RecordedMandate } from '@specie/issuance'
import type { Desk } from '../desk.ts'

export function findMandates(desk: Desk, nonce: string): Promise<readonly RecordedMandate[]> {
  return listMandates(desk.pool, { nonce: nonce as Digest })
}
