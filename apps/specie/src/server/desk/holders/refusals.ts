/** Why nothing can be said of an address at a block, as a problem document. */
import type { Outcome } from '@specie/units'
import type { Held, HolderRefusal } from '../../../holders/holders.ts'
import { Problem } from '../../problem.ts'

export function heldOrProblem(held: Outcome<Held, HolderRefusal>): Held {
  if (held.ok) return held.value
  const { refusal } = held
  const { code, ...facts } = refusal
  throw new Problem(problems[code], wordsOf(refusal), { facts: { reason: code, ...facts } })
}

export function wordsOf(refusal: HolderRefusal): string {
  switch (refusal.code) {
    case 'BEFORE_PROGRAMME':
      return `The programme begins at block ${refusal.first}; at block ${refusal.block} there was nothing.`
    case 'NOT_FINAL':
      return `Block ${refusal.block} is not final; the newest that is final is ${refusal.newest}.`
    case 'NOT_RECORDED':
      return 'The record of the chain has not come so far; ask again in a moment.'
    case 'LIST_MISSING':
      return `The list of vault ${refusal.vault} that was in force is not kept here, so nobody can say which bars it had.`
  }
}

const problems = {
  BEFORE_PROGRAMME: 'NOT_FOUND',
  NOT_FINAL: 'NOT_FOUND',
  NOT_RECORDED: 'NOT_READY',
  LIST_MISSING: 'NOT_READY',
} as const satisfies Record<HolderRefusal['code'], string>
