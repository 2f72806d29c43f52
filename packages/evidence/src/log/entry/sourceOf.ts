/**
 * What an entry is of, told by the entry alone: of one source the log has one entry, whoever adds it and however often. Since it follows from the
 * entry, a log that came back from a mirror knows it as well.
 */
import type { Entry } from './entry.ts'

export function sourceOf(entry: Entry): string {
  switch (entry.kind) {
    case 'log':
      return `log:${entry.what.key}:${entry.what.anchoredBy}`
    case 'weightList':
      return `list:${entry.what.vault}:${entry.what.listDigest}:${entry.what.asOf}`
    case 'sanctionsList':
      return `sanctions:${entry.what.list}:${entry.what.version}:${entry.at}`
    case 'terms':
      return `terms:${entry.what.version}`
    case 'report':
      return `report:${entry.what.month}`
    case 'notice':
      return `notice:${entry.what.id}`
    case 'energy':
    case 'mining':
      return `${entry.kind}:${entry.what.site}:${entry.what.measuredBy}:${entry.what.from}`
    default: {
      const { check } = entry
      if (check.how !== 'chain')
        throw new Error(`An entry of the kind ${entry.kind} is checked on the chain.`)
      return `chain:${check.transaction}:${check.logIndex}`
    }
  }
}
