/** The numbers of those who were erased, one a line, beside the key: what a backup from before brings back is erased again by them. They are random and name nobody. */
import { appendFileSync, readFileSync } from 'node:fs'

export function readErased(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Where the key is a secret that nobody can write beside, nothing is noted: what a backup brings back is then erased again when its time is seen to be over. */
export function appendErased(file: string, owners: readonly string[]): void {
  try {
    appendFileSync(file, owners.map((owner) => `${owner}\n`).join(''), { mode: 0o600 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error
  }
}
