/**
 * Deliberate breakages, each of a kind that real programs have. They stand here and nowhere in the program: a member is built from the same
 * parts with one seam bent. The storm must notice each within a few seeds, or it proves nothing.
 */
import type { Chain } from '@specie/coin'
import type { ReaderStep } from '@specie/coin/reader'
import { followOrders } from '@specie/issuance'
import type { Store } from '@specie/store'
import type { PoolClient } from 'pg'

export const mutants = [
  /** The idempotency key is kept, and what was signed under it is not: a lost answer sends it twice. */
  'keyWithoutBytes',
  /** A write is acknowledged, and one in four is not committed. */
  'answersBeforeCommit',
  /** The outbox forgets the bytes that it signed. */
  'outboxForgets',
  /** What hangs on the record is not told when the chain takes blocks back. */
  'noRollback',
  /** An order takes being in a block for being final. */
  'finalAtOnce',
] as const

export type Mutant = (typeof mutants)[number]

/** The chain as a counter with this mutant has it. */
export function chainWith(mutant: string | undefined, chain: Chain): Chain {
  if (mutant !== 'keyWithoutBytes') return chain
  const forgetful = Object.entries(chain.write).map(([name, write]) => [
    name,
    (signer: never, what: never) => (write as (signer: never, what: never) => unknown)(signer, what),
  ])
  return { ...chain, write: Object.fromEntries(forgetful) as Chain['write'] }
}

/** Bends what every connection of the pool says to the database. */
export function bendPool(mutant: string | undefined, pool: Store['pool']): void {
  if (mutant !== 'answersBeforeCommit' && mutant !== 'outboxForgets') return
  let commits = 0
  pool.on('connect', (client) => {
    const real = client.query.bind(client) as (...words: unknown[]) => unknown
    const bent = (...words: unknown[]): unknown => {
      const [text] = words
      if (mutant === 'answersBeforeCommit' && text === 'commit') {
        commits += 1
        if (commits % 4 === 0)
          return (real('rollback') as Promise<object>).then((told) => ({ ...told, command: 'COMMIT' }))
      }
      if (
        mutant === 'outboxForgets' &&
        typeof text === 'string' &&
        /insert into outbox\.attempt/.test(text)
      ) {
        return Promise.resolve({ command: 'INSERT', rowCount: 1, rows: [] })
      }
      return real(...words)
    }
    Object.assign(client, { query: bent })
  })
}

/** What hangs on the record, for a worker with this mutant. */
export function followWith(
  mutant: string,
  follow: (client: PoolClient, step: ReaderStep) => Promise<void>,
): (client: PoolClient, step: ReaderStep) => Promise<void> {
  if (mutant === 'noRollback')
    return async (client, step) => {
      if (step.kind !== 'rolledBack') await follow(client, step)
    }
  if (mutant !== 'finalAtOnce') return follow
  return async (client, step) => {
    await follow(client, step)
    if (step.kind === 'appended') await followOrders(client, { ...step, kind: 'finalized' })
  }
}
