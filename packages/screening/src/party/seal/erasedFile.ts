/** The numbers of those who were erased, one a line, beside the key: what a backup from before brings back is erased again by them. They are random and name nobody. */
import { appendFileSync, readFileSync } from 'node:fs'

/** Null where there is no list. */
export function readErased(file: string): readonly string[] | null {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** An empty list, for a programme that has sealed nothing yet; one that is there stays as it is. */
export function beginErased(file: string): void {
  appendErased(file, [])
}

/** Throws where the file cannot be written: whoever is erased in the database alone would come back with its backup. */
export function appendErased(file: string, owners: readonly string[]): void {
  try {
    appendFileSync(file, owners.map((owner) => `${owner}\n`).join(''), { mode: 0o600 })
  } catch (cause) {
    throw new Error(
      `${file} cannot be written, so nobody is erased: a backup would bring them back. Name a place that can: SPECIE_PERSONAL_DATA_ERASED_FILE.`,
      { cause },
    )
  }
}
