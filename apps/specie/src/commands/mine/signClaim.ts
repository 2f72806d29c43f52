/** Signs a forecast with the key of a keystore, and tells whose signature a signed one carries. */
import type { Claim, ClaimRefusal, SignedClaim } from '@specie/mining/claim'
import { refuse } from '../../terminal/failure.ts'
import { fromKeystore } from '../identity.ts'

export async function signClaim(claim: Claim, keystore: string, passwordFile?: string): Promise<SignedClaim> {
  const { claimDigest, claimTypedData } = await import('@specie/mining/claim')
  // No chain: a key that the whole world knows signs no forecast.
  const { account } = await fromKeystore(keystore, noChain, passwordFile)
  const signature = await account.signTypedData(claimTypedData(claim))
  return { claim, digest: claimDigest(claim), signer: account.address, signature }
}

/** The claim of a signed one; refused where it was changed or another key signed. */
export async function checkedClaim(text: string, file: string): Promise<SignedClaim> {
  const [{ claimTypedData, printClaimRefusal, readClaim }, { printSignatureRefusal, recoverAccount }, viem] =
    await Promise.all([import('@specie/mining/claim'), import('@specie/evidence'), import('viem')])
  const read = readClaim(text)
  if (!read.ok) return notGood(file, read.refusal, printClaimRefusal(read.refusal))
  const { claim, signer, signature } = read.value
  if (!viem.isHex(signature) || !viem.isAddress(signer))
    return refuse(`${file}: signer or signature is not hexadecimal as it must be.`, { code: 'MALFORMED' })
  const recovered = await recoverAccount(viem.hashTypedData(claimTypedData(claim)), signature)
  if (!recovered.ok) return notGood(file, recovered.refusal, printSignatureRefusal(recovered.refusal))
  if (!viem.isAddressEqual(recovered.value, signer)) {
    return refuse(`${file} names a signer that did not sign it.`, {
      code: 'OTHER_SIGNER',
      facts: { named: signer, signed: recovered.value },
      remedy: 'Ask whoever made it for the file as it was signed.',
    })
  }
  return read.value
}

function notGood(file: string, { code }: ClaimRefusal | { readonly code: string }, words: string): never {
  return refuse(`${file} ${words}.`, {
    code,
    facts: { file },
    remedy: 'Ask whoever made it for the file as it was signed.',
  })
}

const noChain = 0
