/** A mandate read from the database counts by its party's signature alone: a row that somebody put there is as if it were not there. */

import type { Address, Chain, Digest, Hex } from '@specie/coin'
import {
  checkSignature,
  digestOf,
  type MandateRevocation,
  mandateTypedData,
  type OperatorMandate,
  revocationTypedData,
  type SignableData,
} from '@specie/evidence'
import type { Office } from '../office.ts'
import { mandatesInForce, type RecordedMandate } from '../store/mandates.ts'

/** What signatures were made for. Without a node's `walletAccepts` those of wallet contracts check as nobody's. */
export type SignedFor = Pick<Chain, 'chainId'> &
  Partial<Pick<Chain, 'walletAccepts'>> & { readonly contracts: Pick<Chain['contracts'], 'reserve'> }

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
  const checked = await Promise.all(rows.map((row) => isGenuineMandate(chain, row)))
  return rows.filter((_, index) => checked[index] === true)
}

export function isGenuineMandate(
  where: SignedFor,
  { mandate, signature }: Pick<RecordedMandate, 'mandate' | 'signature'>,
): Promise<boolean> {
  return isSigned(where, mandate.party, signature, digestIn(where, mandate))
}

export function isGenuineRevocation(
  where: SignedFor,
  { party, nonce, signature }: MandateRevocation & { readonly signature: Hex },
): Promise<boolean> {
  const digest = digestIfAny(() => revocationTypedData(placeOf(where), { party, nonce }))
  return isSigned(where, party, signature, digest)
}

async function isSigned(
  { walletAccepts }: SignedFor,
  signer: Address,
  signature: Hex,
  digest: Digest | null,
): Promise<boolean> {
  if (digest === null) return false
  const mark = `${signer} ${digest} ${signature}`
  if (accepted.has(mark)) return true
  const account = await checkSignature({ digest, signer, signature })
  if (account.ok) {
    if (accepted.size >= mostAccepted) accepted.clear()
    accepted.add(mark)
    return true
  }
  if (walletAccepts === undefined) return false
  return (await checkSignature({ digest, signer, signature, wallets: { walletAccepts } })).ok
}

function markOf(chain: Chain, { mandate, signature }: RecordedMandate): string | null {
  const digest = digestIn(chain, mandate)
  return digest === null ? null : `${digest} ${signature}`
}

function digestIn(where: SignedFor, mandate: OperatorMandate): Digest | null {
  return digestIfAny(() => mandateTypedData(placeOf(where), mandate))
}

/** Null where the fields are such as nobody could have signed. */
function digestIfAny(typedData: () => SignableData): Digest | null {
  try {
    return digestOf(typedData())
  } catch {
    return null
  }
}

function placeOf({ chainId, contracts }: SignedFor) {
  return { chainId, contract: contracts.reserve }
}

/** Only accounts' own signatures, which never cease to hold; a contract's may, and is asked for each time. */
const accepted = new Set<string>()
const mostAccepted = 10_000
