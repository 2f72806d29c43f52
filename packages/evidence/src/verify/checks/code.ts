import type { CheckDefinition } from '../check.ts'
import { contractNames, matchesOf } from '../contracts.ts'
import { fact } from '../verdict.ts'

export const code: CheckDefinition = {
  id: 'code',
  title: 'The six contracts run the published code byte for byte, so its rules are the ones in force.',
  examine: (evidence) => {
    const { contracts } = evidence.inputs.programme
    const matches = matchesOf(evidence)
    const faults = contractNames.flatMap((name) => {
      const match = matches[name]
      return match.matches ? [] : [fact(`${name} ${contracts[name]}`, match.why)]
    })
    return { faults, facts: contractNames.map((name) => fact(name, contracts[name])) }
  },
}
