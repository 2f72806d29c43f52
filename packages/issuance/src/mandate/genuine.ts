/** A mandate read from the database counts by its party's signature alone: a row that somebody put there is as if it were not there. */

import type { Address, Chain, Digest } from '@specie/coin'
import { checkSignature, digestOf, mandateTypedData, type OperatorMandate } from '@specie/evidence'
import type { Office } from '../office.ts'
import { mandatesInForce, type RecordedMandate } from '../store/mandates.ts'

/** Whether a row is one of those whose signatures were checked. Asks nobody: for use inside a transaction. */
export type IsGenuine = (recorded: RecordedMandate) => boolean

/** Checks what is in force for these keys, before a transaction decides by it. `now` in seconds of Unix time. */
export async function genuineFor(office: Office, keys: readonly Address[], now: number): Promise<IsGenuine> {
  const { chain, pool } = office
  const rows = (await Promise.all(keys.map((key) => mandatesInForce(pool, key, now)))).flat()
  const known = new Set((await genuineOf(chain, rows)).map((one) => markOf(chain, one)))
  return (recorded) => {
    const mark = markOf(chain, recorded)
    return mark !== null && known.has(mark)
  }
}

/** Those that their parties signed, for this chain and contract. */
export async function genuineOf(
  chain: Chain,
  rows: readonly RecordedMandate[],
): Promise<readonly RecordedMandate[]> {
  const checked = await Promise.all(rows.map((row) => isSigned(chain, row)))
  return rows.filter((_, index) => checked[index] === true)
}

async function isSigned(chain: Chain, recorded: RecordedMandate): Promise<boolean> {
  const digest = digestIn(chain, recorded.mandate)
  if (digest === null) return false
  const { signature, mandate } = recorded
  const mark = `${digest} ${signature}`
  if (accepted.has(mark)) return true
  const account = await checkSignature({ digest, signer: mandate.party, signature })
  if (account.ok) {
    if (accepted.size >= mostAccepted) accepted.clear()
    accepted.add(mark)
    return true
  }
  return (await checkSignature({ digest, signer: mandate.party, signature, wallets: chain })).ok
}

function markOf(chain: Chain, { mandate, signature }: RecordedMandate): string | null {
  const digest = digestIn(chain, mandate)
  return digest === null ? null : `${digest} ${signature}`
}

/** Null where the fields are such as nobody could have signed. */
function digestIn(chain: Chain, mandate: OperatorMandate): Digest | null {
  try {
    return digestOf(mandateTypedData({ chainId: chain.chainId, contract: chain.contracts.reserve }, mandate))
  } catch {
    return null
  }
}

/** Only accounts' own signatures, which never cease to hold; a contract's may, and is asked for each time. */
const accepted = new Set<string>()
const mostAccepted = 10_000
