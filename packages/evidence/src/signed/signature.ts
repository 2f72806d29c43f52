/**
 * Whether a signature is the signer's, by the rule of the contracts: an account signs with 65 bytes and `s` in the lower
 * half (a second form of one signature would be a second signature), a wallet answers ERC-1271.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Address, type Hex, isAddressEqual, recoverAddress, size, slice } from 'viem'

/** What a wallet contract says of a signature, read from the chain. */
export type WalletReader = {
  /** isValidSignature(digest, signature) answers ERC-1271's magic value; false where there is no code. */
  readonly walletAccepts: (wallet: Address, digest: Hex, signature: Hex) => Promise<boolean>
}

export type SignatureRefusal =
  | { readonly code: 'SIGNATURE_LENGTH'; readonly bytes: number }
  | { readonly code: 'SIGNATURE_MALLEABLE'; readonly s: Hex }
  | { readonly code: 'SIGNATURE_MALFORMED'; readonly v: number }
  | { readonly code: 'OTHER_SIGNER'; readonly recovered: Address; readonly expected: Address }

/** Who signed, as the contracts will see it. Without a reader only accounts are known. */
export async function checkSignature(question: {
  readonly digest: Hex
  readonly signer: Address
  readonly signature: Hex
  readonly wallets?: WalletReader
}): Promise<Outcome<Address, SignatureRefusal>> {
  const { digest, signer, signature, wallets } = question
  // The key first, as the contracts do: an account that delegates its code (EIP-7702) still signs with its key.
  const recovered = await recoverAccount(digest, signature)
  if (recovered.ok && isAddressEqual(recovered.value, signer)) return recovered
  if (wallets !== undefined && (await wallets.walletAccepts(signer, digest, signature))) return ok(signer)
  if (!recovered.ok) return recovered
  return refused({ code: 'OTHER_SIGNER', recovered: recovered.value, expected: signer })
}

/** The account that made a 65-byte signature. */
export async function recoverAccount(
  digest: Hex,
  signature: Hex,
): Promise<Outcome<Address, SignatureRefusal>> {
  const bytes = size(signature)
  if (bytes !== 65) return refused({ code: 'SIGNATURE_LENGTH', bytes })
  const s = slice(signature, 32, 64)
  if (BigInt(s) > halfOrder) return refused({ code: 'SIGNATURE_MALLEABLE', s })
  const v = Number(slice(signature, 64, 65))
  if (v !== 27 && v !== 28) return refused({ code: 'SIGNATURE_MALFORMED', v })
  try {
    return ok(await recoverAddress({ hash: digest, signature }))
  } catch {
    // No point of the curve: r or s is 0 or beyond the order.
    return refused({ code: 'SIGNATURE_MALFORMED', v })
  }
}

export function printSignatureRefusal(refusal: SignatureRefusal): string {
  switch (refusal.code) {
    case 'SIGNATURE_LENGTH':
      return `a signature of an account has 65 bytes, this one ${refusal.bytes}`
    case 'SIGNATURE_MALLEABLE':
      return `s is in the upper half (${refusal.s}); only the lower half is accepted`
    case 'SIGNATURE_MALFORMED':
      return `no key can have made this signature (v = ${refusal.v}; 27 or 28 is right)`
    case 'OTHER_SIGNER':
      return `${refusal.recovered} signed, not ${refusal.expected}`
  }
}

/** Half the order of secp256k1, rounded down. */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
