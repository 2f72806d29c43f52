/** Rotation of the programme's key: every data key is wrapped anew under the first key of the file. What is sealed stays as it is. */
import { transaction } from '@specie/store'
import type pg from 'pg'
import { openBytes, sealBytes } from '../party/seal/box.ts'
import { PersonalDataLocked } from '../party/seal/locked.ts'
import { type PersonalData, wrapPlace } from '../party/seal/personalData.ts'
import { dataKeysNotUnder, rewrapDataKey } from './partiesKeys.ts'

/** How many were wrapped anew. Can be stopped and run again; servers go on meanwhile, as long as the file holds both keys. */
export async function rewrapAll(pool: pg.Pool, personal: PersonalData): Promise<number> {
  const keys = personal.keys()
  const [first] = keys
  if (first === undefined) return 0
  for (let count = 0; ; ) {
    const done = await transaction(pool, async (client) => {
      const rows = await dataKeysNotUnder(client, first.id, atOnce)
      for (const { owner, keyId, wrapped } of rows) {
        const old = keys.find((one) => one.id === keyId)
        const dataKey = old === undefined ? null : openBytes(old.key, wrapPlace(owner), wrapped)
        if (dataKey === null)
          throw new PersonalDataLocked(
            old === undefined ? 'PERSONAL_KEY_WRONG' : 'PERSONAL_DATA_ALTERED',
            `The data key of ${owner} is wrapped by ${keyId}, ${old === undefined ? 'which the file does not hold' : 'and does not open with it'}.`,
            'Rotation stops here; nothing was lost. Bring back the key that is missing, or compare the row with a backup.',
          )
        await rewrapDataKey(client, {
          owner,
          keyId: first.id,
          wrapped: sealBytes(first.key, wrapPlace(owner), dataKey),
        })
      }
      return rows.length
    })
    count += done
    if (done < atOnce) return count
  }
}

const atOnce = 500
