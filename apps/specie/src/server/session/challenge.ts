/**
 * Signing in with Ethereum (EIP-4361). The server writes the message, whole: domain, chain, nonce, five minutes. What comes back
 * must be that text to the byte, signed by the account it names (or accepted by its wallet contract, ERC-1271), and serves once.
 */
import { randomBytes } from 'node:crypto'
import type { Address, Hex } from '@specie/coin'
import { checkSignature, type SignatureRefusal, type WalletReader } from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress, hashMessage } from 'viem'
import { createSiweMessage, parseSiweMessage } from 'viem/siwe'
import type { Pool } from '../../programme/store.ts'
import type { Origin } from './origins.ts'
import { keepChallenge, takeChallenge } from './store.ts'

export type ChallengeRefusal =
  /** Never given out here, answered already, or older than five minutes. */
  | { readonly code: 'CHALLENGE_UNKNOWN' }
  | { readonly code: 'CHALLENGE_ALTERED' }
  | { readonly code: 'SIGN_IN_REFUSED'; readonly address: Address; readonly why: SignatureRefusal }

export async function giveChallenge(
  pool: Pool,
  asked: {
    readonly address: Address
    readonly origin: Origin
    readonly chainId: number
    readonly programme: string
  },
): Promise<{ readonly message: string; readonly expiresAt: Date }> {
  const issuedAt = new Date()
  const expiresAt = new Date(issuedAt.getTime() + challengeMs)
  const nonce = randomBytes(16).toString('hex')
  const address = getAddress(asked.address)
  const message = createSiweMessage({
    address,
    chainId: asked.chainId,
    domain: asked.origin.domain,
    uri: asked.origin.origin,
    // EIP-4361 keeps a statement to plain ASCII on one line.
    statement: `Sign in to the desk of ${ascii(asked.programme)}. This moves nothing and promises nothing.`,
    version: '1',
    nonce,
    issuedAt,
    expirationTime: expiresAt,
  })
  await keepChallenge(pool, { nonce, address, message, expiresAt })
  return { message, expiresAt }
}

/** Who signed in. The challenge is gone afterwards, whatever the signature was worth. */
export async function answerChallenge(
  pool: Pool,
  answer: {
    readonly message: string
    readonly signature: Hex
    readonly origin: Origin
    readonly chainId: number
  },
  wallets: WalletReader,
): Promise<Outcome<Address, ChallengeRefusal>> {
  const { nonce, domain, chainId } = parseSiweMessage(answer.message)
  if (nonce === undefined) return refused({ code: 'CHALLENGE_UNKNOWN' })
  const given = await takeChallenge(pool, nonce)
  if (given === null) return refused({ code: 'CHALLENGE_UNKNOWN' })
  // Given out under another of our names, or by a server of another chain on the same database, it does not serve here.
  const here = domain === answer.origin.domain && chainId === answer.chainId
  if (given.message !== answer.message || !here) return refused({ code: 'CHALLENGE_ALTERED' })
  const checked = await checkSignature({
    digest: hashMessage(given.message),
    signer: given.address,
    signature: answer.signature,
    wallets,
  })
  if (checked.ok) return ok(given.address)
  return refused({ code: 'SIGN_IN_REFUSED', address: given.address, why: checked.refusal })
}

function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?')
}

const challengeMs = 5 * 60_000
