/** The contracts' code held against the published build. */
import { build, type ProgrammeContracts } from '@specie/coin'
import type { Evidence } from './evidence.ts'
import { type CodeMatch, matchCode } from './publishedBuild.ts'

export const contractNames = [
  'reserve',
  'coin',
  'barTitle',
  'council',
  'settlement',
  'logAnchor',
] as const satisfies readonly (keyof ProgrammeContracts)[]

export function matchesOf(evidence: Evidence): Readonly<Record<keyof ProgrammeContracts, CodeMatch>> {
  const match = (name: keyof ProgrammeContracts): CodeMatch => {
    const code = evidence.code[name]
    if ('unusable' in code) return { matches: false, why: code.unusable.message }
    return matchCode(code.value, (evidence.inputs.build ?? build)[name])
  }
  return {
    reserve: match('reserve'),
    coin: match('coin'),
    barTitle: match('barTitle'),
    council: match('council'),
    settlement: match('settlement'),
    logAnchor: match('logAnchor'),
  }
}
