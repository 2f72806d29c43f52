/** Proof that what was paid for metal reached the supervised account: documents by digest, put on record by an officer after the metal has moved. */
import { transaction } from '@specie/store'
import { type Outcome, refused } from '@specie/units'
import type pg from 'pg'
import type { Licence, LicenceDocument, LicenceRefusal } from '../licence/licence.ts'
import { behindLock, type LicenceActor, lockLicence, lower } from './licences.ts'

export type RecordProceeds = LicenceActor & {
  readonly licence: string
  readonly subject: `0x${string}`
  readonly document: LicenceDocument
  readonly now: Date
}

/** The same document again is nothing new. */
export function recordProceeds(
  pool: pg.Pool,
  asked: RecordProceeds,
): Promise<Outcome<Licence, LicenceRefusal>> {
  return transaction(
    pool,
    async (client) => {
      const { subject, document, now } = asked
      const licence = await lockLicence(client, asked.licence, now)
      if (licence === null) return refused({ code: 'LICENCE_UNKNOWN', licence: asked.licence })
      const use = licence.uses.find((one) => one.subject === subject && one.state !== 'returned')
      if (use === undefined) return refused({ code: 'LICENCE_USE_UNKNOWN', licence: licence.id, subject })
      const title = document.title.trim()
      if (title === '' || title.length > 200)
        return refused({ code: 'LICENCE_WRONG', field: 'title', expected: 'what the document is' })
      if (!/^0x[0-9a-f]{64}$/.test(document.digest))
        return refused({ code: 'LICENCE_WRONG', field: 'digest', expected: '0x and 64 hex digits' })
      await client.query(
        `insert into screening.licence_proceeds (licence, subject, title, digest, by, at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [licence.id, subject, title, document.digest, lower(asked.by), now],
      )
      const after = await lockLicence(client, licence.id, now)
      return after === null
        ? refused({ code: 'LICENCE_UNKNOWN', licence: licence.id })
        : { ok: true, value: after }
    },
    behindLock,
  )
}
