/**
 * An account shows that it belongs to a party: it signs (EIP-191) a text that names both, the programme and the moment. The text is rebuilt from its own parts and compared to the byte,
 * so that a signature under anything else, or for another party, counts for nothing.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress, hashMessage, isAddress, recoverMessageAddress } from 'viem'
import type { Address } from './facts.ts'

export type OwnershipClaim = {
  readonly programme: string
  readonly chainId: number
  readonly account: Address
  readonly party: string
  /** When it was asked for; whole seconds. */
  readonly asked: Date
}

export function ownershipStatement({ programme, chainId, account, party, asked }: OwnershipClaim): string {
  return [
    'specie ownership 1',
    `programme: ${programme.replaceAll(/\s+/g, ' ')}`,
    `chain: ${chainId}`,
    `account: ${getAddress(account)}`,
    `party: ${party}`,
    `asked: ${asked.toISOString().slice(0, 19)}Z`,
    '',
    'By this signature the account says that it belongs to the party of this number. It moves nothing and costs nothing.',
  ].join('\n')
}

/** A wallet contract's own judgement (ERC-1271), where a node can be asked. */
export type WalletJudges = (
  account: Address,
  hash: `0x${string}`,
  signature: `0x${string}`,
) => Promise<boolean>

export async function checkOwnership(
  about: Omit<OwnershipClaim, 'asked'>,
  given: { readonly statement: string; readonly signature: `0x${string}`; readonly now: Date },
  walletJudges?: WalletJudges,
): Promise<
  Outcome<void, { readonly code: 'PARTY_PROOF_WRONG'; readonly address: string; readonly why: string }>
> {
  const no = (why: string) => refused({ code: 'PARTY_PROOF_WRONG', address: about.account, why } as const)
  const asked = new Date(/^asked: (\S+)$/m.exec(given.statement)?.[1] ?? Number.NaN)
  if (Number.isNaN(asked.getTime()) || !isAddress(about.account, { strict: false }))
    return no('the text is not one that was given out')
  if (given.statement !== ownershipStatement({ ...about, asked }))
    return no('the text is not one that was given out for this account and party')
  const ageMs = given.now.getTime() - asked.getTime()
  if (ageMs > goodForMs || ageMs < -aMinuteMs) return no('the text is older than a day: ask for a fresh one')
  if ((await signerOf(given.statement, given.signature)) === about.account.toLowerCase()) return ok(undefined)
  const judged = await walletJudges?.(about.account, hashMessage(given.statement), given.signature)
  return judged === true ? ok(undefined) : no('the signature is not this account’s')
}

async function signerOf(message: string, signature: `0x${string}`): Promise<string | null> {
  try {
    return (await recoverMessageAddress({ message, signature })).toLowerCase()
  } catch {
    return null
  }
}

const aMinuteMs = 60_000
const goodForMs = 24 * 60 * aMinuteMs
