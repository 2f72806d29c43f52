/** A log that shows one history to some and another to others must keep them apart for ever: whoever comes twice finds it out. */
import type { CheckDefinition } from '../check.ts'
import { noLog } from '../noLog.ts'
import { growthFault, rootOfHead } from '../publicLog.ts'
import { printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const logMemory: CheckDefinition = {
  id: 'log-memory',
  title: 'The log has only grown since your last visit: nothing that it said then was taken back or changed.',
  examine: async (evidence) => {
    const { log: inputs } = evidence.inputs
    if (evidence.log === undefined || inputs === undefined) return noLog
    const log = need(evidence.log)
    const { remembered } = inputs
    if (remembered === undefined) {
      const why =
        'this is the first time that you look, so nothing is kept to compare with; from now on it is'
      return { faults: [], facts: [], unknown: [fact('last visit', why)] }
    }
    const faults: Fact[] = []
    if (remembered.origin !== log.signed.checkpoint.origin)
      faults.push(fact('log', `was ${remembered.origin}, is ${log.signed.checkpoint.origin}`))
    else {
      const wrong = await growthFault(log, { size: remembered.size, root: rootOfHead(remembered) })
      if (wrong !== undefined) faults.push(fact('since your last visit', wrong))
    }
    // An entry of its own cannot vouch for a new key: whoever has that key wrote it.
    if (remembered.key !== log.key && !log.isOwnPolicy)
      faults.push(fact('key', `was ${remembered.key}, is ${log.key}, and no policy of yours names it`))
    const { size } = log.signed.checkpoint
    return {
      faults,
      facts: [
        fact('last visit', `${printTime(remembered.seenAt)}, ${remembered.size} entries`),
        fact('new since then', Math.max(0, size - remembered.size)),
      ],
    }
  },
}
