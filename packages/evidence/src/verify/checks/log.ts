/**
 * Whose log it is. A log has one key for its life: an entry that names another is written by whoever has that other key, so it proves nothing. Whoever
 * learns of a new key by another way names it in a policy of his own.
 */
import { printHash } from '../../log/note/base64.ts'
import type { CheckDefinition } from '../check.ts'
import { noLog } from '../noLog.ts'
import { fact, need } from '../verdict.ts'

export const log: CheckDefinition = {
  id: 'log',
  title:
    'The public log is this programme’s: its head is signed by the key that it began with, and its newest entries hash to that head’s root.',
  examine: (evidence) => {
    if (evidence.log === undefined) return noLog
    const { signed, key, first, isOwnPolicy, entries, unreadable, readFrom } = need(evidence.log)
    const { origin, size, root } = signed.checkpoint
    const { chainId, contracts } = evidence.inputs.programme
    const expected = `specie/${chainId}/${contracts.reserve.toLowerCase()}`
    const faults = [
      ...(origin === expected ? [] : [fact('origin', `${origin}; this programme’s log is ${expected}`)]),
    ]
    if (!isOwnPolicy) {
      const { key: own } = first.what
      if (own !== key) faults.push(fact('key', `signed with ${key}; the log began with ${own}. ${aNewKey}`))
      for (const { index, entry } of entries)
        if (entry.kind === 'log' && entry.what.key !== own)
          faults.push(fact(`entry ${index}`, `names another key, ${entry.what.key}. ${aNewKey}`))
    }
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

const aNewKey = 'Who has told you of a new key by another way names it in a policy'
