/** The books over HTTP. */
import { Problem } from '../../problem.ts'
import type { Handlers } from '../desk.ts'

const notYet = (): never => {
  throw new Problem('NOT_READY', 'No books are kept here.')
}

export const bookHandlers: Pick<Handlers, 'listBookEntries' | 'exportBookEntries' | 'readReconciliation'> = {
  listBookEntries: async () => notYet(),
  exportBookEntries: async () => notYet(),
  readReconciliation: async () => notYet(),
}
