/** What is said where a case does not exist. */
import { refuse } from '../../terminal/failure.ts'

export function unknownCase(id: string): never {
  return refuse(`There is no case ${id}.`, {
    code: 'CASE_UNKNOWN',
    facts: { case: id },
    remedy: '`specie case list --state all` prints every case with its number.',
  })
}
