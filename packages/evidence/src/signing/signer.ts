/**
 * Whoever signs: an account whose key is here, or a wallet that is asked. Each signature is checked before it is handed on,
 * so that a wallet that signs for another account or another text is found out at once.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { type Address, concat, getAddress, type Hex, type LocalAccount, size, slice, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { recoverAccount, type SignatureRefusal } from '../signed/signature.ts'
import { digestOf, type SignableData } from '../signed/typedData.ts'

export type Signer = {
  readonly address: Address
  readonly sign: (data: SignableData) => Promise<Outcome<Signed, SignatureRefusal>>
}

export type Signed = { readonly signer: Address; readonly digest: Hex; readonly signature: Hex }

/** The little of EIP-1193 that signing needs. */
export type Eip1193Wallet = {
  readonly request: (call: {
    readonly method: string
    readonly params: readonly unknown[]
  }) => Promise<unknown>
}

export function keySigner(privateKey: Hex): Signer {
  return accountSigner(privateKeyToAccount(privateKey))
}

export function accountSigner(account: Pick<LocalAccount, 'address' | 'signTypedData'>): Signer {
  return {
    address: account.address,
    sign: async (data) => {
      const { types, primaryType, domain, message } = data
      const signature = await account.signTypedData({ types, primaryType, domain, message: { ...message } })
      return checked(account.address, data, signature)
    },
  }
}

/**
 * A wallet in the browser or a signing program (EIP-1193, eth_signTypedData_v4). `isContract` says that the address is a
 * smart wallet, whose signatures only the chain can judge (checkSignature).
 */
export function walletSigner(wallet: Eip1193Wallet, address: Address, isContract = false): Signer {
  const signer = getAddress(address)
  return {
    address: signer,
    sign: async (data) => {
      const params = [signer, JSON.stringify(data)]
      const answer = await wallet.request({ method: 'eth_signTypedData_v4', params })
      if (typeof answer !== 'string' || !/^0x([0-9a-fA-F]{2})+$/.test(answer)) {
        throw new TypeError(
          `The wallet answered eth_signTypedData_v4 with ${JSON.stringify(answer)}, not with bytes.`,
        )
      }
      const signature = answer.toLowerCase() as Hex
      if (isContract) return ok({ signer, digest: digestOf(data), signature })
      return checked(signer, data, withCommonV(signature))
    },
  }
}

async function checked(
  signer: Address,
  data: SignableData,
  signature: Hex,
): Promise<Outcome<Signed, SignatureRefusal>> {
  const digest = digestOf(data)
  const recovered = await recoverAccount(digest, signature)
  if (!recovered.ok) return recovered
  if (recovered.value !== getAddress(signer)) {
    return refused({ code: 'OTHER_SIGNER', recovered: recovered.value, expected: signer })
  }
  return ok({ signer, digest, signature })
}

/** Some hardware wallets write the parity as 0 or 1; contracts know 27 and 28 only. */
function withCommonV(signature: Hex): Hex {
  if (size(signature) !== 65) return signature
  const v = Number(slice(signature, 64, 65))
  return v < 2 ? concat([slice(signature, 0, 64), toHex(v + 27, { size: 1 })]) : signature
}
