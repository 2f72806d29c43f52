/** Who really signed a statement: each signature under the digest of the statement that the chain put in force, checked one by one. */
import type { Address, SignatureBy } from '@specie/coin'
import { getAddress } from 'viem'
import { checkSignature, printSignatureRefusal } from '../signed/signature.ts'
import { digestOf, statementTypedData } from '../signed/typedData.ts'
import type { StatementAccepted, VerifyInputs } from './inputs.ts'
import { type Fact, fact } from './verdict.ts'

export type CheckedSigners = {
  /** Those whose signatures hold, with their checksums. */
  readonly valid: ReadonlySet<Address>
  readonly faults: readonly Fact[]
}

export async function checkSigners(
  inputs: VerifyInputs,
  accepted: StatementAccepted,
  signatures: readonly SignatureBy[],
  at: number,
): Promise<CheckedSigners> {
  const { chain, programme } = inputs
  const place = { chainId: programme.chainId, contract: programme.contracts.reserve }
  const digest = digestOf(statementTypedData(place, accepted))
  const valid = new Set<Address>()
  const faults: Fact[] = []
  const wallets = {
    walletAccepts: (wallet: Address, asked: Address, signature: Address) =>
      chain.walletAccepts(wallet, asked, signature, at),
  }
  for (const { signer, signature } of signatures) {
    const address = getAddress(signer)
    const outcome = await checkSignature({ digest, signer: address, signature, wallets })
    if (!outcome.ok) {
      const why = printSignatureRefusal(outcome.refusal)
      faults.push(
        fact(`vault ${accepted.vault}, ${address}`, `${why}; digest ${digest}, signature ${signature}`),
      )
    } else if (valid.has(address)) faults.push(fact(`vault ${accepted.vault}, ${address}`, 'signed twice'))
    else valid.add(address)
  }
  return { valid, faults }
}
