import type { CheckDefinition } from '../check.ts'
import { ownTime, printSpan, printTime } from '../time.ts'
import { fact, need } from '../verdict.ts'

/** A node that shows an old block hides what happened since: a hold, above all. */
export const maximumBlockAgeSeconds = 900

export const node: CheckDefinition = {
  id: 'node',
  title: 'The chain node answers, for the chain that the programme names, with a block of the present.',
  examine: (evidence) => {
    const { chain, programme } = evidence.inputs
    const block = need(evidence.block)
    const facts = [
      fact('chain', chain.chainId),
      fact('block', `${block.number} ${block.hash}`),
      fact('block time', printTime(block.time)),
    ]
    const faults =
      chain.chainId === programme.chainId
        ? []
        : [
            fact(
              'another chain',
              `the node is of chain ${chain.chainId}, the programme says ${programme.chainId}`,
            ),
          ]
    const now = ownTime(evidence)
    if (now === null) {
      const why =
        'your own clock was not asked: this is for a local chain whose clock can be moved, and only for it'
      return { faults, facts, unknown: [fact('age of the block', why)] }
    }
    const age = now - block.time
    if (Math.abs(age) <= maximumBlockAgeSeconds)
      return { faults, facts: [...facts, fact('age', printSpan(Math.max(age, 0)))] }
    const direction = age > 0 ? 'old' : 'ahead'
    const wrong = `${printSpan(Math.abs(age))} ${direction} by your clock; at most ${printSpan(maximumBlockAgeSeconds)} are right`
    return { faults: [...faults, fact('age of the block', wrong)], facts }
  },
}
