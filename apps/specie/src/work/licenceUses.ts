/** What orders reserved of licences follows the chain: used up once it is final there, given back once it can never be. */

import { deadBecause, type Office, subjectsDone } from '@specie/issuance'
import { finishLicenceUse, reservedUses, returnLicenceUse } from '@specie/screening'
import { getAddress } from 'viem'

export type LicenceUses = {
  /** Looks once. Gives what it closed. */
  readonly follow: () => Promise<{ readonly used: number; readonly returned: number }>
}

/** Reads each final block once in its life. Doing it twice, or in two processes, changes nothing. */
export function followLicenceUses(
  office: Pick<Office, 'pool' | 'chain'>,
  deployedAtBlock: number,
): LicenceUses {
  const { pool, chain } = office
  let from = deployedAtBlock
  return {
    async follow() {
      const final = await chain.finalized()
      const now = new Date((await chain.now()) * 1000)
      let [used, returned] = [0, 0]
      if (final.number >= from) {
        for (const subject of await subjectsDone(office, { from, to: final.number }))
          used += await finishLicenceUse(pool, subject, now)
        from = final.number + 1
      }
      for (const { subject, party, others, reservedAt } of await reservedUses(pool)) {
        const parties = [party, ...others].map((one) => getAddress(one))
        const why = await deadBecause(office, { subject, parties, since: reservedAt }, final.time)
        if (why !== null) returned += await returnLicenceUse(pool, subject, why, now)
      }
      return { used, returned }
    },
  }
}
