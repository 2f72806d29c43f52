/**
 * The same questions to nodes of others: one that shows this programme another state, other parties, titles or events at the very same
 * block lies, or the one that was believed does. A block's hash alone says nothing of how a node answers from it.
 */
import type { CheckDefinition } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { firstDifference } from '../firstDifference.ts'
import type { OtherNode } from '../inputs.ts'
import { type Fact, fact, need, type Settled, settle } from '../verdict.ts'

export const otherNodes: CheckDefinition = {
  id: 'other-nodes',
  title:
    'Nodes of others know the same block and say the same of it: reserve, parties, titles and every event.',
  examine: async (evidence) => {
    need(evidence.block)
    const { otherNodes: others = [] } = evidence.inputs
    if (others.length === 0)
      return { faults: [], facts: [], unknown: [fact('other nodes', 'none was named')] }
    const faults = await Promise.all(others.map((other, n) => faultsOf(evidence, other, `node ${n + 2}`)))
    return { faults: faults.flat(), facts: [fact('other nodes', others.length)] }
  },
}

async function faultsOf(evidence: Evidence, other: OtherNode, name: string): Promise<readonly Fact[]> {
  const block = need(evidence.block)
  const there = await settle(name, () => other.block(block.number))
  if ('unusable' in there) return [fact(name, there.unusable.message)]
  if (there.value.hash !== block.hash)
    return [fact(name, `block ${block.number} is ${there.value.hash} there, ${block.hash} here`)]
  const { deployedAtBlock: from } = evidence.inputs.programme
  const faults = await Promise.all([
    answersAlike(name, 'reserve', evidence.reserve, () => other.readReserve(block.number)),
    answersAlike(name, 'parties', evidence.parties, () => other.readParties(block.number)),
    answersAlike(name, 'titles', evidence.titles, () => other.readTitles(block.number)),
    answersAlike(name, 'events', evidence.events, () => other.events({ from, to: block.number })),
  ])
  return faults.flat()
}

async function answersAlike<Value>(
  name: string,
  what: string,
  here: Settled<Value>,
  ask: () => Promise<Value>,
): Promise<readonly Fact[]> {
  const there = await settle(`${name}, ${what}`, ask)
  if ('unusable' in there) return [fact(name, there.unusable.message)]
  if ('unusable' in here) return [fact(name, `${what} cannot be compared: ${here.unusable.message}`)]
  const difference = firstDifference(here.value, there.value, what)
  if (difference === null) return []
  return [fact(name, `${difference.where} is ${difference.there} there, ${difference.here} here`)]
}
