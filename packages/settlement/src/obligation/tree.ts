/**
 * The tree whose root is all that a batch says of its obligations on the chain. Each leaf is blinded by its ticket, whose digest holds a random
 * salt: who was not in the trade can guess no leaf, and a path shows nothing but hashes. docs/formats.md, 14.
 */
import type { Digest } from '@specie/coin'
import { concat, type Hex, keccak256, numberToHex, zeroAddress } from 'viem'
import type { Obligation } from './obligation.ts'

/** An obligation and its path to the root, the nearest sibling first. */
export type ObligationProof = {
  readonly obligation: Obligation
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: Digest }[]
}

/** Of no obligations there is no root: a batch settles at least one. */
export function obligationsRoot(obligations: readonly Obligation[]): Digest {
  const [root] = levelsOf(obligations).at(-1) ?? []
  if (root === undefined) throw new RangeError('A batch settles at least one obligation.')
  return root
}

/** The paths of those that are wanted. Throws where one is not among the obligations. */
export function proveObligations(
  obligations: readonly Obligation[],
  wanted: readonly Digest[],
): readonly ObligationProof[] {
  const ordered = inOrder(obligations)
  const levels = levelsOf(obligations)
  const places = new Map(ordered.map(({ id }, place) => [id, place]))
  return wanted.map((id) => {
    const place = places.get(id)
    const obligation = place === undefined ? undefined : ordered[place]
    if (place === undefined || obligation === undefined)
      throw new RangeError(`Obligation ${id} is not in this batch.`)
    return { obligation, path: pathOf(levels, place) }
  })
}

export function verifyObligation(root: Digest, { obligation, path }: ObligationProof): boolean {
  if (path.length > deepest) return false
  const reached = path.reduce<Digest>(
    (hash, step) => (step.side === 'left' ? nodeOf(step.hash, hash) : nodeOf(hash, step.hash)),
    leafOf(obligation),
  )
  return reached === root
}

/** H(0x00 ‖ id ‖ ticket ‖ whole ‖ debtor ‖ creditor ‖ kind ‖ asset ‖ amount or title ‖ due), each of fixed width. */
export function leafOf({ id, ticket, allOrNone, debtor, creditor, owed, due }: Obligation): Digest {
  const isAmount = owed.kind === 'amount'
  return keccak256(
    concat([
      '0x00',
      id,
      ticket,
      allOrNone ? '0x01' : '0x00',
      debtor,
      creditor,
      isAmount ? '0x00' : '0x01',
      isAmount ? owed.asset : zeroAddress,
      wide(isAmount ? owed.amount : owed.title, 32),
      wide(due, 8),
    ]),
  )
}

function nodeOf(left: Digest, right: Digest): Digest {
  return keccak256(concat(['0x01', left, right]))
}

/** From the leaves up; one that has no neighbour goes up as it is. */
function levelsOf(obligations: readonly Obligation[]): readonly (readonly Digest[])[] {
  let level: readonly Digest[] = inOrder(obligations).map(leafOf)
  const levels = [level]
  while (level.length > 1) {
    const above: Digest[] = []
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = [level[place], level[place + 1]]
      if (left !== undefined) above.push(right === undefined ? left : nodeOf(left, right))
    }
    levels.push(above)
    level = above
  }
  return levels
}

function pathOf(levels: readonly (readonly Digest[])[], leaf: number): ObligationProof['path'] {
  const path: { side: 'left' | 'right'; hash: Digest }[] = []
  let place = leaf
  for (const level of levels.slice(0, -1)) {
    const isRight = place % 2 === 1
    const hash = level[isRight ? place - 1 : place + 1]
    if (hash !== undefined) path.push({ side: isRight ? 'left' : 'right', hash })
    place = Math.floor(place / 2)
  }
  return path
}

function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  const ordered = obligations.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const twice = ordered.find(({ id }, place) => ordered[place + 1]?.id === id)
  if (twice !== undefined) throw new RangeError(`Obligation ${twice.id} is twice in this batch.`)
  return ordered
}

function wide(value: bigint, size: number): Hex {
  return numberToHex(value, { size })
}

const deepest = 32
