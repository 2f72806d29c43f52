/**
 * Whether the chain is still the one that the database remembers. A hard kill loses the local chain's last blocks, and
 * any chain may reorganise: then the database is ahead. What the programme shows it reads from the chain, so nothing shown needs
 * undoing; requests that were done in lost blocks are open again.
 */
import type { Block, Chain } from '@specie/coin'
import { newestDoneBlock, reopenLostRequests, rewindReflected } from '@specie/issuance'
import { keepHead, type Pool, type ProgrammeSettings, readHead } from './store.ts'

/** Hash and time are null where an earlier version noted the number only. */
export type SeenBlock = {
  readonly number: number
  readonly hash: string | null
  readonly time: number | null
}

export type Reconciled =
  | { readonly kind: 'same' }
  /** Blocks that were once seen here are no longer part of the chain. */
  | { readonly kind: 'lostBlocks'; readonly seen: SeenBlock; readonly head: Block; readonly reopened: number }

/** The contracts that the database knows are not on this chain. */
export class AnotherChain extends Error {
  constructor(settings: ProgrammeSettings, found: string) {
    super(
      [
        `This chain does not hold the programme that the database remembers.`,
        `  programme  ${settings.name}, founded at block ${settings.deployedAtBlock} of chain ${settings.chainId}`,
        `  found      ${found}`,
        `Point RPC_URL at the programme's own chain, or forget the programme:  npm run reset`,
      ].join('\n'),
    )
    this.name = 'AnotherChain'
  }
}

/** Compares what was last seen with what is there. Throws AnotherChain when it is not the programme's chain at all. */
export async function reconcile(pool: Pool, chain: Chain, settings: ProgrammeSettings): Promise<Reconciled> {
  const head = await chain.head()
  if (chain.chainId !== settings.chainId) throw new AnotherChain(settings, `chain ${chain.chainId}`)
  if (head.number < settings.deployedAtBlock) {
    throw new AnotherChain(settings, `a chain of ${head.number} blocks`)
  }
  const founding = await chain.block(settings.deployedAtBlock)
  if (founding.hash !== settings.deployedAtHash) {
    throw new AnotherChain(settings, `another block ${founding.number}`)
  }
  const seen = await firstLost(pool, chain, head)
  if (seen === null) {
    await keepHead(pool, head)
    return { kind: 'same' }
  }
  await rewindReflected(pool, Math.max(settings.deployedAtBlock, head.number - rewoundBlocks))
  const reopened = await reopenLostRequests(pool, chain)
  await keepHead(pool, head)
  return { kind: 'lostBlocks', seen, head, reopened }
}

/**
 * Of the newest blocks that the database knows, one that is no longer there; null when all stand. The head is noted once a second by who
 * serves; a request notes its own block at once, so a hard kill right after it is noticed too.
 */
async function firstLost(pool: Pool, chain: Chain, head: Block): Promise<SeenBlock | null> {
  for (const seen of [await newestDoneBlock(pool), await readHead(pool)]) {
    if (seen === null) continue
    if (seen.number > head.number) return seen
    if (seen.hash !== null && (await chain.block(seen.number)).hash !== seen.hash) return seen
  }
  return null
}

/** What a person is told about it. */
export function printLoss(lost: Extract<Reconciled, { kind: 'lostBlocks' }>): string {
  const time = (block: SeenBlock) =>
    block.time === null
      ? 'time unknown'
      : `${new Date(block.time * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return [
    'The chain has lost blocks that were seen here before: it was stopped hard, or it reorganised.',
    `  seen   block ${lost.seen.number}, ${time(lost.seen)}`,
    `  now    block ${lost.head.number}, ${time(lost.head)}`,
    `What those blocks carried has not happened: ${lost.reopened} ${lost.reopened === 1 ? 'request is' : 'requests are'} open again.`,
  ].join('\n')
}

/** More than a chain that is in use takes back; a local one loses what it mined in ten seconds. */
const rewoundBlocks = 256
