/** The programme's key for personal data: from the environment, or a file beside the data. Never in the database, never in a backup. */
import { join } from 'node:path'
import { openPersonalData, type PersonalData } from '@specie/screening'
import type { Programme } from './programme/programme.ts'
import { fromEnvironment } from './terminal/environment.ts'

export function personalDataOf(programme: Pick<Programme, 'dataDirectory' | 'settings'>): PersonalData {
  const keys = fromEnvironment('SPECIE_PERSONAL_DATA_KEY')
  return openPersonalData({
    keyFile: personalKeyFile(programme.dataDirectory),
    ...(keys === undefined ? {} : { keys }),
    erasedFile: erasedFile(programme.dataDirectory),
    // In earnest a key is made by somebody who then keeps a copy of it: `specie party key new`.
    mayMake: programme.settings?.demonstration === true,
  })
}

export function erasedFile(dataDirectory: string): string {
  return fromEnvironment('SPECIE_PERSONAL_DATA_ERASED_FILE') ?? `${personalKeyFile(dataDirectory)}.erased`
}

export function personalKeyFile(dataDirectory: string): string {
  return fromEnvironment('SPECIE_PERSONAL_DATA_KEY_FILE') ?? join(dataDirectory, 'personal-data.key')
}
