import type { Rules } from '@specie/coin'
import { expectedImmutables } from '../builtIn.ts'
import type { CheckDefinition } from '../check.ts'
import { contractNames, matchesOf } from '../contracts.ts'
import { fact, need } from '../verdict.ts'

export const wiring: CheckDefinition = {
  id: 'wiring',
  title:
    'The contracts obey each other and nobody else, and the rules built into them are inside their bounds.',
  examine: (evidence) => {
    const { rules } = need(evidence.reserve)
    const matches = matchesOf(evidence)
    const miswired = contractNames.flatMap((name) => {
      const match = matches[name]
      if (!match.matches) return [fact(name, 'runs other code, so nothing is known of what is built into it')]
      const expected = expectedImmutables(name, evidence.inputs.programme, rules, match.immutables)
      const strange = without(match.immutables, expected)
      const missing = without(expected, match.immutables)
      return [
        ...strange.map((value) =>
          fact(name, `holds ${printValue(value)}, which no constructor of this programme gave it`),
        ),
        ...missing.map((value) => fact(name, `lacks ${printValue(value)}`)),
      ]
    })
    const outside = bounds(rules).flatMap(({ rule, lowest, highest }) => {
      const value = rules[rule]
      return value >= lowest && value <= highest
        ? []
        : [fact(rule, `${value}; ${lowest} to ${highest} is right`)]
    })
    return {
      faults: [...miswired, ...outside],
      facts: Object.entries(rules).map(([rule, value]) => fact(rule, value)),
    }
  },
}

/** MECHANISM's bounds. */
function bounds(rules: Rules) {
  const longestChange = Math.min(14 * day, rules.maxAgeSeconds / 3)
  return [
    { rule: 'maxAgeSeconds', lowest: 10 * day, highest: 45 * day },
    { rule: 'raiseDelaySeconds', lowest: 3_600, highest: 3 * day },
    { rule: 'quorum', lowest: 2, highest: 9 },
    { rule: 'changeDelaySeconds', lowest: 3 * day, highest: longestChange },
    { rule: 'holdRestSeconds', lowest: 30 * day, highest: 30 * day },
    { rule: 'freezeLapseSeconds', lowest: 14 * day, highest: 14 * day },
  ] as const
}

/** Of the first those that the second lacks, each as often as it is lacking. */
function without(values: readonly bigint[], others: readonly bigint[]): readonly bigint[] {
  const rest = [...others]
  return values.filter((value) => {
    const place = rest.indexOf(value)
    if (place >= 0) rest.splice(place, 1)
    return place < 0
  })
}

function printValue(value: bigint): string {
  return value < 2n ** 64n ? String(value) : `0x${value.toString(16)}`
}

const day = 86_400
