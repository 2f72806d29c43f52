/** Witnesses that the log names itself prove little: whoever runs the log could run them. Those you name yourself do. */

import type { CheckDefinition } from '../check.ts'
import { noLog } from '../noLog.ts'
import { printTime } from '../time.ts'
import { fact, need } from '../verdict.ts'

export const logWitnesses: CheckDefinition = {
  id: 'log-witnesses',
  title:
    'Witnesses that you trust cosigned this very head, so you are shown the log that everybody is shown.',
  examine: (evidence) => {
    if (evidence.log === undefined) return noLog
    const { signed, policy, isOwnPolicy, hasQuorum } = need(evidence.log)
    const facts = signed.cosignatures.map(({ key, time }) =>
      fact(key.name, `cosigned ${time === undefined ? 'at no time' : printTime(time)}`),
    )
    if (policy.witnesses.length === 0 || policy.quorum === 'none') {
      return { faults: [], facts, unknown: [fact('witnesses', 'the policy asks for none')] }
    }
    if (!hasQuorum) {
      const signedBy = signed.cosignatures.map(({ key }) => key)
      const missing = policy.witnesses.filter(({ key }) => !signedBy.includes(key)).map(({ key }) => key.name)
      return {
        faults: [fact(`quorum ${policy.quorum}`, `not reached: ${missing.join(', ')} did not cosign`)],
        facts,
      }
    }
    if (isOwnPolicy) return { faults: [], facts }
    const why = 'these are the witnesses that the log names; give the policy of those whom you trust'
    return { faults: [], facts, unknown: [fact('your witnesses', why)] }
  },
}
