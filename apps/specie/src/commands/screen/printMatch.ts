/** One possible match as lines for people: the score, who it is, which words met, what raised and what lowered. */

import type { ListEntry } from '@specie/screening/lists'
import type { Evidence, Scored, TokenPair } from '@specie/screening/match'
import { table } from '../../terminal/report.ts'

export type Match = Scored & { readonly list: string; readonly entry: ListEntry }

export function printMatch({ list, entry, score, by, explanation }: Match): readonly string[] {
  const [primary] = entry.names
  const { names, evidence } = explanation
  return [
    `${percent(score)}  ${primary?.text ?? entry.id}  (${entry.kind}, ${list} ${entry.id}${entry.programmes.length === 0 ? '' : `, ${entry.programmes.join(', ')}`})`,
    ...(by === 'identifier' ? ['  found by a number that both have'] : []),
    ...(names === null
      ? []
      : [
          `  names ${percent(names.score)}: ${names.ours} | ${names.theirs}${names.quality === 'weak' ? ' (weak alias)' : ''}`,
        ]),
    ...indent(table(['', '', ''], (names?.tokens ?? []).map(printPair)).slice(1)),
    ...evidence.map(printEvidence),
  ]
}

function printPair({ ours, theirs, how }: TokenPair): readonly string[] {
  return [ours ?? '—', theirs ?? '—', how]
}

function printEvidence({ what, ours, theirs, effect, says }: Evidence): string {
  const sign = effect > 0 ? '+' : effect < 0 ? '−' : '±'
  return `  ${sign}${(Math.abs(effect) / 100).toFixed(1)}  ${what}: ${ours} | ${theirs}. ${says}`
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`)
}

function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(1)} %`
}
