/** The signatures under statements, read from the chain once each: what a transaction carries does not change. */
import type { Chain, SignatureBy } from '@specie/coin'
import type { Accepted } from './shelves.ts'

export function createSignatureReader(
  chain: Chain,
): (statement: Accepted) => Promise<readonly SignatureBy[]> {
  const kept = new Map<string, Promise<readonly SignatureBy[]>>()
  return (statement) => {
    // By block too: after a reorganisation the same transaction may stand elsewhere, or nowhere.
    const key = `${statement.block.hash} ${statement.transaction} ${statement.vault}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const reading = signaturesOf(chain, statement)
    kept.set(key, reading)
    reading.catch(() => kept.delete(key))
    const oldest = kept.keys().next().value
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return reading
  }
}

async function signaturesOf(chain: Chain, statement: Accepted): Promise<readonly SignatureBy[]> {
  const brought = await chain.submissions(statement.transaction)
  const own = brought.find(
    (one) => one.statement.vault === statement.vault && one.statement.listDigest === statement.listDigest,
  )
  return own?.signatures ?? []
}

const mostKept = 5_000
