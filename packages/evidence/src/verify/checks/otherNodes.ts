import type { CheckDefinition } from '../check.ts'
import { fact, need, settle } from '../verdict.ts'

export const otherNodes: CheckDefinition = {
  id: 'other-nodes',
  title: 'Nodes of others know the same block, so that no single node makes up a chain.',
  examine: async (evidence) => {
    const block = need(evidence.block)
    const { otherNodes: others = [] } = evidence.inputs
    if (others.length === 0)
      return { faults: [], facts: [], unknown: [fact('other nodes', 'none was named')] }
    const answers = await Promise.all(
      others.map((other, n) => settle(`node ${n + 2}`, () => other.block(block.number))),
    )
    const faults = answers.flatMap((answer, n) => {
      if ('unusable' in answer) return [fact(`node ${n + 2}`, answer.unusable.message)]
      if (answer.value.hash === block.hash) return []
      return [
        fact(`node ${n + 2}`, `block ${block.number} is ${answer.value.hash} there, ${block.hash} here`),
      ]
    })
    return { faults, facts: [fact('other nodes', others.length)] }
  },
}
