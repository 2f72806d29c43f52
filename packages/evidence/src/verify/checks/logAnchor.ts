import { hexToBytes } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { noLog } from '../noLog.ts'
import { growthFault } from '../publicLog.ts'
import { printTime } from '../time.ts'
import { fact, need } from '../verdict.ts'

export const logAnchor: CheckDefinition = {
  id: 'log-anchor',
  title:
    'The head that is anchored on the chain, where nobody can change it, is a beginning of this very log.',
  examine: async (evidence) => {
    if (evidence.log === undefined) return noLog
    const log = need(evidence.log)
    const account = log.says.what.anchoredBy
    if (account === null)
      return { faults: [], facts: [], unknown: [fact('anchor', 'the log says that it has none')] }
    const anchored = need(log.anchored)
    if (anchored === undefined)
      return { faults: [], facts: [], unknown: [fact(`anchored by ${account}`, 'nothing yet')] }
    const { size, root, anchoredAt } = anchored
    const wrong = await growthFault(log, { size, root: hexToBytes(root) })
    // Anybody may anchor a log of his own: who began is no stranger that came later.
    const first = need(evidence.events).find((event) => event.kind === 'logAnchored')
    const isFirst = first === undefined || first.log.toLowerCase() === account.toLowerCase()
    const isKnown = log.isOwnPolicy || evidence.inputs.log?.remembered !== undefined
    const doubt = fact(
      `anchored by ${account}`,
      `the first to anchor here was ${first?.log}: is this the programme’s log?`,
    )
    return {
      ...(isFirst || isKnown ? {} : { unknown: [doubt] }),
      faults: wrong === undefined ? [] : [fact(`anchored ${printTime(anchoredAt)}`, wrong)],
      facts: [
        fact('anchored by', account),
        fact('anchored', `${size} entries, ${printTime(anchoredAt)}, root ${root}`),
      ],
    }
  },
}
