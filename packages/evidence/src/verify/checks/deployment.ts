import type { Creation, ProgrammeContracts } from '@specie/coin'
import { build } from '@specie/coin'
import { getAddress, keccak256 } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { contractNames } from '../contracts.ts'
import { expectedCreation } from '../creation.ts'
import type { Evidence } from '../evidence.ts'
import { fact, need } from '../verdict.ts'

export const deployment: CheckDefinition = {
  id: 'deployment',
  title:
    'The six contracts were made from the published code and nothing else, so nothing lay in their storage from the start.',
  examine: async (evidence) => {
    const { contracts, deployedAtBlock } = evidence.inputs.programme
    const { rules } = need(evidence.reserve)
    const found = await creationsOf(evidence)
    const faults = contractNames.flatMap((name) => {
      const made = found.get(getAddress(contracts[name]))
      if (made === undefined) {
        const where = `none in the ${searchedBlocks} blocks from ${deployedAtBlock} on`
        return [fact(`${name} ${contracts[name]}`, `no transaction that made it was found: ${where}`)]
      }
      const published = (evidence.inputs.build ?? build)[name]
      return isMadeAs(name, made, published, { contracts, rules })
        ? []
        : [
            fact(
              `${name}, made in ${made.transaction}`,
              `from other code: its hash is ${keccak256(made.data)}`,
            ),
          ]
    })
    return {
      faults,
      facts: [...found.values()].map(({ contract, creator, transaction }) =>
        fact(contract, `made by ${creator} in ${transaction}`),
      ),
    }
  },
}

/** Data that cannot be read as the constructor's arguments made something else. */
function isMadeAs(
  name: keyof ProgrammeContracts,
  { data }: Creation,
  published: { readonly creation: Creation['data'] },
  programme: Parameters<typeof expectedCreation>[3],
): boolean {
  try {
    return expectedCreation(name, data, published, programme).toLowerCase() === data.toLowerCase()
  } catch {
    return false
  }
}

/** One block after the other until all six are found: they are made right after one another. */
async function creationsOf(evidence: Evidence): Promise<ReadonlyMap<string, Creation>> {
  const { chain, programme } = evidence.inputs
  const wanted = new Set(contractNames.map((name) => getAddress(programme.contracts[name])))
  const last = Math.min(need(evidence.block).number, programme.deployedAtBlock + searchedBlocks - 1)
  const found = new Map<string, Creation>()
  for (let block = programme.deployedAtBlock; block <= last && found.size < wanted.size; block += 1) {
    for (const creation of await chain.creations(block)) {
      const contract = getAddress(creation.contract)
      if (wanted.has(contract)) found.set(contract, creation)
    }
  }
  return found
}

/** An hour of a chain with a block every twelve seconds. */
const searchedBlocks = 300
