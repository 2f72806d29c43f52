import type { CheckDefinition } from '../check.ts'
import type { LogEvidence } from '../publicLog.ts'
import { blockTime, ownTime, printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const screeningLists: CheckDefinition = {
  id: 'screening-lists',
  title:
    'The sanctions lists that parties are screened with are in force and, as the server says, young enough; they are the versions that the public log tells.',
  examine: (evidence) => {
    const { log } = evidence
    if (evidence.screeningLists === undefined)
      return { faults: [], facts: [], unknown: [fact('sanctions lists', 'the server was not asked')] }
    const lists = need(evidence.screeningLists)
    const now = ownTime(evidence) ?? blockTime(evidence)
    const logged = log === undefined ? null : loggedVersions(need(log))
    const faults: Fact[] = []
    const unknown: Fact[] = []
    if (lists.length === 0) faults.push(fact('sanctions lists', 'the server names none'))
    for (const { list, state, version, staleAt } of lists) {
      if (state !== 'inForce') faults.push(fact(list, `is ${state}; nothing may be cleared on it`))
      if (staleAt === null) unknown.push(fact(list, 'nothing is said of how long it may be used'))
      else if (staleAt < now)
        faults.push(fact(list, `its source was not looked at since; stale from ${printTime(staleAt)}`))
      else if (staleAt > now + longestUseSeconds)
        faults.push(
          fact(list, `is said to be good until ${printTime(staleAt)}: no list is used for so long unseen`),
        )
      const told = logged?.get(list)
      if (told !== undefined && told !== version)
        faults.push(fact(list, `${version ?? 'no version'} is shown; the log’s newest is ${told}`))
      if (logged !== null && told === undefined) faults.push(fact(list, 'is in no entry of the log'))
    }
    for (const [list, version] of logged ?? []) {
      if (!lists.some((one) => one.list === list))
        faults.push(fact(list, `the log tells version ${version}; the server does not show this list`))
    }
    const facts = lists.map(({ list, version, staleAt }) =>
      fact(list, `${version ?? 'no version'}${staleAt === null ? '' : `, good until ${printTime(staleAt)}`}`),
    )
    return logged === null
      ? { faults, facts, unknown: [...unknown, fact('as published', 'there is no log to compare with')] }
      : { faults, facts, unknown }
  },
}

/** The newest version of each list among the entries that were read. */
function loggedVersions({ entries }: LogEvidence): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const { entry } of entries) {
    if (entry.kind === 'sanctionsList') versions.set(entry.what.list, entry.what.version)
  }
  return versions
}

/** The longest that a source's officers may allow between two looks at it. */
const longestUseSeconds = 744 * 3_600
