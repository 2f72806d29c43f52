import { printHash } from '../../log/note/base64.ts'
import type { CheckDefinition } from '../check.ts'
import { noLog } from '../noLog.ts'
import { fact, need } from '../verdict.ts'

export const log: CheckDefinition = {
  id: 'log',
  title:
    'The public log is this programme’s: its head is signed by the key that the log itself names, and its newest entries hash to that head’s root.',
  examine: (evidence) => {
    if (evidence.log === undefined) return noLog
    const { signed, key, says, entries, unreadable, readFrom } = need(evidence.log)
    const { origin, size, root } = signed.checkpoint
    const { chainId, contracts } = evidence.inputs.programme
    const expected = `specie/${chainId}/${contracts.reserve.toLowerCase()}`
    const faults = [
      ...(origin === expected ? [] : [fact('origin', `${origin}; this programme’s log is ${expected}`)]),
      ...(says.what.key === key ? [] : [fact('key', `signed with ${key}; the log says ${says.what.key}`)]),
    ]
    const programme = `eip155:${chainId}:${contracts.reserve.toLowerCase()}`
    const strange = entries.find(({ entry }) => entry.programme !== programme)
    if (strange !== undefined)
      faults.push(fact(`entry ${strange.index}`, `is of ${strange.entry.programme}, not of ${programme}`))
    for (const { index, why } of unreadable) faults.push(fact(`entry ${index}`, `cannot be read: ${why}`))
    return {
      faults,
      facts: [
        fact('log', origin),
        fact('key', key),
        fact('entries', size),
        fact('root', printHash(root)),
        fact('read and hashed', `entries ${readFrom} to ${size - 1}`),
      ],
    }
  },
}
